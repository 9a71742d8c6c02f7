extension PlanInstance {
  /// Largest amount of money (cents), study (minutes) or gain that counts: some ten thousand million euro.
  public static let mostAmount = 1 << 40
  /// Largest number of minutes a week of one module that counts; a week has 10,080.
  public static let mostLoad = 1 << 24
  /// Largest number of weeks that counts: nearly 200 years.
  public static let mostWeeks = 10_000

  /// The same question in numbers that can be added up without overflow.
  ///
  /// A module with a value that is negative or beyond the bounds can never start; limits beyond the
  /// bounds are limits nobody reaches; gains and prerequisites that point nowhere count for nothing.
  /// O(modules); nothing is copied where nothing is wrong.
  func withinBounds() -> PlanInstance {
    var sound = self
    if items.contains(where: { !goals.indices.contains($0.goal) }) {
      // A goal that is reached already.
      sound.goals.append(Goal(wanted: 0))
      for item in items.indices where !goals.indices.contains(items[item].goal) {
        sound.items[item].goal = goals.count
      }
    }
    for goal in goals.indices { sound.goals[goal].wanted = min(goals[goal].wanted, 1 << 60) }
    for item in items.indices {
      sound.items[item].full = max(1, min(items[item].full, Self.mostAmount))
    }
    for module in modules.indices where !sound.isSound(modules[module]) {
      sound.modules[module] = sound.repaired(modules[module])
    }
    let loads = sound.modules.reduce(0) { $0 + $1.load }
    sound.minutesPerWeek = max(0, min(minutesPerWeek, loads))
    sound.weeks = max(0, min(weeks, Self.mostWeeks))
    sound.budget = budget.map { max(-1, min($0, 1 << 60)) }
    return sound
  }

  private func isSound(_ module: Module) -> Bool {
    Self.canStart(module) && module.starts == Self.ordered(module.starts)
      && module.gains.allSatisfy(counts)
      && module.prerequisites.allSatisfy { $0.allSatisfy(modules.indices.contains) }
  }

  private static func canStart(_ module: Module) -> Bool {
    (0...mostAmount).contains(module.cost) && (0...mostAmount).contains(module.total)
      && (0...mostAmount).contains(module.minutes) && (1...mostWeeks).contains(module.weeks)
      && (0...mostLoad).contains(module.load) && (0...1_000).contains(module.count)
  }

  private func counts(_ gain: Gain) -> Bool {
    items.indices.contains(gain.item) && gain.units > 0 && gain.units <= items[gain.item].full
  }

  private func repaired(_ module: Module) -> Module {
    guard Self.canStart(module) else {
      return Module(gains: [], cost: 0, total: 0, minutes: 0, weeks: 1, load: 0, starts: .on([]))
    }
    var module = module
    module.starts = Self.ordered(module.starts)
    module.gains = module.gains.compactMap { gain in
      guard items.indices.contains(gain.item) else { return nil }
      let gain = Gain(item: gain.item, units: min(gain.units, items[gain.item].full))
      return gain.units > 0 ? gain : nil
    }
    module.prerequisites = module.prerequisites.map { $0.filter(modules.indices.contains) }
    return module
  }

  /// Starts from week 0 up, ascending, each once.
  private static func ordered(_ starts: Starts) -> Starts {
    switch starts {
    case .anytime(let first, let last):
      let first = max(0, first)
      return first <= min(last, mostWeeks)
        ? .anytime(first: first, last: min(last, mostWeeks)) : .on([])
    case .on(let weeks):
      let isOrdered = zip(weeks, weeks.dropFirst()).allSatisfy { $0 < $1 }
      if isOrdered, weeks.first ?? 0 >= 0, weeks.last ?? 0 <= mostWeeks { return starts }
      return .on(Set(weeks.filter { (0...mostWeeks).contains($0) }).sorted())
    }
  }
}

extension ModulePlan {
  /// The plan without modules that nothing in it needs; O(modules² gains).
  ///
  /// Such a module can only be one that adds nothing to any measure.
  func withoutNeedless(in instance: PlanInstance) -> ModulePlan {
    var placed = self.placed
    var isSettled = false
    while !isSettled {
      isSettled = true
      for index in placed.indices.reversed() {
        var less = placed
        less.remove(at: index)
        guard ModulePlan(placed: less).holds(in: instance) else { continue }
        placed = less
        isSettled = false
        break
      }
    }
    return ModulePlan(placed: placed)
  }

  /// Whether goals are reached and what each module asks first has ended.
  private func holds(in instance: PlanInstance) -> Bool {
    guard !zip(gains(in: instance), instance.goals).contains(where: { $0 < $1.wanted }) else {
      return false
    }
    var ends: [Int: Int] = [:]
    for placed in placed {
      ends[placed.module] = placed.start + instance.modules[placed.module].weeks
    }
    return placed.allSatisfy { placed in
      instance.modules[placed.module].prerequisites.allSatisfy {
        $0.contains { ends[$0].map { $0 <= placed.start } ?? false }
      }
    }
  }
}
