#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The account of this machine that runs the command.
enum Account {
  /// Its name; its number when it has none.
  static var name: String {
    let number = geteuid()
    guard let entry = getpwuid(number), let name = entry.pointee.pw_name else {
      return String(number)
    }
    return String(cString: name)
  }
}
