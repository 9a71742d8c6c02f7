/// Finds the best plan of an instance, exactly.
///
/// The measures are made small one after the other: first modules that can never matter are left out
/// (`Candidates`), then each measure that adds up is searched (`CoverSearch`) among the plans that are
/// best in the ones before it; weeks get fewer from the plan at hand on (`shorten`). What one search finds
/// to clash the next ones know.
public struct PlanSolver {
  /// How far a search may go.
  public struct Effort {
    /// Nodes of all searches together.
    public var nodes: Int
    /// Asked now and then; true gives up with what was found.
    public var isCancelled: () -> Bool
    /// Nodes of the short searches that come before a long one: for any plan by its hours where there is a
    /// budget, for the best plan, and for each step between that plan and the bound.
    var shortSearches = (any: 200, best: 600, step: 300)

    /// An effort.
    public init(nodes: Int, isCancelled: @escaping () -> Bool = { false }) {
      self.nodes = nodes
      self.isCancelled = isCancelled
    }
  }

  private let instance: PlanInstance
  private let soonestEnds: [Int]
  private var numbers: [Int]
  private var deadline: Int
  private var effort: CoverSearch.Effort
  private let short: (any: Int, best: Int, step: Int)
  private var found: ModulePlan?
  /// Sets of modules that cannot be placed together before a deadline: nor before a nearer one.
  private var clashes: [(set: [Int], deadline: Int)] = []
  /// Measures that add up and were made small already.
  private var settled: [Measure] = []

  /// Solves an instance.
  ///
  /// - Parameters:
  ///   - order: what is made small, first to last; may be empty: any plan then.
  public static func answer(
    _ instance: PlanInstance, order: [Measure], effort: Effort
  ) -> PlanAnswer {
    guard instance.goals.contains(where: { $0.wanted > 0 }) else {
      return PlanAnswer(status: .optimal, plan: ModulePlan(placed: []), nodes: 0)
    }
    let instance = instance.withinBounds()
    let candidates = Candidates(instance: instance)
    let ends = candidates.soonestEnds(by: instance.weeks, within: instance.budget)
    let reachable = ends.indices.filter { ends[$0] <= instance.weeks }
    let unreached = candidates.unreached(with: reachable)
    guard unreached.isEmpty else {
      return PlanAnswer(status: .infeasible(unreached: unreached), plan: nil, nodes: 0)
    }
    let compared = order + (instance.budget == nil ? [] : [.cost])
    var solver = PlanSolver(
      instance, candidates.undominated(reachable, measures: compared), ends, effort)
    let status = solver.solve(order)
    return PlanAnswer(
      status: status, plan: solver.found?.withoutNeedless(in: instance),
      nodes: effort.nodes - solver.effort.nodes)
  }

  private init(_ instance: PlanInstance, _ numbers: [Int], _ ends: [Int], _ effort: Effort) {
    self.instance = instance
    soonestEnds = ends
    self.numbers = numbers
    deadline = instance.weeks
    short = effort.shortSearches
    self.effort = .init(nodes: effort.nodes, isCancelled: effort.isCancelled)
  }

  private mutating func solve(_ order: [Measure]) -> PlanAnswer.Status {
    if let status = findAny() { return status }
    for measure in order {
      let status = measure == .weeks ? shorten() : lessen(measure)
      if let status { return status }
    }
    return .optimal
  }

  /// Finds a plan; nil when there is one.
  ///
  /// What takes the least study either shows that the hours are too few, or is a plan to improve on. Where
  /// that does not tell soon, money may be what is too little.
  private mutating func findAny() -> PlanAnswer.Status? {
    var search = run(
      problem(by: deadline) { $0.load * $0.weeks }, below: mostMinutes + 1, any: true,
      nodes: instance.budget == nil ? .max : short.any)
    if search.best == nil, !search.isExact, let budget = instance.budget {
      search = run(problem(by: deadline, \.cost), below: budget + 1, any: true)
    }
    found = search.best
    return found != nil ? nil : search.isExact ? .infeasible(unreached: []) : .unknown
  }

  /// Makes a measure that adds up small; nil when that is proved.
  ///
  /// After a short search it is worth looking for a better plan to measure by, and to count the measure
  /// before this one again: of a plan that is best in that, either may show that there is none better.
  private mutating func lessen(_ measure: Measure) -> PlanAnswer.Status? {
    guard let before = found else { return .unknown }
    var (value, lower) = (before.value(measure, in: instance), 0)
    for most in [short.best, Int.max] {
      let (factor, base) = most < .max ? (0, 0) : weight(beside: value)
      let earlier = settled.last
      let search = run(
        problem(by: deadline) { module in
          let rest = factor == 0 ? 0 : min(earlier?.amount(module) ?? 0, base + 1)
          return rest * factor + min(measure.amount(module) ?? 0, value + 1)
        }, below: base * factor + value, any: false, nodes: most)
      if let best = search.best { keep(best, &value, measure) }
      if search.isExact {
        settled.append(measure)
        return nil
      }
      lower = max(lower, search.lower - base * factor)
      if effort.nodes <= 0 || effort.isCancelled() { break }
      if most < .max, settled.isEmpty { approach(lower, &value, measure) }
    }
    return .bounded(measure, atLeast: min(lower, value))
  }

  /// How often a unit of the measure settled last counts beside the next one, of which a plan takes so
  /// much, and what the plan takes of it; zeros when there is none or numbers would become too large.
  private func weight(beside value: Int) -> (factor: Int, base: Int) {
    guard let found, let last = settled.last else { return (0, 0) }
    let base = found.value(last, in: instance)
    let (product, isTooLarge) = (base + 1).multipliedReportingOverflow(by: value + 1)
    return isTooLarge || product >= 1 << 46 ? (0, 0) : (value + 1, base)
  }

  private mutating func keep(_ plan: ModulePlan, _ value: inout Int, _ measure: Measure) {
    found = plan
    value = plan.value(measure, in: instance)
  }

  /// Looks for better plans between a bound and the plan at hand, with little study rather than little of
  /// the measure: such plans are easier to place, and each lets the search leave out more.
  private mutating func approach(_ lower: Int, _ value: inout Int, _ measure: Measure) {
    var low = lower
    for _ in 0..<8 where value - low > value / 50 {
      let most = low + (value - low) / 2
      let problem = problem(by: deadline) { $0.load * $0.weeks }
      problem.addCap(most: most) { measure.amount($0) ?? 0 }
      // Sets that clash where dearer modules are left out may not clash with these.
      let search = run(
        problem, below: mostMinutes + 1, any: true, nodes: short.step, keepsClashes: false)
      if let best = search.best { keep(best, &value, measure) } else { low = most }
    }
  }

  /// Makes the weeks small; nil when that is proved.
  ///
  /// Mostly they hardly can be: first a week less, then steps that double, and halves once one fails.
  private mutating func shorten() -> PlanAnswer.Status? {
    guard let first = found else { return .unknown }
    var (low, high, step) = (1, first.value(.weeks, in: instance), 1)
    var hasFailed = false
    let measure = settled.last
    let below = measure.map { first.value($0, in: instance) + 1 }
    let candidates = Candidates(instance: instance)
    while low < high {
      let middle = hasFailed ? (low + high) / 2 : max(low, high - step)
      step *= 2
      let before = numbers
      numbers = numbers.filter { soonestEnds[$0] <= middle }
      let search =
        candidates.unreached(with: numbers).isEmpty
        ? run(
          problem(by: middle) { module in
            measure.map { $0.amount(module) ?? 0 } ?? module.load * module.weeks
          }, below: below ?? instance.minutesPerWeek * middle + 1, any: true)
        : nil
      numbers = before
      if let best = search?.best {
        found = best
        high = best.value(.weeks, in: instance)
      } else if search?.isExact ?? true {
        low = middle + 1
        hasFailed = true
      } else {
        return .bounded(.weeks, atLeast: low)
      }
    }
    deadline = high
    numbers = numbers.filter { soonestEnds[$0] <= high }
    return nil
  }

  private var mostMinutes: Int { instance.minutesPerWeek * deadline }

  /// The modules that are left, with something to be kept small among the plans that are best in the
  /// measures before it.
  private func problem(
    by deadline: Int, _ amount: (PlanInstance.Module) -> Int
  ) -> CoverProblem {
    let problem = CoverProblem(
      instance, numbers: numbers, amounts: { amount(instance.modules[$0]) }, deadline: deadline)
    if let found {
      for measure in settled {
        problem.addCap(most: found.value(measure, in: instance)) { measure.amount($0) ?? 0 }
      }
    }
    return problem
  }

  /// Searches a problem; what can be no part of an answer drops out for later searches.
  ///
  /// - Parameters:
  ///   - any: the first plan below an amount will do.
  ///   - keepsClashes: the problem leaves out nothing that a later one may choose.
  private mutating func run(
    _ problem: CoverProblem, below: Int, any: Bool, nodes: Int = .max, keepsClashes: Bool = true
  ) -> CoverSearch {
    var kept: [Int] = []
    var part = effort
    part.nodes = min(effort.nodes, nodes)
    // A short search need not decide what takes long.
    if nodes < .max { (part.placings, part.placingsForLearning) = (10_000, 30_000) }
    let most = part.nodes
    let search = CoverSearch.run(
      problem, below: below, stopsAtFirst: any, &part,
      known: clashes.lazy.filter { $0.deadline >= problem.deadline }.map(\.set),
      from: any || nodes < .max ? nil : found, kept: &kept)
    effort.nodes -= most - part.nodes
    if keepsClashes { clashes += search.learnt.map { ($0, problem.deadline) } }
    // What stands only while looking for any plan says nothing about others.
    if !any { numbers = kept }
    return search
  }
}

extension PlanSolver {
  /// Goals that all modules together do not reach, whatever the limits; O(gains).
  public static func unreached(_ instance: PlanInstance) -> [Int] {
    Candidates(instance: instance).unreached(with: Array(instance.modules.indices))
  }

  /// A module that can stand in for each of some others, whatever the rest of a plan; nil when none can.
  public static func standIn(
    for modules: [Int], in instance: PlanInstance, order: [Measure]
  ) -> Int? {
    let candidates = Candidates(instance: instance)
    let compared = order + (instance.budget == nil ? [] : [.cost])
    var found: Int?
    for module in modules {
      let other = instance.modules.indices.first { other in
        !modules.contains(other)
          && candidates.undominated([module, other].sorted(), measures: compared) == [other]
      }
      guard let other else { return nil }
      found = found ?? other
    }
    return found
  }
}
