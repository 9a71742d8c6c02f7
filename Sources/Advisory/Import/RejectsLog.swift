import SkillModel
import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The list of bad records of an import that may have more of them than fit in memory.
///
/// Written beside the database as it grows, one JSON object a line; takes the place of the list of an
/// earlier import when it is closed.
final class RejectsLog {
  /// How many were listed.
  private(set) var count = 0

  private let path: String
  private let growing: String
  private var file: UnsafeMutablePointer<FILE>?

  init(database: String) {
    path = database + ".rejects.jsonl"
    growing = path + ".new"
  }

  deinit {
    if let file {
      fclose(file)
      unlink(growing)
    }
  }

  /// Adds a fault.
  ///
  /// - Throws: `StoreFault` when the folder takes no writes.
  func add(_ fault: Fault) throws {
    if file == nil {
      let descriptor = open(growing, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard descriptor >= 0, let opened = fdopen(descriptor, "w") else { throw cannotWrite() }
      file = opened
    }
    let line = Array((fault.json + "\n").utf8)
    guard fwrite(line, 1, line.count, file) == line.count else { throw cannotWrite() }
    count += 1
  }

  /// Ends the list.
  ///
  /// - Returns: where it is; nil when nothing was listed, and then an earlier list is gone too.
  /// - Throws: `StoreFault`.
  func close() throws -> String? {
    guard let file else {
      unlink(path)
      return nil
    }
    self.file = nil
    guard fclose(file) == 0, rename(growing, path) == 0 else { throw cannotWrite() }
    return path
  }

  private func cannotWrite() -> StoreFault {
    errno == ENOSPC ? .diskFull(path: growing) : .readOnly(path: growing)
  }
}
