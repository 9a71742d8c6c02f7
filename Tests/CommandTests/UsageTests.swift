import Feeds
import TestSupport
import Testing

/// Exit statuses, languages and forms of output.
@Suite struct UsageTests {
  @Test(arguments: [
    ["frobnicate"], ["match"], ["status", "--wat"], ["import", "potatoes"], ["gap", "x"],
    ["status", "--as-of", "2026-02-30"], ["status", "--as-of", "gisteren"],
    ["status", "--lang", "fr"], ["status", "--format", "pdf"], ["match", "x", "--limit", "-3"],
    ["find", "x", "--limit", "-1"], ["route", "x", "y", "--limit", "-1"],
    ["search", "x", "--limit", "0"], ["search", "x", "--limit", "9223372036854775807"],
    ["match", "x", "--domain", "zee"], ["claim", "set", "x", "y", "--state", "misschien"],
    ["claim", "set", "x", "y", "--level", "9"], ["status", "--aanspreekvorm", "gij"],
  ])
  func wrongUseIsOneLineAndStatusTwo(arguments: [String]) throws {
    let outcome = try Overstap().run(arguments)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("overstap: "))
    #expect(outcome.errors.contains("--help"))
    #expect(outcome.output == "")
  }

  /// What our own options refuse is said in the language that is asked, also when that comes last.
  @Test(arguments: [
    (
      ["search", "x", "--limit", "0"], "--limit moet 1 tot en met 10000 zijn", "must be 1 to 10000"
    ),
    (["plan", "x", "y", "--weeks", "0"], "--weeks moet 1 of meer zijn", "must be 1 or more"),
    (["plan", "x", "y", "--start", "morgen"], "een dag als 2026-11-21", "a day such as"),
    (["match", "x", "--region", "Utrecht"], "alleen samen met --targets vacancies", "only with"),
    (["serve"], "geef --listen HOST:PORT of --socket PATH", "give --listen"),
    (["claim", "set", "x", "y", "--state", "z"], "--state is een van: present", "is one of"),
  ])
  func wrongUseInBothLanguages(arguments: [String], dutch: String, english: String) throws {
    let said = try Overstap().run(arguments).errors
    #expect(said.contains(dutch), "\(said)")
    #expect(!said.contains(english), "\(said)")
    let inEnglish = try Overstap().run(arguments + ["--lang", "en"]).errors
    #expect(inEnglish.contains(english), "\(inEnglish)")
    #expect(!inEnglish.contains(dutch), "\(inEnglish)")
    #expect((said + inEnglish).unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func globalOptionsMayStandInFront() throws {
    let overstap = Overstap()
    let behind = try overstap.run(["match", "K-1", "--lang", "en", "--quiet"])
    let before = try overstap.run(["--lang", "en", "--quiet", "match", "K-1"])
    #expect(behind.status == before.status)
    #expect(behind.errors == before.errors)
    #expect(before.errorLines.count == 1)
    #expect(!before.errors.contains("Unknown option"))
  }

  @Test func helpAndVersionAreResults() throws {
    for arguments in [["--help"], ["match", "--help"], ["--version"]] {
      let outcome = try Overstap().run(arguments)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(!outcome.output.isEmpty)
    }
  }

  @Test func notFoundIsStatusFour() throws {
    let overstap = try Overstap.loaded()
    let person = overstap.person()
    for arguments in [
      ["match", "K-404"], ["match", person.replacing("person", with: "none") + "x"],
      ["gap", person, "zeemeermin"], ["show", "zeemeermin"], ["find", "zeemeermin"],
      ["route", person, "http://data.europa.eu/esco/occupation/none"],
      ["gap", person, SmallURI.occupation("idle")], ["candidate", "show", "K-404"],
      ["candidate", "erase", "K-404"], ["diff", "1.1.1", "9.9"],
      ["claim", "set", "K-404", "python"],
    ] {
      let outcome = try overstap.run(arguments)
      #expect(outcome.status == 4 || outcome.errors.contains("gelezen"), "\(arguments) \(outcome)")
      #expect(outcome.errorLines.count == 1, "\(arguments) \(outcome.errors)")
    }
    let search = try overstap.run(["search", "zeemeermin"])
    #expect(search.status == 4)
    #expect(try search.json()["matches"]?.array == [])
  }

  @Test func anAmbiguousNameIsStatusTwoWithTheCandidates() throws {
    let overstap = try Overstap.loaded()
    let outcome = try overstap.run(["gap", overstap.person(), "allrounder", "--lang", "en"])
    #expect(outcome.status == 2)
    #expect(outcome.errorLines.count == 3)
    #expect(outcome.errors.contains("several things"))
    for id in ["developer", "network"] {
      #expect(outcome.errors.contains(SmallURI.occupation(id)))
    }
  }

  @Test func everyCommandGivesJSON() throws {
    let overstap = try Overstap.loaded()
    let person = overstap.person()
    #expect(try overstap.run(["candidate", "add", person]).json()["new"]?.int == 1)
    for arguments in [
      ["match", "K-1", "--domain", "all"], ["match", person], ["gap", "K-1", "programmer"],
      ["find", "programmer"], ["route", "K-1", "programmer"], ["search", "soft"],
      ["show", "programmer"], ["status"], ["candidate", "show", "K-1"], ["candidate", "list"],
      ["claim", "set", "K-1", "python"], ["init"], ["demo"],
    ] {
      let outcome = try overstap.run(arguments + ["--format", "json"])
      #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
      #expect(!outcome.lines.isEmpty, "\(arguments)")
      for line in outcome.lines {
        #expect(throws: Never.self, "\(arguments)") { try JSONParser.parse(line) }
      }
    }
  }

  @Test func tablesAreInTheLanguageAsked() throws {
    let overstap = try Overstap.loaded()
    let person = overstap.person()
    func table(_ arguments: [String], _ language: String) throws -> String {
      let outcome = try overstap.run(arguments + ["--format", "table", "--lang", language])
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome.output
    }
    for arguments in [
      ["match", person], ["gap", person, "programmer"], ["find", "programmer"],
      ["route", person, "programmer"], ["status"],
    ] {
      let (dutch, english) = (try table(arguments, "nl"), try table(arguments, "en"))
      #expect(dutch != english, "\(arguments)")
    }
    #expect(try table(["gap", person, "programmer"], "nl").contains("nog niet besproken"))
    #expect(try table(["gap", person, "programmer"], "en").contains("not discussed yet"))
  }

  @Test func theSameCommandTwiceGivesTheSameBytes() throws {
    let overstap = try Overstap.loaded()
    let arguments = ["match", overstap.person(), "--domain", "all", "--as-of", "2026-11-21"]
    #expect(try overstap.run(arguments).output == overstap.run(arguments).output)
  }

  @Test func theDayCounts() throws {
    let overstap = try Overstap.loaded()
    let person = overstap.person(
      "{\"id\":\"K\",\"claims\":[{\"skill\":\"\(SmallURI.skill("sql"))\",\"lastUsed\":\"2015\"}]}")
    func coverage(_ day: String) throws -> Double? {
      try overstap.run(["gap", person, "programmer", "--as-of", day]).json()["coverage"]?.number
    }
    let (fresh, stale) = (try coverage("2016-01-01"), try coverage("2030-01-01"))
    #expect(try #require(fresh) > #require(stale))
  }

  @Test func initTwiceSaysSo() throws {
    let overstap = Overstap()
    let first = try overstap.run(["init"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("Database klaar"))
    let before = try overstap.status()
    let second = try overstap.run(["init"])
    #expect(second.status == 0)
    #expect(second.errors.contains("was al compleet"))
    #expect(try overstap.status() == before)
    #expect(try overstap.run(["check", "--lang", "en"]).errors.contains("Sound"))
  }

  @Test func demoRunsAndLeavesNothing() throws {
    let overstap = Overstap()
    let child = try overstap.start(["demo"])
    let outcome = child.wait()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("zorg") || outcome.output.contains("verzorgende"))
    #expect(outcome.errors == "")
    #expect(!Disk.exists(overstap.database))
  }

  @Test func quietIsQuiet() throws {
    let overstap = try Overstap.loaded()
    let folder = SmallTaxonomy.folder(version: "1.2.1").write(in: overstap.scratch)
    let outcome = try overstap.run(["import", "taxonomy", folder, "--quiet"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test func aSecondImportSaysThatNothingChanged() throws {
    let overstap = try Overstap.loaded()
    let outcome = try overstap.run(["import", "taxonomy", overstap.scratch.path("v1.1.1-en")])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("Er is niets veranderd"))
  }

  @Test func shippedFilesThatAreNotThere() throws {
    let overstap = Overstap()
    let outcome = try overstap.shell("OVERSTAP_SHARE=/nergens exec \"$0\" init")
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("/nergens") && outcome.errors.contains("OVERSTAP_SHARE"))
  }

  @Test func badPeopleAreStatusThreeWithTheList() throws {
    let overstap = try Overstap.loaded()
    let path = overstap.scratch.write("p.jsonl", Overstap.nurse + "\n{oeps\n")
    let outcome = try overstap.run(["import", "candidates", path])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("bijvoorbeeld"))
    let rejects = try #require(try outcome.json()["rejects"]?.string)
    #expect(Disk.text(of: rejects).split(separator: "\n").count == 1)
  }
}
