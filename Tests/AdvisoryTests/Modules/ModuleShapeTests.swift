import Advisory
import Feeds
import SkillModel
import TestSupport
import Testing

/// Names of the fields about modules, all of them and in order (CONTRACTS).
@Suite struct ModuleShapeTests {
  static let linking = ["linked", "withSkills", "taught", "unlinked", "changed", "changes"]

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
