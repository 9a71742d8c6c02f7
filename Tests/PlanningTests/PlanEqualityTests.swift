import Planning
import Testing

/// The solver finds what trying everything finds.
struct PlanEqualityTests {
  /// 2,400 instances with up to three starts a module, 300 in which most can start at any time.
  @Test(arguments: GeneratedPlans.orders.indices)
  func equalsTryingEverything(order: Int) {
    let measures = GeneratedPlans.orders[order]
    var possible = 0
    for seed in 0..<540 {
      let instance = GeneratedPlans.small(
        seed: UInt64(order * 10_000 + seed), anytime: seed < 480 ? 0 : 60)
      let best = ExhaustiveSearch.best(instance, measures)
      let answer = PlanSolver.answer(instance, order: measures, effort: .init(nodes: 100_000))
      let values = answer.plan.map { plan in measures.map { plan.value($0, in: instance) } }
      #expect(values == best, "seed \(order * 10_000 + seed)")
      switch answer.status {
      case .optimal: #expect(best != nil)
      case .infeasible: #expect(best == nil)
      case .bounded, .unknown: Issue.record("seed \(seed): \(answer.status)")
      }
      if best != nil { possible += 1 }
    }
    // A generator of which hardly anything can be met would show nothing.
    #expect((200...500).contains(possible), "\(possible)")
  }

  /// With hardly any nodes the answer says so, and what it claims is true.
  @Test(arguments: [0, 1, 2, 5, 20])
  func fewNodesNeverLie(nodes: Int) {
    var cutShort = 0
    for seed in 0..<200 {
      let instance = GeneratedPlans.small(seed: UInt64(50_000 + seed), anytime: 10)
      let measures = GeneratedPlans.orders[seed % GeneratedPlans.orders.count]
      let best = ExhaustiveSearch.best(instance, measures)
      let answer = PlanSolver.answer(instance, order: measures, effort: .init(nodes: nodes))
      let values = answer.plan.map { plan in measures.map { plan.value($0, in: instance) } }
      if let plan = answer.plan { #expect(instance.faults(of: plan) == [], "seed \(seed)") }
      switch answer.status {
      case .optimal: #expect(values == best, "seed \(seed)")
      case .infeasible: #expect(best == nil, "seed \(seed)")
      case .unknown:
        cutShort += 1
        #expect(answer.plan == nil)
      case .bounded(let measure, let least):
        cutShort += 1
        guard let best, let values, let place = measures.firstIndex(of: measure) else {
          Issue.record("seed \(seed): bounded without a plan, or of a measure not asked for")
          continue
        }
        // Measures before it are proved; of this one nothing takes less than the bound.
        #expect(values[..<place] == best[..<place], "seed \(seed)")
        #expect(least <= best[place] && best[place] <= values[place], "seed \(seed)")
      }
    }
    #expect(nodes > 2 || cutShort > 20, "\(cutShort)")
  }

  /// A search that is cancelled gives what it has and never claims more.
  @Test func cancelledNeverLies() {
    for seed in 0..<100 {
      let instance = GeneratedPlans.small(seed: UInt64(60_000 + seed), anytime: 10)
      let answer = PlanSolver.answer(
        instance, order: [.cost, .weeks, .modules],
        effort: .init(nodes: 100_000, isCancelled: { true }))
      if let plan = answer.plan { #expect(instance.faults(of: plan) == []) }
      if case .optimal = answer.status {
        let best = ExhaustiveSearch.best(instance, [.cost, .weeks, .modules])
        #expect(answer.plan?.value(.cost, in: instance) == best?[0])
      }
    }
  }
}
