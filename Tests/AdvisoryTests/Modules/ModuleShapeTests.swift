import Advisory
import Feeds
import SkillModel
import TestSupport
import Testing

/// Names of the fields about modules, all of them and in order (CONTRACTS).
@Suite struct ModuleShapeTests {
  static let linking = ["linked", "withSkills", "taught", "unlinked", "changed", "changes"]

  @Test func check() throws {
    let place = try ModuleOffice()
    let path = place.office.scratch.write("c.csv", "aanbieder;id;titel;vaardigheden\nA;1;x;tango\n")
    let json = try JSONParser.parse(place.session().checkCatalogue([path], provider: nil).json)
    #expect(
      json.names == [
        "asOf", "policy", "editions", "attribution", "source", "format", "read", "complete",
        "unknownColumns", "missing", "modules", "startsApart", "duplicates", "faultCount", "faults",
        "brokenOff",
      ])
    let module = try #require(json["modules"]?.array?.first)
    #expect(
      module.names == [
        "id", "title", "line", "missing", "unreadable", "skills", "unlinked",
        "unknownModules", "unknownPlaces", "notes",
      ])
    #expect(
      json["missing"]?.names == [
        "country", "workload", "level", "assessment", "form", "quality", "price", "weeks", "start",
        "place", "language",
      ])
    #expect(module["missing"]?.array?.compactMap(\.string) == json["missing"]?.names)
    #expect(module["unlinked"]?.array?.compactMap(\.string) == ["tango"])
  }

  @Test func searchAndShow() throws {
    let place = try ModuleOffice()
    try place.take("aanbieder;id;titel;vaardigheden;EC;prijs\nA;1;Cursus x;SQL (2);2;10\n")
    let search = try JSONParser.parse(place.session().search("cursus", limit: 5).json)
    #expect(search["modules"]?.array?.first?.names == ["id", "kind", "label", "provider"])
    let card = try #require(try place.session().showModule("A/1"))
    let json = try JSONParser.parse(card.json)
    #expect(
      Array(json.names.dropFirst(4)) == [
        "id", "kind", "label", "provider", "expired", "importedOn", "changedOn", "hours", "price",
        "skills", "unlinked", "stale", "module",
      ])
    #expect(json["hours"]?.number == 56)
    #expect(json["price"]?.int == 1000)
    #expect(
      json["skills"]?.array?.first?.names == [
        "uri", "label", "labelLanguage", "level", "source", "words",
      ])
  }

  @Test func importAndRelink() throws {
    let place = try ModuleOffice()
    let summary = try JSONParser.parse(
      place.take("aanbieder;id;titel;vaardigheden\nA;1;x;SQL\n").json)
    #expect(
      summary.names == [
        "source", "format", "read", "new", "changed", "unchanged", "closed", "skipped", "repeated",
        "waitingStarts", "withSkillURI", "withWords", "faultCount", "valueFaultCount", "faults",
        "valueFaults", "brokenOff", "ignoredFields", "personalFieldsDropped", "linking",
      ])
    #expect(summary["linking"]?.names == Self.linking)
    #expect(summary["linking"]?["taught"]?.names == ["uri", "phrase", "outcome", "text"])
    let session = try place.session()
    let relink = try JSONParser.parse(
      RelinkSummary(vacancies: session.linkVacancies(), modules: session.linkModules()).json)
    #expect(
      relink.names == [
        "linked", "withOccupation", "withSkills", "matchable", "changed", "withAgeCondition",
        "duplicates", "modules",
      ])
    #expect(relink["modules"]?.names == Self.linking)
  }
}
