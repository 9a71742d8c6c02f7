import GRDB

extension OverstapStore {
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
