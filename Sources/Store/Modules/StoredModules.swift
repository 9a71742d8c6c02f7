import GRDB
public import SkillModel

extension OverstapStore {
  /// Modules by key, in order of their keys; those that are not stored are left out.
  ///
  /// - Throws: `StoreFault`.
  public func modules(_ keys: [ModuleKey]) throws -> [StoredModule] {
    try read { db in
      try keys.sorted().compactMap { key in
        try Self.modules(
          db, "WHERE m.provider = ? AND m.externalId = ?", [key.provider, key.id]
        ).first
      }
    }
  }

  /// All modules, in order of their keys; O(modules).
  ///
  /// - Throws: `StoreFault`.
  public func allModules() throws -> [StoredModule] {
    try read { try Self.modules($0, "", []) }
  }

  /// The modules a name may mean: the key `provider/id`, or an id that any provider gave.
  ///
  /// - Returns: in order of key; whole keys go before ids.
  /// - Throws: `StoreFault`.
  public func modules(named name: String) throws -> [StoredModule] {
    try read { db in
      for condition in [
        "WHERE replace(m.provider, '/', '%2F') || '/' || m.externalId = ?",
        "WHERE m.externalId = ?",
      ] {
        let found = try Self.modules(db, condition, [name])
        if !found.isEmpty { return found }
      }
      return []
    }
  }

  /// Modules that wait for the linker, in order of row number: not linked as they are, or with another
  /// version than this.
  ///
  /// - Parameter after: row number to go on after.
  /// - Throws: `StoreFault`.
  public func unlinkedModules(
    version: String, after: Int64, limit: Int
  ) throws -> [StoredModule] {
    try read { db in
      try Self.modules(
        db,
        """
        WHERE m.id > ? AND (l.linkedWith IS NULL OR l.linkedWith <> ? OR l.digest <> m.digest)
        """, [after, version], order: "m.id LIMIT \(max(0, limit))")
    }
  }

  /// How many modules wait for the linker.
  ///
  /// - Throws: `StoreFault`.
  public func unlinkedModuleCount(version: String) throws -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM module AS m LEFT JOIN moduleLink AS l ON l.moduleId = m.id
          WHERE l.linkedWith IS NULL OR l.linkedWith <> ? OR l.digest <> m.digest
          """, arguments: [version]) ?? 0
    }
  }

  /// Stores what the linker made of modules, in one transaction; those that are gone are passed over.
  ///
  /// - Parameter links: skills taught and words without a concept, as JSON, by row number.
  /// - Returns: what was stored before for modules that were linked before, otherwise.
  /// - Throws: `StoreFault`.
  public func put(
    _ links: [(module: Int64, links: String)], version: String
  ) throws -> [Int64: String] {
    try write { db in
      var replaced: [Int64: String] = [:]
      for (number, text) in links {
        let old = try String.fetchOne(
          db.cachedStatement(sql: "SELECT links FROM moduleLink WHERE moduleId = ?"),
          arguments: [number])
        if let old, old != text { replaced[number] = old }
        try db.cachedStatement(
          sql: """
            INSERT INTO moduleLink (moduleId, linkedWith, digest, links)
            SELECT id, ?, digest, ? FROM module WHERE id = ?
            ON CONFLICT (moduleId) DO UPDATE SET linkedWith = excluded.linkedWith,
              digest = excluded.digest, links = excluded.links
            """
        ).execute(arguments: [version, text, number])
      }
      return replaced
    }
  }

  private static func modules(
    _ db: Database, _ condition: String, _ arguments: StatementArguments,
    order: String = "m.provider, m.externalId"
  ) throws -> [StoredModule] {
    var modules: [StoredModule] = []
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT m.id, m.provider, m.externalId, m.kind, m.title, m.facts, m.importedOn, m.seenOn,
            CASE WHEN l.digest = m.digest THEN l.links END
          FROM module AS m LEFT JOIN moduleLink AS l ON l.moduleId = m.id
          \(condition) ORDER BY \(order)
          """), arguments: arguments)
    while let row = try rows.next() {
      modules.append(
        StoredModule(
          number: row[0], key: ModuleKey(provider: row[1], id: row[2]), kind: row[3],
          title: row[4], facts: row[5], importedOn: row[6], seenOn: row[7], links: row[8]))
    }
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM moduleOffering)") == true else {
      return modules
    }
    let offerings = try db.cachedStatement(
      sql: """
        SELECT facts FROM moduleOffering WHERE provider = ? AND externalId = ?
        ORDER BY importedOn, digest
        """)
    for place in modules.indices {
      let key = modules[place].key
      modules[place].offerings = try String.fetchAll(
        offerings, arguments: [key.provider, key.id])
    }
    return modules
  }
}
