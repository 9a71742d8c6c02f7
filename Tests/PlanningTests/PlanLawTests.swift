import Planning
import TestSupport
import Testing

/// Laws 8, 9 and 1 of plans.
struct PlanLawTests {
  private func solve(_ instance: PlanInstance, _ order: [Measure]) -> PlanAnswer {
    PlanSolver.answer(instance, order: order, effort: .init(nodes: 100_000))
  }

  private func values(_ answer: PlanAnswer, _ instance: PlanInstance, _ order: [Measure]) -> [Int]?
  {
    answer.plan.map { plan in order.map { plan.value($0, in: instance) } }
  }

  /// Law 8: no plan breaks a limit, and none is worse than what a greedy choice finds.
  @Test func plansKeepEveryLimitAndBeatGreedy() {
    var (greedyPlans, better) = (0, 0)
    for seed in 0..<1_500 {
      let instance = GeneratedPlans.small(seed: UInt64(100_000 + seed), anytime: 40)
      let order = GeneratedPlans.orders[seed % GeneratedPlans.orders.count]
      let answer = solve(instance, order)
      if let plan = answer.plan { #expect(instance.faults(of: plan) == [], "seed \(seed)") }
      guard let greedy = GreedyPlan.of(instance) else { continue }
      #expect(instance.faults(of: greedy) == [], "seed \(seed)")
      greedyPlans += 1
      let other = order.map { greedy.value($0, in: instance) }
      guard let values = values(answer, instance, order) else {
        Issue.record("seed \(seed): greedy finds a plan")
        continue
      }
      #expect(!other.lexicographicallyPrecedes(values), "seed \(seed)")
      if values.lexicographicallyPrecedes(other) { better += 1 }
    }
    #expect(greedyPlans > 300 && better > 50, "\(greedyPlans), \(better)")
  }

  /// Law 9: fewer modules to choose from never give a better plan.
  @Test func aSmallerCatalogueIsNeverBetter() {
    for seed in 0..<150 {
      let instance = GeneratedPlans.small(seed: UInt64(200_000 + seed), anytime: 30)
      let order = GeneratedPlans.orders[seed % GeneratedPlans.orders.count]
      let whole = solve(instance, order)
      let values = values(whole, instance, order)
      for gone in instance.modules.indices {
        let less = instance.without(gone)
        guard let other = self.values(solve(less, order), less, order) else { continue }
        guard let values else {
          Issue.record("seed \(seed): a plan appears without \(gone)")
          continue
        }
        #expect(!other.lexicographicallyPrecedes(values), "seed \(seed) without \(gone)")
      }
    }
  }

  /// Law 9: no module of a plan can be left out, whatever is made small, modules that count for
  /// nothing included.
  @Test func everyModuleOfAPlanIsNeeded() {
    var plans = 0
    for seed in 0..<800 {
      let instance = GeneratedPlans.small(seed: UInt64(300_000 + seed), anytime: 30)
      for order in GeneratedPlans.orders + [[], [.weeks]] {
        let answer = solve(instance, order)
        guard case .optimal = answer.status, let plan = answer.plan else { continue }
        plans += 1
        for placed in plan.placed {
          let less = ModulePlan(placed: plan.placed.filter { $0 != placed })
          #expect(instance.faults(of: less) != [], "seed \(seed) \(order) \(placed)")
        }
      }
    }
    #expect(plans > 1_000)
  }

  /// Law 1: the same question has the same answer, and the order of modules changes no value.
  @Test func orderOfModulesChangesNoValue() {
    for seed in 0..<400 {
      let instance = GeneratedPlans.small(seed: UInt64(400_000 + seed), anytime: 30)
      let order = GeneratedPlans.orders[seed % GeneratedPlans.orders.count]
      let answer = solve(instance, order)
      #expect(answer == solve(instance, order))
      var random = SplitMix64(seed: UInt64(seed))
      let other = instance.renumbered(Array(instance.modules.indices).shuffled(using: &random))
      #expect(
        values(answer, instance, order) == values(solve(other, order), other, order),
        "seed \(seed)")
    }
  }
}

/// What someone without a solver would do: again and again the module that closes most for its price,
/// with what it asks first, each as early as it fits.
enum GreedyPlan {
  /// A plan, or nil when this way finds none.
  static func of(_ instance: PlanInstance) -> ModulePlan? {
    var plan = ModulePlan(placed: [])
    var failed: Set<Int> = []
    while zip(plan.gains(in: instance), instance.goals).contains(where: { $0 < $1.wanted }) {
      let reached = bounded(plan, instance)
      var found: (module: Int, worth: Double)?
      for (number, module) in instance.modules.enumerated()
      where !failed.contains(number) && !plan.placed.contains(where: { $0.module == number }) {
        let with = ModulePlan(placed: plan.placed + [.init(module: number, start: 0)])
        let worth = Double(bounded(with, instance) - reached) / Double(module.cost + 1)
        if worth > found?.worth ?? 0 { found = (number, worth) }
      }
      guard let found else { return nil }
      if let more = adding(found.module, to: plan, instance, depth: 0) {
        plan = more
      } else {
        failed.insert(found.module)
      }
    }
    return instance.faults(of: plan).isEmpty ? plan : nil
  }

  private static func bounded(_ plan: ModulePlan, _ instance: PlanInstance) -> Int {
    zip(plan.gains(in: instance), instance.goals).reduce(0) { $0 + min($1.0, $1.1.wanted) }
  }

  private static func adding(
    _ number: Int, to plan: ModulePlan, _ instance: PlanInstance, depth: Int
  ) -> ModulePlan? {
    guard depth < 12 else { return nil }
    var plan = plan
    let module = instance.modules[number]
    for choices in module.prerequisites
    where !choices.contains(where: { choice in plan.placed.contains { $0.module == choice } }) {
      let added = choices.lazy.compactMap { adding($0, to: plan, instance, depth: depth + 1) }
      guard let more = added.first else { return nil }
      plan = more
    }
    if plan.placed.contains(where: { $0.module == number }) { return nil }
    var open = instance
    for goal in open.goals.indices { open.goals[goal].wanted = 0 }
    for start in module.starts.all {
      let with = ModulePlan(placed: plan.placed + [.init(module: number, start: start)])
      if open.faults(of: with).isEmpty { return with }
    }
    return nil
  }
}
