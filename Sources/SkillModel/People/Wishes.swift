/// What a person would like of work: an axis of its own beside the band, never inside the fit.
///
/// Nil and empty mean that nothing was said.
public struct Wishes: Hashable, Sendable {
  /// Fields of interest in the person's own words, or domain words such as `ict`.
  public var interests: [String]
  /// Occupations the person has in mind: URIs or titles.
  public var occupations: [String]
  /// Least hours of work a week.
  public var leastWorkHours: Double?
  /// Most hours of work a week.
  public var mostWorkHours: Double?
  /// Lowest gross hourly wage that is acceptable, in euro cents.
  public var hourlyWage: Int?
  /// Whether irregular hours or shifts are acceptable.
  public var acceptsShifts: Bool?
  /// Kinds of contract: `permanent`, `temporary`, `learning`, `freelance`, or other words as given.
  public var contracts: [String]
  /// What the work must allow for, as a functional condition without a reason ("zittend werk").
  public var conditions: [String]

  /// No wishes.
  public init() {
    interests = []
    occupations = []
    contracts = []
    conditions = []
  }
}
