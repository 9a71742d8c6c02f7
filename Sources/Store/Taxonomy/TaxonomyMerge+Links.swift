import GRDB
import SkillModel

extension TaxonomyMerge {
  /// One kind of link: its table, its two ends, and what tells its parts apart.
  private struct LinkTable {
    var name: String
    var source: String
    var target: String
    var hasImportance: Bool
    var hasLevel = false
    var hasContent = false

    static let requirement = LinkTable(
      name: "requirement", source: "occupationId", target: "skillId", hasImportance: true,
      hasLevel: true)
    static let broader = LinkTable(
      name: "broader", source: "narrowerId", target: "broaderId", hasImportance: false,
      hasContent: true)
    static let skillRelation = LinkTable(
      name: "skillRelation", source: "originalId", target: "relatedId", hasImportance: true)
  }

  private struct Ends: Hashable, Comparable {
    var source: Int64
    var target: Int64

    static func < (left: Ends, right: Ends) -> Bool {
      left.source != right.source ? left.source < right.source : left.target < right.target
    }
  }

  private struct Grade: Hashable {
    var importance: String
    var level: Int?
  }

  private struct PlacedLink {
    var ends: Ends
    var grade: Grade
  }

  /// Merges the links of a part; a part older than what is loaded is left out whole.
  mutating func mergeLinks(
    _ part: TaxonomyStaging.Part, newestInRun: TaxonomyVersion
  ) throws -> MergeCount {
    let linkCount = part.requirements.count + part.skillRelations.count + part.broader.count
    if linkCount == 0 { return MergeCount() }
    let isDerived = part.part.content == .collection || part.part.content == .skillsHierarchy
    var count = MergeCount()
    if try newestInRun > part.part.version || hasNewer(part.part) {
      count.skipped = isDerived ? 0 : linkCount
      return count
    }
    try db.execute(
      sql: "DELETE FROM danglingLink WHERE scheme = ? AND content = ? AND subject = ?",
      arguments: [part.part.scheme.rawValue, part.part.content.rawValue, part.part.subject])
    if !part.requirements.isEmpty {
      let found = try place(part.requirements, of: part, &count) {
        (
          $0.occupation, $0.skill,
          Grade(importance: $0.importance.rawValue, level: $0.level?.rawValue)
        )
      }
      try merge(found, into: .requirement, of: part, &count)
    } else if !part.skillRelations.isEmpty {
      let found = try place(part.skillRelations, of: part, &count) {
        ($0.original, $0.related, Grade(importance: $0.importance.rawValue))
      }
      try merge(found, into: .skillRelation, of: part, &count)
    } else {
      let found = try place(part.broader, of: part, &count) {
        ($0.narrower, $0.broader, Grade(importance: ""))
      }
      try merge(found, into: .broader, of: part, &count)
    }
    // A collection's own steps up are read with its concepts and not counted twice.
    if isDerived {
      count.new = 0
      count.unchanged = 0
      count.dangling = 0
    }
    return count
  }

  /// Gives links the ids of their ends; those with an end that is not loaded are kept apart.
  private mutating func place<Record>(
    _ records: [Record], of part: TaxonomyStaging.Part, _ count: inout MergeCount,
    ends: (Record) -> (ConceptURI, ConceptURI, Grade)
  ) throws -> [PlacedLink] {
    var placed: [PlacedLink] = []
    placed.reserveCapacity(records.count)
    // Files are grouped by their first column: most rows need one look-up, not two.
    var last: (uri: ConceptURI, id: Int64?)?
    for record in records {
      let (source, target, grade) = ends(record)
      if last?.uri != source { last = (source, ids[source]) }
      guard let sourceId = last?.id, let targetId = ids[target] else {
        count.dangling += 1
        try keepDangling(source, target, grade, of: part)
        continue
      }
      placed.append(PlacedLink(ends: Ends(source: sourceId, target: targetId), grade: grade))
    }
    return placed
  }

  private func hasNewer(_ part: TaxonomyPart) throws -> Bool {
    let loaded = try String.fetchAll(
      db, sql: "SELECT version FROM editionPart WHERE scheme = ? AND content = ? AND subject = ?",
      arguments: [part.scheme.rawValue, part.content.rawValue, part.subject])
    return loaded.contains { TaxonomyVersion($0) > part.version }
  }

  private mutating func merge(
    _ links: [PlacedLink], into table: LinkTable, of part: TaxonomyStaging.Part,
    _ count: inout MergeCount
  ) throws {
    let existing = try stored(table, of: part.part)
    // Sorted input makes the b-tree grow at its end: twice as fast on 124,000 rows.
    let wanted = links.sorted { $0.ends < $1.ends }
    let insert = try insertStatement(table)
    var previous: Ends?
    for link in wanted {
      if link.ends == previous { continue }
      previous = link.ends
      if !existing.isEmpty, let old = existing[link.ends] {
        if old == link.grade {
          count.unchanged += 1
          continue
        }
        count.changed += 1
      } else {
        count.new += 1
      }
      try insert.execute(arguments: arguments(table, link.ends, link.grade, part.part))
    }
    // A file with bad records may miss links that are still there: then nothing is taken away.
    if part.faults == 0 && !existing.isEmpty {
      let kept = Set(wanted.map(\.ends))
      for ends in existing.keys where !kept.contains(ends) {
        count.removed += 1
        try delete(ends, from: table, of: part.part)
      }
    }
  }

  private func stored(_ table: LinkTable, of part: TaxonomyPart) throws -> [Ends: Grade] {
    let importance = table.hasImportance ? "importance" : "''"
    let level = table.hasLevel ? "level" : "NULL"
    let (condition, values) = scope(table, part)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(table.source), \(table.target), \(importance), \(level) FROM \(table.name)
        WHERE \(condition)
        """, arguments: values)
    var found: [Ends: Grade] = [:]
    while let row = try rows.next() {
      found[Ends(source: row[0], target: row[1])] = Grade(importance: row[2], level: row[3])
    }
    return found
  }

  private func scope(_ table: LinkTable, _ part: TaxonomyPart) -> (String, StatementArguments) {
    table.hasContent
      ? (
        "scheme = ? AND content = ? AND subject = ?",
        [part.scheme.rawValue, part.content.rawValue, part.subject]
      ) : ("scheme = ?", [part.scheme.rawValue])
  }

  private func insertStatement(_ table: LinkTable) throws -> Statement {
    let columns =
      [table.source, table.target, "scheme"] + (table.hasContent ? ["content", "subject"] : [])
      + (table.hasImportance ? ["importance"] : []) + (table.hasLevel ? ["level"] : [])
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(marks))
        """)
  }

  private func arguments(
    _ table: LinkTable, _ ends: Ends, _ grade: Grade, _ part: TaxonomyPart
  )
    -> StatementArguments
  {
    var values: [(any DatabaseValueConvertible)?] = [
      ends.source, ends.target, part.scheme.rawValue,
    ]
    if table.hasContent {
      values.append(part.content.rawValue)
      values.append(part.subject)
    }
    if table.hasImportance { values.append(grade.importance) }
    if table.hasLevel { values.append(grade.level) }
    return StatementArguments(values)
  }

  private func delete(_ ends: Ends, from table: LinkTable, of part: TaxonomyPart) throws {
    let (condition, values) = scope(table, part)
    let ids: StatementArguments = [ends.source, ends.target]
    try db.execute(
      sql:
        "DELETE FROM \(table.name) WHERE \(table.source) = ? AND \(table.target) = ? AND \(condition)",
      arguments: ids + values)
  }

  private mutating func keepDangling(
    _ source: ConceptURI, _ target: ConceptURI, _ grade: Grade, of part: TaxonomyStaging.Part
  ) throws {
    if danglingExamples.count < 5 { danglingExamples.append((part.file, source, target)) }
    try db.execute(
      sql: "INSERT OR REPLACE INTO danglingLink VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        part.part.content.rawValue, part.part.subject, source.rawValue, target.rawValue,
        part.part.scheme.rawValue, grade.importance,
      ])
  }

  /// Links that were dangling and whose ends this import brought.
  mutating func retryDanglingLinks() throws -> Int {
    let rows = try Row.fetchAll(
      db, sql: "SELECT content, subject, source, target, scheme, importance FROM danglingLink")
    var revived = 0
    for row in rows {
      guard let content = TaxonomyContent(rawValue: row[0]),
        let source = ids[ConceptURI(row[2] as String)],
        let target = ids[ConceptURI(row[3] as String)]
      else { continue }
      let part = TaxonomyPart(
        scheme: ConceptScheme(rawValue: row[4]), version: TaxonomyVersion(""), language: nil,
        content: content, subject: row[1])
      let table: LinkTable =
        switch content {
        case .requirements: .requirement
        case .skillRelations: .skillRelation
        default: .broader
        }
      try insertStatement(table).execute(
        arguments: arguments(
          table, Ends(source: source, target: target), Grade(importance: row[5]), part))
      try db.execute(
        sql: """
          DELETE FROM danglingLink WHERE scheme = ? AND content = ? AND subject = ? AND source = ?
          AND target = ?
          """,
        arguments: [
          row[4] as String, row[0] as String, row[1] as String, row[2] as String, row[3] as String,
        ])
      revived += 1
    }
    return revived
  }
}
