// What may still be chosen, what follows from the bound, and what to decide first.
extension CoverSearch {
  /// Free modules that bring something wanted, or that one of those or a chosen one asks first.
  func modulesThatMatter(_ state: CoverState) -> [Int] {
    var matters = Array(repeating: false, count: problem.count)
    var isAsked = Array(repeating: false, count: problem.groups.count)
    var queue = state.chosen
    for module in 0..<problem.count where state.marks[module] == .free {
      if state.gains(module, problem) {
        matters[module] = true
        queue.append(module)
      }
    }
    if !problem.clauses.isEmpty {
      while let module = queue.popLast() {
        for id in problem.owned[module] where !state.isServed(problem.clauses[id]) {
          let group = problem.clauses[id].group
          if isAsked[group] { continue }
          isAsked[group] = true
          for choice in problem.groups[group]
          where state.marks[choice] == .free && !matters[choice] {
            matters[choice] = true
            queue.append(choice)
          }
        }
      }
    }
    return matters.indices.filter { matters[$0] }
  }

  func canReach(_ state: CoverState, _ free: [Int]) -> Bool {
    var closed = state.closed
    var reached = state.reached
    for module in free {
      for gain in problem.gains(module) {
        let (item, units) = (problem.gainItems[gain], problem.gainUnits[gain])
        guard units > closed[item] else { continue }
        reached[problem.itemGoals[item]] += units - closed[item]
        closed[item] = units
      }
    }
    return problem.instance.goals.indices.allSatisfy {
      reached[$0] >= problem.instance.goals[$0].wanted
    }
  }

  /// Puts out or in what the bound leaves no choice about; whether anything was.
  func decide(_ state: inout CoverState, _ dual: DualBound) -> Bool {
    var hasChosen = false
    for (index, module) in dual.free.enumerated() where state.marks[module] == .free {
      let amount = dual.reduced[index]
      if amount > 0, ceiling(dual.bound + amount) >= upper {
        state.leaveOut(module)
      } else if amount < 0, ceiling(dual.bound - amount) >= upper {
        state.choose(module, problem)
        hasChosen = true
      }
    }
    return hasChosen
  }

  /// The free module that the relaxation likes most, what takes many hours a little before what takes few:
  /// these leave less to try.
  func mostWanted(_ state: CoverState, _ dual: DualBound) -> Int? {
    let unserved = state.unserved(problem).map { Set($0) }
    let hours = problem.caps[0]
    let worth = stopsAtFirst ? 0 : 0.5 * problem.scale / Double(max(1, hours.most))
    var found: (module: Int, amount: Double)?
    for (index, module) in dual.free.enumerated() where state.marks[module] == .free {
      guard unserved?.contains(module) ?? state.gains(module, problem) else { continue }
      let amount = dual.reduced[index] - worth * Double(hours.amounts[module])
      if amount < found?.amount ?? .infinity { found = (module, amount) }
    }
    return found?.module
  }
}
