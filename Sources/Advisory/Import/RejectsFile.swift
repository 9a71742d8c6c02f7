import SkillModel
import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The list of bad records of the last import, one JSON object a line, beside the database.
struct RejectsFile {
  let path: String

  init(database: String) { path = database + ".rejects.jsonl" }

  /// Writes the faults; without any, removes what an earlier import left.
  ///
  /// - Returns: where the list is; nil when there are no faults.
  /// - Throws: `StoreFault` when the folder takes no writes.
  func write(_ faults: [Fault]) throws -> String? {
    if faults.isEmpty {
      unlink(path)
      return nil
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0, let file = fdopen(descriptor, "w") else {
      throw errno == ENOSPC ? StoreFault.diskFull(path: path) : StoreFault.readOnly(path: path)
    }
    defer { fclose(file) }
    for fault in faults {
      let line = Array((fault.json + "\n").utf8)
      fwrite(line, 1, line.count, file)
    }
    return path
  }
}
