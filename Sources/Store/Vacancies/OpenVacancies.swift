import Foundation
import GRDB
public import SkillModel

/// An open vacancy as filters and matching need it, without its text.
public struct OpenVacancy: Sendable {
  /// Row number.
  public var id: Int64
  /// What it is known by.
  public var key: VacancyKey
  /// Title; nil when it has none.
  public var title: String?
  /// What the linker made of it.
  public var link: VacancyLink
  /// Other vacancies that are the same ad.
  public var others = 0

  /// A vacancy.
  public init(id: Int64, key: VacancyKey, title: String?, link: VacancyLink, others: Int = 0) {
    self.id = id
    self.key = key
    self.title = title
    self.link = link
    self.others = others
  }
}

/// The open vacancies, and how many are left out.
public struct OpenVacancies: Sendable {
  /// One for each ad, in order of key.
  public var vacancies: [OpenVacancy] = []
  /// Open vacancies whose last day to apply has passed.
  public var expired = 0
  /// Vacancies that are shown under one of another source.
  public var duplicates = 0
  /// Vacancies that the linker has not seen yet.
  public var unlinked = 0
}

/// What near-duplicates are told by.
public struct VacancySketch: Sendable {
  /// Row number.
  public var id: Int64
  /// Source.
  public var source: String
  /// Owner of the id.
  public var owner: String
  /// Hash of title, employer and place; nil when one of them is not known.
  public var sameness: Int64?
  /// Sketch of the text.
  public var sketch: [UInt8]
}

extension OverstapStore {
  /// The vacancies that are open on a day; O(open vacancies).
  public func openVacancies(on day: CivilDate) throws -> OpenVacancies {
    try read { db in
      var found = OpenVacancies()
      let places = try places(db)
      var others: [Int64: Int] = [:]
      var hidden: [Int64: OpenVacancy] = [:]
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT l.sameAs, count(*) FROM vacancyLink AS l JOIN vacancy AS v ON v.id = l.vacancyId
          WHERE l.sameAs IS NOT NULL AND NOT v.isClosed GROUP BY 1
          """)
      {
        others[row[0]] = row[1]
      }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT v.id, v.source, v.owner, v.externalId, v.title, v.closes, l.sameAs,
            \(Self.linkColumns)
          FROM vacancy AS v LEFT JOIN vacancyLink AS l ON l.vacancyId = v.id
          WHERE NOT v.isClosed ORDER BY v.source, v.owner, v.externalId
          """)
      while let row = try rows.next() {
        if let closes: String = row[5], closes < day.description {
          found.expired += 1
          continue
        }
        let id: Int64 = row[0]
        guard var link = Self.link(row, ofVacancy: id) else {
          found.unlinked += 1
          continue
        }
        link.places = places[id] ?? []
        let vacancy = OpenVacancy(
          id: id, key: VacancyKey(source: row[1], owner: row[2], id: row[3]), title: row[4],
          link: link, others: others[id] ?? 0)
        if let shown: Int64 = row[6] {
          found.duplicates += 1
          if hidden[shown] == nil { hidden[shown] = vacancy }
        } else {
          found.vacancies.append(vacancy)
        }
      }
      // The one an ad is shown under may have a last day that has passed: then another stands in.
      for vacancy in found.vacancies { hidden[vacancy.id] = nil }
      if !hidden.isEmpty {
        found.duplicates -= hidden.count
        found.vacancies = (found.vacancies + hidden.values).sorted { $0.key < $1.key }
      }
      return found
    }
  }

  private func places(
    _ db: Database, _ condition: String = "", _ arguments: StatementArguments = []
  ) throws -> [Int64: [VacancyLink.Place]] {
    var places: [Int64: [VacancyLink.Place]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT vacancyId, municipality, latitude, longitude FROM vacancyPlace \(condition)
        ORDER BY vacancyId, position
        """, arguments: arguments)
    while let row = try rows.next() {
      let point: GeoPoint? =
        if let latitude: Double = row[2], let longitude: Double = row[3] {
          GeoPoint(latitude: latitude, longitude: longitude)
        } else { nil }
      places[row[0], default: []].append(.init(municipality: row[1], point: point))
    }
    return places
  }

  static func contracts(_ mask: Int) -> Set<ContractKind> {
    Set(ContractKind.allCases.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element))
  }

  private static let linkColumns = """
    l.links, l.occupationId, l.hasAgeCondition, l.hoursLeast, l.hoursMost, l.contracts,
    l.isRemote, l.licences, l.level, l.language
    """

  /// A link from a row with `linkColumns`, without its places; nil when there is none.
  private static func link(_ row: Row, ofVacancy id: Int64) -> VacancyLink? {
    guard let packed: Data = row["links"] else { return nil }
    var link = VacancyLink(vacancy: id)
    link.requirements = unpack(packed)
    link.occupation = row["occupationId"]
    link.hasAgeCondition = row["hasAgeCondition"]
    let (least, most): (Double?, Double?) = (row["hoursLeast"], row["hoursMost"])
    if least != nil || most != nil { link.hours = HoursRange(least: least, most: most) }
    link.contracts = contracts(row["contracts"])
    link.isRemote = row["isRemote"]
    link.licences = parts(row["licences"], " ")
    link.level = (row["level"] as String?).flatMap { EducationLevel($0) }
    link.language = (row["language"] as String?).map { Language(rawValue: $0) }
    return link
  }

  /// What was linked for one vacancy; nil when the linker has not seen it.
  public func link(ofVacancy id: Int64) throws -> VacancyLink? {
    try read { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT \(Self.linkColumns) FROM vacancyLink AS l WHERE vacancyId = ?",
          arguments: [id]), var link = Self.link(row, ofVacancy: id)
      else { return nil }
      link.places = try places(db, "WHERE vacancyId = ?", [id])[id] ?? []
      return link
    }
  }

  /// Row numbers of occupations and skills, by URI.
  public func conceptNumbers() throws -> [ConceptURI: Int64] {
    try read { db in
      var numbers: [ConceptURI: Int64] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT uri, id FROM concept WHERE kind IN ('occupation', 'skill')")
      while let row = try rows.next() { numbers[ConceptURI(row[0] as String)] = row[1] }
      return numbers
    }
  }

  /// URIs of occupations and skills, by row number.
  public func conceptURIs() throws -> [Int64: ConceptURI] {
    Dictionary(
      try conceptNumbers().map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  /// Open vacancies per occupation, each ad once; occupations without any are not in it.
  public func openVacancyCounts(on day: CivilDate) throws -> [ConceptURI: Int] {
    try read { db in
      var counts: [ConceptURI: Int] = [:]
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT c.uri, count(*) FROM vacancyLink AS l JOIN vacancy AS v ON v.id = l.vacancyId
          JOIN concept AS c ON c.id = l.occupationId
          WHERE NOT v.isClosed AND l.sameAs IS NULL AND (v.closes IS NULL OR v.closes >= ?)
          GROUP BY 1
          """, arguments: [day.description])
      {
        counts[ConceptURI(row[0] as String)] = row[1]
      }
      return counts
    }
  }
}
