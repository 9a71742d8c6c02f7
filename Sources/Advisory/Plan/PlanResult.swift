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

/// A scheme and how the person stands to it.
public struct ShownScheme: Sendable, Hashable {
  /// Stable word.
  public var id: String
  /// Name.
  public var name: String
  /// Conditions met, not met, or to ask.
  public var state: SchemeState
  /// What it pays for and who may ask.
  public var rule: String
  /// Words of questions still open (`ageLimit`), see the data.
  public var questions: [String]
  /// Last day; nil when unknown or without end.
  public var lapses: CivilDate?
  /// Whether it lapses before the last start of the plan.
  public var lapsesBeforeStart: Bool
  /// Where the rule is from, and when it was checked.
  public var source: String
  /// Day it was checked.
  public var checkedOn: CivilDate
  /// Whether dates or rules are still to be checked.
  public var isToCheck: Bool
}

/// What a plan means for the purse.
public struct PlanMoney: Sendable, Hashable {
  /// Euro cents the person pays.
  public var own: Int
  /// Euro cents that others are said to pay, by payer.
  public var others: [(payer: ModulePrice.Payer, cents: Int)]
  /// Hours of study a week in the busiest week.
  public var busiestWeek: Double
  /// Weeks that are too full to work beside (policy), without pay being part of them.
  public var weeksWithoutIncome: Int

  /// Whether two are the same.
  public static func == (left: PlanMoney, right: PlanMoney) -> Bool {
    left.own == right.own && left.busiestWeek == right.busiestWeek
      && left.weeksWithoutIncome == right.weeksWithoutIncome
      && left.others.map(\.payer) == right.others.map(\.payer)
      && left.others.map(\.cents) == right.others.map(\.cents)
  }

  /// Feeds what `==` looks at.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(own)
    hasher.combine(busiestWeek)
    hasher.combine(weeksWithoutIncome)
  }
}

/// A plan none of the others is better than in cost, weeks and entry at once.
public struct ParetoPoint: Sendable, Hashable {
  /// What it takes.
  public var measures: PlanMeasures
  /// Smallest share of entry any target reaches.
  public var entry: Double
  /// Whether it is proved that nothing is better.
  public var isProved: Bool
  /// Keys of its modules.
  public var modules: [String]
}

/// Why a module is in a plan or not.
public struct PlanExplanation: Sendable, Hashable {
  /// Reason.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// It is part of the plan.
    case chosen
    /// Teaches nothing that is open.
    case teachesNothing
    /// Cannot be chosen: language, mode, place, level, start or another limit.
    case excluded
    /// Something it asks first cannot be met.
    case prerequisite
    /// Another module gives at least as much for no more.
    case dominated
    /// The best plan with it is worse.
    case dearer
    /// No plan with it stays within the limits.
    case impossible
  }

  /// Key of the module.
  public var module: String
  /// Its title.
  public var title: String
  /// Reason.
  public var reason: Reason
  /// Which limit or prerequisite, as a stable word (`language`, `mode`, `place`, `start`, `level`, `hours`,
  /// `load`, `price`, `text`, `prerequisite`); nil where none applies.
  public var detail: String?
  /// What the best plan with it takes, or, for a chosen one, the best plan without it; nil when there is none.
  public var alternative: PlanMeasures?
  /// Key of the module that gives at least as much; nil unless `dominated`.
  public var other: String?
}

/// A catalogue that a plan rests on.
public struct PlanCatalogue: Sendable, Hashable {
  /// Name of the provider.
  public var provider: String
  /// Modules of it that are loaded.
  public var modules: Int
  /// Last day a catalogue of it was read; nil when unknown.
  public var seenOn: CivilDate?
}

/// Something the reader of a plan must know.
public enum PlanNote: Sendable, Hashable {
  /// Nothing is needed: entry is reached already.
  case nothingNeeded
  /// No module is loaded.
  case noModules
  /// Modules were left out because a start has passed, by number.
  case startsPassed(Int)
  /// Modules were left out because their price is unknown, by number.
  case priceUnknown(Int)
  /// Modules were left out because what they ask first could not be read, by number.
  case prerequisiteUnreadable(Int)
  /// Modules were left out because what they ask first runs in a circle, by key.
  case prerequisiteCycle([String])
  /// Modules were left out because neither weeks nor hours are known, by number.
  case loadUnknown(Int)
  /// Kilometres were asked, but where the person lives is unknown.
  case homeUnknown
  /// A region is a limit of the profile, and none is called so.
  case regionUnknown(String)
  /// The loaded modules cannot reach the goal whatever the limits.
  case notTaught
  /// The goal can be reached, but not within these limits.
  case limitsTooNarrow
}
