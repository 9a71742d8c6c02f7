import Feeds
import SkillModel
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

  @Test func aBadFileAmongOthersKeepsTheOthers() throws {
    let overstap = try Overstap.loaded()
    let good = overstap.scratch.write("good.jsonl", "{\"id\":\"A\",\"claims\":[]}\n")
    let bad = overstap.scratch.write("bad.xml", "<!DOCTYPE l [<!ENTITY a 'b'>]><Candidate/>")
    for files in [[good, bad], [bad, good], [overstap.scratch.path("none.csv"), good]] {
      let outcome = try overstap.run(["import", "candidates"] + files + ["--format", "json"])
      #expect(outcome.status == 3)
      #expect(try outcome.json()["candidates"]?.array?.compactMap(\.string) == ["A"])
      #expect(try overstap.run(["candidate", "erase", "A"]).status == 0)
    }
  }

  /// Two counsellors at one profile: nothing is lost, and nobody who was erased comes back.
  @Test func twoProgramsAtOneProfile() throws {
    let overstap = try Overstap.loaded()
    let file = overstap.person()
    for _ in 0..<4 {
      #expect(try overstap.run(["candidate", "add", file]).status == 0)
      let edits = try [
        ["--max-km", "11"], ["--weeks", "21"], ["--study-hours", "7"], ["--budget", "900"],
      ].map { try overstap.start(["candidate", "edit", "K-1"] + $0) }
      for edit in edits { #expect(edit.wait().status == 0) }
      let stored = try overstap.run(["candidate", "export", "K-1"]).output
      for part in ["\"maxKm\":11", "\"weeks\":21", "\"hoursPerWeek\":7", "\"budget\":90000"] {
        #expect(stored.contains(part))
      }
      let edit = try overstap.start(["candidate", "edit", "K-1", "--label", "spook"])
      let erase = try overstap.start(["candidate", "erase", "K-1"])
      let (edited, erased) = (edit.wait(), erase.wait())
      #expect([0, 4].contains(edited.status))
      #expect(erased.status == 0 || erased.status == 1)
      #expect(try overstap.run(["candidate", "export", "K-1"]).status == 4)
    }
  }

  /// Words of a profile may not steer the terminal of who reads them.
  @Test func noControlCharacterReachesATable() throws {
    let overstap = try Overstap.loaded()
    let person = overstap.person(
      #"{"id":"K-1","label":"\u001b[31mrood\u009b2J","occupations":[{"title":"nurse\u202e"}],"#
        + #""wishes":{"interests":["\u0007piep"]}}"#)
    #expect(try overstap.run(["candidate", "add", person]).status == 0)
    for command in [["candidate", "list"], ["candidate", "show", "K-1"], ["match", "K-1"]] {
      let output = try overstap.run(command + ["--format", "table"]).output
      #expect(!output.unicodeScalars.contains { $0.isControl && $0 != "\n" })
    }
    let missing = try overstap.run(["candidate", "show", "\u{1B}[31m"])
    #expect(!missing.errors.unicodeScalars.contains { $0.isControl && $0 != "\n" })
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
