/// A place of work as a feed names it.
public struct VacancyPlace: Hashable, Sendable {
  /// Town or city.
  public var town: String?
  /// Municipality, name or code (`GM0178`, `0178`).
  public var municipality: String?
  /// Postcode, as given.
  public var postcode: String?
  /// Region, province or NUTS code, as given.
  public var region: String?
  /// ISO 3166-1 alpha-2 country code in upper case; nil when not said.
  public var country: String?
  /// Whether the work may be done from anywhere.
  public var isRemote: Bool

  /// A place.
  public init(
    town: String? = nil, municipality: String? = nil, postcode: String? = nil,
    region: String? = nil, country: String? = nil, isRemote: Bool = false
  ) {
    self.town = town
    self.municipality = municipality
    self.postcode = postcode
    self.region = region
    self.country = country
    self.isRemote = isRemote
  }
}

/// Hours of work a week; nil bounds are not said.
public struct HoursRange: Hashable, Sendable {
  /// Least hours.
  public var least: Double?
  /// Most hours.
  public var most: Double?

  /// A range.
  public init(least: Double?, most: Double?) {
    self.least = least
    self.most = most
  }

  /// The whole week, as `FULL_TIME` says without a number: 35 hours and more, as CBS counts it.
  public static let fullTime = HoursRange(least: 35, most: nil)
  /// Part of the week, as `PART_TIME` says without a number: less than 35 hours.
  public static let partTime = HoursRange(least: nil, most: 34)
}

/// Kind of contract or placement.
public enum ContractKind: String, Hashable, Sendable, CaseIterable {
  /// For an unlimited time.
  case permanent
  /// For a limited time, with or without prospect of more.
  case temporary
  /// Through a temporary agency or secondment.
  case agency
  /// Freelance, zzp.
  case freelance
  /// Learning job with a training contract (leerbaan, bbl, VUM 02).
  case apprenticeship
  /// Placement to gain work experience (werkervaringsplaats, VUM 04).
  case workExperience
  /// Internship of a student (stage).
  case internship
  /// Voluntary work (VUM 03).
  case voluntary
}

/// A level a vacancy asks.
public struct AskedLevel: Hashable, Sendable {
  /// The level; nil when the code merges several levels or means nothing certain.
  public var level: EducationLevel?
  /// The code or words as given.
  public var text: String
  /// Whether a diploma of that level is asked; nil when not said.
  public var isDiplomaAsked: Bool?

  /// A level.
  public init(level: EducationLevel?, text: String, isDiplomaAsked: Bool? = nil) {
    self.level = level
    self.text = text
    self.isDiplomaAsked = isDiplomaAsked
  }
}

/// Gross pay.
public struct Salary: Hashable, Sendable {
  /// What the amount is paid for.
  public enum Period: String, Hashable, Sendable, CaseIterable {
    case hour, day, week, fourWeeks, month, year
  }

  /// Lowest amount, euro cents (or cents of `currency`); nil when not said.
  public var least: Int?
  /// Highest amount; nil when not said.
  public var most: Int?
  /// Period; nil when not said.
  public var period: Period?
  /// ISO 4217 code; nil counts as EUR.
  public var currency: String?
  /// The words as given; nil when it came as numbers.
  public var text: String?

  /// A salary.
  public init(
    least: Int? = nil, most: Int? = nil, period: Period? = nil, currency: String? = nil,
    text: String? = nil
  ) {
    self.least = least
    self.most = most
    self.period = period
    self.currency = currency
    self.text = text
  }
}

/// An occupation as a vacancy names it.
public struct OccupationReference: Hashable, Sendable {
  /// Kind of code: `esco`, `isco`, `bo&c`, `onet`, `setu`, or "" for a name only.
  public var scheme: String
  /// The code; nil when only named.
  public var code: String?
  /// The URI where the code is one of ESCO or ISCO; nil otherwise.
  public var uri: ConceptURI?
  /// The name; nil when not said.
  public var label: String?

  /// A reference.
  public init(scheme: String, code: String?, uri: ConceptURI?, label: String?) {
    self.scheme = scheme
    self.code = code
    self.uri = uri
    self.label = label
  }
}

/// A skill a vacancy asks.
public struct AskedSkill: Hashable, Sendable {
  /// Whether it must be there.
  public enum Need: String, Hashable, Sendable, CaseIterable {
    /// The format says that it is required.
    case required
    /// The format says that it is a plus.
    case preferred
    /// The format does not say: counts as required.
    case unsaid
  }

  /// The concept, where the feed names one.
  public var uri: ConceptURI?
  /// The words, where the feed has any.
  public var phrase: String?
  /// Whether it must be there.
  public var need: Need
  /// Level or weight as given; nil when not said.
  public var level: String?

  /// A skill.
  public init(uri: ConceptURI?, phrase: String?, need: Need = .unsaid, level: String? = nil) {
    self.uri = uri
    self.phrase = phrase
    self.need = need
    self.level = level
  }
}
