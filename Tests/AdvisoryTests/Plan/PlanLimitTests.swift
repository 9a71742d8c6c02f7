import Advisory
import Feeds
import SkillModel
import TestSupport
import Testing

/// Limits of a person and of a request, each by itself.
@Suite struct PlanLimitTests {
  /// All of a developer in one course; the plan takes it or takes nothing.
  private func whole(_ change: (inout CatalogueLine) -> Void) -> CatalogueLine {
    CatalogueLine("w", "python sql debug plan", change)
  }

  private func taken(
    _ line: CatalogueLine, limits: String = "", hasTables: Bool = false,
    _ change: (inout PlanRequest) -> Void = { _ in }
  ) throws -> Bool {
    let office = try PlanOffice([line], hasTables: hasTables)
    let plan = try office.plan(office.person(limits: limits), [PlanOffice.developer], change)
    #expect(plan.status == (plan.modules.isEmpty ? .infeasible : .optimal))
    return plan.ids == ["w"]
  }

  @Test func budget() throws {
    let line = whole { $0.price = "100" }
    #expect(try taken(line) { $0.budget = 10_000 })
    #expect(try !taken(line) { $0.budget = 9_999 })
    #expect(try taken(line, limits: "\"budget\":10000"))
    #expect(try !taken(line, limits: "\"budget\":9999"))
    // The request goes before the profile.
    #expect(try taken(line, limits: "\"budget\":9999") { $0.budget = 10_000 })
  }

  @Test func weeksAndHours() throws {
    let line = whole {
      $0.weeks = "10"
      $0.hours = "100"
    }
    #expect(try taken(line) { $0.weeks = 10 })
    #expect(try !taken(line) { $0.weeks = 9 })
    #expect(try !taken(line, limits: "\"weeks\":9"))
    #expect(try taken(line) { $0.hoursPerWeek = 10 })
    #expect(try !taken(line) { $0.hoursPerWeek = 9.9 })
    #expect(try !taken(line, limits: "\"hoursPerWeek\":9"))
  }

  @Test func hoursAWeekHoldForCoursesTogether() throws {
    let office = try PlanOffice(PlanOffice.four.filter { $0.id != "5" })
    for hours in [10.0, 15, 20, 30, 40] {
      let plan = try office.plan {
        $0.entry = 1
        $0.hoursPerWeek = hours
        $0.measure = .weeks
      }
      #expect(plan.ids.sorted() == ["1", "2", "3", "4"])
      #expect(plan.money.busiestWeek <= hours)
      // Ten hours a week each: as many beside one another as fit.
      #expect(plan.objective?.weeks == [10: 16, 15: 16, 20: 8, 30: 8, 40: 4][hours])
    }
  }

  @Test func modeAndLanguage() throws {
    let line = whole {
      $0.mode = "avond"
      $0.language = "en"
    }
    #expect(try taken(line))
    #expect(try taken(line) { $0.modes = [.evening, .online] })
    #expect(try !taken(line) { $0.modes = [.online] })
    #expect(try !taken(line, limits: "\"modes\":[\"day\"]"))
    #expect(try taken(line) { $0.languages = [.english] })
    #expect(try !taken(line) { $0.languages = [.dutch] })
    #expect(try !taken(line, limits: "\"languages\":[\"nl\"]"))
    // What does not say how it is taught is not known to fit.
    #expect(try !taken(whole { $0.mode = "" }) { $0.modes = [.evening] })
  }

  @Test func placesAndRegions() throws {
    let assen = whole { $0.town = "Assen" }
    func taken(
      _ line: CatalogueLine, _ limits: String, _ change: (inout PlanRequest) -> Void = { _ in }
    ) throws -> Bool {
      try self.taken(line, limits: limits, hasTables: true, change)
    }
    #expect(try taken(assen, "\"postcode\":\"9401\",\"maxKm\":20"))
    #expect(try !taken(assen, "\"postcode\":\"3511\",\"maxKm\":20"))
    #expect(try taken(assen, "\"postcode\":\"3511\",\"maxKm\":20") { $0.maxKm = 300 })
    #expect(try taken(assen, "") { $0.region = "Groningen" })
    #expect(try !taken(assen, "") { $0.region = "Utrecht" })
    #expect(try !taken(assen, "\"region\":\"Utrecht\""))
    #expect(try taken(assen, "\"region\":\"Groningen\""))
    // A region that is asked goes before that of the profile, and online is near everywhere.
    #expect(try taken(assen, "\"region\":\"Utrecht\"") { $0.region = "Groningen" })
    let online = whole {
      $0.town = "Assen"
      $0.mode = "online"
    }
    #expect(try taken(online, "\"postcode\":\"3511\",\"maxKm\":20"))
    // No place said is no place near.
    #expect(try !taken(whole { $0.mode = "avond" }, "") { $0.region = "Groningen" })
  }

  @Test func kilometresFromNowhere() throws {
    let office = try PlanOffice([whole { $0.town = "Assen" }], hasTables: true)
    let plan = try office.plan(office.person(limits: "\"maxKm\":20"))
    #expect(plan.notes.contains(.homeUnknown))
    #expect(plan.ids == ["w"])
    #expect(throws: AdvisoryFault.postcodeNeeded) {
      try office.plan { $0.maxKm = 20 }
    }
    #expect(throws: AdvisoryFault.regionNotFound("Atlantis")) {
      try office.plan { $0.region = "Atlantis" }
    }
  }

  @Test func startsAreThoseOfTheCatalogue() throws {
    let line = whole {
      $0.starts = "2026-10-01|2027-02-04|2027-09-02"
      $0.certain = "ja|nee|ja"
    }
    let office = try PlanOffice([line])
    func start(_ change: (inout PlanRequest) -> Void = { _ in }) throws -> PlannedModule? {
      try office.plan(change).modules.first
    }
    let first = try #require(try start())
    #expect(first.start == CivilDate("2027-02-04") && first.isStartCertain == false)
    #expect(!first.isContinuous)
    let later = try #require(try start { $0.start = CivilDate("2027-02-05") })
    #expect(later.start == CivilDate("2027-09-02") && later.isStartCertain == true)
    #expect(try start { $0.latestStart = CivilDate("2027-02-04") } != nil)
    #expect(try start { $0.latestStart = CivilDate("2027-02-03") } == nil)
    #expect(try taken(line, limits: "\"latestStart\":\"2027-02-04\""))
    #expect(try !taken(line, limits: "\"latestStart\":\"2027-02-03\""))
    // A day that has passed is no first day.
    let passed = try office.plan { $0.start = CivilDate("2020-01-01") }
    #expect(passed.frame.start == Office.day)
    #expect(passed.modules.first?.start == CivilDate("2027-02-04"))
  }

  @Test func whoAppliesInTimeMayStartLater() throws {
    let line = whole {
      $0.starts = "2027-03-04|2027-06-03"
      $0.deadline = "2027-02-01|2026-11-01"
    }
    let office = try PlanOffice([line])
    // One applies today, whatever day one wants to start.
    #expect(
      try office.plan { $0.start = CivilDate("2027-03-01") }.modules.map(\.start)
        == [CivilDate("2027-03-04")])
    #expect(try office.plan { $0.start = CivilDate("2027-04-01") }.modules.isEmpty)
  }

  @Test func whatIsAskedFirstEndsBefore() throws {
    let office = try PlanOffice([
      CatalogueLine("1", "statistics") { $0.weeks = "6" },
      CatalogueLine("2", "python sql debug plan") { $0.first = "1" },
    ])
    let plan = try office.plan()
    #expect(plan.ids == ["1", "2"])
    #expect(plan.modules.map(\.startWeek) == [0, 6])
    #expect(plan.modules.map(\.after) == [[], ["A/1"]])
    // Own skills count as well as modules.
    let skilled = try PlanOffice([
      CatalogueLine("1", "statistics"),
      CatalogueLine("2", "python sql debug plan") { $0.entry = SmallURI.skill("statistics") },
    ])
    #expect(try skilled.plan().ids == ["1", "2"])
    #expect(try skilled.plan(skilled.person(has: ["statistics"])).ids == ["2"])
  }

  @Test func aLevelIsHeldOrBridged() throws {
    let asks = whole { $0.level = "hbo-bachelor" }
    let office = try PlanOffice([asks])
    let low = try office.person(more: ",\"education\":[{\"nlqf\":\"3\"}]")
    let plan = try office.plan(low) { $0.explained = "A/w" }
    #expect(plan.modules.isEmpty)
    #expect(plan.explanation?.reason == .prerequisite && plan.explanation?.detail == "level")
    let high = try office.person(more: ",\"education\":[{\"nlqf\":\"6\"}]")
    #expect(try office.plan(high).ids == ["w"])
    // Of whom the level is not known it is asked, and bars nothing.
    let unknown = try office.plan()
    #expect(unknown.ids == ["w"] && unknown.modules.first?.admission == ["NLQF 6"])
  }
}
