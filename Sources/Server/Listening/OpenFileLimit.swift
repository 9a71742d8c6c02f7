#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many files and connections the system lets this program hold open.
enum OpenFileLimit {
  /// Raises the limit to the most the system allows: shells give 1,024, which is fewer connections than
  /// the server takes.
  ///
  /// - Returns: the limit that holds now; nil when the system does not say.
  @discardableResult
  static func raise() -> Int? {
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0 else { return nil }
    if limit.rlim_cur < limit.rlim_max {
      let before = limit.rlim_cur
      limit.rlim_cur = limit.rlim_max
      if setrlimit(kind, &limit) != 0 { limit.rlim_cur = before }
    }
    return Int(clamping: limit.rlim_cur)
  }

  #if canImport(Glibc)
    private static let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    private static let kind = RLIMIT_NOFILE
  #endif
}
