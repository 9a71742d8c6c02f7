/// The answer to a planning question.
public struct PlanAnswer: Sendable, Hashable {
  /// What is known about it.
  public enum Status: Sendable, Hashable {
    /// No plan is better, measure after measure.
    case optimal
    /// A plan; of the measure no plan takes less than so much.
    case bounded(Measure, atLeast: Int)
    /// There is no plan; the goals that the modules that can be taken in time do not reach at all.
    case infeasible(unreached: [Int])
    /// None was found before the nodes ran out, and it was not proved that there is none.
    case unknown
  }

  /// What is known.
  public var status: Status
  /// The plan; nil for `infeasible` and `unknown`, empty when nothing is wanted.
  public var plan: ModulePlan?
  /// Nodes it took.
  public var nodes: Int
}

/// Finds the best plan of an instance, exactly.
///
/// The measures are made small one after the other: first modules that can never matter are left out
/// (`Candidates`), then each measure that adds up is searched (`CoverSearch`) among the plans that are
/// best in the ones before it, and weeks are halved between what is proved impossible and what is found.
public struct PlanSolver {
  /// How far a search may go.
  public struct Effort {
    /// Nodes of all searches together.
    public var nodes: Int
    /// Asked now and then; true gives up with what was found.
    public var isCancelled: () -> Bool

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
  private var found: ModulePlan?
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
    self.effort = .init(nodes: effort.nodes, isCancelled: effort.isCancelled)
  }

  private mutating func solve(_ order: [Measure]) -> PlanAnswer.Status {
    // What takes the least study either shows that the hours are too few, or is a plan to improve on.
    let first = search(by: deadline, below: instance.minutesPerWeek * deadline + 1, any: true)
    guard let best = first.best else {
      return first.isExact ? .infeasible(unreached: []) : .unknown
    }
    found = best
    for measure in order {
      let status = measure == .weeks ? shorten() : lessen(measure)
      if let status { return status }
    }
    return .optimal
  }

  /// Makes a measure that adds up small; nil when that is proved.
  private mutating func lessen(_ measure: Measure) -> PlanAnswer.Status? {
    settled.append(measure)
    guard let before = found else { return .unknown }
    let search = search(by: deadline, below: weights.amount(of: before, in: instance), any: false)
    let amount = weights.amount(of: search.best ?? before, in: instance)
    if let best = search.best { found = best }
    guard search.isExact else {
      // Earlier measures are at their best, so what may be gained is of this one.
      let value = (found ?? before).value(measure, in: instance)
      return .bounded(measure, atLeast: max(0, value - (amount - search.lower)))
    }
    return nil
  }

  /// Makes the weeks small; nil when that is proved.
  private mutating func shorten() -> PlanAnswer.Status? {
    guard let first = found else { return .unknown }
    let most = settled.isEmpty ? nil : weights.amount(of: first, in: instance)
    var (low, high) = (1, first.value(.weeks, in: instance))
    let candidates = Candidates(instance: instance)
    while low < high {
      let middle = (low + high) / 2
      let before = numbers
      numbers = numbers.filter { soonestEnds[$0] <= middle }
      let search =
        candidates.unreached(with: numbers).isEmpty
        ? search(
          by: middle, below: (most ?? instance.minutesPerWeek * middle) + 1, any: true)
        : nil
      numbers = before
      if let best = search?.best {
        found = best
        high = best.value(.weeks, in: instance)
      } else if search?.isExact ?? true {
        low = middle + 1
      } else {
        return .bounded(.weeks, atLeast: low)
      }
    }
    deadline = high
    numbers = numbers.filter { soonestEnds[$0] <= high }
    return nil
  }

  /// Searches the modules that are left; what can be no part of an answer drops out for later searches.
  private mutating func search(by deadline: Int, below: Int, any: Bool) -> CoverSearch {
    let weights = weights
    var problem = CoverProblem(
      instance, numbers: numbers, amounts: { weights.amount(of: instance.modules[$0]) },
      deadline: deadline)
    for cap in weights.caps {
      problem.addCap(most: cap.most) { cap.measure.amount($0) ?? 0 }
    }
    var kept: [Int] = []
    let search = CoverSearch.run(
      problem, below: below, stopsAtFirst: any, &effort, kept: &kept)
    // A shorter deadline says nothing about longer ones.
    if !any { numbers = kept }
    return search
  }

  private var weights: MeasureWeights { MeasureWeights(settled, found, in: instance) }
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
