public import SkillModel

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
  /// The loaded modules reach the goal, but not those of the ways, languages, places and days that fit.
  case notTaughtHere
  /// What is certainly missing needs no module, but entry is not reached: the rest depends on skills
  /// nobody spoke about.
  case nothingCertainNeeded
  /// Entry is not reached with the plan: the rest depends on skills nobody spoke about.
  case stillUnknown
  /// As much as possible was asked for, and no module that fits teaches anything of it.
  case nothingFits
  /// The goal can be reached, but not within these limits.
  case limitsTooNarrow
}
