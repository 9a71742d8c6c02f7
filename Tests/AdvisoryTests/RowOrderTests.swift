import Advisory
import SkillModel
import Store
import TestSupport
import Testing

/// Law 7 for taxonomies: how rows are spread over files and imports changes nothing.
@Suite struct RowOrderTests {
  private func content(_ folders: [ESCOFolder]) throws -> [String] {
    try Office(folders).store.composition()
  }

  @Test(arguments: 0..<4) func shuffledRowsGiveTheSame(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var folder = SmallTaxonomy.folder()
    for index in folder.tables.indices { folder.tables[index].rows.shuffle(using: &random) }
    #expect(try content([folder]) == content([SmallTaxonomy.folder()]))
  }

  @Test(arguments: 0..<4) func conceptsSplitOverImportsGiveTheSame(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let whole = SmallTaxonomy.folder()
    var first = whole
    var second = whole
    for name in ["occupations_", "skills_"] {
      let cut = Int.random(in: 1..<whole[name].rows.count, using: &random)
      let rows = whole[name].rows.shuffled(using: &random)
      first[name].rows = Array(rows.prefix(cut))
      second[name].rows = Array(rows.dropFirst(cut))
    }
    #expect(try content([first, second]) == content([whole]))
  }

  @Test func languagesInAnyOrderGiveTheSame() throws {
    let (dutch, english) = (
      SmallTaxonomy.folder(language: "nl"), SmallTaxonomy.folder(language: "en")
    )
    let dutchOnly = ESCOFolder(name: dutch.name, tables: Array(dutch.tables.prefix(2)))
    #expect(try content([dutchOnly, english]) == content([english, dutchOnly]))
    #expect(try content([dutch, english]) != content([english]))
  }

  @Test func relationsBeforeConceptsGiveTheSame() throws {
    let whole = SmallTaxonomy.folder()
    // A file needs its concepts to be known for what it is, so one concept file comes along.
    var relations = whole
    relations.tables.removeAll { $0.name.hasPrefix("skills_") }
    var concepts = whole
    concepts.tables.removeAll { $0.name.hasPrefix("occupationSkill") }
    #expect(try content([relations, concepts]) == content([whole]))
  }

  @Test func rowsThatRepeatAreKeptOnce() throws {
    var folder = SmallTaxonomy.folder()
    for index in folder.tables.indices { folder.tables[index].rows += folder.tables[index].rows }
    let office = try Office([])
    let summary = try office.load(folder)
    #expect(summary.faults.isEmpty)
    #expect(try office.store.composition() == content([SmallTaxonomy.folder()]))
  }
}
