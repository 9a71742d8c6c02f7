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

  /// A scheduler with the modules as its set.
  static func scheduler(_ instance: PlanInstance, deadline: Int) -> Scheduler {
    var scheduler = Scheduler(
      capacity: instance.modules.count, deadline: deadline, limit: instance.minutesPerWeek)
    add(instance, to: &scheduler)
    return scheduler
  }

  static func add(_ instance: PlanInstance, to scheduler: inout Scheduler) {
    for (task, module) in instance.modules.enumerated() {
      scheduler.add(weeks: module.weeks, load: module.load, starts: module.starts)
      for choices in module.prerequisites { scheduler.require(task, choices) }
    }
  }

  /// What is wrong with a placing, whatever its modules close and cost.
  private static func faults(
    of scheduler: Scheduler, _ instance: PlanInstance
  ) -> [String] {
    var goalless = instance
    for goal in goalless.goals.indices { goalless.goals[goal].wanted = 0 }
    goalless.budget = nil
    return goalless.faults(
      of: ModulePlan(
        placed: scheduler.placing.enumerated().map { .init(module: $0, start: $1) }))
  }

  @Test func placesWhateverCanBePlaced() {
    var possible = 0
    for seed in 0..<3_000 {
      let instance = Self.set(seed: UInt64(500_000 + seed))
      let soonest = ExhaustiveSearch.soonestEnd(
        of: Array(instance.modules.indices), in: instance)
      var scheduler = Self.scheduler(instance, deadline: instance.weeks)
      switch scheduler.place(steps: 1_000_000) {
      case .gaveUp: Issue.record("seed \(seed) gave up")
      case .impossible: #expect(soonest == nil, "seed \(seed)")
      case .placed:
        possible += 1
        #expect(Self.faults(of: scheduler, instance) == [], "seed \(seed)")
      }
      // A week less than the soonest end cannot be; the soonest end can.
      guard let soonest else { continue }
      var tight = Self.scheduler(instance, deadline: soonest - 1)
      #expect(tight.place(steps: 1_000_000) == .impossible, "seed \(seed)")
      var wide = Self.scheduler(instance, deadline: soonest)
      #expect(wide.place(steps: 1_000_000) == .placed, "seed \(seed): \(soonest) weeks are enough")
    }
    #expect((300...2_500).contains(possible), "\(possible)")
  }

  @Test func fewStepsNeverLie() {
    for seed in 0..<500 {
      let instance = Self.set(seed: UInt64(520_000 + seed))
      var scheduler = Self.scheduler(instance, deadline: instance.weeks)
      guard scheduler.place(steps: 2) == .impossible else { continue }
      #expect(
        ExhaustiveSearch.soonestEnd(of: Array(instance.modules.indices), in: instance) == nil)
    }
  }

  /// Fixing any start of a placing leaves the windows wide enough for it.
  @Test func windowsKeepEveryPlacing() {
    for seed in 0..<1_000 {
      let instance = Self.set(seed: UInt64(540_000 + seed))
      var scheduler = Self.scheduler(instance, deadline: instance.weeks)
      let isNarrowed = scheduler.narrow()
      for (position, module) in instance.modules.enumerated() {
        for start in module.starts.all {
          var fixed = instance
          fixed.modules[position].starts = .on([start])
          let isPossible =
            ExhaustiveSearch.soonestEnd(of: Array(instance.modules.indices), in: fixed) != nil
          guard isPossible else { continue }
          #expect(
            isNarrowed
              && (scheduler.first[position]...scheduler.last[position]).contains(start),
            "seed \(seed), \(position) in \(start)")
        }
      }
    }
  }

  /// What has failed with some modules left is never taken for what has not.
  ///
  /// Of these modules hardly any fit side by side: timetables that come to the same are met in many orders.
  @Test func whatFailedIsNeverTakenForAnother() {
    var (possible, impossible) = (0, 0)
    for seed in 0..<150 {
      var random = SplitMix64(seed: UInt64(560_000 + seed))
      var instance = Modules.instance(
        (0..<7).map { number in
          Modules.plain(
            item: 0, weeks: random.int(1...3), load: random.int(2...6) * 60,
            starts: random.chance(70)
              ? .anytime(first: random.int(0...3), last: 20)
              : .on(Set((0..<3).map { _ in random.int(0...10) }).sorted()),
            prerequisites: number > 2 && random.chance(20) ? [[0, 1]] : [])
        })
      instance.minutesPerWeek = random.int(6...9) * 60
      instance.weeks = 9 + seed % 4
      let soonest = ExhaustiveSearch.soonestEnd(of: Array(0..<7), in: instance)
      for deadline in instance.weeks - 2...instance.weeks {
        var scheduler = Self.scheduler(instance, deadline: deadline)
        let isPossible = soonest ?? .max <= deadline
        #expect(
          scheduler.place(steps: 1_000_000) == (isPossible ? .placed : .impossible),
          "seed \(seed), \(deadline) weeks")
        if isPossible { possible += 1 } else { impossible += 1 }
      }
    }
    #expect(possible > 60 && impossible > 60, "\(possible), \(impossible)")
  }

  /// The same where what has few starts asks others first: it is placed before them, and waits for them.
  ///
  /// Sets that can be placed, and were said to be impossible when the key of what failed left out the start of
  /// what waits; they were found among 36,000 drawn ones.
  @Test(arguments: [
    (11, 8, [959, 1185, 1398]), (13, 9, [773, 1285]), (14, 10, [97, 337, 882, 1204, 1208]),
  ])
  func whatFailedWithOneWaitingIsNotWhatFailsWithAnother(
    count: Int, loose: Int, seeds: [Int]
  ) {
    for seed in seeds {
      var random = SplitMix64(seed: UInt64(900_000 + seed))
      var instance = Modules.instance(
        (0..<count).map { number in
          let isFixed = number >= loose
          return Modules.plain(
            item: 0, weeks: isFixed ? 1 : random.int(1...3),
            load: isFixed ? 240 : random.int(1...2) * 120,
            starts: isFixed
              ? .on(Set((0..<3).map { _ in random.int(1...7) }).sorted())
              : .anytime(first: random.int(0...1), last: 20),
            prerequisites: isFixed ? [[random.int(0...loose - 1)]] : [])
        })
      instance.minutesPerWeek = 480
      instance.weeks = 20
      // Not a week more than their minutes fill.
      let minutes = instance.modules.reduce(0) { $0 + $1.weeks * $1.load }
      var scheduler = Self.scheduler(instance, deadline: (minutes + 479) / 480)
      #expect(scheduler.place(steps: 20_000) == .placed, "seed \(seed)")
      #expect(Self.faults(of: scheduler, instance) == [], "seed \(seed)")
    }
  }

  /// What is put aside beside a settled set has no place beside it.
  @Test func whatMayNotStandBesideHasNoPlace() {
    var aside = 0
    for seed in 0..<2_000 {
      let instance = Self.set(seed: UInt64(600_000 + seed))
      let last = instance.modules.count - 1
      var scheduler = Scheduler(
        capacity: last + 1, deadline: instance.weeks, limit: instance.minutesPerWeek)
      func add(_ task: Int) {
        let module = instance.modules[task]
        scheduler.add(weeks: module.weeks, load: module.load, starts: module.starts)
        for choices in module.prerequisites where !choices.contains(last) {
          scheduler.require(task, choices)
        }
      }
      for task in 0..<last { add(task) }
      guard scheduler.settle() else { continue }
      add(last)
      guard !scheduler.mayStandBeside() else { continue }
      aside += 1
      var whole = instance
      for index in whole.modules.indices {
        whole.modules[index].prerequisites.removeAll { $0.contains(last) }
      }
      #expect(
        ExhaustiveSearch.soonestEnd(of: Array(instance.modules.indices), in: whole) ?? .max
          > instance.weeks, "seed \(seed)")
    }
    #expect(aside > 50, "\(aside)")
  }

  /// One scheduler answers set after set as a new one would, and what is taken out is gone.
  @Test func theMemoryOfOneSetIsNothingToTheNext() {
    var shared = Scheduler(capacity: 7, deadline: 20, limit: 600)
    for seed in 0..<600 {
      var instance = Self.set(seed: UInt64(570_000 + seed))
      (instance.weeks, instance.minutesPerWeek) = (20, 600)
      var own = Self.scheduler(instance, deadline: 20)
      let answer = own.place(steps: 500)
      shared.keep(0)
      Self.add(instance, to: &shared)
      shared.add(weeks: 1 + seed % 4, load: 300, starts: .anytime(first: 0, last: 20))
      shared.require(shared.count - 1, [0])
      if shared.place(steps: 500) == .placed { #expect(answer != .impossible, "seed \(seed)") }
      shared.keep(instance.modules.count)
      #expect(shared.place(steps: 500) == answer, "seed \(seed)")
      if answer == .placed { #expect(shared.placing == own.placing, "seed \(seed)") }
    }
  }
}
