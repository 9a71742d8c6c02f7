import Advisory
import Feeds
import SkillModel
import TestSupport
import Testing

/// Who pays, and which schemes may.
@Suite struct PlanMoneyTests {
  private func office(payers: String, kind: String = "") throws -> PlanOffice {
    try PlanOffice([
      CatalogueLine("w", "python sql debug plan") {
        $0.price = "400"
        $0.payers = payers
        $0.kind = kind
      }
    ])
  }

  private func cost(_ payers: String, _ situation: Situation?, kind: String = "") throws -> Int {
    let plan = try office(payers: payers, kind: kind).plan { $0.situation = situation }
    let objective = try #require(plan.objective)
    #expect(objective.total == 40_000)
    #expect(plan.money.own == objective.cost)
    #expect(plan.money.others.reduce(objective.cost) { $0 + $1.cents } == 40_000)
    return objective.cost
  }

  @Test func whatAnEmployerPaysIsFreeOnlyToWhomHasOne() throws {
    #expect(try cost("werkgever", nil) == 40_000)
    #expect(try cost("werkgever", .ww) == 40_000)
    #expect(try cost("werkgever", .bijstand) == 40_000)
    #expect(try cost("werkgever", .working) == 0)
    #expect(try cost("werkgever", .redundant) == 0)
    #expect(try cost("uwv", .ww) == 0 && cost("uwv", .bijstand) == 40_000)
    #expect(try cost("gemeente", .bijstand) == 0 && cost("gemeente", .ww) == 40_000)
    #expect(try cost("overheid", nil) == 0)
    // Who may have to pay, pays; nobody said is the person too.
    #expect(try cost("deelnemer|werkgever", .working) == 40_000)
    #expect(try cost("", .working) == 40_000)
    // A traject brings its payers along.
    #expect(try cost("werkgever", nil, kind: "traject") == 0)
  }

  @Test func thePayerIsOneThatPaysForThisPerson() throws {
    let office = try office(payers: "uwv|werkgever|gemeente")
    func payers(_ situation: Situation?) throws -> [ModulePrice.Payer] {
      try office.plan { $0.situation = situation }.money.others.map(\.payer)
    }
    #expect(try payers(.ww) == [.uwv])
    #expect(try payers(.working) == [.employer])
    #expect(try payers(.bijstand) == [.municipality])
    #expect(try payers(nil) == [])
  }

  @Test func aFullWeekIsAWeekWithoutIncome() throws {
    func weeks(_ route: String) throws -> Int {
      let office = try PlanOffice([
        CatalogueLine("w", "python sql debug plan") {
          $0.hours = "160"
          $0.kind = route
        }
      ])
      return try office.plan { $0.hoursPerWeek = 40 }.money.weeksWithoutIncome
    }
    #expect(try weeks("") == 4)
    let light = try PlanOffice(PlanOffice.four).plan()
    #expect(light.money.weeksWithoutIncome == 0)
  }

  // MARK: Schemes

  private func schemes(_ situation: Situation?, start: String? = nil) throws -> [ShownScheme] {
    let office = try PlanOffice(
      [CatalogueLine("w", "python sql debug plan") { $0.starts = "2027-09-02|2027-12-02" }],
      hasTables: true)
    let table =
      "id,name,nameEn,applicants,rule,ruleEn,questions,validFrom,validTo,sourceUrl,checkedOn,status\n"
      + "kort,Kort,Short,anyone,r,r,,2026-01-01,2027-10-01,https://a.example/,2026-11-21,checked\n"
      + "later,Later,Later,anyone,r,r,,2027-01-01,,https://a.example/,2026-11-21,checked\n"
      + "oud,Oud,Old,anyone,r,r,,,2025-01-01,https://a.example/,2026-11-21,checked\n"
      + "alleen-ww,WW,WW,ww,r,r,,,,https://a.example/,2026-11-21,checked\n"
      + "baas,Baas,Boss,employer,r,r,,,,https://a.example/,2026-11-21,checked\n"
      + "vraag,Vraag,Question,anyone,r,r,ageLimit,,,https://a.example/,2026-11-21,checked\n"
      + "nazien,Nazien,Check,anyone,r,r,,,,https://a.example/,2026-11-21,toCheck\n"
    let store = office.place.office.store
    _ = try ReferenceImport(store: store, moment: Office.moment)
      .run(
        files: [office.place.office.scratch.write("schemes.csv", table)], family: .schemes)
    return try office.plan {
      $0.situation = situation
      $0.start = start.flatMap { CivilDate($0) }
    }.schemes
  }

  @Test func whoMayAskIsToldAndNothingIsPromised() throws {
    #expect(try schemes(nil).isEmpty)
    func states(_ situation: Situation) throws -> [String: SchemeState] {
      Dictionary(
        uniqueKeysWithValues: try schemes(situation).map { ($0.id, $0.state) })
    }
    let ww = try states(.ww)
    #expect(ww["kort"] == .met && ww["alleen-ww"] == .met)
    #expect(ww["later"] == .notMet && ww["baas"] == .notMet)
    #expect(ww["vraag"] == .ask && ww["nazien"] == .ask)
    #expect(ww["oud"] == nil)
    let working = try states(.working)
    #expect(working["alleen-ww"] == .notMet && working["baas"] == .ask)
  }

  @Test func aSchemeThatLapsesBeforeTheStartIsToldSo() throws {
    let early = try #require(try schemes(.ww).first { $0.id == "kort" })
    #expect(early.lapses == CivilDate("2027-10-01") && !early.lapsesBeforeStart)
    let late = try #require(try schemes(.ww, start: "2027-10-15").first { $0.id == "kort" })
    #expect(late.lapsesBeforeStart)
    #expect(late.source == "https://a.example/" && late.checkedOn == Office.day)
  }
}
