import Planning

/// The best plan found by trying everything: every set of modules, every start of each.
///
/// Shares no code with the solver. A set is placed only when its sums leave it a chance.
struct ExhaustiveSearch {
  private let instance: PlanInstance
  private let order: [Measure]
  private var best: [Int]?
  private var load: [Int]
  private var starts: [Int]
  private var span = Int.max

  /// Values of the measures of the best plan, in their order; nil when there is no plan.
  static func best(_ instance: PlanInstance, _ order: [Measure]) -> [Int]? {
    var search = ExhaustiveSearch(instance, order)
    for bits in 0..<(1 << instance.modules.count) {
      search.consider(instance.modules.indices.filter { bits >> $0 & 1 == 1 })
    }
    return search.best
  }

  /// The soonest week in which all of these modules can have ended; nil when they cannot.
  static func soonestEnd(of set: [Int], in instance: PlanInstance) -> Int? {
    var search = ExhaustiveSearch(instance, [])
    search.place(set[...], set, 0)
    return search.span < .max ? search.span : nil
  }

  private init(_ instance: PlanInstance, _ order: [Measure]) {
    self.instance = instance
    self.order = order
    load = Array(repeating: 0, count: instance.weeks)
    starts = Array(repeating: -1, count: instance.modules.count)
  }

  private mutating func consider(_ set: [Int]) {
    let plan = ModulePlan(placed: set.map { .init(module: $0, start: 0) })
    let gains = plan.gains(in: instance)
    guard !zip(gains, instance.goals).contains(where: { $0 < $1.wanted }) else { return }
    if let budget = instance.budget, plan.value(.cost, in: instance) > budget { return }
    // Values before weeks are known without placing.
    if let best {
      let known = order.prefix { $0 != .weeks }.map { plan.value($0, in: instance) }
      if best.prefix(known.count).lexicographicallyPrecedes(known) { return }
    }
    span = .max
    place(set[...], set, 0)
    guard span < .max else { return }
    let values = order.map { $0 == .weeks ? span : plan.value($0, in: instance) }
    if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { best = values }
  }

  private mutating func place(_ rest: ArraySlice<Int>, _ set: [Int], _ end: Int) {
    if end >= span { return }
    guard let number = rest.first else {
      if set.allSatisfy(isReady) { span = end }
      return
    }
    let module = instance.modules[number]
    for start in module.starts.all where start + module.weeks <= instance.weeks {
      let weeks = start..<start + module.weeks
      if weeks.contains(where: { load[$0] + module.load > instance.minutesPerWeek }) { continue }
      for week in weeks { load[week] += module.load }
      starts[number] = start
      place(rest.dropFirst(), set, max(end, weeks.upperBound))
      starts[number] = -1
      for week in weeks { load[week] -= module.load }
    }
  }

  private func isReady(_ number: Int) -> Bool {
    instance.modules[number].prerequisites.allSatisfy {
      $0.contains {
        starts[$0] >= 0 && starts[$0] + instance.modules[$0].weeks <= starts[number]
      }
    }
  }
}
