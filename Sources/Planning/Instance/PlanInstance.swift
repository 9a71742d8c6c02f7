/// A planning question in whole numbers: what is to be reached, with which modules, within which limits.
///
/// Gains are units of a goal's own; money is cents, study minutes, time whole weeks from the start of
/// the plan (week 0). Modules are numbered in the order of their keys, so that breaking ties by number
/// is breaking them by key. Whole numbers, so that a check by hand or by another solver agrees exactly.
public struct PlanInstance: Sendable, Hashable {
  /// Something that must be reached: the gains of its items together.
  public struct Goal: Sendable, Hashable {
    /// Units wanted; 0 or less is reached already.
    public var wanted: Int

    /// A goal.
    public init(wanted: Int) { self.wanted = wanted }
  }

  /// A part of a goal, such as one open skill of a target.
  public struct Item: Sendable, Hashable {
    /// Position of its goal.
    public var goal: Int
    /// Units when it is wholly closed; more than 0.
    public var full: Int

    /// An item.
    public init(goal: Int, full: Int) {
      self.goal = goal
      self.full = full
    }
  }

  /// What one module brings to one item; of several modules the largest counts, not the sum.
  public struct Gain: Sendable, Hashable {
    /// Position of the item.
    public var item: Int
    /// Units, 1...full.
    public var units: Int

    /// A gain.
    public init(item: Int, units: Int) {
      self.item = item
      self.units = units
    }
  }

  /// When a module can start, in weeks.
  public enum Starts: Sendable, Hashable {
    /// In any week of the range.
    case anytime(first: Int, last: Int)
    /// In one of these weeks, ascending.
    case on([Int])

    /// The first start from a week on; far beyond any week when there is none.
    func first(from week: Int) -> Int {
      switch self {
      case .anytime(let first, let last): max(first, week) <= last ? max(first, week) : .max / 2
      case .on(let weeks): weeks.first { $0 >= week } ?? .max / 2
      }
    }

    /// The last start up to a week; -1 when there is none.
    func last(to week: Int) -> Int {
      switch self {
      case .anytime(let first, let last): min(last, week) >= first ? min(last, week) : -1
      case .on(let weeks): weeks.last { $0 <= week } ?? -1
      }
    }

    /// The starts between two weeks.
    func within(_ from: Int, _ to: Int) -> Starts {
      switch self {
      case .anytime(let first, let last): .anytime(first: max(first, from), last: min(last, to))
      case .on(let weeks): .on(weeks.filter { $0 >= from && $0 <= to })
      }
    }
  }

  /// A module that could be chosen.
  public struct Module: Sendable, Hashable {
    /// Gains, by item, each item once.
    public var gains: [Gain]
    /// Cents the person pays; 0 or more.
    public var cost: Int
    /// Cents of all payers; 0 or more.
    public var total: Int
    /// Minutes of study; 0 or more.
    public var minutes: Int
    /// Weeks it takes; at least 1.
    public var weeks: Int
    /// Minutes a week while it runs.
    public var load: Int
    /// When it can start.
    public var starts: Starts
    /// Of each list, one module must have ended before this one starts; an empty list can never be met.
    public var prerequisites: [[Int]]
    /// What it adds to the number of modules: 1, or 0 for a hard requirement that is got by itself.
    public var count: Int

    /// A module.
    public init(
      gains: [Gain], cost: Int, total: Int, minutes: Int, weeks: Int, load: Int, starts: Starts,
      prerequisites: [[Int]] = [], count: Int = 1
    ) {
      self.gains = gains
      self.cost = cost
      self.total = total
      self.minutes = minutes
      self.weeks = weeks
      self.load = load
      self.starts = starts
      self.prerequisites = prerequisites
      self.count = count
    }
  }

  /// What must be reached.
  public var goals: [Goal]
  /// Parts of the goals.
  public var items: [Item]
  /// What can be chosen.
  public var modules: [Module]
  /// Cents the person can pay; nil for no limit.
  public var budget: Int?
  /// Minutes a week that all modules together may take.
  public var minutesPerWeek: Int
  /// Weeks in which everything must have ended.
  public var weeks: Int

  /// A question.
  public init(
    goals: [Goal], items: [Item], modules: [Module], budget: Int?, minutesPerWeek: Int, weeks: Int
  ) {
    self.goals = goals
    self.items = items
    self.modules = modules
    self.budget = budget
    self.minutesPerWeek = minutesPerWeek
    self.weeks = weeks
  }
}

/// What a plan is made small in, one after the other.
public enum Measure: String, Sendable, Hashable, CaseIterable {
  /// Cents the person pays.
  case cost
  /// Cents of all payers.
  case total
  /// Minutes of study.
  case minutes
  /// Weeks from the start to the end of the last module.
  case weeks
  /// Number of modules.
  case modules

  /// What a module adds; nil for weeks, which do not add up.
  func amount(_ module: PlanInstance.Module) -> Int? {
    switch self {
    case .cost: module.cost
    case .total: module.total
    case .minutes: module.minutes
    case .modules: module.count
    case .weeks: nil
    }
  }
}

/// A set of modules with their starts.
public struct ModulePlan: Sendable, Hashable {
  /// A module and the week it starts in.
  public struct Placed: Sendable, Hashable {
    /// Position of the module.
    public var module: Int
    /// Week from the start of the plan.
    public var start: Int

    /// A module in its week.
    public init(module: Int, start: Int) {
      self.module = module
      self.start = start
    }
  }

  /// The modules by start, then by number.
  public var placed: [Placed]

  /// A plan.
  public init(placed: [Placed]) {
    self.placed = placed.sorted { ($0.start, $0.module) < ($1.start, $1.module) }
  }

  /// What it takes of a measure; O(modules).
  public func value(_ measure: Measure, in instance: PlanInstance) -> Int {
    placed.reduce(0) { value, placed in
      let module = instance.modules[placed.module]
      guard let amount = measure.amount(module) else {
        return max(value, placed.start + module.weeks)
      }
      return value + amount
    }
  }

  /// Units of each goal that it brings; O(gains).
  public func gains(in instance: PlanInstance) -> [Int] {
    var best = Array(repeating: 0, count: instance.items.count)
    for placed in placed {
      for gain in instance.modules[placed.module].gains {
        best[gain.item] = max(best[gain.item], gain.units)
      }
    }
    var sums = Array(repeating: 0, count: instance.goals.count)
    for (item, units) in best.enumerated() { sums[instance.items[item].goal] += units }
    return sums
  }
}
