import Advisory
import Feeds
import SkillModel
import Store
import TestSupport
import Testing

/// Skills that vacancies ask and no module teaches there or online.
@Suite struct MissingTests {
  private static let asks = "Wat vragen we?\n- kennis van SQL\n- ervaring met Python\n"
  private static let feed = VacancyOffice.feed(
    VacancyOffice.ad(
      "1", "Softwareontwikkelaar", city: "Utrecht", postcode: "3511AA", text: asks),
    VacancyOffice.ad(
      "2", "Softwareontwikkelaar backend", company: "Ander BV", city: "Utrecht",
      postcode: "3512AA", text: "Wat vragen we?\n- kennis van SQL\n"),
    VacancyOffice.ad(
      "3", "Softwareontwikkelaar", company: "Derde BV", city: "Groningen", postcode: "9711AA",
      text: asks),
    VacancyOffice.ad(
      "4", "Softwareontwikkelaar", company: "Vierde BV", city: "Utrecht", postcode: "3513AA",
      text: asks + "Je bent maximaal 35 jaar.\n"))

  private func office(_ catalogue: String) throws -> VacancyOffice {
    let office = try VacancyOffice()
    try office.take(Self.feed)
    let session = try office.session()
    _ = try CatalogueImport(
      session, paths: [office.scratch.write("c.csv", catalogue)], provider: nil,
      moment: Office.moment
    ).run()
    _ = try session.linkModules()
    return office
  }

  private static let header =
    "aanbieder;id;titel;vaardigheden;plaats;leervorm;taal;soort;geldig tot\n"
  private static let starts =
    "aanbieder;id;titel;vaardigheden;plaats;startdatum;uiterste aanmelding;altijd starten\n"

  private func missing(
    _ rows: String, region: String? = "Utrecht", provider: String? = nil,
    header: String = MissingTests.header
  ) throws -> MissingResult {
    try office(header + rows).session().missing(
      MissingRequest(region: region, domains: .technologie, provider: provider, limit: 0))
  }

  private func labels(_ result: MissingResult) -> [String] {
    result.skills.map { "\($0.label) \($0.vacancies)" }
  }

  @Test func withoutModulesAllThatIsAskedIsMissingByDemand() throws {
    let result = try missing("")
    #expect(labels(result) == ["SQL 2", "Python 1"])
    #expect(result.skills.map(\.rank) == [1, 2])
    #expect(result.skills.allSatisfy { $0.nearest == nil })
    #expect((result.vacancies, result.considered, result.ageConditions) == (2, 4, 1))
    #expect(result.asked == result.missing)
    #expect(result.catalogues.isEmpty)
    #expect(try labels(missing("", region: nil)) == ["SQL 3", "Python 2"])
  }

  @Test func whatIsTaughtThereOrOnlineIsNotMissing() throws {
    #expect(try labels(missing("A;1;x;SQL;Utrecht;;;;\nA;2;y;Python;Assen;online;;;\n")) == [])
    #expect(try labels(missing("A;1;x;SQL|Python;Groningen;avond;;;\n")) == ["SQL 2", "Python 1"])
    #expect(try labels(missing("A;1;x;SQL|Python;Groningen;avond;;;\n", region: nil)) == [])
  }

  @Test func whatNobodyCanFollowDoesNotCount() throws {
    let rows = """
      A;1;badge;SQL;Utrecht;;;badge;
      A;2;oud;SQL;Utrecht;;;;2026-11-20
      A;3;frans;SQL;Utrecht;;fr;;
      A;4;ergens;SQL;;avond;;;

      """
    let result = try missing(rows)
    #expect(labels(result) == ["SQL 2", "Python 1"])
    #expect(result.expiredModules == 1)
    #expect(result.withoutPlace == 1)
    #expect(result.catalogues.map(\.modules) == [2])
    // Of a module of no known place it is named that it exists.
    #expect(result.skills.first?.nearest?.key.id == "4")
    #expect(result.skills.first?.nearest?.place == nil)
  }

  /// A plan cannot take what has no start any more, so it teaches nobody here either.
  @Test func whatCannotBeEnteredAnyMoreDoesNotCount() throws {
    let past = try missing(
      """
      A;1;voorbij;SQL;Utrecht;2026-09-01|2026-11-20;;
      A;2;te laat;SQL;Utrecht;2026-12-01;2026-11-01;
      A;3;open;Python;Utrecht;2026-09-01|2027-02-01;;

      """, header: Self.starts)
    #expect(labels(past) == ["SQL 2"])
    #expect(past.withoutStart == 2)
    #expect(past.skills.first?.nearest == nil)
    #expect(past.catalogues.map(\.modules) == [3])
    // Today is in time, and what tells no start or may start at any time is open.
    let open = try missing(
      """
      A;1;vandaag;SQL;Utrecht;\(Office.day);;
      A;2;altijd;Python;Utrecht;;;ja

      """, header: Self.starts)
    #expect(labels(open) == [] && open.withoutStart == 0)
    // Its provider is no stranger.
    let own = try missing(
      "A;1;voorbij;SQL;Utrecht;2026-09-01;;\n", provider: "A", header: Self.starts)
    #expect(labels(own) == ["SQL 2", "Python 1"] && own.withoutStart == 1)
  }

  @Test func theDayIsThatOfTheLastReading() throws {
    let office = try office(Self.header + "A;1;x;SQL;Utrecht;;;;\n")
    func day() throws -> [String] {
      try office.session().missing(MissingRequest()).catalogues.map(\.importedOn)
    }
    #expect(try day() == [Office.day.description])
    // The same catalogue a month later changes no module, and was read all the same.
    let later = try AdvisorySession(
      store: office.store, asOf: CivilDate("2026-12-24") ?? .epoch, language: .dutch,
      recording: .nothing())
    let again = try CatalogueImport(
      later, paths: [office.scratch.path("c.csv")], provider: nil, moment: Office.moment
    ).run()
    #expect(again.count.unchanged == 1 && !again.count.hasEffect)
    #expect(try day() == ["2026-12-24"])
  }

  @Test func theNearestElsewhereAndTheProvidersOwnAreNamed() throws {
    let result = try missing(
      """
      B;1;ver;SQL;Groningen;avond;;;
      B;2;dicht;SQL;Hilversum;avond;;;
      A;3;van A;SQL;Maastricht;avond;;;

      """, provider: "a")
    let sql = try #require(result.skills.first)
    #expect(sql.nearest?.key == ModuleKey(provider: "B", id: "2"))
    #expect(sql.nearest?.place == "Hilversum")
    #expect((10...35).contains(sql.nearest?.km ?? 0))
    #expect(sql.own?.key == ModuleKey(provider: "A", id: "3"))
    // One skill of a group may be chance.
    #expect(sql.near == nil)
    #expect(result.skills.last?.own == nil)
  }

  @Test func aProviderWithoutModulesIsTold() throws {
    #expect(throws: AdvisoryFault.providerNotFound("C", loaded: ["A"])) {
      try missing("A;1;x;SQL;Utrecht;;;;\n", provider: "C")
    }
  }

  @Test func theSameTrainingOfTwoProvidersIsTold() throws {
    let result = try missing("A;1;Data;SQL;;;;;\nB;1;data;SQL;;;;;\nB;2;Data;SQL;;;;;\n")
    #expect(result.duplicates.map(\.why) == [.sameTitle])
    #expect(result.duplicates.first?.modules.count == 3)
  }

  @Test func theFieldsAreAllNamed() throws {
    let json = try JSONParser.parse(
      missing("B;1;x;SQL|datawarehouse;Hilversum;avond;;;\n", provider: "B").json)
    #expect(
      Array(json.names.dropFirst(4)) == [
        "region", "domain", "demand", "minCell", "catalogues", "skills", "modules", "duplicates",
        "missing", "asked", "vacancies", "considered", "filters", "withoutSkills", "ageConditions",
        "unlinked", "expiredModules", "withoutStart", "withoutPlace",
      ])
    #expect(
      json["catalogues"]?.array?.first?.names == [
        "provider", "modules", "linked", "unlinked", "importedOn",
      ])
    let skill = try #require(json["skills"]?.array?.first)
    #expect(
      skill.names == [
        "uri", "label", "labelLanguage", "rank", "vacancies", "preferred", "nearest", "own", "near",
      ])
    #expect(skill["nearest"]?.names == ["id", "title", "provider", "place", "km"])
    #expect(json["demand"]?.string == "vacancies")
  }
}
