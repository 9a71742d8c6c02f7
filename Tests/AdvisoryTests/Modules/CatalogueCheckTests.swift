import Advisory
import SkillModel
import Store
import TestSupport
import Testing

/// What a provider is told to mend.
@Suite struct CatalogueCheckTests {
  private func check(_ text: String, provider: String? = nil) throws -> CatalogueCheckResult {
    let place = try ModuleOffice()
    let path = place.office.scratch.write("c.txt", text)
    return try place.session().checkCatalogue([path], provider: provider)
  }

  private static let header = "aanbieder;id;titel;vaardigheden\n"

  @Test func whatTheFormatCannotSayIsToldApart() throws {
    let result = try check(
      """
      {"@context":"https://schema.org","@type":"Course","name":"SQL","provider":{"name":"A"},\
      "teaches":"SQL"}
      """)
    let module = try #require(result.modules.first)
    #expect(module.unreadable == [.country, .assessment, .quality])
    #expect(!module.missing.contains(.country))
    #expect(module.missing.contains(.workload))
    #expect(module.skills == 1)
    #expect(result.missing[.country] == nil)
    #expect(result.complete == 0)
  }

  @Test func aCredentialNeedsNoPriceOrStart() throws {
    let result = try check("aanbieder;id;titel;soort;vaardigheden\nA;1;x;badge;SQL\n")
    let missing = try #require(result.modules.first).missing
    #expect(missing == [.country, .workload, .level, .assessment, .form, .quality])
  }

  @Test func onlineNeedsNoPlace() throws {
    let result = try check("aanbieder;id;titel;leervorm\nA;1;x;online\nA;2;y;avond\n")
    #expect(result.modules.map { $0.missing.contains(.place) } == [false, true])
  }

  @Test func columnsNobodyKnowsAreNamed() throws {
    let result = try check("aanbieder;id;titel;vaardigheden;Docent;kleur\nA;1;x;SQL;J;rood\n")
    #expect(result.unknownColumns == ["Docent", "kleur"])
    #expect(try check(Self.header + "A;1;x;SQL\n").unknownColumns == [])
  }

  /// A module that must come first is in the file, loaded, or a mistake.
  @Test func modulesThatComeFirstAreLookedUp() throws {
    let place = try ModuleOffice()
    try place.take(Self.header + "A;oud;Oud;SQL\n")
    let path = place.office.scratch.write(
      "c.csv",
      "aanbieder;id;titel;vaardigheden;eerst module (id)\n"
        + "A;1;x;SQL;\nA;2;y;SQL;1\nA;3;z;SQL;oud|weg\nB;4;w;SQL;1\n")
    let result = try place.session().checkCatalogue([path], provider: nil)
    #expect(result.modules.map(\.unknownModules) == [[], [], ["weg"], ["1"]])
  }

  /// Where regions are loaded; a place abroad is not looked for.
  @Test func placesAreLookedUp() throws {
    let office = try PlanOffice([], hasTables: true)
    let path = office.place.office.scratch.write(
      "c.csv",
      "aanbieder;id;titel;plaats;postcode;leervorm\nA;1;x;Utrecht;;avond\nA;2;y;Nergenshuizen;;avond\n"
        + "A;3;z;;9711;avond\nA;4;w;;;online\n")
    let result = try office.session.checkCatalogue([path], provider: nil)
    #expect(result.modules.map(\.unknownPlaces) == [[], ["Nergenshuizen"], [], []])
  }

  @Test func duplicatesAreTold() throws {
    let three = "SQL|statistiek|grafieken maken"
    let place = try ModuleOffice()
    let one = place.office.scratch.write(
      "1.csv",
      Self.header + """
        A;1;Data, de basis;\(three)
        A;2;De basis data;SQL
        A;3;Rekenen;\(three)
        A;4;x;SQL
        A;4;x;Python

        """)
    let other = place.office.scratch.write("2.csv", Self.header + "A;4;x;statistiek\n")
    let result = try place.session().checkCatalogue([one, other], provider: nil)
    #expect(
      result.duplicates.map { "\($0.why.rawValue) \($0.modules.map(\.id))" } == [
        "sameKey [\"4\", \"4\"]", "sameTitle [\"1\", \"2\"]", "sameSkills [\"1\", \"3\"]",
      ])
    // Within one file the reader itself refuses a key that is told in two ways.
    #expect(result.faults.map(\.reason) == [.duplicateRecord])
  }

  @Test func nothingIsStored() throws {
    let place = try ModuleOffice()
    let path = place.office.scratch.write("c.csv", Self.header + "A;1;x;SQL\n")
    _ = try place.session().checkCatalogue([path], provider: nil)
    #expect(try place.office.store.moduleCount() == 0)
  }
}
