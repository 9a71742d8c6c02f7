/// A start of a module; nil and empty mean as for the module, or not said.
public struct ModuleOffering: Hashable, Sendable {
  /// Id, where it has one.
  public var id: String?
  /// First day; nil when one may start at any time or it is not said.
  public var start: CivilDate?
  /// Whether the start is certain to take place on that day; nil when not said.
  public var isStartCertain: Bool?
  /// Whether one may start at any time, within the entry period where there is one.
  public var isContinuous = false
  /// First day one may start; nil when there is no entry period or it has no first day.
  public var entryFrom: CivilDate?
  /// Last day one may start; nil when there is no entry period or it has no last day.
  public var entryUntil: CivilDate?
  /// Last day.
  public var end: CivilDate?
  /// Last day to apply.
  public var deadline: CivilDate?
  /// Whether it takes people; nil when not said, false when full, closed or cancelled.
  public var isOpen: Bool?
  /// Places.
  public var places: [ModulePlace] = []
  /// Ways of learning.
  public var modes: [LearningMode] = []
  /// Languages of instruction.
  public var languages: [Language] = []
  /// What this start costs, in place of the module's.
  public var prices: [ModulePrice] = []
  /// Most people.
  public var capacity: Int?
  /// Fewest people for it to go on.
  public var leastPeople: Int?

  /// A start of which nothing is known.
  public init() {}

  /// Whether it has a first or last day to enter.
  public var hasEntryPeriod: Bool { entryFrom != nil || entryUntil != nil }

  /// Whether the first day has passed, or of an entry period the last: it cannot be chosen any more.
  public func hasStarted(asOf day: CivilDate) -> Bool {
    (isContinuous ? entryUntil : start).map { $0 < day } ?? false
  }

  /// Whether one can apply on a day for a start on that day or later, as far as is said: it is not full,
  /// closed or cancelled, and neither its start nor its last day to apply has passed.
  public func canBeChosen(asOf day: CivilDate) -> Bool {
    isOpen != false && deadline.map { $0 >= day } ?? true && !hasStarted(asOf: day)
  }
}

/// Where lessons are.
public struct ModulePlace: Hashable, Sendable {
  /// Town, as given.
  public var town: String?
  /// Postcode, as given.
  public var postcode: String?
  /// Region or province, as given.
  public var region: String?
  /// ISO 3166-1 alpha-2 country code in upper case.
  public var country: String?

  /// A place.
  public init(
    town: String? = nil, postcode: String? = nil, region: String? = nil, country: String? = nil
  ) {
    self.town = town
    self.postcode = postcode
    self.region = region
    self.country = country
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { self == ModulePlace() }
}

/// A part of what a module costs.
public struct ModulePrice: Hashable, Sendable {
  /// Who pays.
  public enum Payer: String, Hashable, Sendable, CaseIterable {
    /// The person who learns.
    case participant
    /// The employer.
    case employer
    /// UWV.
    case uwv
    /// The municipality.
    case municipality
    /// A fund of a sector (O&O).
    case fund
    /// The state, by a scheme or as public education.
    case government
  }

  /// Cents of the currency; 0 is free of charge.
  public var cents: Int
  /// ISO 4217 code; nil counts as EUR.
  public var currency: String?
  /// Whether VAT is in it, or none is due; nil when not said.
  public var includesVAT: Bool?
  /// Whether one cannot do without; nil counts as required.
  public var isRequired: Bool?
  /// Whether it is due again each period (a subscription, a year of tuition).
  public var isRepeated = false
  /// Who pays; empty when not said.
  public var payers: [Payer] = []
  /// What it is for, as given.
  public var kind: String?

  /// A price.
  public init(cents: Int, currency: String? = nil) {
    self.cents = cents
    self.currency = currency
  }

  /// The required ones together in euro cents with VAT.
  ///
  /// Nil for none, or when one cannot be added: in another currency, said to be without VAT, repeated.
  /// What does not say whether VAT is in it counts as with VAT, as prices for consumers are.
  public static func total(_ prices: [ModulePrice]) -> Int? {
    let required = prices.filter { $0.isRequired != false }
    guard !required.isEmpty else { return nil }
    var total = 0
    for price in required {
      guard price.currency ?? "EUR" == "EUR", price.includesVAT != false, !price.isRepeated
      else { return nil }
      let sum = total.addingReportingOverflow(price.cents)
      if sum.overflow { return nil }
      total = sum.partialValue
    }
    return total
  }
}

/// How learning is joined with work and time.
public enum LearningRoute: String, Hashable, Sendable, CaseIterable {
  /// School with a placement (mbo, beroepsopleidende leerweg).
  case bol
  /// Work with school (mbo, beroepsbegeleidende leerweg).
  case bbl
  /// Without fixed hours, for adults (mbo, derde leerweg).
  case thirdRoute = "derde leerweg"
  /// Study and work as one programme (duaal).
  case dual = "duaal"
  /// Part of the week (deeltijd).
  case partTime = "deeltijd"
  /// The whole week (voltijd).
  case fullTime = "voltijd"
}

/// A way of learning; the raw value is the word of the candidate's limits.
public enum LearningMode: String, Hashable, Sendable, CaseIterable {
  /// By day in a class.
  case day
  /// In the evening.
  case evening
  /// Wholly online.
  case online
  /// Partly online.
  case blended
  /// At the employer.
  case inCompany = "in-company"
  /// While working.
  case atWork = "at work"
}
