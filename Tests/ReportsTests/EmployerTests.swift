import Feeds
import Reports
import SkillModel
import TestSupport
import Testing
import Wording

@testable import Advisory

/// An employer sees what is confirmed, and nothing else of the person.
@Suite struct EmployerTests {
  private static let names = ["Dutch": Language.dutch, "English": .english]

  /// Words that stand only in what an employer may not see, in the page and in the JSON.
  private static let secrets = [
    // Past work, education, label: nobody confirmed them.
    "verpleegkundige", "nurse", "geheime school", "met plannen",
    // Said by the person, discussed with the adviser, or tested and absent.
    "luisteren", "listen", "apparaten repareren", "repair",
    // Limits and wishes.
    "3511", "1234", "1.234", "vliegers", "zittend", "2345", "23,45",
    // What the plan says of the person: proof, cost, payers, exemptions, gates, what is missing.
    "gegevens vastleggen", "record", "45000", "450 euro", "700 euro", "70000", "1.200",
    "vrijstelling", "exemption", "rijbewijs", "drivingLicence", "statistiek", "statistics",
    "misschien kunt", "niet besproken", "bandbreedte", "afstand", "Utrecht", "mbo-3",
    "voor de laatste start", "UWV", "coverage", "\"low\"", "limits", "gates", "wishes",
  ]

  @Test(arguments: [Language.dutch, .english])
  func leaksNothing(language: Language) throws {
    let office = try ReportOffice()
    let person = ReportOffice.nurse.replacing(
      "\"claims\":[",
      with: """
        "claims":[{"skill":"\(SmallURI.skill("repair"))","state":"present","evidence":"self"},
        """)
    let session = try office.session(language)
    let (candidate, _) = try session.person(office.scratch.write("p.json", person))
    let report = try session.report(
      candidate, ReportRequest(for: .employer, targets: [SmallURI.occupation("developer")])
    ) { person, _ in
      var plan = PlanFixture.plan(
        head: try session.head(), candidate: person.id,
        target: (ConceptURI(SmallURI.occupation("developer")), "softwareontwikkelaar"))
      var licence = PlanFixture.module(
        "x", "rijbewijs B", start: "2027-04-01", week: 11, weeks: 4, hours: 40, cost: 250_000)
      licence.id = "gate:drivingLicence:B"
      licence.provider = nil
      plan.modules.append(licence)
      return plan
    }
    let page = try ParsedPage(
      String(
        decoding: ReportPage(wording: Wording(language: language)).html(report), as: UTF8.self)
    ).text
    let json = report.json
    // What may be seen is there: without it the test would pass on an empty page.
    #expect(page.contains(language == .dutch ? "zorg verlenen" : "provide care"))
    #expect(page.contains("Programmeren in Python voor beginners"))
    #expect(page.contains("SLIM"))
    for secret in Self.secrets {
      // Schemes are public texts; UWV and money may be in them.
      let schemes = secret == "UWV" || secret == "limits"
      #expect(schemes || !page.lowercased().contains(secret.lowercased()), "\(secret)")
      #expect(schemes || !json.lowercased().contains(secret.lowercased()), "\(secret)")
    }
    #expect(!page.contains("Scholing via UWV") && !json.contains("uwv-scholing"))
  }

  @Test func theJSONHasTheseFieldsOnly() throws {
    let json = try JSONParser.parse(try ReportOffice().report(.employer).json)
    #expect(
      json.object?.members.map(\.key) == [
        "asOf", "policy", "editions", "attribution", "candidate", "for", "strengths", "targets",
        "learning", "schemes",
      ])
    let strengths = try #require(json["strengths"]?.array)
    #expect(
      strengths.map { $0["skill"]?.string } == [
        SmallURI.skill("plan"), SmallURI.skill("care"),
      ])
    #expect(strengths.map { $0["asked"]?.bool } == [true, false])
    #expect(strengths.map { $0["evidence"]?.string } == ["employer", "certified"])
  }

  @Test func withoutATargetNoneIsNamed() throws {
    let text = try ParsedPage(try ReportOffice().page(.employer, targets: [])).text
    #expect(!text.contains("Op weg naar"))
    #expect(!text.contains("Programmeren"))
    #expect(text.contains("zorg verlenen"))
  }

  @Test func aDenialAsStrongTakesAConfirmationAway() throws {
    let office = try ReportOffice()
    let person = """
      {"id":"K-2","claims":[
      {"skill":"\(SmallURI.skill("care"))","state":"present","evidence":"employer"},
      {"skill":"\(SmallURI.skill("care"))","state":"absent","evidence":"tested"}]}
      """
    let text = try ParsedPage(
      try office.page(.employer, targets: [], person: person, hasPlan: false)
    ).text
    #expect(!text.contains("zorg verlenen"))
    #expect(text.contains("nog geen vaardigheden bevestigd"))
  }
}
