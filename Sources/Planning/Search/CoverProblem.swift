/// One additive search: modules renumbered, an amount to make small, limits that add up, a deadline.
final class CoverProblem {
  /// A limit on a sum over the chosen modules.
  struct Cap {
    /// What each module adds.
    var amounts: [Int]
    /// The most.
    var most: Int
  }

  /// A list of modules one of which must precede the owner.
  struct Clause {
    var owner: Int
    /// Its list of choices; owners that ask the same share it.
    var group: Int
  }

  let instance: PlanInstance
  /// Number in the instance, per module here.
  let numbers: [Int]
  /// What is to be made small, per module; 0 or more.
  let amounts: [Int]
  var caps: [Cap]
  let deadline: Int
  let clauses: [Clause]
  /// Clauses a module owns.
  let owned: [[Int]]
  /// Lists of choices, each once.
  let groups: [[Int]]
  /// Groups a module is a choice of.
  let serves: [[Int]]
  /// Weeks in which each module can start, as far as what it asks first and the deadline go.
  let starts: [PlanInstance.Starts]
  /// Weeks of each module, and minutes a week.
  let weeks: [Int]
  let loads: [Int]
  /// Items and units of the gains, module after module, and where those of each begin.
  private(set) var gainStarts = [0]
  private(set) var gainItems: [Int] = []
  private(set) var gainUnits: [Int] = []
  /// Goal of each item.
  let itemGoals: [Int]
  /// What amounts are divided by so that they are near 1.
  let scale: Double
  /// Largest number that divides every amount: what is dearer is dearer by at least that.
  let grain: Int

  var count: Int { numbers.count }

  /// The modules of an instance that are left, with everything renumbered.
  ///
  /// - Parameter numbers: modules in ascending order; choices that are not among them fall away.
  init(_ instance: PlanInstance, numbers: [Int], amounts: (Int) -> Int, deadline: Int) {
    self.instance = instance
    self.numbers = numbers
    self.amounts = numbers.map(amounts)
    self.deadline = deadline
    var place = Array(repeating: -1, count: instance.modules.count)
    for (index, number) in numbers.enumerated() { place[number] = index }
    var clauses: [Clause] = []
    var groups: [[Int]] = []
    var known: [[Int]: Int] = [:]
    var owned: [[Int]] = Array(repeating: [], count: numbers.count)
    var serves = owned
    for (index, number) in numbers.enumerated() {
      for choices in instance.modules[number].prerequisites {
        let group = known[choices] ?? groups.count
        if group == groups.count {
          known[choices] = group
          groups.append(Set(choices.lazy.map { place[$0] }.filter { $0 >= 0 }).sorted())
          for choice in groups[group] { serves[choice].append(group) }
        }
        owned[index].append(clauses.count)
        clauses.append(Clause(owner: index, group: group))
      }
    }
    self.clauses = clauses
    self.groups = groups
    self.owned = owned
    self.serves = serves
    starts = Self.starts(
      numbers.map { instance.modules[$0] }, clauses, groups, deadline: deadline)
    weeks = numbers.map { instance.modules[$0].weeks }
    loads = numbers.map { instance.modules[$0].load }
    itemGoals = instance.items.map(\.goal)
    for number in numbers {
      for gain in instance.modules[number].gains {
        gainItems.append(gain.item)
        gainUnits.append(gain.units)
      }
      gainStarts.append(gainItems.count)
    }
    let some = self.amounts.filter { $0 > 0 }
    scale = some.isEmpty ? 1 : Double(some.reduce(0, +)) / Double(some.count)
    grain = Self.grain(of: self.amounts)
    caps = [
      Cap(
        amounts: numbers.map { instance.modules[$0].load * instance.modules[$0].weeks },
        most: instance.minutesPerWeek * deadline)
    ]
    if let budget = instance.budget {
      caps.append(Cap(amounts: numbers.map { instance.modules[$0].cost }, most: budget))
    }
  }

  /// One more limit on a sum.
  func addCap(most: Int, _ amount: (PlanInstance.Module) -> Int) {
    caps.append(Cap(amounts: numbers.map { amount(instance.modules[$0]) }, most: most))
  }

  func choices(_ clause: Int) -> [Int] { groups[clauses[clause].group] }

  /// Starts between the soonest end of what a module asks first and the last week that is in time.
  private static func starts(
    _ modules: [PlanInstance.Module], _ clauses: [Clause], _ groups: [[Int]], deadline: Int
  ) -> [PlanInstance.Starts] {
    var first = modules.map { $0.starts.first(from: 0) }
    var isSettled = clauses.isEmpty
    while !isSettled {
      isSettled = true
      let soonest = groups.map { $0.map { first[$0] + modules[$0].weeks }.min() ?? deadline }
      for clause in clauses where soonest[clause.group] > first[clause.owner] {
        let start = modules[clause.owner].starts.first(from: soonest[clause.group])
        // Beyond the deadline all weeks are the same: what asks itself gets no further.
        guard first[clause.owner] < deadline, start > first[clause.owner] else { continue }
        first[clause.owner] = start
        isSettled = false
      }
    }
    return modules.indices.map { index in
      modules[index].starts.within(first[index], deadline - modules[index].weeks)
    }
  }

  /// Places of a module's gains.
  func gains(_ module: Int) -> Range<Int> { gainStarts[module]..<gainStarts[module + 1] }

  /// Whether whatever set of modules can be placed with one module can be placed with another instead,
  /// which asks nothing first and is asked by none.
  func isAsHardToPlace(_ module: Int, as easier: Int) -> Bool {
    guard owned[easier].isEmpty, serves[easier].isEmpty, loads[module] >= loads[easier],
      weeks[module] >= weeks[easier]
    else { return module == easier }
    let slack = weeks[module] - weeks[easier]
    switch (starts[easier], starts[module]) {
    case (.anytime(let first, let last), .anytime(let from, let to)):
      return from > to
        || first <= from + slack && to <= last && first <= last
          && max(first, from) <= min(last, from + slack)
    case (.anytime(let first, let last), .on(let weeks)):
      return weeks.allSatisfy { max(first, $0) <= min(last, $0 + slack) }
    case (.on(let weeks), .on(let others)):
      return others.allSatisfy { start in weeks.contains { $0 >= start && $0 <= start + slack } }
    case (.on(let weeks), .anytime(let from, let to)):
      return from > to || from == to && weeks.contains { $0 >= from && $0 <= from + slack }
    }
  }

  private static func grain(of amounts: [Int]) -> Int {
    var grain = 0
    for amount in amounts {
      var (a, b) = (grain, amount)
      while b != 0 { (a, b) = (b, a % b) }
      grain = a
    }
    return max(1, grain)
  }
}
