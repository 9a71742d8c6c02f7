import SkillModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few questions the store asks about files.
enum FileSystem {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes an empty file that only its owner reads; an existing one is left alone.
  static func makePrivateFile(_ path: String) {
    let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if file >= 0 { close(file) }
  }

  /// Removes a file; one that is not there is no matter.
  static func remove(_ path: String) { unlink(path) }

  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Whether it is a file with bytes: no folder, socket or pipe.
  static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// What tells a file from another that took its place: device and number; nil when there is none.
  static func identity(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return "\(status.st_dev):\(status.st_ino)"
  }

  /// Names of the files in a folder, in no order; empty when it cannot be read.
  static func entries(of folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  static func folder(ofFile path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes the folder of a file, with its parents.
  static func makeFolder(ofFile path: String) throws {
    let folder = folder(ofFile: path)
    if exists(folder) { return }
    try makeFolder(ofFile: folder)
    if mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw StoreFault.cannotOpen(path: path, detail: String(cString: strerror(errno)))
    }
  }

  /// Escapes what has a meaning in a `file:` URI of SQLite.
  static func escapedForURI(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "?"): result += "%3f"
      case UInt8(ascii: "#"): result += "%23"
      case UInt8(ascii: "%"): result += "%25"
      default: result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return result
  }
}
