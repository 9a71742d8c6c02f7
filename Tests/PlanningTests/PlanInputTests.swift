import Planning
import Testing

/// What may come in however a catalogue or a person is filled in: the answer stays right.
struct PlanInputTests {
  private func status(
    _ instance: PlanInstance, _ order: [Measure] = [.cost, .weeks, .modules], nodes: Int = 10_000
  ) -> PlanAnswer.Status {
    PlanSolver.answer(instance, order: order, effort: .init(nodes: nodes)).status
  }

  @Test func aModuleThatAsksItselfCannotBeTaken() {
    let alone = Modules.plain(item: 0, prerequisites: [[0]])
    #expect(status(Modules.instance([alone])) == .infeasible(unreached: [0]))
    // Another way round is taken.
    let other = Modules.plain(item: 0, cost: 900)
    let answer = PlanSolver.answer(
      Modules.instance([alone, other]), order: [.cost], effort: .init(nodes: 100))
    #expect(answer.status == .optimal && answer.plan?.placed.map(\.module) == [1])
  }

  @Test func modulesThatAskEachOtherCannotBeTaken() {
    let circle = [
      Modules.plain(item: 0, prerequisites: [[1]]), Modules.plain(item: 0, prerequisites: [[2]]),
      Modules.plain(item: 0, prerequisites: [[0]]),
    ]
    #expect(status(Modules.instance(circle)) == .infeasible(unreached: [0]))
    // One with a way out of the circle opens all of it.
    var open = circle
    open.append(Modules.plain(item: 1))
    open[2].prerequisites = [[0, 3]]
    let answer = PlanSolver.answer(
      Modules.instance(open, items: 2), order: [.cost, .weeks], effort: .init(nodes: 100))
    #expect(answer.plan?.placed == [.init(module: 3, start: 0), .init(module: 2, start: 2)])
  }

  @Test func anEmptyListOfPrerequisitesIsNeverMet() {
    let module = Modules.plain(item: 0, prerequisites: [[]])
    #expect(status(Modules.instance([module])) == .infeasible(unreached: [0]))
  }

  /// A prerequisite that is not in the catalogue is unmet, and so is a negative number.
  @Test func prerequisitesThatAreNotThereAreUnmet() {
    for gone in [-1, 1, 99, .max] {
      let module = Modules.plain(item: 0, prerequisites: [[gone]])
      #expect(status(Modules.instance([module])) == .infeasible(unreached: [0]))
    }
    let either = Modules.plain(item: 0, prerequisites: [[7, 1]])
    #expect(status(Modules.instance([either, Modules.plain(item: 0, cost: 0)])) == .optimal)
  }

  @Test func withoutTimeOrHoursNothingCanBeTaken() {
    let module = Modules.plain(item: 0)
    for weeks in [-5, 0, 1] {
      #expect(status(Modules.instance([module], weeks: weeks)) == .infeasible(unreached: [0]))
    }
    for minutes in [-5, 0, 59] {
      #expect(
        status(Modules.instance([module], minutesPerWeek: minutes)) == .infeasible(unreached: [0]))
    }
    #expect(status(Modules.instance([module], minutesPerWeek: 60, weeks: 2)) == .optimal)
    // What takes no hours needs none.
    let free = Modules.plain(item: 0, load: 0)
    #expect(status(Modules.instance([free], minutesPerWeek: 0)) == .optimal)
  }

  @Test func aBudgetOfNothingLeavesWhatIsFree() {
    let modules = [Modules.plain(item: 0, cost: 100), Modules.plain(item: 0, cost: 0, weeks: 9)]
    let answer = PlanSolver.answer(
      Modules.instance(modules, budget: 0), order: [.weeks], effort: .init(nodes: 100))
    #expect(answer.status == .optimal && answer.plan?.placed.map(\.module) == [1])
    #expect(
      status(Modules.instance([modules[0]], budget: 0)) == .infeasible(unreached: [0]))
    #expect(status(Modules.instance(modules, budget: -1)) == .infeasible(unreached: [0]))
  }

  @Test func nothingToChooseOrNothingWanted() {
    #expect(status(Modules.instance([])) == .infeasible(unreached: [0]))
    var nothing = Modules.instance([Modules.plain(item: 0)])
    nothing.goals = [.init(wanted: 0)]
    let answer = PlanSolver.answer(nothing, order: [.cost], effort: .init(nodes: 0))
    #expect(answer.status == .optimal && answer.plan?.placed == [])
    nothing.goals = [.init(wanted: -3)]
    #expect(status(nothing) == .optimal)
    #expect(
      status(
        .init(goals: [], items: [], modules: [], budget: nil, minutesPerWeek: 0, weeks: 0))
        == .optimal)
  }

  @Test func startsThatAreTooLateOrNotThere() {
    for starts: PlanInstance.Starts in [
      .on([]), .on([19, 30]), .on([-4]), .anytime(first: 19, last: 40), .anytime(first: 5, last: 4),
      .anytime(first: -9, last: -1), .anytime(first: .max, last: .max),
    ] {
      let module = Modules.plain(item: 0, starts: starts)
      #expect(status(Modules.instance([module])) == .infeasible(unreached: [0]), "\(starts)")
    }
    // In any order, twice, partly in the past.
    let module = Modules.plain(item: 0, starts: .on([12, -3, 4, 12, 99]))
    let answer = PlanSolver.answer(
      Modules.instance([module]), order: [.weeks], effort: .init(nodes: 100))
    #expect(answer.plan?.placed == [.init(module: 0, start: 4)])
    let past = Modules.plain(item: 0, starts: .anytime(first: -9, last: .max))
    #expect(
      PlanSolver.answer(Modules.instance([past]), order: [.weeks], effort: .init(nodes: 100))
        .plan?.placed == [.init(module: 0, start: 0)])
  }

  /// Values that cannot be are left out; limits beyond all bounds are no limits.
  @Test func numbersBeyondAllBounds() {
    let fine = Modules.plain(item: 0, cost: 500)
    for spoil: (inout PlanInstance.Module) -> Void in [
      { $0.cost = .max }, { $0.cost = -1 }, { $0.total = .max }, { $0.total = .min },
      { $0.minutes = .max }, { $0.minutes = -7 }, { $0.weeks = 0 }, { $0.weeks = .max },
      { $0.weeks = -2 }, { $0.load = .max }, { $0.load = -60 }, { $0.count = .max },
      { $0.count = -1 },
    ] {
      var spoilt = Modules.plain(item: 0)
      spoil(&spoilt)
      for order in GeneratedPlans.orders + [Measure.allCases, Measure.allCases.reversed()] {
        let answer = PlanSolver.answer(
          Modules.instance([spoilt, fine]), order: order, effort: .init(nodes: 100))
        #expect(answer.status == .optimal && answer.plan?.placed.map(\.module) == [1])
      }
    }
    var unlimited = Modules.instance(
      [fine], budget: .max, minutesPerWeek: .max, weeks: .max)
    #expect(status(unlimited) == .optimal)
    unlimited.goals[0].wanted = .max
    #expect(status(unlimited) == .infeasible(unreached: [0]))
    unlimited.items[0].full = .max
    #expect(status(unlimited) == .infeasible(unreached: [0]))
  }

  /// Amounts as large as a plan can hold together are still compared to the last cent.
  @Test func largeAmountsAreComparedExactly() {
    let most = PlanInstance.mostAmount
    var modules = (0..<8).map { Modules.plain(item: $0 % 4, cost: most - $0, weeks: 1) }
    for index in modules.indices {
      modules[index].total = most - 8 + index
      modules[index].minutes = most - index * index
    }
    let instance = Modules.instance(modules, items: 4)
    for order in [[Measure.cost, .total, .minutes, .modules], [.total, .minutes, .cost]] {
      let answer = PlanSolver.answer(instance, order: order, effort: .init(nodes: 10_000))
      #expect(answer.status == .optimal)
      #expect(
        answer.plan.map { plan in order.map { plan.value($0, in: instance) } }
          == ExhaustiveSearch.best(instance, order))
    }
  }

  @Test func gainsOfWhatIsNotThereCountForNothing() {
    var module = Modules.plain(item: 0)
    module.gains = [.init(item: 5, units: 10), .init(item: -1, units: 10)]
    #expect(status(Modules.instance([module])) == .infeasible(unreached: [0]))
    module.gains = [.init(item: 0, units: 0), .init(item: 0, units: -4)]
    #expect(status(Modules.instance([module])) == .infeasible(unreached: [0]))
  }
}
