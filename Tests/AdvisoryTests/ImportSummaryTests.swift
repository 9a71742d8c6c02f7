import Advisory
import Feeds
import SkillModel
import Store
import TestSupport
import Testing

/// What an import says it did.
@Suite struct ImportSummaryTests {
  @Test func countsOfAFirstImport() throws {
    let office = try Office([])
    let summary = try office.load(SmallTaxonomy.folder())
    let count = SmallTaxonomy.requirements.reduce(0) { $0 + $1.1.count + $1.2.count }
    #expect(summary.read(.occupations) == 8)
    #expect(summary.read(.skills) == 16)
    #expect(summary.read(.requirements) == count)
    #expect(summary.total(\.read) == 8 + 16 + count + 3 + 8)
    #expect(summary.total(\.new) == summary.total(\.read))
    #expect(summary.hasEffect)
    #expect(summary.faults.isEmpty)
    #expect(summary.rejects == nil)
    #expect(summary.format.contains("ESCO CSV 1.1"))
  }

  @Test func theSameFolderTwiceChangesNothing() throws {
    let office = try Office()
    let key = try office.store.contentKey()
    let summary = try office.load(SmallTaxonomy.folder())
    #expect(!summary.hasEffect)
    #expect(summary.total(\.new) + summary.total(\.changed) + summary.closed == 0)
    #expect(summary.total(\.unchanged) == summary.total(\.read))
    #expect(try office.store.contentKey() == key)
  }

  @Test func jsonHasTheFieldsOfTheContract() throws {
    let office = try Office([])
    var folder = SmallTaxonomy.folder()
    folder["occupations"].rows.append("Occupation,\(SmallURI.occupation("bad")),25x2,,,,,,,,,,,")
    folder["occupationSkill"].rows.append(
      SmallTaxonomy.requirement("gone", "python", "essential"))
    let summary = try office.load(folder)
    let json = try JSONParser.parse(summary.json)
    let contract = [
      "source", "format", "read", "new", "changed", "unchanged", "closed", "skipped", "faults",
      "rejects",
    ]
    #expect(Set(contract).isSubset(of: json.names))
    #expect(json["faultCount"]?.int == 1)
    #expect(json["dangling"]?.int == 1)
    let fault = try #require(json["faults"]?.array?.first)
    #expect(fault.names == ["file", "line", "record", "what"])
    // The two occupations with two alternatives each take one line more.
    #expect(fault["line"]?.int == folder["occupations"].text.utf8.count { $0 == 10 })
    #expect(fault["record"]?.string == SmallURI.occupation("bad"))
    let rejects = try #require(json["rejects"]?.string)
    let listed = Disk.text(of: rejects).split(separator: "\n")
    #expect(listed.count == 1)
    #expect(try listed.first.map { try JSONParser.parse(String($0)) } == fault)
    try office.load(SmallTaxonomy.folder())
    #expect(!Disk.exists(rejects))
  }

  @Test func allBadRecordsAreListedAndTwentyShown() throws {
    let office = try Office([])
    var folder = SmallTaxonomy.folder()
    for number in 0..<50 {
      folder["occupationSkill"].rows.append(
        SmallTaxonomy.requirement("nurse", "s\(number)", "perhaps"))
    }
    let summary = try office.load(folder)
    #expect(summary.faultCount == 50)
    #expect(try JSONParser.parse(summary.json)["faults"]?.array?.count == 20)
    #expect(Disk.text(of: try #require(summary.rejects)).split(separator: "\n").count == 50)
  }

  @Test func olderEditionsAreSkippedAndCountedSo() throws {
    let office = try Office([SmallTaxonomy.folder(version: "1.2.1")])
    var old = SmallTaxonomy.folder(version: "1.1.1")
    old.tables.removeAll { $0.name == "roles.csv" }
    old["occupations"].rows = old["occupations"].rows.map {
      $0.replacing(",nurse,", with: ",matron,")
    }
    let summary = try office.load(old)
    #expect(summary.total(\.changed) == 0)
    #expect(summary.parts.filter { $0.part.content == .requirements }.map(\.skipped) == [33])
    #expect(summary.parts.filter { $0.part.content == .occupations }.map(\.skipped) == [8])
    let labels = try office.store.labels(matching: "matron", limit: 5)
    #expect(labels.isEmpty)
  }

  @Test func severalVersionsAndLanguagesInOneRun() throws {
    let office = try Office([])
    let place = Scratch()
    for (version, language) in [("1.2.1", "nl"), ("1.1.1", "en"), ("1.1.1", "nl")] {
      var folder = SmallTaxonomy.folder(version: version, language: language)
      if language == "nl" { folder.tables.removeAll { $0.name == "roles.csv" } }
      folder.write(in: place)
    }
    try office.load(path: place.path)
    let esco = try #require(try office.store.editions().first { $0.scheme == .esco })
    #expect(esco.versions.map(\.rawValue) == ["1.1.1", "1.2.1"])
    #expect(esco.languages == [.english, .dutch].sorted())
    let concept = try office.store.composedTaxonomy().concepts.first {
      $0.uri.rawValue == SmallURI.occupation("nurse")
    }
    #expect(concept?.labels == [.english: "nurse", .dutch: "verpleegkundige"])
  }

  @Test func aFileThatCannotBeUsedLeavesEverything() throws {
    let office = try Office()
    let before = (try office.store.composition(), try office.store.contentKey())
    var folder = SmallTaxonomy.folder(version: "1.2.1")
    folder["occupationSkill"].header = "occupationUri,relationType,skillType"
    let fault = #expect(throws: Fault.self) { try office.load(folder) }
    #expect(fault?.reason == .missingColumn("skillUri"))
    #expect(try office.store.composition() == before.0)
    #expect(try office.store.contentKey() == before.1)
  }

  @Test func anEmptyFolderIsNoTaxonomy() throws {
    let office = try Office([])
    let place = Scratch()
    let fault = #expect(throws: Fault.self) { try office.load(path: place.path) }
    #expect(fault?.reason == .unknownFormat)
  }
}
