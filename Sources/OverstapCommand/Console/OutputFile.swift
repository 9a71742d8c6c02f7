import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file a command writes whole: beside its place first, then put there in one step.
struct OutputFile {
  let path: String

  /// Why a file could not be written.
  enum Failure: Error {
    /// The folder does not exist.
    case noFolder(path: String, folder: String)
    /// The system said no, in its words.
    case notWritten(path: String, detail: String)

    /// In one line: what, where, what to do.
    func message(_ wording: Wording) -> String {
      switch self {
      case .noFolder(let path, let folder): wording.text(.reportFolderMissing, path, folder)
      case .notWritten(let path, let detail): wording.text(.reportNotWritten, path, detail)
      }
    }
  }

  /// Says early that the folder is missing, before anything is computed.
  ///
  /// - Throws: `Failure`.
  func check() throws {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure.noFolder(path: path, folder: folder)
    }
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw Failure.notWritten(path: path, detail: String(cString: strerror(EISDIR)))
    }
  }

  /// Writes all bytes, or leaves what was there.
  ///
  /// - Throws: `Failure`.
  func write(_ bytes: [UInt8]) throws {
    try check()
    let temporary = path + ".\(getpid()).part"
    // Somebody else's link of that name is not followed; what a run that was killed left is replaced.
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure() }
    var written = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = Glibc.write(
          file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { break }
        written += count
      }
    }
    // The cause is read before anything else can overwrite it.
    let cause = written == bytes.count ? nil : failure()
    let isClosed = close(file) == 0
    if let cause {
      unlink(temporary)
      throw cause
    }
    guard isClosed, rename(temporary, path) == 0 else {
      let cause = failure()
      unlink(temporary)
      throw cause
    }
  }

  private func failure() -> Failure {
    .notWritten(path: path, detail: String(cString: strerror(errno)))
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
