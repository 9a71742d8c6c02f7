import Advisory
import SkillModel
import Store
import TestSupport
import Testing

/// Which skills modules teach, and what is kept when none is found.
@Suite struct ModuleLinkingTests {
  private static let header = "aanbieder;id;titel;omschrijving;leeruitkomsten;vaardigheden\n"

  private func loaded(_ rows: String) throws -> [LoadedModule] {
    let place = try ModuleOffice()
    try place.take(Self.header + rows)
    return try place.session().loadedModules()
  }

  @Test func aURIAPhraseAndAnOutcomeTeach() throws {
    let modules = try loaded(
      """
      A;1;x;;De deelnemer kan grafieken maken;\(SmallURI.skill("sql")) (zelfstandig)|firewall instellen
      """)
    #expect(
      modules.map(\.taughtLines) == [
        ["chart outcome grafieken maken", "firewall phrase firewall instellen", "sql uri -"]
      ])
    #expect(modules.first?.taught.map(\.level) == [nil, nil, .independent])
    #expect(modules.first?.unlinked == [])
  }

  @Test func theStrongestSourceCountsAndALevelIsKept() throws {
    let modules = try loaded(
      "A;1;x;;De deelnemer kan grafieken maken;grafieken maken (onder begeleiding)\n")
    #expect(modules.first?.taughtLines == ["chart phrase grafieken maken"])
    #expect(modules.first?.taught.first?.level == .guided)
  }

  @Test func whatIsNotKnownStaysInItsWords() throws {
    let unknown = SmallURI.skill("00000000-gone")
    let modules = try loaded(
      "A;1;Python;Je leert SQL;De deelnemer danst de tango;quantumbreien|\(unknown)\n")
    #expect(modules.first?.taught == [])
    #expect(
      modules.first?.unlinked == ["quantumbreien", unknown, "De deelnemer danst de tango"])
  }

  @Test func titleAndTextTeachOnlyWhereNothingElseIsSaid() throws {
    let modules = try loaded("A;1;Python;Een cursus;;\nA;2;Python;;Je kunt SQL;\n")
    #expect(modules.map(\.taughtLines) == [["python text Python"], ["sql outcome SQL"]])
  }

  @Test func modulesPastTheirLastDayAreLeftOutAndCounted() throws {
    let place = try ModuleOffice()
    try place.take("aanbieder;id;titel;geldig tot\nA;1;x;2026-11-20\nA;2;y;2026-11-21\nA;3;z;\n")
    let loaded = try place.session().loadedCatalogue()
    #expect(loaded.modules.map(\.module.id) == ["2", "3"])
    #expect(loaded.expired == 1)
    #expect(loaded.stale == 0)
  }

  @Test func linkingIsDoneAgainOnlyWhenSomethingChanged() throws {
    let place = try ModuleOffice()
    let first = try place.take(Self.header + "A;1;x;;;gegevens ontsluiten|SQL\n")
    #expect(first.linking.linked == 1)
    #expect(first.linking.withSkills == 1)
    #expect(first.linking.taught == [.phrase: 1])
    #expect(first.linking.unlinked == 1)
    #expect(try place.session().linkModules().linked == 0)

    // A new edition calls a skill by the words that had none.
    var folder = SmallTaxonomy.folder(version: "1.2.0", language: "nl")
    folder["skills"].rows = folder["skills"].rows.map {
      $0.replacing("grafieken maken", with: "gegevens ontsluiten")
    }
    try place.office.load(folder)
    #expect(try place.session().loadedCatalogue().stale == 1)
    let again = try place.session().linkModules()
    #expect(again.linked == 1)
    #expect(again.changed == 1)
    #expect(again.changes.map(\.key.description) == ["A/1"])
    #expect(again.changes.map(\.added) == [[ConceptURI(SmallURI.skill("chart"))]])
    #expect(again.changes.map(\.removed) == [[]])
    #expect(try place.session().loadedModules().first?.unlinked == [])
  }

  @Test func aModuleThatChangedIsLinkedAgain() throws {
    let place = try ModuleOffice()
    try place.take(Self.header + "A;1;x;;;SQL\nA;2;x;;;Python\n")
    let second = try place.take(Self.header + "A;1;x;;;statistiek\nA;2;x;;;Python\n")
    #expect(second.linking.linked == 1)
    #expect(second.linking.changes.map(\.removed) == [[ConceptURI(SmallURI.skill("sql"))]])
    #expect(
      try place.session().loadedModules().map(\.taughtLines) == [
        ["statistics phrase statistiek"], ["python phrase Python"],
      ])
  }

  @Test func aURIOfAnEarlierEditionMeansWhatTookItsPlace() throws {
    // The later edition has the skill under another URI.
    let place = try ModuleOffice()
    for language in ["en", "nl"] {
      var folder = SmallTaxonomy.folder(version: "1.2.0", language: language)
      folder["skills"].rows = folder["skills"].rows.map {
        $0.replacing(SmallURI.skill("chart"), with: SmallURI.skill("chart-2"))
      }
      try place.office.load(folder)
    }
    try place.take(Self.header + "A;1;x;;;\(SmallURI.skill("chart"))\n")
    #expect(try place.session().loadedModules().first?.taughtLines == ["chart-2 uri -"])
  }

  @Test func startsToldApartAreJoined() throws {
    let place = try ModuleOffice()
    func start(_ id: String, _ day: String) -> String {
      """
      {"offeringId":"\(id)","offeringType":"program","startDate":"\(day)",
      "name":[{"language":"nl-NL","value":"x"}],"abbreviation":"x","description":[],
      "teachingLanguage":"nld","modeOfDelivery":["online"],"resultExpected":true,
      "program":"30010000-0000-0000-0000-000000000000"}
      """
    }
    let course = """
      {"programId":"30010000-0000-0000-0000-000000000000","abbreviation":"x",
      "name":[{"language":"nl-NL","value":"Cursus"}],"programType":"program",
      "description":[],"teachingLanguage":"nld","modeOfDelivery":["online"]}
      """
    try place.take(start("o1", "2027-02-01"))
    try place.take(course)
    try place.take(start("o2", "2027-09-01"))
    try place.take(start("o1", "2027-03-01"), on: CivilDate("2026-11-22") ?? .epoch)
    let modules = try place.session().loadedModules()
    #expect(modules.map(\.module.title?.value) == ["Cursus"])
    #expect(
      modules.first?.module.offerings.compactMap(\.value.start).map(\.description).sorted()
        == ["2027-03-01", "2027-09-01"])
  }
}
