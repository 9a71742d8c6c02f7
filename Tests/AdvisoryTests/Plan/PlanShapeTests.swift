import Feeds
import SkillModel
import TestSupport
import Testing

@testable import Advisory

/// Field names of plan, missing and report are promises (CONTRACTS): all are named, in order.
@Suite struct PlanShapeTests {
  private static let head = ["asOf", "policy", "editions", "attribution"]
  private static let measures = ["cost", "total", "hours", "weeks", "modules", "complete"]

  private func names(_ result: some JSONRepresentable) throws -> (JSONValue, [String]) {
    let json = try JSONParser.parse(result.json)
    #expect(Array(json.names.prefix(4)) == Self.head)
    return (json, Array(json.names.dropFirst(4)))
  }

  @Test func plan() throws {
    let office = try PlanOffice(PlanOffice.four, hasTables: true)
    let person = try office.person(
      lacks: ["python", "debug"], limits: "\"budget\":90000,\"weeks\":50",
      more: ",\"occupations\":[{\"title\":\"softwareontwikkelaar\"}]")
    let plan = try office.plan(person) {
      $0.entry = 1
      $0.situation = .ww
      $0.wantsPareto = true
      $0.explained = "A/5"
      $0.latestStart = CivilDate("2027-10-01")
    }
    let (json, own) = try names(plan)
    #expect(
      own == [
        "advice", "candidate", "targets", "status", "frame", "objective", "modules",
        "getFirst", "proof", "exemptions",
        "schemes", "money", "pareto", "explanation", "catalogues", "notes",
      ])
    func first(_ field: String) -> [String]? { json[field]?.array?.first?.names }
    #expect(
      first("targets") == [
        "uri", "label", "entry", "entryBefore", "entryAfter", "coverageBefore", "coverageAfter",
        "uncovered", "gates",
      ])
    #expect(
      json["frame"]?.names == [
        "start", "latestStart", "hoursPerWeek", "hoursAssumed", "budget", "weeks", "minimise",
        "unknown", "max",
      ])
    #expect(json["objective"]?.names == Self.measures)
    #expect(
      first("modules") == [
        "id", "title", "provider", "start", "continuous", "startWeek", "weeks", "hours",
        "hoursPerWeek", "cost", "total", "payers", "modes", "language", "closesConfirmed",
        "closesUnknown", "lifts", "after", "admission",
      ])
    #expect(first("exemptions") == ["module", "costWith", "costWithout"])
    #expect(
      first("schemes")?.filter { $0 != "lapses" } == [
        "id", "name", "state", "rule", "questions", "lapsesBeforeStart", "source", "checkedOn",
        "toCheck",
      ])
    #expect(json["money"]?.names == ["own", "others", "busiestWeek", "weeksWithoutIncome"])
    #expect(first("pareto") == ["measures", "entry", "proved", "modules"])
    #expect(json["explanation"]?.names.prefix(3) == ["module", "title", "reason"])
    #expect(first("catalogues")?.prefix(2) == ["provider", "modules"])
  }

  @Test func aPlanThatDoesNotFit() throws {
    let plan = try PlanOffice(PlanOffice.four).plan { $0.budget = 0 }
    let (json, own) = try names(plan)
    #expect(
      own == [
        "advice", "candidate", "targets", "status", "frame", "objective", "modules",
        "getFirst", "proof", "exemptions",
        "schemes", "money", "withoutLimits", "catalogues", "notes",
      ])
    #expect(json["withoutLimits"]?.names == Self.measures)
    #expect(json["notes"]?.array?.map { $0.names } == [["note"]])
  }

  @Test func missing() throws {
    let (_, own) = try names(
      PlanOffice(PlanOffice.four).session.missing(
        MissingRequest(region: nil, domains: .technologie, provider: nil, limit: 0)))
    #expect(
      own == [
        "domain", "demand", "minCell", "catalogues", "skills", "modules", "duplicates", "missing",
        "asked", "vacancies", "considered", "filters", "withoutSkills", "ageConditions",
        "unlinked", "expiredModules", "withoutStart", "withoutPlace",
      ])
  }

  @Test func report() throws {
    let office = try PlanOffice(PlanOffice.four)
    func own(_ audience: ReportAudience) throws -> [String] {
      let request = ReportRequest(
        for: audience, targets: [PlanOffice.developer], domains: nil, limit: 5)
      return try names(
        office.session.report(office.person(), request) { person, targets in
          try office.plan(person, targets)
        }
      ).1
    }
    #expect(
      try own(.client).filter { $0 != "label" } == ["candidate", "for", "match", "gaps", "plan"])
    // An employer gets nothing but what is confirmed and what is being learned.
    #expect(
      try own(.employer).filter { $0 != "label" } == [
        "candidate", "for", "strengths", "targets", "learning", "schemes",
      ])
  }
}
