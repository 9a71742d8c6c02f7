import TestSupport
import Testing

@testable import Planning

/// What is left out before searching is never missed.
struct CandidatesTests {
  /// Neither what cannot be reached nor what another module can stand in for changes a value.
  @Test func leftOutModulesAreNeverMissed() {
    var dominated = 0
    for seed in 0..<250 {
      var instance = GeneratedPlans.small(seed: UInt64(600_000 + seed), anytime: 50)
      // Doubles and near doubles, or there would be hardly anything to stand in for.
      var random = SplitMix64(seed: UInt64(seed))
      for _ in 0..<3 where instance.modules.count < 11 {
        var double = random.pick(instance.modules)
        if random.chance(50) { double.cost += 25 }
        if random.chance(30) { double.gains = Array(double.gains.dropLast()) }
        if random.chance(30) { double.weeks += 1 }
        for index in instance.modules.indices where random.chance(30) {
          for list in instance.modules[index].prerequisites.indices where random.chance(50) {
            instance.modules[index].prerequisites[list].append(instance.modules.count)
          }
        }
        instance.modules.append(double)
      }
      let order = GeneratedPlans.orders[seed % GeneratedPlans.orders.count]
      let candidates = Candidates(instance: instance)
      let reachable = candidates.reachable(by: instance.weeks, within: instance.budget)
      let left = candidates.undominated(
        reachable, measures: order + (instance.budget == nil ? [] : [.cost]))
      dominated += reachable.count - left.count
      var less = instance
      for gone in instance.modules.indices.reversed() where !left.contains(gone) {
        less = less.without(gone)
      }
      #expect(
        ExhaustiveSearch.best(instance, order) == ExhaustiveSearch.best(less, order),
        "seed \(seed)")
    }
    #expect(dominated > 120, "\(dominated)")
  }

  /// Of modules that are the same the one with the lowest number stays.
  @Test func ofEqualModulesTheFirstStays() {
    let module = Modules.plain(item: 0)
    let instance = Modules.instance([module, module, module])
    #expect(Candidates(instance: instance).undominated([0, 1, 2], measures: [.cost]) == [0])
  }

  /// A set that clashes puts out its last free module, and stops a search that holds all of it.
  @Test func conflictsPutOutWhatWouldCompleteThem() {
    // Each can start in one week, no two in the same: none stands for another.
    let instance = Modules.instance(
      (0..<3).map { Modules.plain(item: $0, starts: .on([$0])) }, items: 3)
    let problem = CoverProblem(instance, numbers: [0, 1, 2], amounts: { _ in 1 }, deadline: 10)
    var conflicts = Conflicts(count: 3)
    conflicts.add([0, 2], problem)
    var state = CoverState(problem)
    #expect(conflicts.leaveOut(&state))
    #expect(state.marks == [.free, .free, .free])
    state.choose(0, problem)
    #expect(conflicts.leaveOut(&state))
    #expect(state.marks == [.chosen, .free, .out])
    var both = CoverState(problem)
    both.choose(2, problem)
    both.choose(0, problem)
    #expect(!conflicts.leaveOut(&both))
    // Renumbered, a set whose module is gone is gone.
    #expect(conflicts.renumbered([0: 0, 2: 1], problem).sets == [[0, 1]])
    #expect(conflicts.renumbered([0: 0, 1: 1], problem).sets == [])
  }

  /// What clashes still does with a module that is longer and fuller in the place of one of the set.
  @Test func conflictsHoldForWhatIsNoEasierToPlace() {
    let week = PlanInstance.Starts.on([3])
    let instance = Modules.instance(
      [
        Modules.plain(item: 0, load: 300, starts: week),
        Modules.plain(item: 1, load: 240, starts: week),
        Modules.plain(item: 2, weeks: 3, load: 360, starts: week),
        Modules.plain(item: 0, load: 180, starts: week),
        Modules.plain(item: 1, load: 300, starts: .on([3, 4])),
      ], items: 3)
    let problem = CoverProblem(
      instance, numbers: [0, 1, 2, 3, 4], amounts: { _ in 1 }, deadline: 9)
    var conflicts = Conflicts(count: 5)
    conflicts.add([0, 1], problem)
    var state = CoverState(problem)
    state.choose(1, problem)
    #expect(conflicts.leaveOut(&state))
    // The third stands for the first; the fourth takes less, the last can start later.
    #expect(state.marks == [.out, .chosen, .out, .free, .free])
  }

  /// Whatever set can be placed with a module that is as hard to place can be placed with the easier one.
  @Test func whatIsAsHardToPlaceIsNeverEasier() {
    var (pairs, replaced) = (0, 0)
    for seed in 0..<400 {
      let instance = GeneratedPlans.small(seed: UInt64(590_000 + seed), anytime: seed % 3 * 40)
      let all = Array(instance.modules.indices)
      let problem = CoverProblem(
        instance, numbers: all, amounts: { _ in 1 }, deadline: instance.weeks)
      for easier in all {
        for module in all where module != easier && problem.isAsHardToPlace(module, as: easier) {
          pairs += 1
          for other in all where other != easier && other != module {
            func isPossible(_ set: [Int]) -> Bool {
              var alone = instance
              // Prerequisites of which not every choice is in the set may be met otherwise.
              for index in all {
                alone.modules[index].starts = problem.starts[index]
                alone.modules[index].prerequisites.removeAll { !$0.allSatisfy(set.contains) }
              }
              let end = ExhaustiveSearch.soonestEnd(of: set, in: alone)
              return end ?? .max <= instance.weeks
            }
            guard isPossible([module, other]) else { continue }
            replaced += 1
            #expect(isPossible([easier, other]), "seed \(seed): \(easier) for \(module)")
          }
        }
      }
    }
    #expect(pairs > 100 && replaced > 300, "\(pairs), \(replaced)")
  }
}

/// Hand-made instances.
enum Modules {
  /// A module that closes one item wholly.
  static func plain(
    item: Int, cost: Int = 100, weeks: Int = 2, load: Int = 60,
    starts: PlanInstance.Starts = .anytime(first: 0, last: 50), prerequisites: [[Int]] = []
  ) -> PlanInstance.Module {
    .init(
      gains: [.init(item: item, units: 10)], cost: cost, total: cost, minutes: weeks * load,
      weeks: weeks, load: load, starts: starts, prerequisites: prerequisites)
  }

  /// All items of one goal, all wanted.
  static func instance(
    _ modules: [PlanInstance.Module], items: Int = 1, budget: Int? = nil, minutesPerWeek: Int = 600,
    weeks: Int = 20
  ) -> PlanInstance {
    .init(
      goals: [.init(wanted: items * 10)], items: (0..<items).map { _ in .init(goal: 0, full: 10) },
      modules: modules, budget: budget, minutesPerWeek: minutesPerWeek, weeks: weeks)
  }
}
