import Planning
import TestSupport

/// Small instances of every kind: several goals, partly closing gains, chains and alternatives of
/// prerequisites, fixed and free starts, budgets, few hours; a good third of them cannot be met.
enum GeneratedPlans {
  /// Orders of measures that plans are asked for in.
  static let orders: [[Measure]] = [
    [.cost, .weeks, .modules], [.total, .weeks, .modules], [.minutes, .weeks, .modules],
    [.weeks, .modules], [.weeks, .cost, .modules],
  ]

  /// An instance of 3 to 12 modules.
  ///
  /// - Parameter anytime: percent of the modules that can start in any week of a range; the others
  ///   have up to three starts.
  static func small(seed: UInt64, anytime: Int) -> PlanInstance {
    // Spread: neighbouring seeds give the same numbers one step apart.
    var random = SplitMix64(seed: seed &* 0xD1B5_4A32_D192_ED03)
    var items: [PlanInstance.Item] = []
    var goals: [PlanInstance.Goal] = []
    for goal in 0..<random.int(1...2) {
      var sum = 0
      for _ in 0..<random.int(2...5) {
        let full = random.int(5...20)
        items.append(.init(goal: goal, full: full))
        sum += full
      }
      goals.append(.init(wanted: sum * (random.chance(30) ? random.int(0...9) : 6) / 10))
    }
    let count = random.int(3...12)
    let modules = (0..<count).map { number in
      module(number, of: count, items, anytime: anytime, &random)
    }
    return PlanInstance(
      goals: goals, items: items, modules: modules,
      budget: random.chance(40) ? random.int(5...40) * 25 : nil,
      minutesPerWeek: random.int(5...14) * 60, weeks: random.int(8...20))
  }

  private static func module(
    _ number: Int, of count: Int, _ items: [PlanInstance.Item], anytime: Int,
    _ random: inout SplitMix64
  ) -> PlanInstance.Module {
    var gains: [PlanInstance.Gain] = []
    for (item, value) in items.enumerated() where random.chance(35) {
      let units = random.chance(70) ? value.full : max(1, value.full * random.int(3...8) / 10)
      gains.append(.init(item: item, units: units))
    }
    let (weeks, load) = (random.int(1...6), random.int(1...8) * 60)
    var prerequisites: [[Int]] = []
    for _ in 0..<2 where random.chance(25) {
      // Now and then a module asks itself, or two ask each other.
      let choices = (0..<random.int(1...3)).map { _ in random.int(0...(count - 1)) }
      prerequisites.append(Set(choices).filter { $0 != number || random.chance(10) }.sorted())
    }
    prerequisites.removeAll { $0.isEmpty && random.chance(95) }
    return PlanInstance.Module(
      gains: gains, cost: random.chance(20) ? 0 : random.int(1...20) * 25,
      total: random.int(1...20) * 50, minutes: weeks * load, weeks: weeks, load: load,
      starts: starts(anytime: anytime, &random), prerequisites: prerequisites,
      count: random.chance(10) ? 0 : 1)
  }

  private static func starts(anytime: Int, _ random: inout SplitMix64) -> PlanInstance.Starts {
    if random.chance(anytime) {
      let first = random.int(0...3)
      return .anytime(first: first, last: first + random.int(0...12))
    }
    return .on(Set((0..<random.int(1...3)).map { _ in random.int(0...14) }).sorted())
  }
}

extension PlanInstance.Starts {
  /// The weeks, written out.
  var all: [Int] {
    switch self {
    case .anytime(let first, let last): first <= last ? Array(first...last) : []
    case .on(let weeks): weeks
    }
  }
}

extension PlanInstance {
  /// What is wrong with a plan: every limit, prerequisite, start and goal checked again from scratch.
  func faults(of plan: ModulePlan) -> [String] {
    var faults: [String] = []
    if Set(plan.placed.map(\.module)).count < plan.placed.count { faults.append("module twice") }
    var used = Array(repeating: 0, count: weeks)
    for placed in plan.placed {
      let module = modules[placed.module]
      if !module.starts.all.contains(placed.start) { faults.append("no start \(placed)") }
      guard placed.start >= 0, placed.start + module.weeks <= weeks else {
        faults.append("late \(placed)")
        continue
      }
      for week in placed.start..<placed.start + module.weeks { used[week] += module.load }
      for choices in module.prerequisites {
        let isMet = plan.placed.contains {
          choices.contains($0.module) && $0.start + modules[$0.module].weeks <= placed.start
        }
        if !isMet { faults.append("prerequisite of \(placed)") }
      }
    }
    if used.contains(where: { $0 > minutesPerWeek }) { faults.append("hours a week") }
    if let budget, plan.value(.cost, in: self) > budget { faults.append("budget") }
    if zip(plan.gains(in: self), goals).contains(where: { $0 < $1.wanted }) {
      faults.append("goal")
    }
    return faults
  }

  /// The same question with the modules in another order; `places[old]` is the new number.
  func renumbered(_ places: [Int]) -> PlanInstance {
    var other = self
    for (old, new) in places.enumerated() {
      other.modules[new] = modules[old]
      other.modules[new].prerequisites = modules[old].prerequisites.reversed().map {
        $0.map { places[$0] }.reversed()
      }
    }
    return other
  }

  /// The same question without one module; later ones move up.
  func without(_ gone: Int) -> PlanInstance {
    var other = self
    other.modules.remove(at: gone)
    for index in other.modules.indices {
      other.modules[index].prerequisites = other.modules[index].prerequisites.map {
        $0.filter { $0 != gone }.map { $0 > gone ? $0 - 1 : $0 }
      }
    }
    return other
  }
}
