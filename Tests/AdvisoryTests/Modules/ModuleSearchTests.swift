import Advisory
import SkillModel
import TestSupport
import Testing

/// Modules by title and provider, and the card of one.
@Suite struct ModuleSearchTests {
  private static let catalogue = """
    aanbieder;id;titel;vaardigheden;geldig tot;prijs;wie betaalt;leeruitkomsten
    Academie Noord;1;Rekenen met gegevens;SQL (zelfstandig);;795;werkgever;De deelnemer kan tango
    Rekencentrum;1;Python voor iedereen;Python;;;;
    Rekencentrum;2;Rekenen;;2026-01-01;;;
    Rekencentrum;3;Excel;;;;;

    """

  @Test func wordsOfTheTitleGoBeforeThoseOfTheProvider() throws {
    let place = try ModuleOffice()
    try place.take(Self.catalogue)
    let found = try place.session().search("reken", limit: 10).modules
    #expect(
      found.map(\.key.description) == [
        "Academie Noord/1", "Rekencentrum/1", "Rekencentrum/3",
      ])
    #expect(try place.session().search("reken", limit: 1).modules.count == 1)
    #expect(
      try place.session().search("excel REKENCENTRUM", limit: 10).modules.map(\.key.id) == ["3"])
    #expect(try place.session().search("tango", limit: 10).modules.isEmpty)
  }

  @Test func aChangedTitleIsFoundByItsNewWordsOnly() throws {
    let place = try ModuleOffice()
    try place.take(Self.catalogue)
    try place.take("aanbieder;id;titel\nRekencentrum;3;Zwemmen\n")
    #expect(try place.session().search("excel", limit: 10).modules.isEmpty)
    #expect(try place.session().search("zwem", limit: 10).modules.map(\.key.id) == ["3"])
  }

  @Test func theCardTellsWhatWasSaidAndFound() throws {
    let place = try ModuleOffice()
    try place.take(Self.catalogue)
    let card = try #require(try place.session().showModule("Academie Noord/1"))
    #expect(card.module.price == 79_500)
    #expect(card.skills.map(\.label) == ["SQL"])
    #expect(card.skills.first?.skill.level == .independent)
    #expect(card.unlinked == ["De deelnemer kan tango"])
    #expect(!card.isExpired && !card.isStale)
    #expect(card.importedOn == "2026-11-21")
    #expect(try place.session().showModule("Rekencentrum/2")?.isExpired == true)
    #expect(try place.session().showModule("2")?.module.provider == "Rekencentrum")
    #expect(try place.session().showModule("9") == nil)
    #expect(
      throws: AdvisoryFault.ambiguousModule(
        "1", choices: ["Academie Noord/1", "Rekencentrum/1"])
    ) { try place.session().showModule("1") }
  }
}
