import Advisory
import SkillModel
import Store
import TestSupport
import Testing

/// Feeds of vacancies end to end: read, merged, linked.
@Suite struct VacancyImportTests {
  typealias Office = VacancyOffice

  @Test func theExamplesThatShipAllCome() throws {
    let office = try Office()
    let summary = try office.takeExamples()
    #expect(summary.records == 21)
    #expect(summary.count.new == 21)
    #expect(summary.faultCount == 0 && summary.valueFaultCount == 0)
    #expect(summary.formats == ["Indeed XML", "VUM vacature", "schema.org JobPosting"])
    #expect(summary.linking.matchable >= 19)
    #expect(summary.linking.withAgeCondition == 1)
    let again = try office.takeExamples()
    #expect(again.count.unchanged == 21 && again.linking.linked == 0)
  }

  @Test func twoEmployersMayHaveTheSameNumber() throws {
    let office = try Office()
    try office.take(
      Office.feed(Office.ad("1", "Monteur", site: "www.een.example")),
      Office.feed(Office.ad("1", "Tester", site: "twee.example")))
    #expect(
      try office.store.vacancies(named: "1").map(\.key.description)
        == ["indeed/een.example/1", "indeed/twee.example/1"])
    // With a name for the source that name and the id are the key.
    try office.take(Office.feed(Office.ad("1", "Lasser")), source: "bank")
    #expect(try office.store.vacancies(named: "bank//1").count == 1)
  }

  @Test func aBrokenItemLosesOnlyItselfAndIsListed() throws {
    let office = try Office()
    let broken = "<job><referencenumber>2</referencenumber><title>kapot</tiitle></job>"
    let summary = try office.take(
      Office.feed(Office.ad("1", "Monteur"), broken, Office.ad("3", "Tester")))
    #expect(summary.records == 2 && summary.faultCount == 1)
    let rejects = try #require(summary.rejects)
    #expect(Disk.text(of: rejects).contains("notXML"))
  }

  @Test func aFullSetClosesOnlyWhenItIsSureWhatIsGone() throws {
    let office = try Office()
    let ads = ["1", "2", "3"].map { Office.ad($0, "Monteur \($0)") }
    try office.take(Office.feed(ads[0], ads[1], ads[2]))
    // Cut off: nothing says that the rest is gone.
    let whole = Office.feed(ads[0], ads[1])
    let cut = String(whole.prefix(whole.count - 60))
    let first = try office.take(cut, isFullSet: true)
    #expect(first.notClosed != nil && first.count.closed == 0)
    // An empty feed closes nothing either.
    let empty = try office.take("<?xml version=\"1.0\"?><source></source>", isFullSet: true)
    #expect(empty.notClosed == .nothingRead)
    let second = try office.take(Office.feed(ads[0], ads[1]), isFullSet: true)
    #expect(second.count.closed == 1 && second.notClosed == nil)
    #expect(try office.store.vacancies(named: "3").first?.isClosed == true)
  }

  /// A page of the feed that is an error page: nothing says that what was on it is gone.
  @Test(arguments: ["<html><body>404</body></html>", "%PDF-1.4", "<Candidate/>", "titel;plaats\n"])
  func aFileThatIsNoFeedIsNoPartOfAFullSet(other: String) throws {
    let office = try Office()
    let ads = ["1", "2"].map { Office.ad($0, "Monteur \($0)") }
    try office.take(Office.feed(ads[0], ads[1]), source: "bank")
    let summary = try office.take(Office.feed(ads[0]), other, source: "bank", isFullSet: true)
    #expect(summary.notClosed == .nothingRead && summary.count.closed == 0)
    #expect(try office.store.vacancyCounts() == (open: 2, closed: 0))
  }

  /// Swift takes letters composed in two ways for the same, SQLite does not.
  @Test func ownersInTwoUnicodeFormsAreTwo() throws {
    let office = try Office()
    func posting(_ id: String, _ owner: String) -> String {
      """
      {"@context":"https://schema.org","@type":"JobPosting","title":"Monteur","identifier":
      {"@type":"PropertyValue","name":"\(owner)","value":"\(id)"}}
      """
    }
    let owners = ["Caf\u{E9}", "Cafe\u{301}"]
    let all = owners.flatMap { owner in ["1", "2"].map { posting($0, owner) } }
    try office.take("[" + all.joined(separator: ",") + "]")
    let fewer = owners.map { posting("1", $0) }
    let summary = try office.take("[" + fewer.joined(separator: ",") + "]", isFullSet: true)
    #expect(summary.count.closed == 2 && summary.count.unchanged == 2)
  }

  @Test func theSameAdInTwoSourcesIsShownOnce() throws {
    let office = try Office()
    let words = (1...60).map { "woord\($0)" }.joined(separator: " ")
    try office.take(
      Office.feed(Office.ad("1", "Monteur", city: "Utrecht", text: words)), source: "a")
    // The same text with a line of the board, and the same words elsewhere.
    try office.take(
      Office.feed(
        Office.ad("x", "Monteur gezocht", city: "Utrecht", text: words + " via de bank"),
        Office.ad("y", "Monteur", city: "Groningen", text: words)), source: "b")
    // The same title, employer and place with other words; and again: two of one source are two.
    let summary = try office.take(
      Office.feed(
        Office.ad("z1", "monteur", company: "werk bv", city: "utrecht", text: "anders"),
        Office.ad("z2", "monteur", company: "werk bv", city: "utrecht", text: "nog anders")),
      source: "c")
    #expect(summary.linking.duplicates == 2)
    let open = try office.store.openVacancies(on: MainOffice.day)
    #expect(open.vacancies.map(\.key.description) == ["a//1", "b//y", "c//z2"])
    #expect(open.vacancies.first?.others == 2)
    #expect(open.duplicates == 2)
  }

  @Test func whatIsLeftOutIsNamed() throws {
    let office = try Office()
    try office.take(Office.feed(Office.ad("1", "Monteur", date: "2026-11-02")), source: "bank")
    let older = Office.feed(Office.ad("1", "Lasser", date: "2026-11-01"))
    let summary = try office.take(older, source: "bank")
    #expect(summary.count.skipped == 1)
    #expect(summary.count.skippedExamples.map(\.description) == ["bank//1"])
    // A full set is the latest there is, whatever its dates say.
    #expect(try office.take(older, source: "bank", isFullSet: true).count.changed == 1)
  }

  /// Choices are no contradiction; what fields and text say against each other is.
  @Test func onlyFieldsAgainstTextContradict() throws {
    let office = try Office()
    try office.take(
      Office.feed(
        Office.ad("1", "Monteur", jobType: "fulltime", text: "Voltijd of deeltijd, in overleg."),
        Office.ad("2", "Monteur", jobType: "fulltime", text: "Het gaat om 20 uur per week."),
        Office.ad("3", "Monteur", jobType: "temporary", text: "Je krijgt een leerbaan (bbl)."),
        Office.ad("4", "Monteur", jobType: "permanent", text: "Wij zoeken een zzp'er.")))
    let found = try ["1", "2", "3", "4"].map { id in
      try office.session().showVacancy("indeed/a.example/" + id)?.vacancy.contradictions.map(
        \.about)
    }
    #expect(found == [[], [.hours], [], [.contract]])
  }

  @Test func adsOfOneSourceAreNeverJoined() throws {
    let office = try Office()
    let words = (1...60).map { "woord\($0)" }.joined(separator: " ")
    let summary = try office.take(
      Office.feed(
        Office.ad("1", "Monteur", city: "Utrecht", text: words),
        Office.ad("2", "Monteur", city: "Utrecht", text: words)), source: "a")
    #expect(summary.linking.duplicates == 0)
  }

  @Test func relinkFollowsTheTaxonomy() throws {
    let office = try Office()
    let vum = """
      [{"idVacature":"u1","naamVacature":"Iets","beroep":{"omschrijvingBeroepsnaam":"Iets"},
      "vakvaardigheid":[{"omschrijving":"heel bijzondere handigheid"}]}]
      """
    #expect(try office.take(vum).linking.matchable == 0)
    #expect(try office.session().linkVacancies().linked == 0)
    let row =
      "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/x,skill/competence,"
      + "sector-specific,heel bijzondere handigheid,,,released,,,,,"
    let folder = ESCOFolder(
      name: "v9.9.9-nl",
      tables: [
        CSVTable(
          name: "skills_nl.csv",
          header: "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,"
            + "hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description",
          rows: [row])
      ])
    let place = Scratch()
    _ = try TaxonomyImport(store: office.store, moment: MainOffice.moment)
      .run(paths: [folder.write(in: place)])
    let summary = try office.session().linkVacancies()
    #expect(summary.linked == 1 && summary.changed == 1)
    let document = try #require(try office.store.vacancies(named: "u1").first)
    #expect(try office.store.link(ofVacancy: document.id)?.requirements.count == 1)
  }
}
