#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The shared real data, outside the checkout; tests that need it skip when it is not there.
public enum RealData {
  /// `$OVERSTAP_DATA`, else `../shared/data` beside the checkout.
  public static let folder: String = {
    if let stated = getenv("OVERSTAP_DATA") { return String(cString: stated) }
    return TestPolicy.checkout + "/../shared/data"
  }()

  /// Whether a file or folder of the real data can be read.
  public static func has(_ name: String) -> Bool { access(folder + "/" + name, R_OK) == 0 }

  /// What a skipped test says.
  public static let hint = "no real data here; set OVERSTAP_DATA"
}
