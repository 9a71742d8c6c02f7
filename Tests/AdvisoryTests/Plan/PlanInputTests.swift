import Advisory
import Feeds
import SkillModel
import TestSupport
import Testing

/// Bad input: what is told, and that the plan of the rest is still right.
@Suite struct PlanInputTests {
  private static let cheap = ["python sql debug plan"]

  /// A plan from four good courses and bad ones that would be cheaper.
  private func plan(
    _ bad: [CatalogueLine], _ change: (inout PlanRequest) -> Void = { _ in }
  ) throws -> PlanResult {
    try PlanOffice(PlanOffice.four + bad).plan(change)
  }

  private func expectUntouched(_ plan: PlanResult) throws {
    let good = try PlanOffice(PlanOffice.four).plan()
    #expect(plan.status == .optimal)
    #expect(plan.objective == good.objective)
    #expect(plan.ids == good.ids)
  }

  @Test func modulesThatAskEachOtherFirst() throws {
    let plan = try plan([
      CatalogueLine("x", "python sql debug plan") {
        $0.price = "1"
        $0.first = "y"
      },
      CatalogueLine("y", "statistics") {
        $0.price = "1"
        $0.first = "x"
      },
    ])
    try expectUntouched(plan)
    #expect(plan.notes == [.prerequisiteCycle(["A/x", "A/y"])])
  }

  @Test func aModuleThatAsksItself() throws {
    let line = CatalogueLine("x", "python sql debug plan") {
      $0.price = "1"
      $0.first = "x"
    }
    let office = try PlanOffice(PlanOffice.four + [line])
    // The reader leaves the requirement out and says so: what is left can be followed.
    #expect(office.summary?.valueFaults.map(\.reason) == [.requiresItself])
    #expect(try office.plan().ids == ["x"])
    // By way of what it teaches nobody sees it before the plan.
    let loop = CatalogueLine("x", "python sql debug plan") {
      $0.price = "1"
      $0.entry = SmallURI.skill("python")
    }
    let own = try PlanOffice([loop])
    let plan = try own.plan()
    #expect(plan.modules.isEmpty && plan.status == .infeasible)
    #expect(plan.notes.contains(.prerequisiteCycle(["A/x"])))
  }

  @Test func aPriceBelowZero() throws {
    let plan = try plan([CatalogueLine("x", "python sql debug plan") { $0.price = "-500" }])
    try expectUntouched(plan)
    #expect(plan.notes == [.priceUnknown(1)])
  }

  @Test func aStartThatHasPassed() throws {
    let plan = try plan([
      CatalogueLine("x", "python sql debug plan") {
        $0.price = "1"
        $0.starts = "2026-11-20"
      }
    ])
    try expectUntouched(plan)
    #expect(plan.notes == [.startsPassed(1)])
  }

  @Test(arguments: [("0", "4"), ("0", ""), ("", "")])
  func noHours(hours: String, weeks: String) throws {
    let plan = try plan([
      CatalogueLine("x", "python sql debug plan") {
        $0.price = "1"
        $0.hours = hours
        $0.weeks = weeks
      }
    ])
    try expectUntouched(plan)
    #expect(plan.notes == [.loadUnknown(1)])
  }

  @Test func aConditionThatCannotBeRead() throws {
    let plan = try plan([
      CatalogueLine("x", "python sql debug plan") {
        $0.price = "1"
        $0.entry = "in overleg met de commissie"
      }
    ])
    try expectUntouched(plan)
    #expect(plan.notes == [.prerequisiteUnreadable(1)])
  }

  @Test func nothingToSpend() throws {
    let plan = try plan([]) { $0.budget = 0 }
    #expect(plan.status == .infeasible && plan.modules.isEmpty)
    #expect(plan.notes == [.limitsTooNarrow])
    #expect(plan.withoutLimits != nil)
    let free = try self.plan([CatalogueLine("x", "python sql debug plan") { $0.price = "0" }]) {
      $0.budget = 0
    }
    #expect(free.status == .optimal && free.ids == ["x"] && free.objective?.cost == 0)
  }

  @Test func aPersonWithoutLimits() throws {
    let office = try PlanOffice(PlanOffice.four)
    let plan = try office.plan(office.person(lacks: ["sell"]))
    #expect(plan.status == .optimal && !plan.modules.isEmpty)
    #expect(plan.frame.isHoursAssumed)
    #expect(plan.frame.budget == nil && plan.frame.weeks == nil && plan.frame.latestStart == nil)
    #expect(plan.frame.start == Office.day)
  }

  @Test func hoursThatAreNoHours() throws {
    let office = try PlanOffice(PlanOffice.four)
    // The profile reader drops 0 hours as a bad value: the policy's are taken, and said to be.
    let plan = try office.plan(office.person(limits: "\"hoursPerWeek\":0"))
    #expect(plan.frame.isHoursAssumed && plan.frame.hoursPerWeek > 0)
    #expect(plan.status == .optimal)
  }

  @Test func aSkillNobodyKnows() throws {
    let office = try PlanOffice(PlanOffice.four)
    let unknown =
      ",\"credentials\":[],\"skills\":[\"\(SmallURI.skill("00000000-gone"))\",\"quantumbreien\"]"
    let plan = try office.plan(office.person(more: unknown))
    #expect(plan.objective == (try office.plan().objective))
    // And one that a course teaches or asks.
    let asks = try self.plan([
      CatalogueLine("x", "python sql debug plan") {
        $0.price = "1"
        $0.entry = SmallURI.skill("00000000-gone")
      }
    ])
    try expectUntouched(asks)
  }

  @Test func noCatalogueAtAll() throws {
    let plan = try PlanOffice([]).plan()
    #expect(plan.status == .infeasible && plan.modules.isEmpty)
    #expect(plan.notes == [.noModules])
    #expect(plan.catalogues.isEmpty)
    let target = try #require(plan.targets.first)
    #expect(target.uncovered.count == 4)
    #expect(target.entryAfter == target.entryBefore)
  }

  /// Enough is taught, but not in the way or language that fits: that is said, and the limits are shown.
  @Test func aGoalThatIsTaughtElsewhere() throws {
    let office = try PlanOffice(PlanOffice.four)
    let plan = try office.plan {
      $0.modes = [.atWork]
      $0.languages = [.english]
    }
    #expect(plan.status == .infeasible)
    #expect(plan.notes == [.notTaughtHere])
    #expect(plan.frame.modes == [.atWork] && plan.frame.languages == [.english])
  }

  @Test func aGoalThatIsNotTaughtIsNotAMatterOfLimits() throws {
    let office = try PlanOffice([CatalogueLine("1", "python")])
    let plan = try office.plan { $0.budget = 5_000 }
    #expect(plan.status == .infeasible)
    #expect(plan.notes == [.notTaught])
    #expect(plan.withoutLimits == nil)
    #expect(
      Set(plan.targets.first?.uncovered.map(\.uri.rawValue) ?? [])
        == Set(["sql", "debug", "plan"].map { SmallURI.skill($0) }))
  }

  @Test func targetsThatAreNotThere() throws {
    let office = try PlanOffice(PlanOffice.four)
    #expect(throws: AdvisoryFault.self) { try office.plan(office.person(), ["zweefvlieger"]) }
    #expect(throws: AdvisoryFault.self) { try office.plan(office.person(), ["allrounder"]) }
    #expect(throws: AdvisoryFault.self) {
      try office.plan(office.person(), [SmallURI.occupation("idle")])
    }
  }
}
