internal import SkillModel

/// `regions.csv`: `kind,code,name,otherNames,validFrom,validTo`; other names parted by `|`.
extension Region {
  init(_ row: ReferenceRow) throws(RowFault) {
    self.init(
      kind: try row.requiredValue("kind", RegionKind.init(rawValue:)),
      code: try row.required("code"), name: try row.required("name"),
      otherNames: row.list("otherNames"),
      validFrom: try row.value("validFrom", ReferenceRow.year),
      validTo: try row.value("validTo", ReferenceRow.year))
  }
}

/// `municipalities.csv`: a row for each municipality and year, a column for each kind of region; an
/// empty field says that the source does not tell.
extension RegionMembership {
  static func all(_ row: ReferenceRow) throws(RowFault) -> [RegionMembership] {
    let municipality = try row.required("municipality")
    let year = try row.requiredValue("year", ReferenceRow.year)
    var all: [RegionMembership] = []
    for kind in RegionKind.allCases where kind != .municipality {
      for region in row.list(kind.rawValue, separatedBy: " ") {
        all.append(
          RegionMembership(municipality: municipality, kind: kind, region: region, year: year))
      }
    }
    if all.isEmpty { throw row.bad("municipality") }
    return all
  }
}

/// `successors.csv`: `municipality,lastYear,successor`.
extension MunicipalitySuccessor {
  init(_ row: ReferenceRow) throws(RowFault) {
    self.init(
      municipality: try row.required("municipality"),
      lastYear: try row.requiredValue("lastYear", ReferenceRow.year),
      successor: try row.required("successor"))
  }
}

/// `postcodes.csv`: `postcode,latitude,longitude,municipalities,basis`.
extension PostcodePoint {
  init(_ row: ReferenceRow) throws(RowFault) {
    let postcode = try row.requiredValue("postcode", ReferenceRow.digits(4))
    let latitude = try row.requiredValue("latitude", ReferenceRow.decimal)
    let longitude = try row.requiredValue("longitude", ReferenceRow.decimal)
    // The European Netherlands with a margin: a point elsewhere is a mistake (or swapped columns).
    guard (50.5...53.8).contains(latitude) else { throw row.bad("latitude") }
    guard (3.2...7.4).contains(longitude) else { throw row.bad("longitude") }
    guard let point = GeoPoint(latitude: latitude, longitude: longitude) else {
      throw row.bad("latitude")
    }
    let municipalities = row.list("municipalities", separatedBy: " ")
    if municipalities.isEmpty { throw row.bad("municipalities") }
    self.init(
      postcode: postcode, point: point, municipalities: municipalities,
      basis: try row.value("basis", Basis.init(rawValue:)) ?? .postcode)
  }
}

/// `places.csv`: `name,province,municipalities,otherNames`.
extension Place {
  init(_ row: ReferenceRow) throws(RowFault) {
    let municipalities = row.list("municipalities", separatedBy: " ")
    if municipalities.isEmpty { throw row.bad("municipalities") }
    self.init(
      name: try row.required("name"), province: try row.required("province"),
      municipalities: municipalities, otherNames: row.list("otherNames"))
  }
}
