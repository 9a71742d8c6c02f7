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
      // A catalogue that told nothing new was read all the same; what was read before this was kept has
      // the day of its last change only.
      let read = try Row.fetchCursor(
        db, sql: "SELECT substr(key, ?), value FROM meta WHERE substr(key, 1, ?) = ?",
        arguments: [Self.readKey.count + 1, Self.readKey.count, Self.readKey])
      while let row = try read.next() {
        let (provider, day): (String, String) = (row[0], row[1])
        if let changed = days[provider] { days[provider] = max(changed, day) }
      }
      return days
    }
  }

  /// What the names of kept days begin with in `meta`; the provider follows.
  static let readKey = "catalogueReadOn/"

  /// Keeps the day on which catalogues of the providers of what is staged were read.
  static func keepCatalogueDay(_ db: Database, _ day: String) throws {
    try db.execute(
      sql: """
        INSERT INTO main.meta (key, value)
        SELECT DISTINCT :key || provider, :day FROM staging.staged WHERE true
        ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value < excluded.value
        """, arguments: ["key": readKey, "day": day])
  }
}
