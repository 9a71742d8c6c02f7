import Feeds
import TestSupport
import Testing

/// Catalogues of training through the built command.
@Suite struct CatalogueCommandTests {
  private static let template = Overstap.root + "/Taxonomies/examples/modules-template.csv"

  @Test func aCatalogueIsImportedOnce() throws {
    let overstap = Overstap()
    let first = try overstap.run(["import", "catalogue", Self.template])
    #expect(first.status == 0)
    let summary = try first.json()
    #expect(summary["format"]?.string == "CSV")
    #expect(summary["read"]?.int == 2)
    #expect(summary["new"]?.int == 2)
    #expect(summary["withSkillURI"]?.int == 1)
    #expect(summary["withWords"]?.int == 2)
    // The starter is loaded into a new database, so that there is something to link with.
    let linking = try #require(summary["linking"])
    #expect(linking["linked"]?.int == 2)
    #expect(linking["withSkills"]?.int == 2)
    #expect(linking["taught"]?["uri"]?.int == 1)
    #expect((linking["taught"]?["phrase"]?.int ?? 0) >= 1)
    let status = try overstap.run(["status", "--format", "json"]).json()
    #expect(status["modules"]?.int == 2)
    #expect(status["schema"]?.int == 7)
    #expect(
      try overstap.run(["status", "--format", "table"]).output.contains("Modules van opleiders: 2.")
    )
    let second = try overstap.run(["import", "catalogue", Self.template]).json()
    #expect(second["new"]?.int == 0)
    #expect(second["unchanged"]?.int == 2)
    #expect(second["linking"]?["linked"]?.int == 0)
    let relink = try overstap.run(["relink"])
    #expect(relink.errors.contains("Alle vacatures en modules zijn al gekoppeld"))
    #expect(try relink.json()["modules"]?["linked"]?.int == 0)
  }

  @Test func oneKeyInTwoFilesIsTold() throws {
    let overstap = Overstap()
    let same = try overstap.run(["import", "catalogue", Self.template, Self.template])
    #expect(same.status == 0)
    #expect(try same.json()["new"]?.int == 2)
    #expect(try same.json()["repeated"]?.int == 2)
    let (one, other) = (
      overstap.scratch.write("1.csv", "aanbieder;id;titel\nA;1;Java\n"),
      overstap.scratch.write("2.csv", "aanbieder;id;titel\nA;1;Git\n")
    )
    let both = try overstap.run(["import", "catalogue", one, other])
    #expect(both.status == 3)
    #expect(try both.json()["new"]?.int == 1)
    let fault = try both.json()["faults"]?.array?.first
    #expect(fault?["what"]?.string == "duplicateRecord")
    #expect(fault?["file"]?.string == other)
  }

  @Test func aProviderHearsWhatToMend() throws {
    let overstap = Overstap()
    _ = try overstap.run(["import", "catalogue", Self.template])
    let file = overstap.scratch.write(
      "c.csv",
      "aanbieder;id;titel;vaardigheden;prijs\nB;1;Tango;tango dansen;\nB;2;;;\nB;3;SQL;SQL;9\n")
    let made = try overstap.run(["catalogue", "check", file, "--format", "table"])
    #expect(made.status == 3)
    #expect(made.output.contains("Tango (regel 2)"))
    #expect(made.output.contains("Niet te koppelen aan een vaardigheid: \"tango dansen\"."))
    #expect(made.output.contains("manier van toetsen"))
    #expect(made.errors.contains("regel 3"))
    let complete = overstap.scratch.write(
      "d.csv",
      "aanbieder;land aanbieder;id;titel;vaardigheden;EC;NLQF;prijs;weken;altijd starten;leervorm;"
        + "taal;toetsing;keurmerk\nB;Nederland;1;SQL;SQL;1;4;10;4;ja;online;nl;portfolio;NRTO\n")
    let whole = try overstap.run(["catalogue", "check", complete])
    #expect(whole.status == 0)
    #expect(try whole.json()["complete"]?.int == 1)
    #expect(try overstap.run(["status", "--format", "json"]).json()["modules"]?.int == 2)
  }

  @Test func badRecordsAreToldAndTheRestIsDone() throws {
    let overstap = Overstap()
    let file = overstap.scratch.write("c.csv", "id;titel;prijs\n1;Java;-5\n2;;\n3;Git;10\n")
    let made = try overstap.run(["import", "catalogue", file, "--provider", "A"])
    #expect(made.status == 3)
    let summary = try made.json()
    #expect(summary["new"]?.int == 2)
    #expect(summary["faultCount"]?.int == 1)
    #expect(summary["valueFaultCount"]?.int == 1)
    #expect(summary["faults"]?.array?.first?["record"]?.string == "2")
    let vacancy = overstap.scratch.write("v.json", #"{"@type":"JobPosting","title":"Kok"}"#)
    let other = try overstap.run(["import", "catalogue", vacancy])
    #expect(other.status == 3)
    #expect(other.errors.contains("overstap import vacancies"))
  }
}
