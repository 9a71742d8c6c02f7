import SkillModel
import Store
import TestSupport
import Testing

/// What a second import of the same, of corrected and of incomplete files does.
@Suite struct ReimportTests {
  private let parts = [
    Parts.part(.occupations, "1", .dutch, [Parts.occupation("a", "smid")]),
    Parts.part(.skills, "1", .dutch, [Parts.skill("s", "lassen"), Parts.skill("t", "meten")]),
    Parts.part(.requirements, "1", [Parts.requires("a", "s"), Parts.requires("a", "t")]),
  ]

  @Test func theSameFilesChangeNothing() throws {
    let place = try Workplace()
    let first = try place.merge(parts)
    #expect(first.hasEffect)
    #expect(first.total.new == 5)
    let key = try place.store.contentKey()
    let second = try place.merge(parts)
    #expect(!second.hasEffect)
    #expect(second.total.new + second.total.changed + second.total.removed == 0)
    #expect(second.total.unchanged == 5)
    #expect(try place.store.contentKey() == key)
    let known = try place.store.loadedRecords(of: parts[2].part, digest: parts[2].digest)
    #expect(known == 2)
    #expect(try place.store.loadedRecords(of: parts[2].part, digest: "other") == nil)
  }

  @Test func aFileWithFaultsIsReadAgain() throws {
    let place = try Workplace()
    let part = Parts.part(.skills, "1", .dutch, faults: 1, [Parts.skill("s", "lassen")])
    try place.merge([part])
    let key = try place.store.contentKey()
    #expect(try place.store.loadedRecords(of: part.part, digest: part.digest) == nil)
    #expect(try place.merge([part]).hasEffect == false)
    #expect(try place.store.contentKey() == key)
  }

  @Test func aChangedLabelIsOneChange() throws {
    let place = try Workplace()
    try place.merge(parts)
    let key = try place.store.contentKey()
    let report = try place.merge([
      Parts.part(.occupations, "1", .dutch, [Parts.occupation("a", "hoefsmid")])
    ])
    #expect(report.total.changed == 1)
    #expect(report.total.new == 0)
    #expect(try place.label("a") == "hoefsmid")
    #expect(try place.store.contentKey() != key)
    #expect(try place.store.labels(matching: "hoefsmid", limit: 5).count == 1)
    #expect(try place.store.labels(matching: "smid", limit: 5).isEmpty)
    #expect(try place.store.integrityProblems() == [])
  }

  @Test func linksVanishWithAWholeFileOnly() throws {
    let place = try Workplace()
    try place.merge(parts)
    let damaged = Parts.part(.requirements, "1", faults: 1, [Parts.requires("a", "s")])
    #expect(try place.merge([damaged]).total.removed == 0)
    #expect(try place.requirements().count == 2)
    let whole = Parts.part(.requirements, "1", [Parts.requires("a", "s")])
    #expect(try place.merge([whole]).total.removed == 1)
    #expect(try place.requirements() == ["a s essential"])
  }

  @Test func sidecarsVanishWithAWholeFileOnly() throws {
    let place = try Workplace()
    let (low, high) = (EducationLevel("3"), EducationLevel("5"))
    func levels(_ names: [String], faults: Int, _ level: EducationLevel?) throws {
      let records = try names.map {
        TaxonomyRecord.level(Parts.uri($0), try #require(level))
      }
      try place.merge([Parts.part(.levels, "1", scheme: .starter, faults: faults, records)])
    }
    try place.merge([
      Parts.part(
        .occupations, "1", .dutch, [Parts.occupation("a", "a"), Parts.occupation("b", "b")])
    ])
    try levels(["a", "b"], faults: 0, low)
    try levels(["a"], faults: 1, high)
    #expect(try place.store.composedTaxonomy().levels.compactMapValues(\.nlqf) == [0: 5, 1: 3])
    try levels(["a"], faults: 0, high)
    #expect(try place.store.composedTaxonomy().levels.compactMapValues(\.nlqf) == [0: 5])
  }

  @Test func danglingLinksAreKeptAndComeAliveWithTheirEnd() throws {
    let place = try Workplace()
    let report = try place.merge([
      parts[0], Parts.part(.skills, "1", .dutch, [Parts.skill("s", "lassen")]), parts[2],
      Parts.part(.skillHierarchy, "1", [Parts.broader("s", "later")]),
    ])
    #expect(report.total.dangling == 2)
    #expect(report.danglingExamples.count == 2)
    #expect(try place.store.editionCounts()[.esco]?.dangling == 1)
    #expect(try place.requirements() == ["a s essential"])
    let key = try place.store.contentKey()
    let late = try place.merge([
      Parts.part(.skills, "1.1", .dutch, [Parts.skill("t", "meten"), Parts.skill("later", "x")])
    ])
    #expect(late.hasEffect)
    #expect(try place.requirements() == ["a s essential", "a t essential"])
    #expect(try place.store.composedTaxonomy().broader.count == 1)
    #expect(try place.store.editionCounts()[.esco]?.dangling == 0)
    #expect(try place.store.contentKey() != key)
  }

  @Test func aMergeThatFailsLeavesEverything() throws {
    let place = try Workplace()
    try place.merge(parts)
    let before = (try place.store.composition(), try place.store.contentKey())
    let other = try OverstapStore(path: place.store.path, mode: .readOnly)
    var staging = TaxonomyStaging()
    staging.parts = [Parts.part(.skills, "2", .dutch, [Parts.skill("s", "x")])]
    let run = ImportRun(finishedAt: "", source: "", format: "", digest: "")
    let fault = #expect(throws: StoreFault.self) { try other.merge(staging, run: run) }
    #expect(fault == .readOnly(path: place.store.path))
    #expect(try place.store.composition() == before.0)
    #expect(try place.store.contentKey() == before.1)
  }

  @Test func theLockIsForOneImportAtATime() throws {
    let place = try Workplace()
    let lock = try ImportLock(database: place.store.path)
    let fault = #expect(throws: StoreFault.self) { try ImportLock(database: place.store.path) }
    #expect(fault == .importRunning(path: place.store.path))
    withExtendedLifetime(lock) {}
  }
}
