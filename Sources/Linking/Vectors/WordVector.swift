/// A vector of 64 numbers.
struct WordVector: Sendable {
  var a = SIMD16<Float>.zero
  var b = SIMD16<Float>.zero
  var c = SIMD16<Float>.zero
  var d = SIMD16<Float>.zero

  /// Numbers of a vector.
  static let dimension = 64

  @inline(__always)
  func dot(_ other: WordVector) -> Float {
    ((a * other.a + b * other.b) + (c * other.c + d * other.d)).sum()
  }

  /// Adds another vector times a factor.
  @inline(__always)
  mutating func add(_ other: WordVector, times factor: Float) {
    a += other.a * factor
    b += other.b * factor
    c += other.c * factor
    d += other.d * factor
  }

  /// Makes the length one; the length before, never 0.
  @inline(__always)
  mutating func normalise() -> Float {
    let length = dot(self).squareRoot() + 1e-9
    let factor = 1 / length
    a *= factor
    b *= factor
    c *= factor
    d *= factor
    return length
  }

  subscript(_ index: Int) -> Float {
    get {
      switch index >> 4 {
      case 0: a[index & 15]
      case 1: b[index & 15]
      case 2: c[index & 15]
      default: d[index & 15]
      }
    }
    set {
      switch index >> 4 {
      case 0: a[index & 15] = newValue
      case 1: b[index & 15] = newValue
      case 2: c[index & 15] = newValue
      default: d[index & 15] = newValue
      }
    }
  }
}
