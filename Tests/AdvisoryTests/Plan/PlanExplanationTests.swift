import Advisory
import Feeds
import SkillModel
import TestSupport
import Testing

/// Why a module is in a plan or not: each reason.
@Suite struct PlanExplanationTests {
  private static let lines =
    PlanOffice.four + [
      CatalogueLine("care", "care"),
      CatalogueLine("german", "python") { $0.language = "de" },
      CatalogueLine("busy", "python") {
        $0.hours = "400"
        $0.weeks = "4"
      },
      CatalogueLine("late", "python") { $0.starts = "2026-01-01" },
      CatalogueLine("free", "python") { $0.price = "" },
      CatalogueLine("shapeless", "python") {
        $0.hours = ""
        $0.weeks = ""
      },
      CatalogueLine("barred", "python") { $0.first = "nowhere" },
      CatalogueLine("same", "sql") { $0.price = "151" },
    ]

  private func explain(
    _ id: String, limits: String = "\"languages\":[\"nl\"]",
    _ change: (inout PlanRequest) -> Void = { _ in }
  ) throws -> PlanExplanation {
    let office = try PlanOffice(Self.lines)
    let plan = try office.plan(office.person(limits: limits)) {
      $0.explained = id
      change(&$0)
    }
    return try #require(plan.explanation)
  }

  @Test func chosen() throws {
    let made = try explain("1") { $0.entry = 1 }
    #expect(made.reason == .chosen && made.detail == nil && made.module == "A/1")
    #expect(made.title == "cursus 1")
    // Without it the course that has all.
    #expect(made.alternative?.cost == 90_000)
    let only = try explain("1") {
      $0.entry = 1
      $0.budget = 60_000
    }
    #expect(only.reason == .chosen && only.alternative == nil)
  }

  @Test func teachesNothing() throws {
    #expect(try explain("care").reason == .teachesNothing)
  }

  @Test(arguments: [
    ("german", "language"), ("busy", "hours"), ("late", "start"), ("free", "price"),
    ("shapeless", "load"),
  ])
  func excluded(id: String, detail: String) throws {
    let made = try explain(id)
    #expect(made.reason == .excluded && made.detail == detail)
    #expect(made.alternative == nil && made.other == nil)
  }

  @Test func prerequisite() throws {
    let made = try explain("barred")
    #expect(made.reason == .prerequisite && made.detail == "prerequisite")
  }

  @Test func dominated() throws {
    let made = try explain("same")
    #expect(made.reason == .dominated && made.other == "A/2")
  }

  @Test func dearer() throws {
    let plan = try PlanOffice(Self.lines).plan { $0.entry = 1 }
    let made = try explain("5") { $0.entry = 1 }
    #expect(made.reason == .dearer)
    #expect((made.alternative?.cost ?? 0) >= 90_000)
    #expect((made.alternative?.cost ?? 0) > (plan.objective?.cost ?? .max))
  }

  @Test func impossible() throws {
    let made = try explain("5") { $0.budget = 60_000 }
    #expect(made.reason == .impossible && made.alternative == nil)
  }

  @Test func whatIsNotThereIsSaid() throws {
    #expect(throws: AdvisoryFault.moduleNotFound("zz")) { try explain("zz") }
    let office = try PlanOffice([
      CatalogueLine("1", "python"), CatalogueLine("1", "sql") { $0.provider = "B" },
    ])
    #expect(throws: AdvisoryFault.ambiguousModule("1", choices: ["A/1", "B/1"])) {
      try office.plan { $0.explained = "1" }
    }
    #expect(try office.plan { $0.explained = "B/1" }.explanation?.module == "B/1")
  }
}
