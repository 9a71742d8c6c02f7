import GRDB
public import SkillModel

/// A stored vacancy with all that the feed said.
public struct VacancyDocument: Sendable {
  /// Row number.
  public var id: Int64
  /// What it is known by.
  public var key: VacancyKey
  /// Whether it is closed.
  public var isClosed: Bool
  /// The day it was closed; nil when it is open.
  public var closedOn: String?
  /// Whether it was closed because a full set no longer listed it.
  public var isClosedByFullSet: Bool
  /// The first day it was imported.
  public var firstSeenOn: String
  /// The day of the import that gave its content.
  public var importedOn: String
  /// Facts, JSON; `{}` for a vacancy of which only its closure is known.
  public var facts: String
  /// Dates, JSON.
  public var dates: String
  /// Running text, sections end to end.
  public var text: String
}

/// What was stored about a vacancy before its content changed.
public struct VacancyEarlier: Sendable {
  /// The day it was replaced.
  public var replacedOn: String
  /// Facts, JSON.
  public var facts: String
  /// Dates, JSON.
  public var dates: String
  /// Running text.
  public var text: String
}

extension OverstapStore {
  static let documentColumns = """
    v.id, v.source, v.owner, v.externalId, v.isClosed, v.closedOn, v.closedBy, v.firstSeenOn,
    v.importedOn, d.facts, d.dates, d.text
    """

  static func document(_ row: Row) -> VacancyDocument {
    VacancyDocument(
      id: row[0], key: VacancyKey(source: row[1], owner: row[2], id: row[3]), isClosed: row[4],
      closedOn: row[5], isClosedByFullSet: row[6] as String? == "fullSet", firstSeenOn: row[7],
      importedOn: row[8], facts: row[9] ?? "{}", dates: row[10] ?? "{}", text: row[11] ?? "")
  }

  /// The vacancies a name may mean: the key `source/owner/id`, or an id that any source gave.
  ///
  /// - Returns: in order of key; whole keys go before ids.
  public func vacancies(named name: String) throws -> [VacancyDocument] {
    try read { db in
      for condition in [
        "v.source || '/' || replace(v.owner, '/', '%2F') || '/' || v.externalId = ?",
        "v.externalId = ?",
      ] {
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT \(Self.documentColumns) FROM vacancy AS v
            LEFT JOIN vacancyDocument AS d ON d.id = v.documentId WHERE \(condition)
            ORDER BY v.source, v.owner, v.externalId
            """, arguments: [name])
        if !rows.isEmpty { return rows.map(Self.document) }
      }
      return []
    }
  }

  /// The vacancies of these row numbers, in the order given; those that are gone are left out.
  public func vacancies(_ ids: [Int64]) throws -> [VacancyDocument] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(Self.documentColumns) FROM vacancy AS v
          LEFT JOIN vacancyDocument AS d ON d.id = v.documentId WHERE v.id = ?
          """)
      return try ids.compactMap { id in
        try Row.fetchOne(statement, arguments: [id]).map(Self.document)
      }
    }
  }

  /// What was stored before, the latest first.
  public func history(ofVacancy id: Int64) throws -> [VacancyEarlier] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT h.replacedOn, d.facts, d.dates, d.text FROM vacancyHistory AS h
          JOIN vacancyDocument AS d ON d.id = h.documentId WHERE h.vacancyId = ?
          ORDER BY h.id DESC
          """, arguments: [id]
      ).map { VacancyEarlier(replacedOn: $0[0], facts: $0[1], dates: $0[2], text: $0[3]) }
    }
  }

  /// Open vacancies whose title has all these words or their beginnings, newest first.
  public func vacancies(
    titled text: String, on day: CivilDate, limit: Int
  ) throws -> [(key: VacancyKey, title: String, employer: String?)] {
    guard let pattern = SearchWords.prefixes(of: text) else { return [] }
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT v.source, v.owner, v.externalId, v.title, v.employer FROM vacancyTitle
          JOIN vacancy AS v ON v.id = vacancyTitle.rowid
          LEFT JOIN vacancyLink AS l ON l.vacancyId = v.id
          WHERE vacancyTitle MATCH ? AND NOT v.isClosed AND l.sameAs IS NULL
            AND (v.closes IS NULL OR v.closes >= ?)
          ORDER BY v.stamp DESC, v.source, v.owner, v.externalId LIMIT ?
          """, arguments: [pattern, day.description, limit]
      ).map { (VacancyKey(source: $0[0], owner: $0[1], id: $0[2]), $0[3], $0[4]) }
    }
  }

  /// Vacancies that are open, and that are closed; a closed id of no known owner is neither.
  public func vacancyCounts() throws -> (open: Int, closed: Int) {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), coalesce(sum(isClosed), 0) FROM vacancy
          WHERE documentId IS NOT NULL OR owner <> ''
          """)
      let (all, closed): (Int, Int) = (row?[0] ?? 0, row?[1] ?? 0)
      return (all - closed, closed)
    }
  }
}
