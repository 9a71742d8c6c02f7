#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that may be gone at any time: read whole, replaced whole.
struct CacheFile {
  let path: String

  /// All bytes; nil when there is no such file or it cannot be read whole.
  func read() -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let taken = Glibc.read(file, buffer.baseAddress?.advanced(by: count), size - count)
        if taken <= 0 { break }
        count += taken
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// Written to a temporary file and renamed; where the folder takes no writes the snapshot just
  /// stays in memory.
  func write(_ bytes: [UInt8]) {
    let temporary = path + ".\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    var written = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = Glibc.write(
          file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count <= 0 { break }
        written += count
      }
    }
    close(file)
    if written != bytes.count || rename(temporary, path) != 0 { unlink(temporary) }
  }
}
