import Advisory
import Glibc
import Matching
import SkillModel
import Store
import Synchronization
import TestSupport
import Testing

/// The cache beside the database is disposable.
@Suite struct SnapshotCacheTests {
  /// Opens a session, takes its snapshot, and says whether it had to be made.
  private func snapshot(_ store: OverstapStore) throws -> (snapshot: Snapshot, isMade: Bool) {
    let isMade = Mutex(false)
    let session = try AdvisorySession(
      store: store, asOf: Office.day, language: .dutch, recording: .nothing()
    ) { report in
      if report.stage == .deriving { isMade.withLock { $0 = true } }
    }
    let snapshot = try session.snapshot()
    return (snapshot, isMade.withLock { $0 })
  }

  private func cache(_ office: Office) -> String { office.store.path + ".snapshot" }

  @Test func itIsMadeOnceAndThenUsed() throws {
    let office = try Office()
    let first = try snapshot(office.store)
    #expect(first.isMade)
    let second = try snapshot(office.store)
    #expect(!second.isMade)
    #expect(first.snapshot.bytes() == second.snapshot.bytes())
    #expect(Disk.entries(of: office.scratch.path).filter { $0.contains("snapshot") }.count == 1)
  }

  @Test func itIsMadeAgainWhenContentChanges() throws {
    let office = try Office()
    _ = try snapshot(office.store)
    try office.load(SmallTaxonomy.folder())
    #expect(try !snapshot(office.store).isMade)
    try office.load(SmallTaxonomy.folder(version: "1.2.1"))
    #expect(try snapshot(office.store).isMade)
    #expect(try !snapshot(office.store).isMade)
  }

  @Test func itIsMadeAgainWhenThePolicyChanges() throws {
    let office = try Office()
    _ = try snapshot(office.store)
    let text = Disk.text(of: Office.shipped.policy)
    // Another number under the same version counts as another policy too.
    let path = office.scratch.write(
      "policy.json",
      text.replacing(
        "\"fit.smoothing\": { \"value\": 200", with: "\"fit.smoothing\": { \"value\": 150"))
    try #require(Disk.text(of: path) != text)
    let initialisation = Initialisation(
      store: office.store, shipped: Office.shipped, moment: Office.moment)
    #expect(try initialisation.activatePolicy(at: path))
    #expect(try snapshot(office.store).isMade)
    #expect(try initialisation.activatePolicy(at: path) == false)
    #expect(try !snapshot(office.store).isMade)
  }

  @Test func aPersonDoesNotTouchIt() throws {
    let office = try Office()
    _ = try snapshot(office.store)
    _ = try office.session().importCandidates(from: [office.scratch.write("p.json", Office.nurse)])
    #expect(try !snapshot(office.store).isMade)
  }

  @Test func aDamagedFileIsNotUsed() throws {
    let office = try Office()
    let sound = try snapshot(office.store).snapshot.bytes()
    var random = SplitMix64(seed: 3)
    let path = cache(office)
    for count in [0, 1, 8, 100, sound.count / 2, sound.count - 1] {
      Disk.write(Array(sound.prefix(count)), to: path)
      #expect(try snapshot(office.store).snapshot.bytes() == sound)
    }
    for _ in 0..<20 {
      Disk.write((0..<500).map { _ in UInt8.random(in: 0...255, using: &random) }, to: path)
      let found = try snapshot(office.store)
      #expect(found.isMade)
      #expect(found.snapshot.bytes() == sound)
    }
    Disk.write(sound + [0, 0, 0, 0], to: path)
    #expect(try snapshot(office.store).snapshot.bytes() == sound)
    unlink(path)
    mkdir(path, 0o700)
    #expect(try snapshot(office.store).snapshot.bytes() == sound)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root to mount a read-only disk"))
  func aReadOnlyFolderJustMeansMakingItEachTime() throws {
    let office = try Office()
    let sound = try snapshot(office.store).snapshot.bytes()
    _ = try office.store.erase(CandidateID(rawValue: "niemand"), of: .house)
    let disk = try #require(SmallDisk(megabytes: 8))
    let path = disk.path + "/db.sqlite"
    Disk.write(Disk.bytes(of: office.store.path), to: path)
    try #require(disk.protect())
    for _ in 0..<2 {
      let found = try snapshot(try OverstapStore(path: path, mode: .readOnly))
      #expect(found.isMade)
      #expect(found.snapshot.bytes() == sound)
    }
    #expect(Disk.entries(of: disk.path) == ["db.sqlite"])
  }
}
