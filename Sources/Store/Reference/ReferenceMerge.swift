import GRDB
public import SkillModel

/// What a merge of reference data did, in records.
public struct ReferenceMergeCount: Hashable, Sendable {
  /// Records that were not there before.
  public var new = 0
  /// Records with other content than before.
  public var changed = 0
  /// Records that were there already.
  public var unchanged = 0
  /// Records that are gone.
  public var closed = 0
  /// Shipped records that leave an imported one in place.
  public var skipped = 0

  /// Nothing yet.
  public init() {}

  /// Whether anything is different now.
  public var hasEffect: Bool { new + changed + closed > 0 }
}

extension OverstapStore {
  /// The origin of what came with the program.
  public static let shippedOrigin = "shipped"

  /// Merges records of reference data in one transaction; the same records twice change nothing.
  ///
  /// With `shippedOrigin` the records are all there are: shipped records that are no longer among
  /// them go, and what was imported on purpose stays. Linear in the tables that are touched.
  ///
  /// - Parameters:
  ///   - origin: `shippedOrigin`, or the name of the file.
  ///   - run: kept when anything changed; nil to keep none.
  public func merge(
    _ records: [ReferenceRecord], origin: String, run: ImportRun?
  ) throws -> ReferenceMergeCount {
    var rows: [ReferenceTable: [ReferenceRow]] = [:]
    for record in records {
      let row = ReferenceRow(record)
      rows[row.table, default: []].append(row)
    }
    return try write { db in
      var count = ReferenceMergeCount()
      for table in ReferenceTable.allCases {
        guard let rows = rows[table] else { continue }
        try Self.merge(rows, into: table, origin: origin, &count, db)
      }
      if count.hasEffect, let run {
        try run.insert(
          db,
          summary: "{\"new\":\(count.new),\"changed\":\(count.changed),"
            + "\"unchanged\":\(count.unchanged),\"closed\":\(count.closed)}")
      }
      return count
    }
  }

  private static func merge(
    _ rows: [ReferenceRow], into table: ReferenceTable, origin: String,
    _ count: inout ReferenceMergeCount, _ db: Database
  ) throws {
    let keys = table.keys.count
    var stored: [[DatabaseValue]: (values: [DatabaseValue], origin: String)] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT \(table.columnList), origin FROM \(table.name)") {
      let all = Array(row.databaseValues)
      stored[Array(all[..<keys])] = (Array(all[keys..<(all.count - 1)]), row["origin"])
    }
    let marks = Array(repeating: "?", count: table.columns.count + 1).joined(separator: ", ")
    let statement = try db.makeStatement(
      sql: "INSERT OR REPLACE INTO \(table.name) (\(table.columnList), origin) VALUES (\(marks))")
    var seen: Set<[DatabaseValue]> = []
    let isShipped = origin == shippedOrigin
    for row in rows {
      // Of two records with one key the last counts, as if they came in two files.
      seen.insert(row.key)
      let old = stored[row.key]
      if let old, old.values == row.values {
        count.unchanged += 1
        continue
      }
      if isShipped, let old, old.origin != shippedOrigin {
        count.skipped += 1
        continue
      }
      if old == nil { count.new += 1 } else { count.changed += 1 }
      try statement.execute(
        arguments: StatementArguments(row.key + row.values + [origin.databaseValue]))
      stored[row.key] = (row.values, origin)
    }
    guard isShipped else { return }
    let condition = table.keys.map { $0 + " = ?" }.joined(separator: " AND ")
    for (key, old) in stored where old.origin == shippedOrigin && !seen.contains(key) {
      try db.execute(
        sql: "DELETE FROM \(table.name) WHERE \(condition)", arguments: StatementArguments(key))
      count.closed += 1
    }
  }
}
