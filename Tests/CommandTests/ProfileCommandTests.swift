import Feeds
import TestSupport
import Testing

/// Profiles of other systems at the command line, as an intake worker has them.
@Suite struct ProfileCommandTests {
  @Test func theTemplateCanBeImportedAsItIs() throws {
    let overstap = try Overstap.loaded()
    let template = try overstap.run(["candidate", "template"])
    #expect(template.status == 0)
    #expect(template.output.contains("id;label;beroep;van;tot;opleiding (NLQF)"))
    let made = try overstap.run(
      ["import", "candidates", "-", "--format", "json"], input: template.output)
    #expect(made.status == 0)
    let json = try made.json()
    #expect(json["format"]?.string == "CSV")
    #expect(json["new"]?.int == 3)
    #expect(json["ignoredFields"]?.int == 0)
    #expect(json["faultCount"]?.int == 0)
  }

  @Test func aDocumentOfAnotherKindIsNamedInDutch() throws {
    let overstap = try Overstap.loaded()
    let vacancy = overstap.scratch.write("profiel.json", "{\"idVacature\":\"1\"}")
    let outcome = try overstap.run(["import", "candidates", vacancy, "--format", "json"])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("dit is een vacature, geen profiel van een persoon"))
    #expect(outcome.errors.contains("Er is niemand opgeslagen"))
    #expect(
      try outcome.json()["faults"]?.array?.first?["what"]?.string == "otherDocument: vacancy")
  }

  @Test func anXMLProfileCanBeMatchedOnTheSpot() throws {
    let overstap = try Overstap.loaded()
    let path = overstap.scratch.write(
      "cv.xml",
      "<Candidate xmlns='http://www.hr-xml.org/3'><DocumentID>E-1</DocumentID><CandidateProfile>"
        + "<PersonQualifications><PersonCompetency><CompetencyID>\(SmallURI.skill("sql"))"
        + "</CompetencyID></PersonCompetency></PersonQualifications></CandidateProfile></Candidate>"
    )
    let outcome = try overstap.run(["match", path, "--format", "json", "--domain", "all"])
    #expect(outcome.status == 0)
    #expect(try outcome.json()["candidate"]?.string == "E-1")
  }

  @Test func anEntityIsNotReplaced() throws {
    let overstap = try Overstap.loaded()
    let path = overstap.scratch.write(
      "x.xml",
      "<!DOCTYPE Candidate [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Candidate>&x;</Candidate>")
    let outcome = try overstap.run(["import", "candidates", path])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("DOCTYPE"))
  }
}
