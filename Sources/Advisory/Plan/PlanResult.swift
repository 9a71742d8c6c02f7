public import SkillModel

/// A learning plan for one person and one or more targets, ready to show.
public struct PlanResult: Sendable {
  /// Versions and day.
  public var head: ResultHead
  /// The person.
  public var candidate: CandidateID
  /// Targets in the order they were asked.
  public var targets: [PlannedTarget]
  /// Optimal, bounded or infeasible.
  public var status: PlanStatus
  /// What was asked for and kept.
  public var frame: PlanFrame
  /// What the plan takes; nil when there is none.
  ///
  /// Zeros when nothing is needed.
  public var objective: PlanMeasures?
  /// What is proved to be needed at the least; nil when the plan is optimal or there is none.
  public var bound: PlanBound?
  /// Modules by start, then by id.
  ///
  /// With `infeasible`: what comes nearest within the limits.
  public var modules: [PlannedModule]
  /// Hard requirements to get first that no module gives and of which the days or the price is unknown: in no
  /// sum, start or week of this plan.
  public var openEnded: [ShownGate] = []
  /// Skills that need proof, not a course (EVC, a work sample).
  public var proof: [ShownSkill]
  /// Modules of the plan that teach nothing but what the person may have already.
  public var exemptions: [PlanExemption]
  /// Schemes that may pay, in the order of the data; empty without a situation.
  public var schemes: [ShownScheme]
  /// Who pays what, and weeks without income.
  public var money: PlanMoney
  /// What the same goal takes without the limits on budget and weeks; nil unless `infeasible` and it exists.
  public var withoutLimits: PlanMeasures?
  /// Plans none of which is better in everything; empty unless asked for.
  public var pareto: [ParetoPoint]
  /// Why a module is in the plan or not; nil unless asked for.
  public var explanation: PlanExplanation?
  /// Catalogues the plan rests on.
  public var catalogues: [PlanCatalogue]
  /// What the reader must know, in the language of the session.
  public var notes: [PlanNote]
}

/// One target of a plan.
public struct PlannedTarget: Sendable, Hashable {
  /// The occupation or vacancy.
  public var uri: ConceptURI
  /// Its label.
  public var label: String
  /// Share of the essential weight a starter needs, 0...1; the share asked for where one was.
  public var entry: Double
  /// Share the person is expected to bring now.
  public var entryBefore: Double
  /// Share after the plan.
  public var entryAfter: Double
  /// Expected coverage now.
  public var coverageBefore: Double
  /// Expected coverage after the plan.
  public var coverageAfter: Double
  /// Essential skills that are open and that no loaded module teaches, heaviest first.
  public var uncovered: [ShownSkill]
  /// Hard requirements as they stand before the plan.
  public var gates: [ShownGate]
}

/// What a plan was asked to keep to.
public struct PlanFrame: Sendable, Hashable {
  /// First day a module may start.
  public var start: CivilDate
  /// Last day a module may start; nil for none.
  public var latestStart: CivilDate?
  /// Hours a week.
  public var hoursPerWeek: Double
  /// Whether these are the policy's, because the person gave none.
  public var isHoursAssumed: Bool
  /// Euro cents; nil for no limit.
  public var budget: Int?
  /// Weeks; nil for no limit.
  public var weeks: Int?
  /// Ways of learning, in order of name; empty for all.
  public var modes: [LearningMode]
  /// Languages of training, in order of code; empty for all.
  public var languages: [Language]
  /// Region lessons are in; nil for none, or one that could not be checked.
  public var region: String?
  /// Kilometres to the lessons; nil for no limit, or one that could not be checked.
  public var maxKm: Double?
  /// What is made as small as can be first.
  public var measure: PlanMeasure
  /// Whether skills nobody spoke about are closed too.
  public var closesUnknown: Bool
  /// Whether as much as possible was asked for instead of a share.
  public var isMaximum: Bool
}

/// What a plan can be made small in.
public enum PlanMeasure: String, Sendable, Hashable, CaseIterable {
  /// Euro the person pays.
  case cost
  /// Euro of all payers.
  case total
  /// Hours of study.
  case hours
  /// Weeks from the start to the end of the last module.
  case weeks
}

/// What a plan takes.
public struct PlanMeasures: Sendable, Hashable {
  /// Euro cents the person pays.
  public var cost: Int
  /// Euro cents of all payers.
  public var total: Int
  /// Hours of study.
  public var hours: Double
  /// Weeks from the start to the end of the last module.
  public var weeks: Int
  /// Number of modules.
  public var modules: Int
  /// Whether this is all of it; false when a hard requirement must be got beside it of which the time or
  /// price is unknown.
  public var isComplete = true
}

/// What is proved to be needed at the least, for the measure that was asked for.
public struct PlanBound: Sendable, Hashable {
  /// Which measure.
  public var measure: PlanMeasure
  /// Cents, hours or weeks.
  public var value: Int
}

/// A module in a plan.
public struct PlannedModule: Sendable, Hashable {
  /// Key of the module, as `show` takes it; of a hard requirement without a module, `gate:` and its kind.
  public var id: String
  /// Title.
  public var title: String
  /// Name of the provider; nil for a hard requirement without a module.
  public var provider: String?
  /// First day.
  public var start: CivilDate
  /// Whether that day is certain; nil when not said or when one may start at any time.
  public var isStartCertain: Bool?
  /// Whether one may start at any time.
  public var isContinuous: Bool
  /// Weeks from the start of the plan, 0 for the first week.
  public var startWeek: Int
  /// Weeks it takes.
  public var weeks: Int
  /// Hours of study.
  public var hours: Double
  /// Hours a week.
  public var hoursPerWeek: Double
  /// Euro cents the person pays.
  public var cost: Int
  /// Euro cents of all payers.
  public var total: Int
  /// Who pays; empty when not said (the person then).
  public var payers: [ModulePrice.Payer]
  /// Town of the lessons; nil when online or not said.
  public var place: String?
  /// Ways of learning.
  public var modes: [LearningMode]
  /// Language of instruction; nil when not said.
  public var language: Language?
  /// Name or kind of the paper one gets; nil when not said.
  public var credential: String?
  /// Skills it closes that are known to be open.
  public var closesConfirmed: [ShownSkill]
  /// Skills it closes that nobody spoke about, or that are there in part.
  public var closesUnknown: [ShownSkill]
  /// Hard requirements it lifts, by name.
  public var lifts: [String]
  /// Keys of modules of the plan that come first.
  public var after: [String]
  /// What is still to be asked about admission, as given.
  public var admission: [String]
  /// Link of the provider; nil when not said.
  public var url: String?
}

/// A module for which an exemption can be asked; the examencommissie decides.
public struct PlanExemption: Sendable, Hashable {
  /// Key of the module.
  public var module: String
  /// Euro cents with the module.
  public var costWith: Int
  /// Euro cents when an exemption is given.
  public var costWithout: Int
}
