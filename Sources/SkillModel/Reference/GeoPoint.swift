#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A point on the earth, in degrees of WGS 84.
public struct GeoPoint: Hashable, Sendable {
  /// Degrees north, -90...90.
  public let latitude: Double
  /// Degrees east, -180...180.
  public let longitude: Double

  /// A point; nil when a number is out of range or no number.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Kilometres as the crow flies: the great circle on a sphere with the mean radius of the earth.
  ///
  /// Within 0.5 % of the ellipsoid; a road is some 20 to 40 % longer.
  public func kilometres(to other: GeoPoint) -> Double {
    let radian = Double.pi / 180
    let (first, second) = (latitude * radian, other.latitude * radian)
    let north = sin((second - first) / 2)
    let east = sin((other.longitude - longitude) * radian / 2)
    // Rounding may take the sum over 1 for points opposite each other.
    let chord = min(1, north * north + cos(first) * cos(second) * east * east)
    return 2 * Self.earthRadius * asin(chord.squareRoot())
  }

  /// Mean radius of the earth in kilometres (IUGG).
  private static let earthRadius = 6371.0088
}
