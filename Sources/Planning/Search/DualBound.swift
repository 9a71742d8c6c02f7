/// Multipliers of the relaxation: what a unit of each condition is worth.
///
/// Kept and improved from node to node; any values of 0 or more give a valid bound.
struct Multipliers {
  /// Per goal: reaching what is still wanted.
  var goals: [Double]
  /// Per goal: the same counted per module, cut off at what is still wanted.
  var cuts: [Double]
  /// Per item: it is closed no further than the modules close it.
  var items: [Double]
  /// Per clause: what is asked first comes with its owner.
  var clauses: [Double]
  /// Per cap.
  var caps: [Double]
}

/// A lower bound on what completing a partial choice takes: the Lagrangian dual of the covering problem.
///
/// Relaxed are: whole modules, weeks, and that of two modules that close one item the larger counts
/// (their sum, cut off at the whole item, does). What stays: closing every goal, prerequisites, caps.
/// The cut-off rows are the knapsack-cover inequalities of Carr, Fleischer, Leung and Phillips (2000);
/// the steps are Polyak's with Fisher's halving (Management Science 1981).
struct DualBound {
  /// Modules that may still be chosen, by number in the problem.
  let free: [Int]
  /// Lower bound of the whole plan, in amounts of the problem; not rounded.
  private(set) var bound = -Double.infinity
  /// What choosing a free module adds to the bound (below 0: leaving it out does).
  private(set) var reduced: [Double]

  private let base: Double
  private let scale: Double
  private let amounts: [Double]
  private var entryStarts: [Int] = [0]
  private var entryItems: [Int] = []
  private var entryShares: [Double] = []
  private var cutStarts: [Int] = [0]
  private var cutGoals: [Int] = []
  private var cutShares: [Double] = []
  /// Per item: share of its goal when wholly closed, and share still open.
  private let itemWeights: [Double]
  private let itemGoals: [Int]
  private let itemOpen: [Double]
  private let openItems: [Int]
  private let goalOpen: [Double]
  private let capShares: [[Double]]
  private let capLeft: [Double]
  /// Clauses that still bind: owner's place among the free (-1 when chosen already) and choices.
  private var clauseIDs: [Int] = []
  private var clauseOwners: [Int] = []
  /// Place of the clause's choices in `groups`.
  private var clauseGroups: [Int] = []
  private var groups: [[Int]] = []

  init(_ problem: CoverProblem, _ state: CoverState, free: [Int]) {
    self.free = free
    base = Double(state.amount)
    scale = problem.scale
    amounts = free.map { Double(problem.amounts[$0]) / problem.scale }
    reduced = amounts
    let goals = problem.instance.goals
    var open = goals.indices.map { max(0, goals[$0].wanted - state.reached[$0]) }
    itemGoals = problem.instance.items.map(\.goal)
    itemWeights = problem.instance.items.map {
      goals[$0.goal].wanted > 0 ? Double($0.full) / Double(goals[$0.goal].wanted) : 0
    }
    var rest = Array(repeating: 0.0, count: itemWeights.count)
    var seen: [Int] = []
    for module in free {
      var byGoal: [Int: Int] = [:]
      for gain in problem.gains(module) {
        let item = problem.instance.items[gain.item]
        let more = gain.units - state.closed[gain.item]
        guard more > 0, open[item.goal] > 0 else { continue }
        if rest[gain.item] == 0 {
          rest[gain.item] = Double(item.full - state.closed[gain.item]) / Double(item.full)
          seen.append(gain.item)
        }
        entryItems.append(gain.item)
        entryShares.append(Double(more) / Double(item.full))
        byGoal[item.goal, default: 0] += more
      }
      entryStarts.append(entryItems.count)
      for (goal, units) in byGoal.sorted(by: { $0.key < $1.key }) {
        cutGoals.append(goal)
        cutShares.append(Double(min(units, open[goal])) / Double(open[goal]))
      }
      cutStarts.append(cutGoals.count)
    }
    itemOpen = rest
    openItems = seen.sorted()
    goalOpen = goals.indices.map {
      goals[$0].wanted > 0 ? Double(open[$0]) / Double(goals[$0].wanted) : 0
    }
    open = []
    capShares = problem.caps.map { cap in
      free.map { Double(cap.amounts[$0]) / Double(max(1, cap.most)) }
    }
    capLeft = problem.caps.indices.map {
      Double(problem.caps[$0].most - state.spent[$0]) / Double(max(1, problem.caps[$0].most))
    }
    addClauses(problem, state)
  }

  private mutating func addClauses(_ problem: CoverProblem, _ state: CoverState) {
    if problem.clauses.isEmpty { return }
    var place = Array(repeating: -1, count: problem.count)
    for (index, module) in free.enumerated() { place[module] = index }
    var known = Array(repeating: -1, count: problem.groups.count)
    for id in state.openClauses(problem, free: free) {
      let clause = problem.clauses[id]
      if known[clause.group] < 0 {
        known[clause.group] = groups.count
        groups.append(problem.groups[clause.group].compactMap { place[$0] >= 0 ? place[$0] : nil })
      }
      clauseIDs.append(id)
      clauseOwners.append(place[clause.owner])
      clauseGroups.append(known[clause.group])
    }
  }

  /// Improves the multipliers step by step; the best bound and its reduced amounts stay.
  ///
  /// - Parameter upper: an amount that is known to be reached, for the length of the steps.
  mutating func improve(_ multipliers: inout Multipliers, steps: Int, upper: Double) {
    var best = multipliers
    var stride = steps > 40 ? 1.2 : 0.6
    var idle = 0
    var trial = reduced
    var itemSlope = Array(repeating: 0.0, count: itemWeights.count)
    let target = (upper - base) / scale
    for step in 0..<steps {
      let value = evaluate(multipliers, &trial)
      let whole = base + value * scale
      if whole > bound + 1e-9 * max(1, abs(bound)) || bound == -.infinity {
        bound = whole
        best = multipliers
        reduced = trial
        idle = 0
      } else {
        idle += 1
        if idle >= 6 {
          stride *= 0.6
          idle = 0
        }
      }
      if bound >= upper || step == steps - 1 { break }
      if !move(
        &multipliers, trial, &itemSlope,
        gap: min(max(target - value, 0.02 * abs(value)), 0.3 * abs(value) + 0.5), stride)
      {
        break
      }
    }
    multipliers = best
    for index in reduced.indices { reduced[index] *= scale }
  }

  /// The value of the dual function, in scaled amounts above the base.
  private func evaluate(_ m: Multipliers, _ reduced: inout [Double]) -> Double {
    var value = 0.0
    for goal in goalOpen.indices where goalOpen[goal] > 0 {
      value += m.goals[goal] * goalOpen[goal] + m.cuts[goal]
    }
    for item in openItems {
      let worth = m.items[item] - m.goals[itemGoals[item]] * itemWeights[item]
      if worth < 0 { value += worth * itemOpen[item] }
    }
    for cap in capLeft.indices { value -= m.caps[cap] * capLeft[cap] }
    for index in free.indices {
      var amount = amounts[index]
      for entry in entryStarts[index]..<entryStarts[index + 1] {
        amount -= m.items[entryItems[entry]] * entryShares[entry]
      }
      for cut in cutStarts[index]..<cutStarts[index + 1] {
        amount -= m.cuts[cutGoals[cut]] * cutShares[cut]
      }
      for cap in capLeft.indices where m.caps[cap] > 0 {
        amount += m.caps[cap] * capShares[cap][index]
      }
      reduced[index] = amount
    }
    var groupWorth = Array(repeating: 0.0, count: groups.count)
    for clause in clauseIDs.indices {
      let worth = m.clauses[clauseIDs[clause]]
      if worth == 0 { continue }
      if clauseOwners[clause] >= 0 {
        reduced[clauseOwners[clause]] += worth
      } else {
        value += worth
      }
      groupWorth[clauseGroups[clause]] += worth
    }
    for group in groups.indices where groupWorth[group] > 0 {
      for choice in groups[group] { reduced[choice] -= groupWorth[group] }
    }
    for amount in reduced where amount < 0 { value += amount }
    return value
  }

  /// One step along the subgradient; false when it is zero: the multipliers are the best there are.
  private func move(
    _ m: inout Multipliers, _ reduced: [Double], _ itemSlope: inout [Double], gap: Double,
    _ stride: Double
  ) -> Bool {
    var goalSlope = goalOpen
    var cutSlope = goalOpen.map { $0 > 0 ? 1.0 : 0 }
    var capSlope = capLeft.map { -$0 }
    for item in openItems {
      let worth = m.items[item] - m.goals[itemGoals[item]] * itemWeights[item]
      let closed = worth < 0 ? itemOpen[item] : 0
      itemSlope[item] = closed
      goalSlope[itemGoals[item]] -= itemWeights[item] * closed
    }
    for index in free.indices where reduced[index] < 0 {
      for entry in entryStarts[index]..<entryStarts[index + 1] {
        itemSlope[entryItems[entry]] -= entryShares[entry]
      }
      for cut in cutStarts[index]..<cutStarts[index + 1] {
        cutSlope[cutGoals[cut]] -= cutShares[cut]
      }
      for cap in capSlope.indices { capSlope[cap] += capShares[cap][index] }
    }
    var clauseSlope = Array(repeating: 0.0, count: clauseIDs.count)
    let met = groups.map { choices in
      choices.reduce(0.0) { $0 + (reduced[$1] < 0 ? 1 : 0) }
    }
    for clause in clauseIDs.indices {
      let owner = clauseOwners[clause]
      clauseSlope[clause] = (owner < 0 || reduced[owner] < 0 ? 1.0 : 0) - met[clauseGroups[clause]]
    }
    // What would push a multiplier below 0 is no direction.
    var length = 0.0
    func measure(_ slope: Double, _ value: Double) {
      if slope > 0 || value > 0 { length += slope * slope }
    }
    for goal in goalOpen.indices where goalOpen[goal] > 0 {
      measure(goalSlope[goal], m.goals[goal])
      measure(cutSlope[goal], m.cuts[goal])
    }
    for item in openItems { measure(itemSlope[item], m.items[item]) }
    for cap in capSlope.indices { measure(capSlope[cap], m.caps[cap]) }
    for clause in clauseIDs.indices { measure(clauseSlope[clause], m.clauses[clauseIDs[clause]]) }
    guard length > 1e-12 else { return false }
    let step = stride * gap / length
    for goal in goalOpen.indices where goalOpen[goal] > 0 {
      m.goals[goal] = max(0, m.goals[goal] + step * goalSlope[goal])
      m.cuts[goal] = max(0, m.cuts[goal] + step * cutSlope[goal])
    }
    for item in openItems { m.items[item] = max(0, m.items[item] + step * itemSlope[item]) }
    for cap in capSlope.indices { m.caps[cap] = max(0, m.caps[cap] + step * capSlope[cap]) }
    for clause in clauseIDs.indices {
      let id = clauseIDs[clause]
      m.clauses[id] = max(0, m.clauses[id] + step * clauseSlope[clause])
    }
    return true
  }
}
