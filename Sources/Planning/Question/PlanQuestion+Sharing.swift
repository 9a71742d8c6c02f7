extension PlanQuestion {
  /// The same question with at most so many cents and weeks.
  public mutating func limit(cost: Int, weeks: Int) {
    instance.budget = min(instance.budget ?? cost, cost)
    instance.weeks = min(instance.weeks, weeks)
  }

  /// The same question with one of some modules in the plan, in a week that each can start in.
  public mutating func require(oneOf modules: [Int], inWeek week: Int) {
    require(oneOf: modules)
    for number in modules {
      if case .on = instance.modules[number].starts {
        instance.modules[number].starts = .on([week])
      } else {
        instance.modules[number].starts = .anytime(first: week, last: week)
      }
    }
  }

  /// Whether a module brings something that is wanted.
  public func isOfUse(_ number: Int) -> Bool { !instance.modules[number].gains.isEmpty }
}

extension ModuleOffer {
  /// Whether one can start in a week.
  public func canStart(inWeek week: Int) -> Bool {
    switch starts {
    case .anytime(let first, let last): (first...max(first, last)).contains(week)
    case .on(let weeks): weeks.contains(week)
    }
  }
}
