/// A way of dividing the Netherlands; no kind is ever derived from another.
public enum RegionKind: String, Hashable, Sendable, CaseIterable {
  /// Gemeente (CBS, `GM0344`).
  case municipality
  /// Arbeidsmarktregio (`AM22`): 35, codes skip AM04, AM16 and AM31; ten cross a province border.
  case arbeidsmarktregio
  /// COROP-gebied (CBS, `CR17`): 40.
  case corop
  /// NUTS-3 of 2024 (Eurostat, `NL350`).
  case nuts3
  /// Provincie (CBS, `PV26`): 12.
  case province
  /// Landsdeel as CBS cuts it (`LD01`): 4.
  case landsdeel
  /// Landsdeel as the Techniekpact cuts it (`TP-ZO`, codes of this project): 5.
  case techniekpact
}

/// A region of one kind.
public struct Region: Hashable, Sendable {
  /// Kind.
  public var kind: RegionKind
  /// Code, unique within its kind.
  public var code: String
  /// Name.
  public var name: String
  /// Other names it is known by; may be empty.
  public var otherNames: [String]
  /// First year it exists; nil when unknown.
  public var validFrom: Int?
  /// Last year it exists; nil while it does.
  public var validTo: Int?

  /// A region.
  public init(
    kind: RegionKind, code: String, name: String, otherNames: [String] = [],
    validFrom: Int? = nil, validTo: Int? = nil
  ) {
    self.kind = kind
    self.code = code
    self.name = name
    self.otherNames = otherNames
    self.validFrom = validFrom
    self.validTo = validTo
  }
}

/// That a municipality belongs to a region in a year; to several of one kind, now and then.
public struct RegionMembership: Hashable, Sendable {
  /// Code of the municipality.
  public var municipality: String
  /// Kind of the region.
  public var kind: RegionKind
  /// Code of the region.
  public var region: String
  /// The year the division is of.
  public var year: Int

  /// A membership.
  public init(municipality: String, kind: RegionKind, region: String, year: Int) {
    self.municipality = municipality
    self.kind = kind
    self.region = region
    self.year = year
  }
}

/// A municipality that is no more, and one that (part of) it went to.
public struct MunicipalitySuccessor: Hashable, Sendable {
  /// Code of the old municipality.
  public var municipality: String
  /// Last year of the old one.
  public var lastYear: Int
  /// Code of the municipality that took over.
  public var successor: String

  /// A succession.
  public init(municipality: String, lastYear: Int, successor: String) {
    self.municipality = municipality
    self.lastYear = lastYear
    self.successor = successor
  }
}

/// Where the four digits of a postcode are.
public struct PostcodePoint: Hashable, Sendable {
  /// What the point was taken from.
  public enum Basis: String, Hashable, Sendable {
    /// The postcode itself.
    case postcode
    /// The place it belongs to: PO boxes have no area of their own.
    case place
  }

  /// Four digits.
  public var postcode: String
  /// The point.
  public var point: GeoPoint
  /// Codes of its municipalities, the main one first; never empty.
  public var municipalities: [String]
  /// What the point was taken from.
  public var basis: Basis

  /// A postcode with its point.
  public init(postcode: String, point: GeoPoint, municipalities: [String], basis: Basis) {
    self.postcode = postcode
    self.point = point
    self.municipalities = municipalities
    self.basis = basis
  }
}

/// A place (woonplaats) with its spellings; 34 names stand for places in more than one province.
public struct Place: Hashable, Sendable {
  /// Name.
  public var name: String
  /// Code of its province.
  public var province: String
  /// Codes of its municipalities, the main one first; never empty.
  public var municipalities: [String]
  /// Other names and spellings; may be empty.
  public var otherNames: [String]

  /// A place.
  public init(name: String, province: String, municipalities: [String], otherNames: [String] = []) {
    self.name = name
    self.province = province
    self.municipalities = municipalities
    self.otherNames = otherNames
  }
}
