/// Multipliers of the relaxation: what a unit of each condition is worth.
///
/// Kept and improved from node to node; any values of 0 or more give a valid bound.
struct Multipliers {
  /// All of them: of the goals, of their cuts, of the items, the caps and the clauses.
  ///
  /// Per goal: what reaching it is worth, and the same counted per module, cut off at what is still
  /// wanted. Per item: that it is closed no further than the modules close it. Per clause: that what is
  /// asked first comes with its owner.
  var values: [Double]
  /// Where those of the cuts, items, caps and clauses begin.
  let cuts: Int
  let items: Int
  let caps: Int
  let clauses: Int

  /// Zeros for each condition of a problem.
  init(_ problem: CoverProblem) {
    cuts = problem.instance.goals.count
    items = 2 * cuts
    caps = items + problem.instance.items.count
    clauses = caps + problem.caps.count
    values = Array(repeating: 0, count: clauses + problem.clauses.count)
  }
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
  /// Share of a condition that a free module takes or brings, and the place of its multiplier.
  private struct Entry {
    var row: Int
    var share: Double
  }
  /// What the free modules bring, one after the other, and where each begins.
  private var entries: [Entry] = []
  private var entryStarts: [Int] = [0]
  /// Per item: share of its goal when wholly closed, and share still open.
  private let itemWeights: [Double]
  private let itemGoals: [Int]
  private let itemOpen: [Double]
  private let openItems: [Int]
  private let goalOpen: [Double]
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
    let open = goals.indices.map { max(0, goals[$0].wanted - state.reached[$0]) }
    itemGoals = problem.itemGoals
    itemWeights = problem.instance.items.map {
      goals[$0.goal].wanted > 0 ? Double($0.full) / Double(goals[$0.goal].wanted) : 0
    }
    var rest = Array(repeating: 0.0, count: itemWeights.count)
    var seen: [Int] = []
    var units = Array(repeating: 0, count: goals.count)
    entryStarts.reserveCapacity(free.count + 1)
    entries.reserveCapacity(6 * free.count)
    let (cuts, items, caps) = (goals.count, 2 * goals.count, 2 * goals.count + itemGoals.count)
    for module in free {
      for gain in problem.gains(module) {
        let number = problem.gainItems[gain]
        let goal = itemGoals[number]
        let more = problem.gainUnits[gain] - state.closed[number]
        guard more > 0, open[goal] > 0 else { continue }
        let full = problem.instance.items[number].full
        if rest[number] == 0 {
          rest[number] = Double(full - state.closed[number]) / Double(full)
          seen.append(number)
        }
        entries.append(Entry(row: items + number, share: Double(more) / Double(full)))
        units[goal] += more
      }
      for goal in units.indices where units[goal] > 0 {
        let share = Double(min(units[goal], open[goal])) / Double(open[goal])
        entries.append(Entry(row: cuts + goal, share: share))
        units[goal] = 0
      }
      for (cap, limit) in problem.caps.enumerated() where limit.amounts[module] > 0 {
        let share = Double(limit.amounts[module]) / Double(max(1, limit.most))
        entries.append(Entry(row: caps + cap, share: -share))
      }
      entryStarts.append(entries.count)
    }
    itemOpen = rest
    openItems = seen.sorted()
    goalOpen = goals.indices.map {
      goals[$0].wanted > 0 ? Double(open[$0]) / Double(goals[$0].wanted) : 0
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
    var tried = multipliers
    var stride = steps > 40 ? 1.2 : 0.6
    var idle = 0
    var trial = reduced
    var slope = Array(repeating: 0.0, count: tried.values.count)
    let target = (upper - base) / scale
    for step in 0..<steps {
      let value = evaluate(tried, &trial)
      let whole = base + value * scale
      if whole > bound + 1e-9 * max(1, abs(bound)) || bound == -.infinity {
        bound = whole
        for index in slope.indices { multipliers.values[index] = tried.values[index] }
        for index in trial.indices { reduced[index] = trial[index] }
        idle = 0
      } else {
        idle += 1
        if idle >= 6 {
          stride *= 0.6
          idle = 0
        }
      }
      if bound >= upper || step == steps - 1 { break }
      let length = measure(&slope, tried, trial)
      // When it is zero, the multipliers are the best there are.
      guard length > 1e-12 else { break }
      let gap = min(max(target - value, 0.02 * abs(value)), 0.3 * abs(value) + 0.5)
      move(&tried.values, by: stride * gap / length, along: slope)
    }
    for index in reduced.indices { reduced[index] *= scale }
  }

  /// The value of the dual function, in scaled amounts above the base.
  private func evaluate(_ m: Multipliers, _ reduced: inout [Double]) -> Double {
    var value = 0.0
    for goal in goalOpen.indices where goalOpen[goal] > 0 {
      value += m.values[goal] * goalOpen[goal] + m.values[m.cuts + goal]
    }
    for item in openItems {
      let worth = m.values[m.items + item] - m.values[itemGoals[item]] * itemWeights[item]
      if worth < 0 { value += worth * itemOpen[item] }
    }
    for cap in capLeft.indices { value -= m.values[m.caps + cap] * capLeft[cap] }
    m.values.withUnsafeBufferPointer { values in
      entries.withUnsafeBufferPointer { entries in
        var entry = 0
        for index in amounts.indices {
          var amount = amounts[index]
          let end = entryStarts[index + 1]
          while entry < end {
            amount -= values[entries[entry].row] * entries[entry].share
            entry += 1
          }
          reduced[index] = amount
        }
      }
    }
    if !groups.isEmpty { value += addClauses(m, &reduced) }
    for amount in reduced where amount < 0 { value += amount }
    return value
  }

  /// Adds what clauses are worth to their owners and choices; what is owed to owners chosen already.
  private func addClauses(_ m: Multipliers, _ reduced: inout [Double]) -> Double {
    var value = 0.0
    var groupWorth = Array(repeating: 0.0, count: groups.count)
    for clause in clauseIDs.indices {
      let worth = m.values[m.clauses + clauseIDs[clause]]
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
    return value
  }

  /// Writes down the subgradient, and returns the square of its length.
  private func measure(_ slope: inout [Double], _ m: Multipliers, _ reduced: [Double]) -> Double {
    for index in slope.indices { slope[index] = 0 }
    for goal in goalOpen.indices where goalOpen[goal] > 0 {
      slope[goal] = goalOpen[goal]
      slope[m.cuts + goal] = 1
    }
    for cap in capLeft.indices { slope[m.caps + cap] = -capLeft[cap] }
    for item in openItems {
      let worth = m.values[m.items + item] - m.values[itemGoals[item]] * itemWeights[item]
      guard worth < 0 else { continue }
      slope[m.items + item] = itemOpen[item]
      slope[itemGoals[item]] -= itemWeights[item] * itemOpen[item]
    }
    slope.withUnsafeMutableBufferPointer { slope in
      for index in reduced.indices where reduced[index] < 0 {
        for entry in entryStarts[index]..<entryStarts[index + 1] {
          slope[entries[entry].row] -= entries[entry].share
        }
      }
    }
    if !groups.isEmpty {
      let met = groups.map { choices in
        choices.reduce(0.0) { $0 + (reduced[$1] < 0 ? 1 : 0) }
      }
      for clause in clauseIDs.indices {
        let owner = clauseOwners[clause]
        slope[m.clauses + clauseIDs[clause]] =
          (owner < 0 || reduced[owner] < 0 ? 1 : 0) - met[clauseGroups[clause]]
      }
    }
    var length = 0.0
    for index in slope.indices {
      // What would push a multiplier below 0 is no direction.
      if slope[index] < 0, m.values[index] <= 0 { slope[index] = 0 }
      length += slope[index] * slope[index]
    }
    return length
  }

  private func move(_ values: inout [Double], by step: Double, along slope: [Double]) {
    for index in slope.indices { values[index] = max(0, values[index] + step * slope[index]) }
  }
}
