import GRDB

extension OverstapStore {
  /// Grows with every import that changed anything; 0 before the first.
  ///
  /// - Throws: `StoreFault`.
  public func lastImport() throws -> Int64 {
    try read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM importRun") ?? 0 }
  }

  /// The last day a catalogue of each provider was read (ISO 8601), by provider.
  ///
  /// - Throws: `StoreFault`.
  public func catalogueDays() throws -> [String: String] {
    try read { db in
      var days: [String: String] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT provider, max(seenOn) FROM module GROUP BY provider")
      while let row = try rows.next() { days[row[0]] = row[1] }
      return days
    }
  }
}
