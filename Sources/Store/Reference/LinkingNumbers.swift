import GRDB

extension OverstapStore {
  /// The file with the numbers of linking, whole; nil when none was loaded.
  public func linkingDocument() throws -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'linking'")
    }
  }

  /// Replaces the numbers of linking.
  ///
  /// - Returns: false when they were the same.
  public func replaceLinkingDocument(_ document: String) throws -> Bool {
    if try linkingDocument() == document { return false }
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO meta VALUES ('linking', ?)", arguments: [document])
      try Self.touchContent(db)
    }
    return true
  }
}
