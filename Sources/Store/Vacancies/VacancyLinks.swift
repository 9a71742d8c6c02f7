import Foundation
import GRDB
public import SkillModel

/// A skill that a vacancy asks, found by its URI or in its words.
public struct VacancyRequirement: Hashable, Sendable {
  /// What the concept was found by.
  public enum Origin: UInt8, Hashable, Sendable {
    /// The feed names the URI.
    case uri
    /// A phrase of the feed is a label of the concept; `start` is its place among the asked skills.
    case phrase
    /// The running text names it from `start` to `end`, in Unicode scalars of all sections joined.
    case text
  }

  /// Row number of the concept.
  public var concept: Int64
  /// Whether it must be there; a plus otherwise.
  public var isEssential: Bool
  /// What it was found by.
  public var origin: Origin
  /// Place among the asked skills, or first scalar.
  public var start: Int
  /// Scalar after the last; 0 where there is no span.
  public var end: Int

  /// A requirement.
  public init(concept: Int64, isEssential: Bool, origin: Origin, start: Int, end: Int) {
    self.concept = concept
    self.isEssential = isEssential
    self.origin = origin
    self.start = start
    self.end = end
  }
}

/// What the linker made of one vacancy.
public struct VacancyLink: Sendable {
  /// A place of work that is known.
  public struct Place: Hashable, Sendable {
    /// Code of the municipality.
    public var municipality: String
    /// Where; nil when only the municipality is known.
    public var point: GeoPoint?

    /// A place.
    public init(municipality: String, point: GeoPoint?) {
      self.municipality = municipality
      self.point = point
    }
  }

  /// Row number of the vacancy.
  public var vacancy: Int64
  /// Row number of the occupation; nil when none was found.
  public var occupation: Int64?
  /// Skills asked, each concept once.
  public var requirements: [VacancyRequirement] = []
  /// Whether it sets a condition of age that is not lawful as a rule.
  public var hasAgeCondition = false
  /// Fewest and most hours a week over all that is said; nil where nothing is.
  public var hours: HoursRange?
  /// Kinds of contract.
  public var contracts: Set<ContractKind> = []
  /// Whether the work may be done from anywhere.
  public var isRemote = false
  /// Driving licences asked.
  public var licences: [String] = []
  /// Lowest level asked that is certain; nil when none is.
  public var level: EducationLevel?
  /// Language of the text; nil when it cannot be told.
  public var language: Language?
  /// Places of work that are known.
  public var places: [Place] = []
  /// Hash of title, employer and place; nil when one of them is not known.
  public var sameness: Int64?
  /// What near-duplicates are found by, of any length.
  public var sketch: [UInt8] = []

  /// Nothing found yet.
  public init(vacancy: Int64) { self.vacancy = vacancy }
}

extension OverstapStore {
  /// Vacancies that wait for the linker, in order of row number: not linked yet, or with another
  /// version than this.
  ///
  /// - Parameter after: row number to go on after.
  public func unlinkedVacancies(
    version: String, after: Int64, limit: Int
  ) throws -> [VacancyDocument] {
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT \(Self.documentColumns) FROM vacancy AS v
            LEFT JOIN vacancyDocument AS d ON d.id = v.documentId
            LEFT JOIN vacancyLink AS l ON l.vacancyId = v.id
            WHERE v.id > ? AND NOT v.isClosed AND (l.linkedWith IS NULL OR l.linkedWith <> ?)
            ORDER BY v.id LIMIT ?
            """), arguments: [after, version, limit])
      // At most a few megabytes at a time, and never none.
      var (batch, bytes) = ([VacancyDocument](), 0)
      while bytes < 4 << 20, let row = try rows.next() {
        let document = Self.document(row)
        bytes += document.text.utf8.count + document.facts.utf8.count
        batch.append(document)
      }
      return batch
    }
  }

  /// How many vacancies wait for the linker.
  public func unlinkedVacancyCount(version: String) throws -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM vacancy AS v LEFT JOIN vacancyLink AS l ON l.vacancyId = v.id
          WHERE NOT v.isClosed AND (l.linkedWith IS NULL OR l.linkedWith <> ?)
          """, arguments: [version]) ?? 0
    }
  }

  /// Stores what the linker made of vacancies, in one transaction; those that are gone are passed over.
  ///
  /// - Returns: vacancies whose requirements or occupation are different now.
  public func put(_ links: [VacancyLink], version: String) throws -> Int {
    try write { db in
      var changed = 0
      for link in links { changed += try Self.put(link, version, db) ? 1 : 0 }
      return changed
    }
  }

  private static func put(_ link: VacancyLink, _ version: String, _ db: Database) throws -> Bool {
    let id = link.vacancy
    let packed = pack(link.requirements)
    let old = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT links, occupationId FROM vacancyLink WHERE vacancyId = ?"),
      arguments: [id])
    try db.cachedStatement(
      sql: """
        INSERT INTO vacancyLink (vacancyId, linkedWith, occupationId, links, hasAgeCondition,
          hoursLeast, hoursMost, contracts, isRemote, licences, level, language,
          sameness, sketch)
        SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM vacancy WHERE id = ?
        ON CONFLICT (vacancyId) DO UPDATE SET linkedWith = excluded.linkedWith,
          occupationId = excluded.occupationId, links = excluded.links,
          hasAgeCondition = excluded.hasAgeCondition, hoursLeast = excluded.hoursLeast,
          hoursMost = excluded.hoursMost, contracts = excluded.contracts,
          isRemote = excluded.isRemote, licences = excluded.licences, level = excluded.level,
          language = excluded.language, sameness = excluded.sameness, sketch = excluded.sketch
        """
    ).execute(arguments: [
      version, link.occupation, packed, link.hasAgeCondition, link.hours?.least, link.hours?.most,
      mask(link.contracts), link.isRemote, link.licences.joined(separator: " "),
      link.level?.description, link.language?.rawValue, link.sameness,
      Data(link.sketch), id,
    ])
    try db.cachedStatement(sql: "DELETE FROM vacancyPlace WHERE vacancyId = ?")
      .execute(arguments: [id])
    for (position, place) in link.places.enumerated() {
      try db.cachedStatement(
        sql: "INSERT INTO vacancyPlace SELECT id, ?, ?, ?, ? FROM vacancy WHERE id = ?"
      ).execute(arguments: [
        position, place.municipality, place.point?.latitude, place.point?.longitude, id,
      ])
    }
    guard let old else { return false }
    return old[0] as Data != packed || old[1] as Int64? != link.occupation
  }

  // MARK: - Packing

  /// Bytes of one requirement: concept, first and last place as 4 bytes each, origin and essential.
  private static let stride = 13

  private static func pack(_ requirements: [VacancyRequirement]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(requirements.count * stride)
    for item in requirements {
      for number in [UInt32(clamping: item.concept), UInt32(clamping: item.start)] {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
      }
      withUnsafeBytes(of: UInt32(clamping: item.end).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(item.origin.rawValue << 1 | (item.isEssential ? 1 : 0))
    }
    return Data(bytes)
  }

  static func unpack(_ data: Data) -> [VacancyRequirement] {
    data.withUnsafeBytes { bytes in
      Swift.stride(from: 0, to: bytes.count - bytes.count % stride, by: stride).compactMap { at in
        func number(_ offset: Int) -> Int {
          Int(
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at + offset, as: UInt32.self)))
        }
        let flags = bytes[at + 12]
        return VacancyRequirement.Origin(rawValue: flags >> 1).map {
          VacancyRequirement(
            concept: Int64(number(0)), isEssential: flags & 1 == 1, origin: $0, start: number(4),
            end: number(8))
        }
      }
    }
  }

  static func mask(_ contracts: Set<ContractKind>) -> Int {
    var mask = 0
    for (bit, kind) in ContractKind.allCases.enumerated() where contracts.contains(kind) {
      mask |= 1 << bit
    }
    return mask
  }
}
