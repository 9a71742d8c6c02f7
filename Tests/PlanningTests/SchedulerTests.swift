import TestSupport
import Testing

@testable import Planning

/// Placing sets of modules, against trying every start.
struct SchedulerTests {
  /// A set of modules that all must be placed, alternatives among what they ask first included.
  static func set(seed: UInt64) -> PlanInstance {
    var instance = GeneratedPlans.small(seed: seed, anytime: Int(seed % 3) * 40)
    instance.modules.removeLast(max(0, instance.modules.count - 6))
    for index in instance.modules.indices {
      instance.modules[index].prerequisites = instance.modules[index].prerequisites
        .map { $0.filter { $0 < instance.modules.count } }.filter { !$0.isEmpty }
    }
    return instance
  }

  static func tasks(_ instance: PlanInstance) -> [Scheduler.Task] {
    instance.modules.map {
      .init(weeks: $0.weeks, load: $0.load, starts: $0.starts, prerequisites: $0.prerequisites)
    }
  }

  @Test func placesWhateverCanBePlaced() {
    var possible = 0
    for seed in 0..<3_000 {
      let instance = Self.set(seed: UInt64(500_000 + seed))
      let soonest = ExhaustiveSearch.soonestEnd(
        of: Array(instance.modules.indices), in: instance)
      let answer = Scheduler.place(
        Self.tasks(instance), deadline: instance.weeks, limit: instance.minutesPerWeek,
        steps: 1_000_000)
      switch answer {
      case .gaveUp: Issue.record("seed \(seed) gave up")
      case .impossible: #expect(soonest == nil, "seed \(seed)")
      case .placed(let starts):
        possible += 1
        var goalless = instance
        for goal in goalless.goals.indices { goalless.goals[goal].wanted = 0 }
        goalless.budget = nil
        let plan = ModulePlan(placed: starts.enumerated().map { .init(module: $0, start: $1) })
        #expect(goalless.faults(of: plan) == [], "seed \(seed)")
      }
      // A week less than the soonest end cannot be; the soonest end can.
      guard let soonest else { continue }
      #expect(
        Scheduler.place(
          Self.tasks(instance), deadline: soonest - 1, limit: instance.minutesPerWeek,
          steps: 1_000_000) == .impossible, "seed \(seed)")
      if case .placed = Scheduler.place(
        Self.tasks(instance), deadline: soonest, limit: instance.minutesPerWeek, steps: 1_000_000)
      {
      } else {
        Issue.record("seed \(seed): \(soonest) weeks are enough")
      }
    }
    #expect((300...2_500).contains(possible), "\(possible)")
  }

  @Test func fewStepsNeverLie() {
    for seed in 0..<500 {
      let instance = Self.set(seed: UInt64(520_000 + seed))
      let answer = Scheduler.place(
        Self.tasks(instance), deadline: instance.weeks, limit: instance.minutesPerWeek, steps: 2)
      guard answer == .impossible else { continue }
      #expect(
        ExhaustiveSearch.soonestEnd(of: Array(instance.modules.indices), in: instance) == nil)
    }
  }

  /// Fixing any start of a placing leaves the windows wide enough for it.
  @Test func windowsKeepEveryPlacing() {
    for seed in 0..<1_000 {
      let instance = Self.set(seed: UInt64(540_000 + seed))
      let tasks = Self.tasks(instance)
      let narrowed = TimeWindows.narrowed(
        tasks, deadline: instance.weeks, limit: instance.minutesPerWeek)
      for (position, module) in instance.modules.enumerated() {
        for start in module.starts.all {
          var fixed = instance
          fixed.modules[position].starts = .on([start])
          let isPossible =
            ExhaustiveSearch.soonestEnd(of: Array(instance.modules.indices), in: fixed) != nil
          guard isPossible else { continue }
          #expect(
            narrowed?[position].starts.all.contains(start) ?? false,
            "seed \(seed), \(position) in \(start)")
        }
      }
    }
  }
}
