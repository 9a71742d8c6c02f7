import SkillModel

@testable import Advisory

/// A plan written by hand, with everything a plan can hold.
enum PlanFixture {
  static let start = CivilDate("2027-01-11") ?? .epoch

  static func skill(_ id: String, _ label: String) -> ShownSkill {
    ShownSkill(
      uri: ConceptURI("http://data.europa.eu/esco/skill/" + id), label: label, language: .dutch)
  }

  static let gate = ShownGate(
    requirement: GateRequirement(
      kind: "vca", nameDutch: "VCA", nameEnglish: "VCA", timing: .before, days: 1, price: 25_000,
      howDutch: "Een dag cursus met examen.", howEnglish: "A day of training with an exam.",
      source: "https://www.vca.nl"), state: .getFirst, language: .dutch)

  static func module(
    _ id: String, _ title: String, start day: String, week: Int, weeks: Int, hours: Double,
    cost: Int
  ) -> PlannedModule {
    PlannedModule(
      id: "voorbeeld/" + id, title: title, provider: "Voorbeeld College",
      start: CivilDate(day) ?? start, isStartCertain: nil, isContinuous: false, startWeek: week,
      weeks: weeks, hours: hours, hoursPerWeek: hours / Double(weeks), cost: cost, total: cost,
      payers: [], place: nil, modes: [], language: nil, credential: nil, closesConfirmed: [],
      closesUnknown: [], lifts: [], after: [], admission: [], url: nil)
  }

  static var modules: [PlannedModule] {
    var python = module(
      "py", "Programmeren in Python voor beginners", start: "2027-01-11", week: 0, weeks: 10,
      hours: 80, cost: 45_000)
    python.isStartCertain = true
    python.modes = [.online, .evening]
    python.language = .dutch
    python.closesConfirmed = [skill("python", "Python")]
    python.closesUnknown = [skill("debug", "fouten opsporen")]
    python.credential = "microcredential, 3 EC"
    python.url = "https://voorbeeld.example/python?a=1&b=2"
    var sql = module(
      "sql", "Werken met gegevens: SQL en rapportages in de praktijk", start: "2027-03-22",
      week: 10, weeks: 8, hours: 60, cost: 0)
    sql.total = 120_000
    sql.isStartCertain = false
    sql.payers = [.employer, .fund]
    sql.place = "Utrecht"
    sql.modes = [.blended]
    sql.closesUnknown = [skill("sql", "SQL"), skill("chart", "grafieken maken")]
    sql.after = ["voorbeeld/py"]
    sql.admission = ["mbo-3 of een gesprek"]
    var safety = module(
      "vca", "VCA basis", start: "2027-02-01", week: 3, weeks: 1, hours: 8, cost: 25_000)
    safety.isContinuous = true
    safety.lifts = ["VCA"]
    return [python, safety, sql]
  }

  static let schemes = [
    ShownScheme(
      id: "oo-fonds", name: "O&O-fonds van de sector", state: .ask,
      rule: "Veel sectoren hebben een fonds dat meebetaalt aan scholing.", questions: ["sector"],
      lapses: nil, lapsesBeforeStart: false, source: "https://www.rijksoverheid.nl/onderwerpen",
      checkedOn: CivilDate("2026-11-21") ?? start, isToCheck: true),
    ShownScheme(
      id: "slim", name: "SLIM-regeling", state: .met,
      rule: "Een werkgever in het mkb kan subsidie vragen.", questions: [],
      lapses: CivilDate("2027-02-15"), lapsesBeforeStart: true,
      source: "https://zoek.officielebekendmakingen.nl/stcrt-2025-7276.html",
      checkedOn: CivilDate("2026-11-21") ?? start, isToCheck: false),
    ShownScheme(
      id: "ww", name: "Scholing via UWV", state: .notMet,
      rule: "UWV kan een opleiding betalen.", questions: [], lapses: nil,
      lapsesBeforeStart: false, source: "https://www.uwv.nl",
      checkedOn: CivilDate("2026-11-21") ?? start, isToCheck: false),
  ]

  static func plan(
    head: ResultHead, candidate: CandidateID, target: (uri: ConceptURI, label: String),
    status: PlanStatus = .optimal
  ) -> PlanResult {
    let measures = PlanMeasures(cost: 70_000, total: 190_000, hours: 148, weeks: 18, modules: 3)
    return PlanResult(
      head: head, candidate: candidate,
      targets: [
        PlannedTarget(
          uri: target.uri, label: target.label, entry: 0.6, entryBefore: 0.24, entryAfter: 0.63,
          coverageBefore: 0.3, coverageAfter: 0.66,
          uncovered: [skill("statistics", "statistiek")], gates: [gate])
      ], status: status,
      frame: PlanFrame(
        start: start, latestStart: CivilDate("2027-06-01"), hoursPerWeek: 12,
        isHoursAssumed: false, budget: 150_000, weeks: 52, modes: [], languages: [], measure: .cost,
        closesUnknown: true,
        isMaximum: false), objective: measures,
      bound: status == .bounded ? PlanBound(measure: .cost, value: 60_000) : nil,
      modules: modules, proof: [skill("record", "gegevens vastleggen")],
      exemptions: [
        PlanExemption(module: "voorbeeld/sql", costWith: 120_000, costWithout: 15_050)
      ], schemes: schemes,
      money: PlanMoney(
        own: 70_000, others: [(.employer, 80_000), (.fund, 40_000)], busiestWeek: 16,
        weeksWithoutIncome: 2),
      withoutLimits: status == .infeasible
        ? PlanMeasures(cost: 310_000, total: 310_000, hours: 220, weeks: 40, modules: 4) : nil,
      pareto: [
        ParetoPoint(
          measures: measures, entry: 0.63, isProved: true,
          modules: ["voorbeeld/py", "voorbeeld/vca", "voorbeeld/sql"]),
        ParetoPoint(
          measures: PlanMeasures(
            cost: 250_000, total: 250_000, hours: 120, weeks: 9, modules: 1), entry: 0.7,
          isProved: false, modules: ["voorbeeld/snel"]),
      ],
      explanation: PlanExplanation(
        module: "voorbeeld/snel", title: "Bootcamp data", reason: .dearer, detail: nil,
        alternative: PlanMeasures(
          cost: 250_000, total: 250_000, hours: 120, weeks: 9, modules: 1), other: nil),
      catalogues: [
        PlanCatalogue(
          provider: "Voorbeeld College", modules: 24, seenOn: CivilDate("2026-11-20"))
      ],
      notes: [.startsPassed(3), .homeUnknown])
  }
}
