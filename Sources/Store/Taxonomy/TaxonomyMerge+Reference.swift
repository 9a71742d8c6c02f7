import GRDB
import SkillModel

extension TaxonomyMerge {
  /// Merges crosswalk rows, O*NET data and sidecars: each file replaces what its scheme had.
  mutating func mergeReference(_ part: TaxonomyStaging.Part) throws -> MergeCount {
    let scheme = part.part.scheme.rawValue
    switch part.part.content {
    case .crosswalk where !part.crosswalk.isEmpty:
      return try replace(
        "crosswalk", columns: 6,
        part.crosswalk.map { link in
          [
            link.concept.rawValue, link.scheme.rawValue, link.identifier, link.relation.rawValue,
            link.label ?? "", link.language?.rawValue,
          ]
        }, keepOthers: true)
    case .ratings:
      return try replace(
        "rating", columns: 6,
        part.ratings.map {
          [$0.code, $0.element, $0.name, $0.kind.rawValue, $0.importance, $0.level]
        },
        keepOthers: true)
    case .ratedOccupations: return try mergeRatedOccupations(part)
    case .levels:
      return try replace(
        "educationLevel", columns: 3,
        part.levels.map { [$0.0.rawValue, scheme, $0.1.description] }, of: scheme,
        isWhole: part.faults == 0)
    case .gates:
      return try replace(
        "gate", columns: 11,
        part.gates.map { uri, gate in
          [
            uri.rawValue, scheme, gate.kind, gate.nameDutch, gate.nameEnglish,
            gate.timing.rawValue, gate.days, gate.price, gate.howDutch, gate.howEnglish,
            gate.source,
          ]
        }, of: scheme, isWhole: part.faults == 0)
    case .themes:
      return try replace(
        "theme", columns: 4, part.themes.map { [$0.0.rawValue, scheme, $0.theme, $0.title] },
        of: scheme, isWhole: part.faults == 0)
    case .roles:
      return try replace(
        "roleReview", columns: 5,
        part.roles.map { uri, review in
          [uri.rawValue, scheme, Int(review.domains.rawValue), review.isCommon, review.reason]
        }, of: scheme, isWhole: part.faults == 0)
    default: return MergeCount()
    }
  }

  private typealias Values = [(any DatabaseValueConvertible)?]

  /// Writes rows and says how many were new, different or the same.
  ///
  /// With `keepOthers` rows that the file does not have stay (several files fill the table); they
  /// stay too when the file is not whole, since what is missing may stand in a bad record.
  private func replace(
    _ table: String, columns: Int, _ rows: [Values], of scheme: String? = nil,
    keepOthers: Bool = false, isWhole: Bool = true
  ) throws -> MergeCount {
    var count = MergeCount()
    let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
    var old: Set<[DatabaseValue]> = []
    if !keepOthers, let scheme {
      for row in try Row.fetchAll(
        db, sql: "SELECT * FROM \(table) WHERE scheme = ?", arguments: [scheme])
      {
        old.insert(Array(row.databaseValues))
      }
    }
    let before = keepOthers ? try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 : 0
    if keepOthers {
      // Several files fill the table: rows of the same key are replaced, others stay.
      var stored: Set<[DatabaseValue]> = []
      let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM \(table)")
      while let row = try cursor.next() { stored.insert(Array(row.databaseValues)) }
      let replace = try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO \(table) VALUES (\(marks))")
      var written = 0
      for row in rows where !stored.contains(row.map { $0?.databaseValue ?? .null }) {
        try replace.execute(arguments: StatementArguments(row))
        written += 1
      }
      let after = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      count.new = after - before
      count.changed = written - count.new
      count.unchanged = rows.count - written
      return count
    }
    var kept: Set<[DatabaseValue]> = []
    let write = try db.cachedStatement(sql: "INSERT OR REPLACE INTO \(table) VALUES (\(marks))")
    for row in rows {
      let values = row.map { $0?.databaseValue ?? .null }
      kept.insert(values)
      if old.contains(values) {
        count.unchanged += 1
      } else {
        count.new += 1
        try write.execute(arguments: StatementArguments(row))
      }
    }
    let gone = old.subtracting(kept)
    if !gone.isEmpty && isWhole {
      // Rows are told apart by all their values: the simplest right way is to write the table anew.
      try db.execute(sql: "DELETE FROM \(table) WHERE scheme = ?", arguments: [scheme])
      for row in rows { try write.execute(arguments: StatementArguments(row)) }
      count.removed = gone.count
    }
    return count
  }

  private func mergeRatedOccupations(_ part: TaxonomyStaging.Part) throws -> MergeCount {
    var count = MergeCount()
    var known: [String: (String, Int?)] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT code, title, jobZone FROM ratedOccupation") {
      known[row[0]] = (row[1], row[2])
    }
    for occupation in part.ratedOccupations {
      let old = known[occupation.code]
      // Titles and job zones come in two files: what one leaves out the other keeps.
      let zone = occupation.jobZone ?? old?.1
      if let old, old.1 == zone, old.0 == occupation.title || occupation.title.isEmpty {
        count.unchanged += 1
        continue
      }
      if old == nil { count.new += 1 } else { count.changed += 1 }
      let title = occupation.title.isEmpty ? old?.0 ?? "" : occupation.title
      known[occupation.code] = (title, zone)
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO ratedOccupation VALUES (?, ?, ?)")
        .execute(arguments: [occupation.code, title, zone])
    }
    return count
  }
}
