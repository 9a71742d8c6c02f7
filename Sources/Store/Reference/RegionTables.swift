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
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT latitude, longitude, municipalities, basis FROM postcodePoint WHERE postcode = ?
            """, arguments: [postcode]),
        let point = GeoPoint(latitude: row[0], longitude: row[1]),
        let basis = PostcodePoint.Basis(rawValue: row[3])
      else { return nil }
      return PostcodePoint(
        postcode: postcode, point: point, municipalities: Self.parts(row[2], " "), basis: basis)
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
