internal import SkillModel

/// A table of reference data, recognised by the columns of its header.
public enum ReferenceFormat: String, Hashable, Sendable, CaseIterable {
  /// `kind,code,name,otherNames,validFrom,validTo`.
  case regions
  /// `municipality,year,` and a column for each kind of region, codes parted by spaces.
  case municipalities
  /// `municipality,lastYear,successor`.
  case successors
  /// `postcode,latitude,longitude,municipalities,basis`.
  case postcodes
  /// `name,province,municipalities,otherNames`.
  case places
  /// `edition,code,name`: groups of the BRC.
  case occupationGroups
  /// `iscoGroup,edition2014,edition2025`: the key of ISCO-08 to the BRC.
  case groupLinks
  /// `brc,measure,value,...`: figures in our own form.
  case figures
  /// ROA, AIS forecast to 2030, edition 2026.
  case roa2026
  /// ROA, AIS forecast to 2030, edition 2025, with wages of CBS.
  case roa2025
  /// CBS, hourly wages with quartiles.
  case cbsWageQuartiles
  /// CBS, jobs and median wages.
  case cbsWages
  /// UWV, tension per region.
  case uwvTension
  /// `id,name,applicants,rule,...`: schemes that pay for learning.
  case schemes
  /// `code,nameNl,nameEn,exam,carrier,source`: kinds of credentials.
  case credentialKinds

  /// The name a person knows it by.
  public var name: String {
    switch self {
    case .figures: "figures CSV"
    case .roa2026: "ROA AIS 2030, edition 2026"
    case .roa2025: "ROA AIS 2030, edition 2025"
    case .cbsWageQuartiles: "CBS 85517NED"
    case .cbsWages: "CBS 85276NED and 85517NED"
    case .uwvTension: "UWV tension"
    default: rawValue + " CSV"
    }
  }

  /// What `import regions`, `import figures` and `import schemes` take.
  public enum Family: String, Hashable, Sendable {
    /// Regions, postcodes, places.
    case regions
    /// Figures of the labour market and the groups they are about.
    case figures
    /// Schemes that pay for learning.
    case schemes
    /// Kinds of credentials; these ship and are not imported on their own.
    case credentials
  }

  /// Which import takes it.
  public var family: Family {
    switch self {
    case .regions, .municipalities, .successors, .postcodes, .places: .regions
    case .schemes: .schemes
    case .credentialKinds: .credentials
    default: .figures
    }
  }

  /// The format of a header; nil when it is none of these.
  init?(_ header: TableHeader) {
    if header.has("kind", "code", "name", "validFrom") {
      self = .regions
    } else if header.has("municipality", "lastYear", "successor") {
      self = .successors
    } else if header.has("municipality", "year"),
      RegionKind.allCases.contains(where: { header.has($0.rawValue) && $0 != .municipality })
    {
      self = .municipalities
    } else if header.has("postcode", "latitude", "longitude") {
      self = .postcodes
    } else if header.has("name", "province", "municipalities") {
      self = .places
    } else if header.has("edition", "code", "name") {
      self = .occupationGroups
    } else if header.has("iscoGroup"), header.hasAny("edition2014", "edition2025") {
      self = .groupLinks
    } else if header.has("brc", "measure", "period", "source") {
      self = .figures
    } else if header.has("brc", "itkb_class", "expansion_class") {
      self = .roa2026
    } else if header.has("brc2014", "itkb_2030", "growth_pct_per_year_2025_2030") {
      self = .roa2025
    } else if header.has("brc", "p25", "p50", "p75") {
      self = .cbsWageQuartiles
    } else if header.has("code", "jobs_x1000", "median_hourly_wage") {
      self = .cbsWages
    } else if header.has("period", "am_code", "brc", "tension") {
      self = .uwvTension
    } else if header.has("id", "applicants", "rule", "checkedOn") {
      self = .schemes
    } else if header.has("code", "nameNl", "exam", "carrier") {
      self = .credentialKinds
    } else {
      return nil
    }
  }

  /// Makes the records of one row; none for a row that is left out on purpose.
  func records(_ row: ReferenceRow) throws(RowFault) -> [ReferenceRecord] {
    switch self {
    case .regions: [.region(try Region(row))]
    case .municipalities: try RegionMembership.all(row).map { .membership($0) }
    case .successors: [.successor(try MunicipalitySuccessor(row))]
    case .postcodes: [.postcode(try PostcodePoint(row))]
    case .places: [.place(try Place(row))]
    case .occupationGroups: [.occupationGroup(try OccupationGroup(row))]
    case .groupLinks: try OccupationGroupLink.all(row).map { .groupLink($0) }
    case .figures: [.figure(try LabourFigure(row))]
    case .roa2026: try ROAForecast2026.figures(row).map { .figure($0) }
    case .roa2025: try ROAForecast2025.figures(row).map { .figure($0) }
    case .cbsWageQuartiles: try CBSWageQuartiles.figures(row).map { .figure($0) }
    case .cbsWages: try CBSWages.figures(row).map { .figure($0) }
    case .uwvTension: try UWVTension.figures(row).map { .figure($0) }
    case .schemes: [.scheme(try FundingScheme(row))]
    case .credentialKinds: [.credentialKind(try CredentialKind(row))]
    }
  }
}
