#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two functions that the standard library leaves to the system's libm.
enum Mathematics {
  static func naturalLogarithm(_ number: Double) -> Double { log(number) }

  /// A power of a number of 0 or more; one half is a square root, exact to the last bit.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    exponent == 0.5 ? base.squareRoot() : pow(base, exponent)
  }

  /// The number whose power is given; not exact to the last bit.
  static func inversePower(_ power: Double, _ exponent: Double) -> Double {
    exponent == 0.5 ? power * power : pow(power, 1 / exponent)
  }
}
