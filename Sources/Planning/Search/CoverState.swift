/// A partial choice: which modules are in or out, and what follows from that.
struct CoverState {
  /// In, out, or still free.
  enum Mark: UInt8 {
    case free
    case chosen
    case out
  }

  var marks: [Mark]
  /// Chosen modules in the order they were chosen.
  var chosen: [Int] = []
  /// Units per item, of the best chosen module.
  var closed: [Int]
  /// Units per goal.
  var reached: [Int]
  /// Sum of the amounts of the chosen.
  var amount = 0
  /// Sum per cap.
  var spent: [Int]
  /// Starts of the first chosen modules in a timetable that holds for them, and the minutes of its weeks.
  var starts: [Int] = []
  var load: [Int] = []
  /// Chosen modules when what no longer fits was last put out.
  var triedModules = 0
  /// Chosen modules when a timetable for all of them was last looked for.
  var timedModules = 0
  /// Chosen modules and sets of conflicts that were held against each other.
  var checkedModules = 0
  var checkedSets = 0
  /// Chosen modules per group of choices.
  var served: [Int]

  init(_ problem: CoverProblem) {
    marks = problem.starts.map { $0.first(from: 0) < problem.deadline ? .free : .out }
    closed = Array(repeating: 0, count: problem.instance.items.count)
    reached = Array(repeating: 0, count: problem.instance.goals.count)
    spent = Array(repeating: 0, count: problem.caps.count)
    served = Array(repeating: 0, count: problem.groups.count)
  }

  mutating func choose(_ module: Int, _ problem: CoverProblem) {
    marks[module] = .chosen
    chosen.append(module)
    amount += problem.amounts[module]
    for cap in spent.indices { spent[cap] += problem.caps[cap].amounts[module] }
    for group in problem.serves[module] { served[group] += 1 }
    for gain in problem.gains(module) {
      let (item, units) = (problem.gainItems[gain], problem.gainUnits[gain])
      guard units > closed[item] else { continue }
      reached[problem.itemGoals[item]] += units - closed[item]
      closed[item] = units
    }
  }

  mutating func leaveOut(_ module: Int) { marks[module] = .out }

  /// Whether every goal is reached.
  func reachesGoals(_ problem: CoverProblem) -> Bool {
    problem.instance.goals.indices.allSatisfy { reached[$0] >= problem.instance.goals[$0].wanted }
  }

  /// Whether a cap is broken.
  func breaksCap(_ problem: CoverProblem) -> Bool {
    spent.indices.contains { spent[$0] > problem.caps[$0].most }
  }

  /// Whether one of the choices of a clause is chosen.
  func isServed(_ clause: CoverProblem.Clause) -> Bool {
    served[clause.group] > 0
  }

  /// Clauses without a chosen one of which the owner is chosen or free, by id.
  func openClauses(_ problem: CoverProblem, free: [Int]) -> [Int] {
    if problem.clauses.isEmpty { return [] }
    var ids: [Int] = []
    for module in chosen {
      for id in problem.owned[module] where !isServed(problem.clauses[id]) { ids.append(id) }
    }
    for module in free {
      for id in problem.owned[module] where !isServed(problem.clauses[id]) { ids.append(id) }
    }
    return ids
  }

  /// Choices of a clause of a chosen module that nothing chosen serves; nil when there is none.
  func unserved(_ problem: CoverProblem) -> [Int]? {
    for module in chosen {
      for id in problem.owned[module] where !isServed(problem.clauses[id]) {
        return problem.choices(id)
      }
    }
    return nil
  }

  /// Whether choosing a module brings a goal that is not reached nearer.
  func gains(_ module: Int, _ problem: CoverProblem) -> Bool {
    for gain in problem.gains(module) {
      let item = problem.gainItems[gain]
      let goal = problem.itemGoals[item]
      if problem.gainUnits[gain] > closed[item], reached[goal] < problem.instance.goals[goal].wanted
      {
        return true
      }
    }
    return false
  }
}

// MARK: The timetable as far as it is made

extension CoverState {
  /// Puts the last chosen module into the timetable without moving another; false when it does not fit
  /// so, or what was chosen before it is not all in there.
  mutating func placeLast(_ problem: CoverProblem) -> Bool {
    guard let module = chosen.last, starts.count == chosen.count - 1 else { return false }
    if load.isEmpty { load = Array(repeating: 0, count: problem.deadline) }
    guard let start = slot(for: module, problem) else { return false }
    starts.append(start)
    for week in start..<start + problem.weeks[module] { load[week] += problem.loads[module] }
    return true
  }

  /// A week in which a module fits beside what is in the timetable; nil when there is none.
  func slot(for module: Int, _ problem: CoverProblem) -> Int? {
    ready(module, problem).flatMap { slot(for: module, problem, from: $0) }
  }

  /// Takes over a timetable of all chosen modules.
  mutating func place(_ starts: [Int], _ problem: CoverProblem) {
    self.starts = starts
    load = Array(repeating: 0, count: problem.deadline)
    for (module, start) in zip(chosen, starts) {
      for week in start..<start + problem.weeks[module] { load[week] += problem.loads[module] }
    }
  }

  /// First week a module may start in as far as prerequisites bind that nothing free can meet any more;
  /// nil when none of their choices is in the timetable.
  private func ready(_ module: Int, _ problem: CoverProblem) -> Int? {
    var week = 0
    for id in problem.owned[module] {
      let choices = problem.choices(id)
      if choices.contains(where: { marks[$0] == .free }) { continue }
      var soonest = Int.max
      for (place, start) in starts.enumerated() where choices.contains(chosen[place]) {
        soonest = min(soonest, start + problem.weeks[chosen[place]])
      }
      guard soonest < Int.max else { return nil }
      week = max(week, soonest)
    }
    return week
  }

  private func slot(for module: Int, _ problem: CoverProblem, from ready: Int) -> Int? {
    let most = problem.instance.minutesPerWeek - problem.loads[module]
    let weeks = problem.weeks[module]
    func fits(_ start: Int) -> Bool {
      start + weeks <= problem.deadline
        && (start..<start + weeks).allSatisfy { load[$0] <= most }
    }
    switch problem.starts[module] {
    case .on(let weeks): return weeks.first { $0 >= ready && fits($0) }
    case .anytime(let first, let last):
      var start = max(first, ready)
      while start <= last, start + weeks <= problem.deadline {
        guard let full = (start..<start + weeks).last(where: { load[$0] > most }) else {
          return start
        }
        start = full + 1
      }
      return nil
    }
  }
}
