import Glibc

/// A folder for one test, gone when let go of.
public final class Scratch: Sendable {
  /// The folder.
  public let path: String

  /// Makes a folder of its own.
  public init() {
    var template = Array("/tmp/overstap-tests-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else {
        fatalError("no temporary folder: \(errno)")
      }
      return String(cString: made)
    }
  }

  deinit { Self.remove(path) }

  /// The path of a file in the folder.
  public func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file, with the folders on the way; gives its path.
  @discardableResult
  public func write(_ name: String, _ bytes: [UInt8]) -> String {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    Disk.write(bytes, to: path(name))
    return path(name)
  }

  /// Writes a text file.
  @discardableResult
  public func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in Disk.entries(of: path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

/// Plain reading and writing of files.
public enum Disk {
  /// Whether there is anything of that name.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// All bytes of a file; empty when it cannot be read.
  public static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// A file as text.
  public static func text(of path: String) -> String {
    String(decoding: bytes(of: path), as: UTF8.self)
  }

  /// Replaces the content of a file.
  public static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
  }

  /// Names in a folder, sorted.
  public static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a file holds a text anywhere.
  public static func file(_ path: String, holds text: String) -> Bool {
    let (bytes, wanted) = (bytes(of: path), Array(text.utf8))
    guard let first = wanted.first else { return true }
    return bytes.withUnsafeBytes { whole in
      guard var at = whole.baseAddress else { return false }
      let end = at + whole.count
      while at < end, let found = memchr(at, Int32(first), end - at) {
        if end - UnsafeRawPointer(found) < wanted.count { return false }
        if memcmp(found, wanted, wanted.count) == 0 { return true }
        at = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}
