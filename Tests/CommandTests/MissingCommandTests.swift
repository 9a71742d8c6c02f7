import Feeds
import TestSupport
import Testing

/// `missing` through the built command.
@Suite struct MissingCommandTests {
  @Test func theExamplesTellWhatIsMissing() throws {
    let overstap = Overstap()
    let folder = Overstap.root + "/Taxonomies/examples/"
    let ads = ["indeed.xml", "vum.json", "schemaorg.jsonld"].map { folder + "vacancies-" + $0 }
    #expect(try overstap.run(["import", "vacancies"] + ads).status == 0)
    let bare = try overstap.run(["missing", "--format", "table"])
    #expect(bare.status == 0)
    #expect(bare.output.contains("Er zijn geen modules geladen"))
    _ = try overstap.run(["import", "catalogue", folder + "modules-template.csv"])
    let made = try overstap.run(["missing", "--region", "Utrecht", "--limit", "0"]).json()
    #expect(made["demand"]?.string == "vacancies")
    #expect(made["skills"]?.array?.count == made["missing"]?.int)
    #expect((made["missing"]?.int ?? 0) > 0)
    #expect(made["catalogues"]?.array?.first?["modules"]?.int == 2)
  }

  @Test(arguments: [
    (["--demand", "people"], "later"), (["--demand", "both"], "later"),
    (["--demand", "x"], "--demand"), (["--min-cell", "3"], "--min-cell"),
    (["--domain", "zorg"], "--domain"),
  ])
  func wrongUseIsSaid(arguments: [String], words: String) throws {
    let made = try Overstap.loaded().run(["missing"] + arguments)
    #expect(made.status == 2)
    #expect(made.errors.contains(words))
  }
}
