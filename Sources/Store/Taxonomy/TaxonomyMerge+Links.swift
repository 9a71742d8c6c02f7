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

  private struct Ends: Hashable {
    var source: Int64
    var target: Int64
  }

  private struct Grade: Hashable {
    var importance: String
    var level: Int?
  }

  private struct Link {
    var source: ConceptURI
    var target: ConceptURI
    var grade: Grade
  }

  /// Merges the links of a part; a part older than what is loaded is left out whole.
  mutating func mergeLinks(
    _ part: TaxonomyStaging.Part, newestInRun: TaxonomyVersion
  ) throws
    -> MergeCount
  {
    var links: [Link] = []
    let table: LinkTable
    if !part.requirements.isEmpty {
      table = .requirement
      links = part.requirements.map {
        Link(
          source: $0.occupation, target: $0.skill,
          grade: Grade(importance: $0.importance.rawValue, level: $0.level?.rawValue))
      }
    } else if !part.skillRelations.isEmpty {
      table = .skillRelation
      links = part.skillRelations.map {
        Link(
          source: $0.original, target: $0.related,
          grade: Grade(importance: $0.importance.rawValue))
      }
    } else if !part.broader.isEmpty {
      table = .broader
      links = part.broader.map {
        Link(source: $0.narrower, target: $0.broader, grade: Grade(importance: ""))
      }
    } else {
      return MergeCount()
    }
    var count = MergeCount()
    let isDerived = part.part.content == .collection || part.part.content == .skillsHierarchy
    if try newestInRun > part.part.version || hasNewer(part.part) {
      count.skipped = isDerived ? 0 : links.count
      return count
    }
    count = try merge(links, into: table, of: part)
    // A collection's own steps up are read with its concepts and not counted twice.
    if isDerived {
      count.new = 0
      count.unchanged = 0
      count.dangling = 0
    }
    return count
  }

  private func hasNewer(_ part: TaxonomyPart) throws -> Bool {
    let loaded = try String.fetchAll(
      db, sql: "SELECT version FROM editionPart WHERE scheme = ? AND content = ? AND subject = ?",
      arguments: [part.scheme.rawValue, part.content.rawValue, part.subject])
    return loaded.contains { TaxonomyVersion($0) > part.version }
  }

  private mutating func merge(
    _ links: [Link], into table: LinkTable, of part: TaxonomyStaging.Part
  )
    throws -> MergeCount
  {
    var count = MergeCount()
    let existing = try stored(table, of: part.part)
    try db.execute(
      sql: "DELETE FROM danglingLink WHERE scheme = ? AND content = ? AND subject = ?",
      arguments: [part.part.scheme.rawValue, part.part.content.rawValue, part.part.subject])
    var wanted: [(Ends, Grade)] = []
    wanted.reserveCapacity(links.count)
    for link in links {
      guard let source = facts[link.source]?.id, let target = facts[link.target]?.id else {
        count.dangling += 1
        try keepDangling(link, of: part)
        continue
      }
      wanted.append((Ends(source: source, target: target), link.grade))
    }
    // Sorted input makes the b-tree grow at its end: twice as fast on 124,000 rows.
    wanted.sort { ($0.0.source, $0.0.target) < ($1.0.source, $1.0.target) }
    let insert = try insertStatement(table)
    var previous: Ends?
    for (ends, grade) in wanted {
      if ends == previous { continue }
      previous = ends
      switch existing[ends] {
      case .none: count.new += 1
      case .some(let old) where old == grade:
        count.unchanged += 1
        continue
      case .some: count.changed += 1
      }
      try insert.execute(arguments: arguments(table, ends, grade, part.part))
    }
    // A file with bad records may miss links that are still there: then nothing is taken away.
    if part.faults == 0 && !existing.isEmpty {
      let kept = Set(wanted.map(\.0))
      for ends in existing.keys where !kept.contains(ends) {
        count.removed += 1
        try delete(ends, from: table, of: part.part)
      }
    }
    return count
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

  private mutating func keepDangling(_ link: Link, of part: TaxonomyStaging.Part) throws {
    if danglingExamples.count < 5 {
      danglingExamples.append((part.file, link.source, link.target))
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO danglingLink VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        part.part.content.rawValue, part.part.subject, link.source.rawValue, link.target.rawValue,
        part.part.scheme.rawValue, link.grade.importance,
      ])
  }

  /// Links that were dangling and whose ends this import brought.
  mutating func retryDanglingLinks() throws -> Int {
    let rows = try Row.fetchAll(
      db, sql: "SELECT content, subject, source, target, scheme, importance FROM danglingLink")
    var revived = 0
    for row in rows {
      guard let content = TaxonomyContent(rawValue: row[0]),
        let source = facts[ConceptURI(row[2] as String)]?.id,
        let target = facts[ConceptURI(row[3] as String)]?.id
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
