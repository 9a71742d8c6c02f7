import Feeds
import TestSupport
import Testing

/// Reference data at the command: import, cards, status, an older database.
@Suite struct ReferenceTests {
  private static let figures =
    "brc,measure,value,unit,class,region,period,source\n"
    + "0811,tension,5,v per p,zeer krap,,2026KW1,UWV\n0811,tension,0,v per p,,AM04,2026KW1,UWV\n"

  @Test func figuresAreImportedShownAndNotImportedTwice() throws {
    let overstap = try Overstap.loaded()
    let file = overstap.scratch.write("cijfers.csv", Self.figures)
    let first = try overstap.run(["import", "figures", file, "--format", "json"])
    #expect(first.status == 3, "\(first)")
    let json = try first.json()
    #expect(json["new"]?.int == 1 && json["faultCount"]?.int == 1)
    #expect(json["faults"]?.array?.first?["what"]?.string == "badValue: region=AM04")
    let second = try overstap.run(["import", "figures", file, "--format", "json"])
    #expect(try second.json()["new"]?.int == 0)
    #expect(second.errors.contains("Er is niets veranderd"))
    let card = try overstap.run(["show", "software developer", "--format", "table"])
    #expect(card.status == 0)
    #expect(card.output.contains("- Krapte: zeer krap"))
    #expect(card.output.contains("(UWV, 2026KW1, landelijk cijfer)"))
    #expect(card.output.contains("- Uurloon: 23 tot 38 euro, midden 30"))
    #expect(card.output.contains("(CBS StatLine 85517NED, 2022, landelijk cijfer)"))
    let english = try overstap.run(
      ["show", "software developer", "--format", "table", "--lang", "en"])
    #expect(english.output.contains("Tension: very tight (UWV, 2026KW1, national figure)"))
    let match = try overstap.run([
      "match", overstap.person(), "--domain", "all", "--format", "table",
    ])
    #expect(match.output.contains("Uurloon: 23 tot 38 euro"))
  }

  @Test func missingFiguresAreSaidOnTheCard() throws {
    let overstap = try Overstap.loaded()
    try Tampering.removeFigures(overstap.database)
    let card = try overstap.run(["show", "nurse", "--format", "table"])
    #expect(card.output.contains("Geen cijfers geladen"))
  }

  @Test func regionsHaveACard() throws {
    let overstap = try Overstap.loaded()
    let region = try overstap.run(["show", "AM22", "--format", "table"])
    #expect(region.status == 0 && region.output.contains("Rijnmond\n"))
    #expect(region.output.contains("14 gemeenten"))
    let postcode = try overstap.run(["show", "3511", "--format", "json"])
    #expect(try postcode.json()["regions"]?.array?.first?["code"]?.string == "GM0344")
    let place = try overstap.run(["show", "Zuidwolde", "--format", "table"])
    #expect(place.output.contains("Deze naam staat voor 2 gebieden."))
    #expect(try overstap.run(["show", "Nergenshuizen"]).status == 4)
  }

  @Test func statusCountsWhatShips() throws {
    let json = try JSONParser.parse(try Overstap.loaded().status())
    let counts = (json["reference"]?.array ?? []).map {
      "\($0["name"]?.string ?? "") \($0["records"]?.int ?? 0)"
    }
    #expect(
      counts == [
        "regions 599", "postcodes 4747", "places 2482", "figures 186", "schemes 10",
        "credentialKinds 12",
      ])
  }

  @Test func anOlderDatabaseAsksForInit() throws {
    let overstap = try Overstap.loaded()
    try Tampering.undoSecondMigration(overstap.database)
    let status = try overstap.run(["status"])
    #expect(status.status == 1)
    #expect(status.errorLines.count == 1 && status.errors.contains("overstap init"))
    #expect(try overstap.run(["init", "--quiet"]).status == 0)
    #expect(try overstap.run(["show", "AM22"]).status == 0)
  }
}
