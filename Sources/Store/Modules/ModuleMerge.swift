import GRDB
public import SkillModel

extension OverstapStore {
  /// Merges staged modules in one transaction: what is staged takes the place of what is stored.
  ///
  /// - Parameter day: the day of the import.
  /// - Returns: what was new, changed and the same.
  /// - Throws: `StoreFault`; the database is then as it was.
  public func merge(
    _ staging: ModuleStaging, run: ImportRun, on day: CivilDate
  ) throws -> ModuleMergeCount {
    try staging.flush()
    do {
      return try connection.writeWithoutTransaction { db in
        try db.execute(sql: "ATTACH DATABASE ? AS staging", arguments: [staging.path])
        defer { try? db.execute(sql: "DETACH DATABASE staging") }
        var count = ModuleMergeCount()
        try db.inTransaction(.immediate) {
          count = try ModuleMerge(db: db, day: day.description).run()
          if count.hasEffect { try run.insert(db, summary: "\(count)") }
          return .commit
        }
        return count
      }
    } catch {
      throw StoreFault.from(error, path: path)
    }
  }

  /// Modules that are stored.
  ///
  /// - Throws: `StoreFault`.
  public func moduleCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM module") ?? 0 }
  }
}

/// The statements of one merge, inside its transaction.
private struct ModuleMerge {
  let db: Database
  let day: String

  func run() throws -> ModuleMergeCount {
    var count = ModuleMergeCount()
    func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    count.read = try number("SELECT count(*) FROM staging.staged")
    count.unchanged =
      try number(
        """
        SELECT count(*) FROM staging.staged AS s JOIN main.module AS m
          ON m.provider = s.provider AND m.externalId = s.externalId AND m.digest = s.digest
        WHERE NOT s.isOfferingsOnly
        """)
      + number(
        """
        SELECT count(*) FROM staging.staged AS s JOIN main.moduleOffering AS o
          ON o.provider = s.provider AND o.externalId = s.externalId AND o.digest = s.digest
        WHERE s.isOfferingsOnly
        """)
    count.changed = try number(
      """
      SELECT count(*) FROM staging.staged AS s JOIN main.module AS m
        ON m.provider = s.provider AND m.externalId = s.externalId AND m.digest <> s.digest
      WHERE NOT s.isOfferingsOnly
      """)
    count.new = count.read - count.unchanged - count.changed
    try OverstapStore.keepCatalogueDay(db, day)
    count.replaced = try removeSuperseded()
    guard count.hasEffect else { return count }
    try db.execute(
      sql: """
        INSERT INTO main.module
          (provider, externalId, kind, title, importedOn, seenOn, digest, facts)
        SELECT provider, externalId, kind, title, :day, :day, digest, facts FROM staging.staged
        WHERE NOT isOfferingsOnly ORDER BY provider, externalId
        ON CONFLICT (provider, externalId) DO UPDATE SET kind = excluded.kind,
          title = excluded.title, seenOn = excluded.seenOn, digest = excluded.digest,
          facts = excluded.facts
        WHERE digest <> excluded.digest
        """, arguments: ["day": day])
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO main.moduleOffering (provider, externalId, digest, importedOn, facts)
        SELECT provider, externalId, digest, ?, facts FROM staging.staged WHERE isOfferingsOnly
        """, arguments: [day])
    count.waiting = try number(
      """
      SELECT count(*) FROM staging.staged AS s WHERE s.isOfferingsOnly AND NOT EXISTS (
        SELECT 1 FROM main.module AS m
        WHERE m.provider = s.provider AND m.externalId = s.externalId)
      """)
    return count
  }

  /// Takes out starts that were told apart in an earlier import and are told otherwise now: what was told
  /// last counts, also when it is what was told first.
  ///
  /// Those that have an id, each of which is told again, and that are not themselves among what is staged.
  ///
  /// - Returns: how many.
  private func removeSuperseded() throws -> Int {
    try db.execute(
      sql: """
        DELETE FROM main.moduleOffering AS o
        WHERE EXISTS (
          SELECT 1 FROM staging.staged AS s WHERE s.isOfferingsOnly
            AND s.provider = o.provider AND s.externalId = o.externalId)
        AND NOT EXISTS (
          SELECT 1 FROM staging.staged AS s WHERE s.isOfferingsOnly
            AND s.provider = o.provider AND s.externalId = o.externalId AND s.digest = o.digest)
        AND json_array_length(o.facts, '$.offerings') > 0
        AND NOT EXISTS (
          SELECT 1 FROM json_each(o.facts, '$.offerings') AS old WHERE NOT EXISTS (
            SELECT 1 FROM staging.staged AS s, json_each(s.facts, '$.offerings') AS new
            WHERE s.isOfferingsOnly
              AND s.provider = o.provider AND s.externalId = o.externalId
              AND json_extract(new.value, '$.id') = json_extract(old.value, '$.id')))
        """)
    return db.changesCount
  }
}
