public import SkillModel

/// What a plan keeps to, in whole weeks from its first day.
///
/// Not in weeks of the calendar: asked on a Sunday, a whole week of study would fall on that one day, and the
/// weeks until the end would hang on the weekday one asks.
public struct PlanLimits: Sendable, Hashable {
  /// The day the plan is made for: one applies from then on.
  public var asOf: CivilDate
  /// First day a module may start.
  public var start: CivilDate
  /// Last day a module may start; nil for none.
  public var latestStart: CivilDate?
  /// Hours a week for study.
  public var hoursPerWeek: Double
  /// Whether these are the policy's, because the person gave none.
  public var isHoursAssumed: Bool
  /// Euro cents the person can pay; nil for no limit.
  public var budget: Int?
  /// Weeks in which everything must have ended; nil for no limit.
  public var weeks: Int?
  /// Weeks that are looked ahead where the person gives no limit (policy).
  public var horizon: Int
  /// Ways of learning that fit; empty for all.
  public var modes: Set<LearningMode>
  /// Languages of training that fit; empty for all.
  public var languages: Set<Language>
  /// Who may pay for this person besides the person: what another is said to pay counts as own cost
  /// when there is no such other.
  public var payers: Set<ModulePrice.Payer>

  /// A limits.
  public init(
    asOf: CivilDate, start: CivilDate, latestStart: CivilDate?, hoursPerWeek: Double,
    isHoursAssumed: Bool,
    budget: Int?, weeks: Int?, horizon: Int, modes: Set<LearningMode>, languages: Set<Language>,
    payers: Set<ModulePrice.Payer>
  ) {
    self.asOf = asOf
    self.start = start
    self.latestStart = latestStart
    self.hoursPerWeek = hoursPerWeek
    self.isHoursAssumed = isHoursAssumed
    self.budget = budget
    self.weeks = weeks
    self.horizon = horizon
    self.modes = modes
    self.languages = languages
    self.payers = payers
  }

  /// Weeks in which everything must have ended, limit or horizon.
  public var deadline: Int { max(0, min(weeks ?? horizon, horizon)) }

  /// Minutes a week, whole.
  public var minutesPerWeek: Int { Int(min(max(0, hoursPerWeek) * 60, 60 * 168)) }

  /// The same without the limits on budget and weeks.
  public var withoutBudgetAndWeeks: PlanLimits {
    var limits = self
    limits.budget = nil
    limits.weeks = nil
    return limits
  }

  /// The week of a day, 0 for the seven days from the start on; below 0 before it.
  public func week(of day: CivilDate) -> Int {
    let days = day.daysSince1970 - start.daysSince1970
    return days >= 0 ? days / 7 : (days - 6) / 7
  }

  /// The first day of a week; the start itself for week 0.
  public func day(ofWeek week: Int) -> CivilDate {
    guard week > 0 else { return start }
    return CivilDate(daysSince1970: start.daysSince1970 + week * 7) ?? start
  }
}
