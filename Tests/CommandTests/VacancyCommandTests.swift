import Feeds
import Glibc
import TestSupport
import Testing

/// Vacancies through the built command.
@Suite struct VacancyCommandTests {
  private static let examples = Overstap.root + "/Taxonomies/examples/"

  private func loaded() throws -> Overstap {
    let overstap = Overstap()
    let made = try overstap.run(
      ["import", "vacancies"]
        + ["indeed.xml", "vum.json", "schemaorg.jsonld"].map { Self.examples + "vacancies-" + $0 })
    guard made.status == 0 else { throw Overstap.Failed(outcome: made) }
    _ = try overstap.run(["import", "candidates", Self.examples + "people.jsonl"])
    return overstap
  }

  /// A fresh machine: the first import makes the database and loads the starter.
  @Test func aFreshMachineMatchesPeopleWithVacancies() throws {
    let overstap = try loaded()
    let status = try overstap.run(["status", "--format", "json"]).json()
    #expect(status["vacancies"]?.int == 21)
    let match = try overstap.run([
      "match", "voorbeeld-zorg", "--targets", "vacancies", "--limit", "3", "--as-of", "2026-11-21",
    ])
    #expect(match.status == 0)
    let json = try match.json()
    #expect(json["matches"]?.array?.count == 3)
    #expect(json["matches"]?.array?.allSatisfy { $0["kind"]?.string == "vacancy" } == true)
    let table = try overstap.run([
      "match", "voorbeeld-zorg", "--targets", "vacancies", "--contract", "leerbaan",
      "werkervaringsplaats", "--format", "table", "--as-of", "2026-11-21",
    ])
    #expect(table.output.contains("leerbaan"))
    #expect(table.output.contains("afgevallen"))
    let all = try overstap.run([
      "match", "voorbeeld-zorg", "--targets", "vacancies", "--format", "table", "--as-of",
      "2026-11-21",
    ])
    #expect(all.output.contains("mogelijk onwettig"))
  }

  @Test func aVacancyIsShownFoundAndHeldAgainstAPerson() throws {
    let overstap = try loaded()
    let show = try overstap.run(["show", "ZG-101", "--format", "table"])
    #expect(show.output.contains("de advertentie spreekt zichzelf tegen over de uren"))
    #expect(show.output.contains("[job/jobtype]"))
    let gap = try overstap.run(["gap", "voorbeeld-zorg", "UM-9001"]).json()
    #expect(gap["target"]?.string == "vum//UM-9001")
    #expect(gap["requirements"]?.array?.first?["at"]?.string?.hasPrefix("vakvaardigheid") == true)
    let find = try overstap.run(["find", "vum//UM-9001", "--limit", "3"]).json()
    #expect(find["origins"]?.array?.count == 3)
    let search = try overstap.run(["search", "zonnepanelen"]).json()
    #expect(search["vacancies"]?.array?.count == 2)
  }

  @Test func wrongUseSaysWhatToDo() throws {
    let overstap = try loaded()
    func status(_ arguments: String...) throws -> Int32 {
      try overstap.run(["match", "voorbeeld-zorg", "--targets", "vacancies"] + arguments).status
    }
    #expect(try status("--region", "Nergenshuizen") == 4)
    #expect(try status("--region", "Hengelo") == 2)
    #expect(try status("--max-km", "10") == 2)
    #expect(try status("--hours", "40-20") == 2)
    #expect(try status("--contract", "levenslang") == 2)
    #expect(try overstap.run(["match", "voorbeeld-zorg", "--region", "Utrecht"]).status == 2)
    #expect(try overstap.run(["show", "vum//bestaat-niet"]).status == 4)
    #expect(try overstap.run(["import", "vacancies", "--source", "a/b", "x"]).status == 2)
    #expect(try overstap.run(["import", "vacancies", "/nergens/feed.xml"]).status == 1)
  }

  @Test func badItemsAreListedAndTheRestComes() throws {
    let overstap = Overstap()
    let items = (1...100).map { number in
      "<item><title>Functie \(number)</title><guid>g\(number)</guid>"
        + (number == 57 ? "<tiiitle>kapot</title>" : "") + "<description>tekst</description></item>"
    }
    let feed =
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Banen</title>"
      + items.joined(separator: "\n") + "</channel></rss>"
    let outcome = try overstap.run(["import", "vacancies", "-"], input: feed)
    #expect(outcome.status == 3)
    let json = try outcome.json()
    #expect(json["read"]?.int == 99 && json["new"]?.int == 99 && json["faultCount"]?.int == 1)
    #expect(json["faults"]?.array?.first?["record"]?.string == "g57")
    let again = try overstap.run(["import", "vacancies", "-"], input: feed).json()
    #expect(again["unchanged"]?.int == 99 && again["linking"]?["linked"]?.int == 0)
  }

  /// Killed at any moment, the next import gives what an undisturbed one gives.
  @Test func aKilledImportLeavesTheOldState() throws {
    let overstap = try loaded()
    let before = try overstap.status()
    let ads = (1...4000).map { number in
      "<job><title>Monteur \(number)</title><referencenumber>\(number)</referencenumber>"
        + "<description>\(String(repeating: "storingen zoeken ", count: 40))</description></job>"
    }
    let feed = overstap.scratch.write(
      "feed.xml", "<?xml version=\"1.0\"?><source>" + ads.joined() + "</source>")
    for delay in [20, 80, 200] {
      let child = try overstap.start(["import", "vacancies", feed, "--source", "groot"])
      usleep(UInt32(delay) * 1000)
      child.kill()
      _ = child.wait()
      let count = try overstap.run(["status", "--format", "json"]).json()["vacancies"]?.int
      #expect(count == 21 || count == 4021)
    }
    #expect(try overstap.run(["check"]).status == 0)
    let done = try overstap.run(["import", "vacancies", feed, "--source", "groot"])
    #expect(done.status == 0)
    #expect(try overstap.run(["status", "--format", "json"]).json()["vacancies"]?.int == 4021)
    #expect(before.contains("\"vacancies\":21"))
  }
}
