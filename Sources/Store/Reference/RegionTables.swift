import GRDB
public import SkillModel

extension OverstapStore {
  /// All regions, by kind and code.
  public func regions() throws -> [Region] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT kind, code, name, otherNames, validFrom, validTo FROM region ORDER BY kind, code
          """
      ).compactMap { row in
        RegionKind(rawValue: row[0]).map {
          Region(
            kind: $0, code: row[1], name: row[2], otherNames: Self.parts(row[3], "|"),
            validFrom: row[4], validTo: row[5])
        }
      }
    }
  }

  /// What a municipality belongs to, in every year that is loaded.
  public func memberships(of municipality: String) throws -> [RegionMembership] {
    try memberships("municipality = ?", [municipality])
  }

  /// The municipalities of a region, in every year that is loaded.
  public func memberships(of kind: RegionKind, _ region: String) throws -> [RegionMembership] {
    try memberships("kind = ? AND region = ?", [kind.rawValue, region])
  }

  /// What every municipality belongs to of one kind, in every year that is loaded.
  public func memberships(ofKind kind: RegionKind) throws -> [RegionMembership] {
    try memberships("kind = ?", [kind.rawValue])
  }

  /// Where all postcodes are, in order.
  public func postcodePoints() throws -> [PostcodePoint] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT postcode, latitude, longitude, municipalities, basis FROM postcodePoint
          ORDER BY postcode
          """
      ).compactMap(Self.postcodePoint)
    }
  }

  private static func postcodePoint(_ row: Row) -> PostcodePoint? {
    guard let point = GeoPoint(latitude: row[1], longitude: row[2]),
      let basis = PostcodePoint.Basis(rawValue: row[4])
    else { return nil }
    return PostcodePoint(
      postcode: row[0], point: point, municipalities: parts(row[3], " "), basis: basis)
  }

  private func memberships(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [RegionMembership] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT municipality, kind, region, year FROM regionMember WHERE \(condition)
          ORDER BY municipality, kind, region, year
          """, arguments: arguments
      ).compactMap { row in
        RegionKind(rawValue: row[1]).map {
          RegionMembership(municipality: row[0], kind: $0, region: row[2], year: row[3])
        }
      }
    }
  }

  /// What became of a municipality; empty when it still is.
  public func successors(of municipality: String) throws -> [MunicipalitySuccessor] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT municipality, lastYear, successor FROM municipalitySuccessor
          WHERE municipality = ? ORDER BY successor
          """, arguments: [municipality]
      ).map { MunicipalitySuccessor(municipality: $0[0], lastYear: $0[1], successor: $0[2]) }
    }
  }

  /// Where a postcode is; nil when it is not loaded.
  ///
  /// - Parameter postcode: four digits.
  public func postcodePoint(_ postcode: String) throws -> PostcodePoint? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT postcode, latitude, longitude, municipalities, basis FROM postcodePoint
          WHERE postcode = ?
          """, arguments: [postcode]
      ).flatMap(Self.postcodePoint)
    }
  }

  /// Postcodes of a municipality.
  public func postcodeCount(of municipality: String) throws -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM postcodePoint WHERE ' ' || municipalities || ' ' LIKE ?
          """, arguments: ["% \(municipality) %"]) ?? 0
    }
  }

  /// All places, by name.
  public func places() throws -> [Place] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT name, province, municipalities, otherNames FROM place ORDER BY name, province"
      ).map { row in
        Place(
          name: row[0], province: row[1], municipalities: Self.parts(row[2], " "),
          otherNames: Self.parts(row[3], "|"))
      }
    }
  }

  static func parts(_ text: String, _ separator: Character) -> [String] {
    text.split(separator: separator).map(String.init)
  }
}
