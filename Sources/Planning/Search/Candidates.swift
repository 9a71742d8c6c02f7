/// Which modules of an instance can be part of any plan worth having.
struct Candidates {
  let instance: PlanInstance

  /// Modules that can be reached within a deadline, in order of number: what they ask first included.
  ///
  /// A module drops out when it teaches nothing wanted and nothing needs it first, asks more hours a
  /// week than there are, or cannot end in time after the soonest of what it asks first: what asks
  /// itself, directly or in a circle, never can.
  func reachable(by deadline: Int, within budget: Int?) -> [Int] {
    let ends = soonestEnds(by: deadline, within: budget)
    return ends.indices.filter { ends[$0] <= deadline }
  }

  /// The soonest week in which each module can have ended; far beyond the deadline where it cannot.
  ///
  /// An end holds for earlier deadlines, too: what comes before it ends before it.
  func soonestEnds(by deadline: Int, within budget: Int?) -> [Int] {
    let relevant = relevant()
    var soonestEnd = Array(repeating: Int.max, count: instance.modules.count)
    var waiting: [Int: [Int]] = [:]
    for module in relevant {
      for choice in Set(instance.modules[module].prerequisites.flatMap { $0 }) {
        waiting[choice, default: []].append(module)
      }
    }
    var queue = relevant
    var next = 0
    // Ends only get sooner, and each by at least a week: this comes to an end.
    while next < queue.count {
      let module = queue[next]
      next += 1
      guard let end = soonestEndOf(module, soonestEnd, deadline, budget), end < soonestEnd[module]
      else { continue }
      soonestEnd[module] = end
      queue += waiting[module] ?? []
    }
    return soonestEnd
  }

  private func soonestEndOf(
    _ number: Int, _ soonestEnd: [Int], _ deadline: Int, _ budget: Int?
  ) -> Int? {
    let module = instance.modules[number]
    guard module.load <= instance.minutesPerWeek, module.cost <= budget ?? .max else { return nil }
    var ready = 0
    for choices in module.prerequisites {
      let soonest = choices.map { soonestEnd[$0] }.min() ?? Int.max
      guard soonest < Int.max else { return nil }
      ready = max(ready, soonest)
    }
    let start: Int
    switch module.starts {
    case .anytime(let first, let last):
      start = max(first, ready)
      guard start <= last else { return nil }
    case .on(let weeks):
      guard let week = weeks.first(where: { $0 >= ready }) else { return nil }
      start = week
    }
    return start + module.weeks <= deadline ? start + module.weeks : nil
  }

  /// Modules that bring something wanted, and what they ask first, and so on.
  private func relevant() -> [Int] {
    let isWanted = instance.items.map { instance.goals[$0.goal].wanted > 0 }
    var isIn = Array(repeating: false, count: instance.modules.count)
    var queue: [Int] = []
    for (number, module) in instance.modules.enumerated()
    where module.gains.contains(where: { isWanted[$0.item] }) {
      isIn[number] = true
      queue.append(number)
    }
    while let number = queue.popLast() {
      for choice in instance.modules[number].prerequisites.joined() where !isIn[choice] {
        isIn[choice] = true
        queue.append(choice)
      }
    }
    return isIn.indices.filter { isIn[$0] }
  }

  /// Which goals all these modules together do not reach.
  func unreached(with modules: [Int]) -> [Int] {
    var best = Array(repeating: 0, count: instance.items.count)
    for module in modules {
      for gain in instance.modules[module].gains {
        best[gain.item] = max(best[gain.item], gain.units)
      }
    }
    var sums = Array(repeating: 0, count: instance.goals.count)
    for (item, units) in best.enumerated() { sums[instance.items[item].goal] += units }
    return instance.goals.indices.filter { sums[$0] < instance.goals[$0].wanted }
  }

  /// The modules without those that another can stand in for, whatever the rest of the plan.
  ///
  /// One stands in for another when it brings at least as much, takes no more of any measure, can run
  /// inside every run of the other, asks nothing first that the other does not, and is accepted
  /// wherever the other is asked first. Of two that can each stand in for the other the lower number
  /// stays.
  func undominated(_ modules: [Int], measures: [Measure]) -> [Int] {
    let shapes = shapes(modules, measures)
    var teaching: [[Int]] = Array(repeating: [], count: instance.items.count)
    var meeting: [[Int]] = []
    for place in modules.indices {
      for gain in instance.modules[modules[place]].gains { teaching[gain.item].append(place) }
      for list in shapes[place].asked {
        while meeting.count <= list { meeting.append([]) }
        meeting[list].append(place)
      }
    }
    var isOut = Array(repeating: false, count: modules.count)
    for place in modules.indices {
      // Whoever stands in brings each of its items, and is in each list that it is in, too.
      var others: [Int]?
      for gain in instance.modules[modules[place]].gains
      where teaching[gain.item].count < others?.count ?? .max { others = teaching[gain.item] }
      for list in shapes[place].asked where meeting[list].count < others?.count ?? .max {
        others = meeting[list]
      }
      for other in others ?? Array(modules.indices) where other != place && !isOut[other] {
        guard shapes[other].mayStandIn(for: shapes[place]) else { continue }
        if canStandIn(modules[other], for: modules[place], shapes[other], shapes[place]),
          other < place
            || !canStandIn(modules[place], for: modules[other], shapes[place], shapes[other])
        {
          isOut[place] = true
          break
        }
      }
    }
    return modules.indices.filter { !isOut[$0] }.map { modules[$0] }
  }

  /// What is compared of a module.
  private struct Shape {
    /// Items it brings and lists it is in, each folded to 64 bits.
    var items: UInt64 = 0
    var lists: UInt64 = 0
    /// What it takes of each measure, of weeks and of hours a week.
    var amounts: [Int]
    /// Lists of prerequisites that it is in, and that it has, ascending.
    var asked: [Int] = []
    var asks: [Int] = []

    func mayStandIn(for other: Shape) -> Bool {
      guard other.items & ~items == 0, other.lists & ~lists == 0, asks.count <= other.asks.count
      else { return false }
      for index in amounts.indices where amounts[index] > other.amounts[index] { return false }
      return true
    }
  }

  private func shapes(_ modules: [Int], _ measures: [Measure]) -> [Shape] {
    var shapes = modules.map { number in
      let module = instance.modules[number]
      return Shape(
        items: module.gains.reduce(0) { $0 | 1 << UInt64($1.item & 63) },
        amounts: [module.load, module.weeks] + measures.compactMap { $0.amount(module) })
    }
    var places = Array(repeating: -1, count: instance.modules.count)
    for (place, number) in modules.enumerated() { places[number] = place }
    var lists: [[Int]: Int] = [:]
    for (place, number) in modules.enumerated() {
      for choices in instance.modules[number].prerequisites {
        let list = lists[choices] ?? lists.count
        if list == lists.count {
          lists[choices] = list
          for choice in Set(choices) where places[choice] >= 0 {
            shapes[places[choice]].asked.append(list)
            shapes[places[choice]].lists |= 1 << UInt64(list & 63)
          }
        }
        shapes[place].asks.append(list)
      }
    }
    for place in shapes.indices { shapes[place].asks.sort() }
    return shapes
  }

  private func canStandIn(
    _ one: Int, for other: Int, _ shape: Shape, _ replaced: Shape
  ) -> Bool {
    guard shape.mayStandIn(for: replaced) else { return false }
    let (a, b) = (instance.modules[one], instance.modules[other])
    var place = 0
    for gain in b.gains {
      while place < a.gains.count, a.gains[place].item < gain.item { place += 1 }
      guard place < a.gains.count, a.gains[place].item == gain.item,
        a.gains[place].units >= gain.units
      else { return false }
    }
    return shape.asks.allSatisfy(replaced.asks.contains)
      && replaced.asked.allSatisfy(shape.asked.contains) && runsInside(a, b)
  }

  /// Whether for each start of the second, the first has one that lies wholly within that run.
  private func runsInside(_ a: PlanInstance.Module, _ b: PlanInstance.Module) -> Bool {
    let slack = b.weeks - a.weeks
    switch (a.starts, b.starts) {
    case (.anytime(let first, let last), .anytime(let from, let to)):
      return first <= from && to <= last
    case (.anytime(let first, let last), .on(let weeks)):
      return weeks.allSatisfy { first <= $0 + slack && $0 <= last }
    case (.on(let weeks), .on(let others)):
      return others.allSatisfy { start in
        weeks.contains { $0 >= start && $0 <= start + slack }
      }
    case (.on, .anytime): return false
    }
  }
}
