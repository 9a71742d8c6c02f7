/// Practical limits of a person; nil and empty mean no limit was given.
public struct Limits: Hashable, Sendable {
  /// Hours a week for study.
  public var hoursPerWeek: Double?
  /// Euro cents the person can pay.
  public var budget: Int?
  /// Weeks until the person must be able to start working.
  public var weeks: Double?
  /// Four digits of the postcode.
  public var postcode: String?
  /// Kilometres.
  public var maxKm: Double?
  /// Ways of learning that fit.
  public var modes: [String]
  /// Region code.
  public var region: String?
  /// Languages of training.
  public var languages: [Language]
  /// Last day to start.
  public var latestStart: CivilDate?

  /// No limits.
  public init() {
    modes = []
    languages = []
  }
}
