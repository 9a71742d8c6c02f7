#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Time that passed, and processor time that was used.
enum Clock {
  /// Nanoseconds from some moment on.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Seconds of processor of this program.
  static var processor: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds of processor of another program, to a hundredth; 0 when it is not known.
  static func processor(of pid: Int?) -> Double {
    guard let pid, let text = ProcessFile.text("/proc/\(pid)/stat") else { return 0 }
    // The name in brackets may hold blanks: fields are counted from behind it.
    guard let bracket = text.lastIndex(of: ")") else { return 0 }
    let fields = text[bracket...].split(separator: " ")
    guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else {
      return 0
    }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}

/// Memory of another program.
enum Memory {
  /// Megabytes (of 1,000,000 bytes) that are in memory; 0 when it is not known.
  static func resident(of pid: Int?) -> Double {
    guard let pid, let text = ProcessFile.text("/proc/\(pid)/status"),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") })
    else { return 0 }
    let kilobytes = line.split { $0 == " " || $0 == "\t" }.dropFirst().first
    return Double(kilobytes ?? "0").map { $0 * 1_024 / 1e6 } ?? 0
  }
}

/// Small files of the system.
private enum ProcessFile {
  static func text(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8_192)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
