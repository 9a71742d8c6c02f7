/// Branch and bound for the set of modules with the smallest amount that reaches every goal, keeps the
/// caps and can be placed before the deadline.
///
/// Exact unless the nodes run out. Each node improves the multipliers of its parent (`DualBound`), puts
/// modules out or in that the bound leaves no choice about, puts out what has no place in the weeks
/// beside what is chosen, and branches on what asks for a decision first: something that a chosen
/// module needs, else the module the relaxation likes most. A short round comes first, then a search
/// around the plan at hand (`searchNeighbours`), then the whole: begun anew as seldom as can be, since
/// what a round has ruled out is lost to the next.
struct CoverSearch {
  /// How far a search may go.
  struct Effort {
    /// Nodes left; shared by the searches of one question.
    var nodes: Int
    /// Asked now and then; true gives up.
    var isCancelled: () -> Bool = { false }
    /// Placings tried for one set that would be an answer, and for one on the way there.
    var placings = 200_000
    var placingsOnTheWay = 40
    /// The same where none was found for fewer modules: what can be seen at once.
    var placingsWhenLost = 1
    /// Placings of one search for finding out which modules of a set are to blame.
    var placingsForLearning = 150_000
    /// For one search around a plan: nodes, and placings of a set that would be an answer; and how many in
    /// vain end it.
    var around = (nodes: 100, placings: 2_000, vain: 12)
  }

  /// The answer found, in numbers of the instance.
  var best: ModulePlan?
  /// Amount of the answer, or the amount that had to be beaten.
  var upper: Int
  /// No plan takes less than this of what had to be beaten.
  private(set) var lower = 0
  /// Whether nothing was cut short.
  var isExact = true

  let stopsAtFirst: Bool
  var problem: CoverProblem
  var conflicts: Conflicts
  /// Sets found that can never be placed before the deadline, in numbers of the instance.
  var learnt: [[Int]] = []
  /// Placings that are left for that.
  var learningLeft: Int
  /// What places sets of modules, for the whole search.
  var scheduler: Scheduler
  var nodes: Int
  var effort: Effort
  var hasGivenUp = false
  private var restarts = 12
  /// Smallest amount of a set of which it was not found out whether it can be placed.
  var undecided = Int.max
  var isDone = false
  /// Smallest bound of what was left open.
  private var open = Double.infinity

  private init(_ problem: CoverProblem, below upper: Int, stopsAtFirst: Bool, _ effort: Effort) {
    self.problem = problem
    conflicts = Conflicts(count: problem.count)
    scheduler = Scheduler(
      capacity: problem.count, deadline: problem.deadline,
      limit: problem.instance.minutesPerWeek)
    self.upper = upper
    self.stopsAtFirst = stopsAtFirst
    self.effort = effort
    learningLeft = effort.placingsForLearning
    nodes = 0
  }

  /// Searches for an amount below `upper`; with `stopsAtFirst` any such amount will do.
  ///
  /// - Parameters:
  ///   - known: sets that can never be placed before the deadline, in numbers of the instance.
  ///   - kept: modules that a plan with at most the amount found can hold, on return.
  static func run(
    _ problem: CoverProblem, below upper: Int, stopsAtFirst: Bool, _ effort: inout Effort,
    known: [[Int]], from plan: ModulePlan?, kept: inout [Int]
  ) -> CoverSearch {
    var search = CoverSearch(problem, below: upper, stopsAtFirst: stopsAtFirst, effort)
    search.conflicts.add(known, to: problem)
    defer {
      effort.nodes -= search.nodes
    }
    search.searchInRounds(from: plan, &kept)
    search.lower = min(search.lower, search.undecided)
    // A set that is no better than the answer found need not be placed.
    if search.undecided < search.upper { search.isExact = false }
    return search
  }

  /// A short round first: a better answer lets the next round begin with fewer modules.
  private mutating func searchInRounds(from plan: ModulePlan?, _ kept: inout [Int]) {
    var plan = plan
    var multipliers = firstMultipliers()
    var round = 200
    kept = problem.numbers
    while true {
      let root = CoverState(problem)
      let free = Array(problem.numbers.indices)
      var dual = DualBound(problem, root, free: free)
      dual.improve(&multipliers, steps: 160, upper: target)
      lower = max(lower, ceiling(dual.bound))
      // One more than the answer: what ties with it must stay for the next measure to choose from.
      let most = upper == .max ? upper : upper + problem.grain
      let left = free.indices.filter { mayBeChosen(dual, $0, below: most) }.map { free[$0] }
      if left.count < problem.count { shrink(to: left, &multipliers) }
      kept = problem.numbers
      if lower >= upper {
        if best != nil { lower = upper }
        return
      }
      let limit = round < effort.nodes - nodes ? nodes + round : effort.nodes
      open = .infinity
      hasGivenUp = false
      let before = upper
      explore(CoverState(problem), multipliers, floor: dual.bound, limit: limit)
      if isDone { return }
      if !hasGivenUp {
        if best != nil { lower = upper } else { lower = before }
        return
      }
      lower = max(lower, min(ceiling(open), upper))
      if nodes >= effort.nodes || effort.isCancelled() {
        isExact = false
        return
      }
      if nodes >= limit { round = effort.nodes }
      if let plan = plan?.placed.map(\.module), !stopsAtFirst {
        searchNeighbours(of: best?.placed.map(\.module) ?? plan, multipliers, floor: dual.bound)
      }
      plan = nil
    }
  }

  /// Whether an answer is so much better than the one before that beginning anew, with fewer modules
  /// and a nearer aim, beats going on; only so many times.
  private mutating func isWorthARestart(_ before: Int) -> Bool {
    guard !isDone, restarts > 0, upper < before - before / 25 else { return false }
    restarts -= 1
    return true
  }

  private func mayBeChosen(_ dual: DualBound, _ index: Int, below most: Int) -> Bool {
    dual.reduced[index] <= 0 || ceiling(dual.bound + dual.reduced[index]) < most
  }

  /// Amount the steps aim at: what has to be beaten, else a guess.
  private var target: Double { upper < .max ? Double(upper) : guess }

  private var guess: Double {
    // What a greedy cover takes that looks at goals only.
    var state = CoverState(problem)
    while !state.reachesGoals(problem) {
      var found: (Int, Double)?
      for module in 0..<problem.count where state.marks[module] == .free {
        var units = 0
        for gain in problem.gains(module) {
          units += max(0, problem.gainUnits[gain] - state.closed[problem.gainItems[gain]])
        }
        let worth = Double(units) / (Double(problem.amounts[module]) + 0.01 * problem.scale)
        if units > 0, worth > found?.1 ?? 0 { found = (module, worth) }
      }
      guard let found else { break }
      state.choose(found.0, problem)
    }
    return Double(state.amount) * 1.2 + problem.scale
  }

  private func firstMultipliers() -> Multipliers {
    let goals = problem.instance.goals
    var multipliers = Multipliers(problem)
    let share = target / problem.scale / Double(max(1, goals.count { $0.wanted > 0 }))
    for (index, goal) in goals.enumerated() where goal.wanted > 0 {
      multipliers.values[index] = 0.5 * share
    }
    for (index, item) in problem.instance.items.enumerated() where goals[item.goal].wanted > 0 {
      multipliers.values[multipliers.items + index] =
        multipliers.values[item.goal] * Double(item.full) / Double(goals[item.goal].wanted)
    }
    return multipliers
  }

  /// Renumbers to some of the modules.
  private mutating func shrink(to left: [Int], _ multipliers: inout Multipliers) {
    var amounts: [Int: Int] = [:]
    for module in left { amounts[problem.numbers[module]] = problem.amounts[module] }
    var clauses: [Double] = []
    for module in left {
      for id in problem.owned[module] {
        clauses.append(multipliers.values[multipliers.clauses + id])
      }
    }
    multipliers.values.replaceSubrange(multipliers.clauses..., with: clauses)
    var place: [Int: Int] = [:]
    for (index, module) in left.enumerated() { place[module] = index }
    let whole = problem
    problem = CoverProblem(
      whole.instance, numbers: left.map { whole.numbers[$0] }, amounts: { amounts[$0] ?? 0 },
      deadline: whole.deadline)
    problem.caps = whole.caps.map { cap in
      .init(amounts: left.map { cap.amounts[$0] }, most: cap.most)
    }
    conflicts = conflicts.renumbered(place, problem)
  }

  /// The smallest whole amount that is not below a bound.
  func ceiling(_ bound: Double) -> Int {
    guard bound > 0 else { return 0 }
    guard bound < 4e18 else { return .max }
    let grain = Double(problem.grain)
    return Int(((bound - 1e-9 * max(1, bound)) / grain).rounded(.up) * grain)
  }

  mutating func explore(
    _ given: CoverState, _ inherited: Multipliers, floor: Double, limit: Int
  ) {
    var state = given
    var multipliers = inherited
    var known = floor
    while true {
      nodes += 1
      if nodes > limit || (nodes % 256 == 0 && effort.isCancelled()) { return giveUp(known) }
      guard conflicts.leaveOut(&state), serveClauses(&state), state.amount < upper else { return }
      if state.reachesGoals(problem) {
        if state.unserved(problem) == nil {
          let before = upper
          if finish(state) {
            if isWorthARestart(before) { giveUp(known) }
            return
          }
          guard let other = otherChoice(state) else { return }
          branch(on: other, &state, multipliers, known, limit)
          if isDone { return }
          if hasGivenUp { return giveUp(known) }
          continue
        }
      }
      guard leaveOutUnplaceable(&state) else { return }
      let free = modulesThatMatter(state)
      guard canReach(state, free) else { return }
      var dual = DualBound(problem, state, free: free)
      dual.improve(&multipliers, steps: 20, upper: target)
      known = max(known, dual.bound)
      if ceiling(known) >= upper { return }
      if decide(&state, dual) { continue }
      guard let next = mostWanted(state, dual) else { return }
      branch(on: next, &state, multipliers, known, limit)
      if isDone { return }
      if hasGivenUp { return giveUp(known) }
    }
  }

  private mutating func giveUp(_ known: Double) {
    hasGivenUp = true
    open = min(open, known)
  }

  /// Explores with a module chosen; afterwards it is out.
  private mutating func branch(
    on module: Int, _ state: inout CoverState, _ multipliers: Multipliers, _ known: Double,
    _ limit: Int
  ) {
    var with = state
    with.choose(module, problem)
    if with.amount < upper, !with.breaksCap(problem) {
      if mayFit(&with) {
        explore(with, multipliers, floor: known, limit: limit)
      } else {
        learn(from: with.chosen)
      }
    }
    state.leaveOut(module)
  }

  /// Chooses what a chosen module cannot do without; false when that is not there or breaks a cap.
  private func serveClauses(_ state: inout CoverState) -> Bool {
    var index = 0
    while index < state.chosen.count {
      for id in problem.owned[state.chosen[index]] where !state.isServed(problem.clauses[id]) {
        let left = problem.choices(id).filter { state.marks[$0] == .free }
        if left.isEmpty { return false }
        if left.count == 1 { state.choose(left[0], problem) }
      }
      index += 1
    }
    return !state.breaksCap(problem)
  }
}
