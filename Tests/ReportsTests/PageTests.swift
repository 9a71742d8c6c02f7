import Reports
import SkillModel
import Testing
import Wording

@testable import Advisory

/// What holds of every page, for each reader and language.
@Suite struct PageTests {
  private static let forms: [(ReportAudience, Language)] = ReportAudience.allCases.flatMap {
    [($0, .dutch), ($0, .english)]
  }

  @Test(arguments: forms)
  func isOneWholePageThatFetchesNothing(audience: ReportAudience, language: Language) throws {
    let html = try ReportOffice().page(audience, language)
    let page = try ParsedPage(html)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
    let loading: Set = ["script", "link", "img", "iframe", "object", "embed", "image", "use"]
    #expect(page.elements.allSatisfy { !loading.contains($0.name) })
    for element in page.elements {
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "style" && name != "src", "\(name)")
        let isAddress = value.contains("://")
        #expect(!isAddress || (element.name == "a" && name == "href"), "\(name)=\(value)")
      }
    }
    let style = try #require(page.all("style").first).text
    for word in ["url(", "@import", "http", "<"] { #expect(!style.contains(word)) }
  }

  @Test(arguments: forms)
  func isAccessible(audience: ReportAudience, language: Language) throws {
    let page = try ParsedPage(try ReportOffice().page(audience, language))
    let headings = page.headings
    #expect(headings.first == 1 && headings.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(headings, headings.dropFirst()) {
      #expect(after <= before + 1, "\(headings)")
    }
    #expect(page.all("title").first?.text.isEmpty == false)
    #expect(!page.all("table").isEmpty)
    #expect(page.all("caption").count + page.all("thead").count >= page.all("table").count)
    for cell in page.all("th") {
      let scope = try #require(cell.attributes["scope"])
      #expect(["col", "row", "rowgroup"].contains(scope))
    }
    var ids: Set<String> = []
    for id in page.elements.compactMap({ $0.attributes["id"] }) {
      #expect(ids.insert(id).inserted, "\(id)")
    }
    #expect(!page.all("svg").isEmpty)
    for drawing in page.all("svg") {
      #expect(drawing.attributes["role"] == "img")
      let names = try #require(drawing.attributes["aria-labelledby"]).split(separator: " ")
      #expect(names.count == 2 && names.allSatisfy { ids.contains(String($0)) })
    }
    #expect(page.all("desc").count == page.all("svg").count)
  }

  @Test(arguments: forms)
  func usesTheWordsOfTheService(audience: ReportAudience, language: Language) throws {
    let text = try ParsedPage(try ReportOffice().page(audience, language)).text.lowercased()
    for word in [
      "%", "score", "ongeschikt", "optimaal", "optimal", "unsuitable", "recht op", "right to",
      "{u}", "{1}",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("esco classification of the european commission"))
    #expect(text.contains(language == .dutch ? "advies" : "advi"))
  }

  @Test func strengthsComeFirstAndEveryPartIsThere() throws {
    let text = try ParsedPage(try ReportOffice().page(.client)).text
    let parts = [
      "Wat u meebrengt en waar u naartoe kunt", "Voor K-1 (verpleegkundige met plannen)",
      "Wat u al meebrengt", "Dat weten we", "zorg verlenen", "diploma of certificaat",
      "Werk dat bij u past", "Van nu naar softwareontwikkelaar", "Nog te leren", "Python",
      "Persoonlijk scholingsplan", "Voordeligste combinatie, volledig nagerekend",
      "Programmeren in Python voor beginners", "450 euro", "Geld en tijd", "Drukste week",
      "Regelingen die misschien meebetalen", "let op: stopt op 15 februari 2027",
      "Nog aan te tonen", "Vrijstelling aan te vragen", "Volgende vragen",
      "Bronnen en versies", "21 november 2026", "Voorbeeld College (24 opleidingen",
    ]
    var rest = text[...]
    for part in parts {
      let found = try #require(rest.firstRange(of: part), "\(part)")
      rest = rest[found.lowerBound...]
    }
  }

  @Test func theAdviserSeesMoreThanThePerson() throws {
    let office = try ReportOffice()
    let client = try ParsedPage(try office.page(.client)).text
    let adviser = try ParsedPage(try office.page(.adviser)).text
    for word in ["Onderbouwing per beroep", "winst", "Andere keuzes", "Bootcamp data"] {
      #expect(adviser.contains(word) && !client.contains(word), "\(word)")
    }
    #expect(adviser.contains("Scholing via UWV") && !client.contains("Scholing via UWV"))
  }

  @Test func withoutAPlanTheEstimateIsTold() throws {
    let text = try ParsedPage(try ReportOffice().page(.client, hasPlan: false)).text
    #expect(text.contains("Er is nog geen scholingsplan gemaakt"))
    #expect(!text.contains("volledig nagerekend"))
  }

  @Test func aPersonOfWhomNothingIsKnownGetsNoRoles() throws {
    let office = try ReportOffice()
    let person = #"{"id":"K-0","occupations":[{"title":"iets heel anders"}]}"#
    let page = try office.page(.client, targets: [], person: person, hasPlan: false)
    let text = try ParsedPage(page).text
    #expect(text.contains("Er is nog te weinig bekend om werk te noemen"))
    #expect(!text.contains("Van nu naar"))
    #expect(text.contains("Dit werk telt nog niet mee: \"iets heel anders\""))
    #expect(!text.contains("overstap candidate"))
    let adviser = try office.page(.adviser, targets: [], person: person, hasPlan: false)
    #expect(adviser.contains("overstap candidate edit"))
  }

  @Test func theFormOfAddressIsFollowed() throws {
    let report = try ReportOffice().report(.client)
    let page = ReportPage(wording: Wording(address: .je)).html(report)
    let text = try ParsedPage(String(decoding: page, as: UTF8.self)).text
    #expect(text.contains("Wat je meebrengt en waar je naartoe kunt"))
    #expect(text.contains("kun je dit al?"))
    for word in [" u ", " uw ", "Uw ", "uzelf"] { #expect(!text.contains(word), "\(word)") }
  }
}
