import GRDB
public import SkillModel

extension OverstapStore {
  /// How far the audit log had come when something was last changed; nil before the first time.
  ///
  /// - Throws: `StoreFault`.
  public func notedAuditHead() throws -> AuditHead? {
    try read { db in
      let text = try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'auditHead'")
      let words = text?.split(separator: " ") ?? []
      guard words.count == 2, let entries = Int(words[0]) else { return nil }
      return AuditHead(entries: entries, digest: String(words[1]))
    }
  }

  /// Notes how far the audit log has come; a place before the one that is noted changes nothing.
  ///
  /// - Throws: `StoreFault`.
  public func note(_ head: AuditHead) throws {
    if let noted = try notedAuditHead(), noted.entries >= head.entries { return }
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO meta VALUES ('auditHead', ?)",
        arguments: ["\(head.entries) \(head.digest)"])
    }
  }
}
