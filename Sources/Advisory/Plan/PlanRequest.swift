public import SkillModel

/// What a plan is asked for; what is nil is taken from the person, else from the policy.
public struct PlanRequest: Sendable, Hashable {
  /// Names of targets: URIs, unambiguous titles or keys of vacancies; at least one.
  public var targets: [String]
  /// Euro cents.
  public var budget: Int?
  /// Hours a week.
  public var hoursPerWeek: Double?
  /// Weeks.
  public var weeks: Int?
  /// Code or name of a region lessons must be in.
  public var region: String?
  /// Kilometres from the person's postcode.
  public var maxKm: Double?
  /// Ways of learning; empty for the person's.
  public var modes: [LearningMode] = []
  /// Languages of training; empty for the person's.
  public var languages: [Language] = []
  /// First day; nil for the day of the session.
  public var start: CivilDate?
  /// Last day a module may start.
  public var latestStart: CivilDate?
  /// Where the person stands, for schemes; asked here and never kept.
  public var situation: Situation?
  /// Share of entry instead of the policy's, above 0 and at most 1.
  public var entry: Double?
  /// Whether as much coverage as possible is asked instead of a share.
  public var isMaximum = false
  /// Whether skills nobody spoke about are closed too.
  public var closesUnknown = true
  /// What is made small first.
  public var measure = PlanMeasure.cost
  /// Whether the Pareto front is asked.
  public var wantsPareto = false
  /// Key of a module to explain; nil for none.
  public var explained: String?
  /// Asked now and then while searching; true gives up with what was found.
  public var isCancelled: @Sendable () -> Bool { cancellation.isCancelled }
  /// What can stop the search; never by default.
  public var cancellation = PlanCancellation()

  /// A request.
  public init(targets: [String]) { self.targets = targets }
}

/// A way to stop a search from outside; equal to any other, since it is no part of the question.
public struct PlanCancellation: Sendable, Hashable {
  /// Whether to stop.
  public var isCancelled: @Sendable () -> Bool = { false }

  /// Never stops.
  public init() {}

  /// Always true.
  public static func == (left: PlanCancellation, right: PlanCancellation) -> Bool { true }

  /// Feeds nothing.
  public func hash(into hasher: inout Hasher) {}
}
