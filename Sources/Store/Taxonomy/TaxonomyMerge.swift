import GRDB
public import SkillModel

extension OverstapStore {
  /// How many records a part held when the very same file was loaded before; nil when it was not.
  public func loadedRecords(of part: TaxonomyPart, digest: String) throws -> Int? {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT records FROM editionPart WHERE scheme = ? AND version = ? AND content = ?
          AND subject = ? AND language = ? AND digest = ? AND faults = 0
          """,
        arguments: [
          part.scheme.rawValue, part.version.rawValue, part.content.rawValue, part.subject,
          part.language?.rawValue ?? "", digest,
        ])
    }
  }

  /// Merges staged records in one transaction: newest label per language, relations of the newest
  /// version that has the file; what an older version says is counted as skipped.
  ///
  /// - Returns: per part what was new, changed, the same, left out or dangling.
  /// - Throws: `StoreFault`; the database is then as it was.
  public func merge(
    _ staging: TaxonomyStaging, run: ImportRun, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> MergeReport {
    // Files of one version are merged fullest first, so that a record's first insert is its best.
    let parts = staging.parts.sorted { left, right in
      if left.part.version != right.part.version { return left.part.version < right.part.version }
      let (a, b) = (left.part.content.completeness, right.part.content.completeness)
      if a != b { return a > b }
      return (left.part.content.rawValue, left.part.subject, left.file)
        < (right.part.content.rawValue, right.part.subject, right.file)
    }
    return try write { db in
      var merge = try TaxonomyMerge(db: db)
      let steps = parts.count * 2 + 2
      var report = MergeReport()
      var counts: [MergeCount] = []
      for (index, part) in parts.enumerated() {
        progress(index, steps)
        counts.append(try merge.mergeConcepts(part))
      }
      for (index, part) in parts.enumerated() {
        progress(parts.count + index, steps)
        counts[index] += try merge.mergeLinks(part, newestInRun: newest(like: part, in: parts))
        counts[index] += try merge.mergeReference(part)
        report.parts.append(
          .init(part: part.part, file: part.file, read: part.records, count: counts[index]))
      }
      let revived = try merge.retryDanglingLinks()
      report.danglingExamples = merge.danglingExamples
      let isKnown = try parts.allSatisfy { try merge.isRecorded($0) }
      report.hasEffect = report.total.hasEffect || revived > 0
      progress(steps - 2, steps)
      if merge.labelsChanged {
        try db.execute(sql: "INSERT INTO labelSearch(labelSearch) VALUES ('rebuild')")
      }
      progress(steps - 1, steps)
      for part in parts { try merge.record(part) }
      if report.hasEffect || !isKnown {
        try run.insert(db, summary: "\(report.total)")
        try Self.touchContent(db)
      }
      progress(steps, steps)
      return report
    }
  }

  private func newest(
    like part: TaxonomyStaging.Part, in parts: [TaxonomyStaging.Part]
  )
    -> TaxonomyVersion
  {
    parts.lazy.filter {
      $0.part.scheme == part.part.scheme && $0.part.content == part.part.content
        && $0.part.subject == part.part.subject
    }.map(\.part.version).max() ?? part.part.version
  }
}

/// The state of one merge: concept ids by URI, and what was loaded before.
struct TaxonomyMerge {
  /// What decides whose facts about a concept count.
  struct Facts {
    var id: Int64
    var concept: Concept
    var scheme: ConceptScheme
    var version: TaxonomyVersion
    var rank: Int
  }

  /// The wording that is stored for a concept, a language and a scheme.
  struct Wording {
    var id: Int64
    var version: TaxonomyVersion
    var rank: Int
    var digest: Int64
  }

  struct WordingKey: Hashable {
    var conceptId: Int64
    var language: Language
    var scheme: ConceptScheme
  }

  let db: Database
  var facts: [ConceptURI: Facts] = [:]
  /// The same ids without the facts: links look up a quarter of a million of them.
  var ids: [ConceptURI: Int64] = [:]
  var wordings: [WordingKey: Wording] = [:]
  var labelsChanged = false
  var danglingExamples: [(file: String, source: ConceptURI, target: ConceptURI)] = []

  init(db: Database) throws {
    self.db = db
    try loadFacts()
    try loadWordings()
  }

  private mutating func loadFacts() throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, uri, kind, code, iscoGroup, skillType, reuseLevel, status, isRegulated, flags,
          scheme, version, rank FROM concept
        """)
    while let row = try rows.next() {
      let uri = ConceptURI(row[1] as String)
      guard let kind = ConceptKind(rawValue: row[2]) else { continue }
      ids[uri] = row[0]
      facts[uri] = Facts(
        id: row[0],
        concept: Concept(
          uri: uri, kind: kind, code: row[3], iscoGroup: row[4],
          skillType: (row[5] as String?).flatMap(SkillType.init),
          reuseLevel: (row[6] as String?).flatMap(ReuseLevel.init), status: row[7],
          isRegulated: row[8], flags: ConceptFlags(rawValue: row[9])),
        scheme: ConceptScheme(rawValue: row[10]), version: TaxonomyVersion(row[11] as String),
        rank: row[12])
    }
  }

  private mutating func loadWordings() throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, conceptId, language, scheme, version, rank, digest FROM wording")
    while let row = try rows.next() {
      let key = WordingKey(
        conceptId: row[1], language: Language(rawValue: row[2]),
        scheme: ConceptScheme(rawValue: row[3]))
      wordings[key] = Wording(
        id: row[0], version: TaxonomyVersion(row[4] as String), rank: row[5], digest: row[6])
    }
  }

  /// Whether this very file was recorded before.
  func isRecorded(_ part: TaxonomyStaging.Part) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM editionPart WHERE scheme = ? AND version = ? AND content = ?
        AND subject = ? AND language = ? AND digest = ?)
        """,
      arguments: [
        part.part.scheme.rawValue, part.part.version.rawValue, part.part.content.rawValue,
        part.part.subject, part.part.language?.rawValue ?? "", part.digest,
      ]) ?? false
  }

  /// Writes down that the part is loaded.
  func record(_ part: TaxonomyStaging.Part) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO editionPart VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        part.part.scheme.rawValue, part.part.version.rawValue, part.part.content.rawValue,
        part.part.subject, part.part.language?.rawValue ?? "", part.file, part.digest,
        part.records, part.faults,
      ])
  }
}
