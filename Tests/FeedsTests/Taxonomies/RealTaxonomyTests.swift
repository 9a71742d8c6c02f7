import Feeds
import SkillModel
import Testing

/// The real documents in `$OVERSTAP_DATA`: what they hold, counted with another program.
@Suite(.enabled(if: RealData.isPresent, "no data folder; set OVERSTAP_DATA"))
struct RealTaxonomyTests {
  private func read(_ name: String) throws -> Reading {
    let path = RealData.folder + "/" + name
    return try Reading(try #require(try TaxonomyLocator.documents(at: [path]).first))
  }

  @Test(arguments: [
    ("esco/v1.1.1-en/occupations_en.csv", 3007, 0), ("esco/v1.1.1-en/skills_en.csv", 13896, 0),
    ("esco/v1.1.1-en/ISCOGroups_en.csv", 619, 0), ("esco/v1.1.1-en/skillGroups_en.csv", 640, 0),
    ("esco/v1.1.1-en/broaderRelationsOccPillar.csv", 3617, 0),
    ("esco/v1.1.1-en/broaderRelationsSkillPillar.csv", 20656, 0),
    ("esco/v1.1.1-en/skillSkillRelations.csv", 5899, 0),
    ("esco/v1.1.1-nl/skills_nl.csv", 7084, 0),
    // Four occupations stand twice, with another modification date only.
    ("esco/v1.2.1-nl/occupations_nl.csv", 3039, 4),
    ("esco/v1.2.1-nl/digitalSkillsCollection_nl.csv", 1284, 0),
    ("esco/v1.2.1-nl/skillsHierarchy_nl.csv", 640, 0),
    ("onet-29.2/Job Zones.txt", 923, 0), ("onet-29.2/Occupation Data.txt", 1016, 0),
    ("crosswalks/esco_onet.csv", 4253, 0), ("crosswalks/esco_vdab_competences.csv", 11183, 0),
    ("crosswalks/esco_vdab_occupations.csv", 7012, 0),
    ("competentnl/cnl_occupation_labels.csv", 4822, 0),
    ("competentnl/cnl_humancapability_labels.csv", 587, 0),
  ])
  func rows(name: String, records: Int, faults: Int) throws {
    let reading = try read(name)
    #expect(reading.count == ReadCount(records: records, faults: faults))
    #expect(reading.faults.allSatisfy { $0.reason == .duplicateRecord })
  }

  @Test func requirementsWithOneDanglingOccupation() throws {
    let known = Set(try read("esco/v1.1.1-en/occupations_en.csv").concepts.map(\.concept.uri))
    let links = try read("esco/v1.1.1-en/occupationSkillRelations.csv").requirements
    #expect(links.count == 123_855)
    #expect(links.count { $0.importance == .essential } == 64_946)
    let dangling = links.filter { !known.contains($0.occupation) }
    #expect(dangling.count == 67)
    #expect(Set(dangling.map(\.occupation)).count == 1)
  }

  @Test func flagsCanBeDerivedFromTheSkills() throws {
    let concepts = try read("esco/v1.1.1-en/skills_en.csv").concepts.map(\.concept)
    func count(_ flag: ConceptFlags) -> Int { concepts.count { $0.flags.contains(flag) } }
    #expect(count(.digital) == 1201)
    #expect(count(.green) == 570)
    #expect(count(.language) == 346)
    #expect(count(.transversal) == 96)
    #expect(count(.research) == 40)
    #expect(count(.digComp) == 26)
    #expect(concepts.count { $0.skillType == nil } == 6)
    #expect(concepts.count { $0.reuseLevel == nil } == 5)
  }

  @Test func wordsOfDutchOccupations() throws {
    let found = try read("esco/v1.2.1-nl/occupations_nl.csv").concepts
    #expect(found.count { $0.concept.isRegulated == true } == 16)
    #expect(found.allSatisfy { $0.words?.description != nil })
    let analyst = try #require(
      found.first { $0.concept.uri.rawValue.hasSuffix("04ba4d6c-957d-417f-bf63-5b9e015a9f86") })
    #expect(analyst.words?.preferred == "software analist")
    #expect(analyst.words?.alternatives.contains("softwareanalist") == true)
    #expect(analyst.concept.iscoGroup == "2512")
    #expect(analyst.concept.code == "2512.2")
  }

  @Test func crosswalksAndLabels() throws {
    let onet = try read("crosswalks/esco_onet.csv").crosswalks
    #expect(onet.count { $0.relation == .broad } == 2053)
    #expect(onet.count { $0.relation == .narrow } == 227)
    #expect(onet.count { $0.relation == .exact } == 498 + 43)
    let vdab = try read("crosswalks/esco_vdab_competences.csv")
    #expect(vdab.crosswalks.count == 11183)
    #expect(vdab.concepts.count == 5453)
    #expect(try read("crosswalks/esco_vdab_occupations.csv").crosswalks.count == 3506)
    #expect(try read("competentnl/cnl_occupation_labels.csv").concepts.count == 3255)
    #expect(try read("competentnl/cnl_humancapability_labels.csv").concepts.count == 112)
  }

  @Test func onetRatingsArePairs() throws {
    let skills = try read("onet-29.2/Skills.txt")
    #expect(skills.count == ReadCount(records: 61_530, faults: 0))
    #expect(skills.ratings.count == 30_765)
  }

  @Test func everyFolderIsRecognised() throws {
    let folder = RealData.folder
    let esco = try TaxonomyLocator.documents(at: [folder + "/esco"])
    #expect(esco.count == 17 + 12 + 15)
    #expect(Set(esco.map(\.part.version.rawValue)) == ["1.1.1", "1.2.1"])
    #expect(esco.count { $0.part.content == .ignored } == 3)
    let others = try TaxonomyLocator.documents(
      at: ["/onet-29.2", "/crosswalks", "/competentnl"].map { folder + $0 })
    #expect(others.count { $0.part.content != .ignored } == 4 + 3 + 3)
  }

  @Test func theWholeFileIsUTF8() throws {
    let scan = try DocumentScan.run(
      try ByteSource(path: RealData.folder + "/esco/v1.1.1-en/occupationSkillRelations.csv"))
    #expect(scan.byteCount == 21_137_561)
    #expect(scan.encoding == .utf8)
  }
}
