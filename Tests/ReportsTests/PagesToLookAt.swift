import Feeds
import Glibc
import Reports
import SkillModel
import TestSupport
import Testing
import Wording

@testable import Advisory

/// Writes pages to look at, when a folder is named by `OVERSTAP_PAGES`.
@Suite struct PagesToLookAt {
  @Test(.enabled(if: getenv("OVERSTAP_PAGES") != nil))
  func write() throws {
    let folder = getenv("OVERSTAP_PAGES").map { String(cString: $0) } ?? "/tmp"
    let office = try ReportOffice(hasStarter: true)
    let person = """
      {"id":"K-1042","label":"verzorgende, 12 jaar",
      "occupations":[{"title":"verzorgende","from":"2012","to":"2026"}],
      "claims":[{"skill":"omgaan met spanning","evidence":"self"},
      {"skill":"actief luisteren","evidence":"employer"},
      {"skill":"werken met een elektronisch zorgdossier","evidence":"certified"},
      {"skill":"zorg geven via een beeldscherm","state":"absent","evidence":"adviser"}],
      "education":[{"nlqf":"3"}],"limits":{"hoursPerWeek":12,"weeks":52,"budget":150000},
      "wishes":{"interests":["zorg en techniek"],"hourlyWage":1900}}
      """
    for audience in ReportAudience.allCases {
      for language in [Language.dutch, .english] {
        let page = try office.page(
          audience, language, targets: ["medewerker zorg op afstand"], person: person,
          domains: .technologie)
        let name = folder + "/\(audience.rawValue)-\(language.rawValue).html"
        let file = try #require(fopen(name, "w"))
        fputs(page, file)
        fclose(file)
      }
    }
  }
}
