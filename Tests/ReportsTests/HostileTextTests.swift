import Reports
import SkillModel
import TestSupport
import Testing
import Wording

@testable import Advisory

/// Words of profiles and catalogues stay words.
@Suite struct HostileTextTests {
  private static let hostile =
    "<script>alert(1)</script> \"x\" 'y' &amp; ]]> \u{202E}om\u{2066}\u{200F}\u{0}\u{FFFF} </title>"

  @Test(arguments: ReportAudience.allCases)
  func nothingBecomesMarkup(audience: ReportAudience) throws {
    let office = try ReportOffice()
    let session = try office.session(.dutch)
    var (person, _) = try session.person(office.scratch.write("p.json", ReportOffice.nurse))
    person.id = CandidateID(rawValue: Self.hostile)
    person.label = Self.hostile
    person.occupations[0].title = Self.hostile
    let report = try session.report(
      person, ReportRequest(for: audience, targets: ["softwareontwikkelaar"], domains: nil)
    ) { person, _ in
      var plan = PlanFixture.plan(
        head: try session.head(), candidate: person.id,
        target: (ConceptURI("http://x"), Self.hostile))
      plan.modules[0].title = Self.hostile
      plan.modules[0].provider = Self.hostile
      plan.modules[0].url = "javascript:alert(1)"
      plan.modules[1].url = "https://x.example/\"onmouseover=alert(1)"
      plan.schemes[0].source = "data:text/html,<script>alert(1)</script>"
      plan.catalogues[0].provider = Self.hostile
      return plan
    }
    let html = String(decoding: ReportPage(wording: Wording()).html(report), as: UTF8.self)
    let page = try ParsedPage(html)
    #expect(page.all("script").isEmpty && !html.contains("<script"))
    #expect(page.text.contains("<script>alert(1)</script>"))
    for link in page.all("a") {
      #expect(link.attributes["href"]?.hasPrefix("https://") == true)
      #expect(link.attributes.keys.allSatisfy { $0 == "href" })
    }
    for scalar in ["\u{202E}", "\u{2066}", "\u{200F}", "\u{0}", "\u{FFFF}"] as [Unicode.Scalar] {
      #expect(!html.unicodeScalars.contains(scalar))
    }
  }
}
