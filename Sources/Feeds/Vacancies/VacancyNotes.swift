public import SkillModel

/// What was noticed while a vacancy was read, beside the vacancy itself.
public struct VacancyNotes: Sendable, Hashable {
  /// Values that do not fit their field; the vacancy is kept, the value is left out or kept as text.
  public var faults: [Fault] = []
  /// Fields that nothing here uses.
  public var ignoredFields = 0
  /// Fields about contact persons, left out unread.
  public var personalFields = 0
  /// 1-based line the item starts on; nil when unknown.
  public var line: Int?
  /// The format it was read from.
  public var format: VacancyFormat?

  /// Nothing noticed yet.
  public init(line: Int? = nil) { self.line = line }
}

/// How much of a feed of vacancies was read.
public struct VacancyReadCount: Sendable, Hashable {
  /// The formats met, in the order they were met, each once.
  public var formats: [VacancyFormat] = []
  /// Vacancies that were handed on.
  public var vacancies = 0
  /// Items that were bad or no vacancies and were left out; each has a fault.
  public var faults = 0
  /// What broke the document off; nil when it was read to its end.
  ///
  /// What stood before it was handed on, and nothing says that the rest is gone.
  public var brokenOff: Fault?

  /// Nothing read yet.
  public init() {}

  /// Takes note of a format.
  mutating func met(_ format: VacancyFormat) {
    if !formats.contains(format) { formats.append(format) }
  }
}

/// The formats a vacancy is read from; the raw value names one in an import summary.
public enum VacancyFormat: String, Hashable, Sendable, CaseIterable {
  /// Indeed-style XML and its variants.
  case indeed = "Indeed XML"
  /// RSS 2.0.
  case rss = "RSS"
  /// schema.org JobPosting, JSON-LD.
  case schemaOrg = "schema.org JobPosting"
  /// SETU PositionOpeningNL 1.0 and 1.1.
  case setu = "SETU PositionOpeningNL"
  /// EURES PositionOpening, also in the reply of its API.
  case eures = "EURES PositionOpening"
  /// VUM vacature.
  case vum = "VUM vacature"
  /// JobTech (Arbetsförmedlingen).
  case jobTech = "JobTech"
}
