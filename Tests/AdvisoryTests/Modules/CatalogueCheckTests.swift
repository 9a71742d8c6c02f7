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
