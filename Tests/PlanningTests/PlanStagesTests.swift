import Testing

@testable import Planning

/// Small questions are answered by the first short searches; these make what follows them answer.
struct PlanStagesTests {
  /// However soon the short searches stop, the answer is that of trying everything.
  @Test(arguments: [0, 1, 3])
  func longSearchesEqualTryingEverything(nodes: Int) {
    var possible = 0
    for seed in 0..<300 {
      let number = UInt64(700_000 + nodes * 1_000 + seed)
      let instance = GeneratedPlans.small(seed: number, anytime: seed % 3 * 40)
      let order = GeneratedPlans.orders[seed % GeneratedPlans.orders.count]
      var effort = PlanSolver.Effort(nodes: 100_000)
      effort.shortSearches = (any: nodes, best: nodes, step: nodes + 2)
      let answer = PlanSolver.answer(instance, order: order, effort: effort)
      let best = ExhaustiveSearch.best(instance, order)
      #expect(
        answer.plan.map { plan in order.map { plan.value($0, in: instance) } } == best,
        "seed \(number)")
      switch answer.status {
      case .optimal: #expect(best != nil, "seed \(number)")
      case .infeasible: #expect(best == nil, "seed \(number)")
      case .bounded, .unknown: Issue.record("seed \(number): \(answer.status)")
      }
      if let plan = answer.plan { #expect(instance.faults(of: plan) == [], "seed \(number)") }
      if best != nil { possible += 1 }
    }
    #expect((100...280).contains(possible), "\(possible)")
  }

  /// Of modules that fit side by side in a week, what is counted fits, too, however it is counted.
  @Test func whateverFitsInAWeekStillDoesAfterCounting() {
    var cut = 0
    for limit in 1...14 {
      for twiceSmall in 0...limit {
        let way = FullWeeks(limit: limit, twiceSmall: twiceSmall)
        for a in 0...limit {
          #expect((0...limit).contains(way.counted(a)))
          if way.counted(a) < a { cut += 1 }
          for b in 0...limit - a {
            for c in 0...limit - a - b {
              let d = limit - a - b - c
              let sum = [a, b, c, d].reduce(0) { $0 + way.counted($1) }
              #expect(sum <= limit, "\(limit): \(a) \(b) \(c) \(d)")
            }
          }
        }
      }
    }
    #expect(cut > 100)
  }

  /// Three modules that each take more than half the hours of a week follow each other, though their hours
  /// together are less than there are.
  @Test func moreThanHalfAWeekMeansOneAtATime() {
    for deadline in 11...12 {
      var scheduler = Scheduler(capacity: 3, deadline: deadline, limit: 10)
      for _ in 0..<3 { scheduler.add(weeks: 4, load: 6, starts: .anytime(first: 0, last: 20)) }
      #expect(scheduler.narrow() == (deadline == 12))
      #expect(scheduler.place(steps: 1) == (deadline == 12 ? .gaveUp : .impossible))
      #expect(scheduler.place(steps: 3) == (deadline == 12 ? .placed : .impossible))
    }
  }
}
