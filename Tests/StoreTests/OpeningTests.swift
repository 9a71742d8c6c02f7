import Glibc
import SkillModel
import Store
import TestSupport
import Testing

/// Files that are there, are not, are something else, or may not be written.
@Suite struct OpeningTests {
  @Test func aMissingFileIsMadeOnlyWhenAsked() throws {
    let scratch = Scratch()
    let path = scratch.path("map/diep/db.sqlite")
    for mode in [OverstapStore.Mode.readOnly, .readWrite] {
      let fault = #expect(throws: StoreFault.self) { try OverstapStore(path: path, mode: mode) }
      #expect(fault == .missing(path: path))
    }
    #expect(!Disk.exists(path))
    #expect(try OverstapStore(path: path, mode: .create).isNew)
    #expect(try OverstapStore(path: path, mode: .create).isNew == false)
  }

  @Test(arguments: [OverstapStore.Mode.readOnly, .readWrite, .create])
  func anotherFileIsLeftAlone(mode: OverstapStore.Mode) throws {
    let scratch = Scratch()
    let text = scratch.write("brief.txt", "Beste lezer, dit is geen database.\n")
    let fault = #expect(throws: StoreFault.self) { try OverstapStore(path: text, mode: mode) }
    #expect(fault == .notADatabase(path: text))
    #expect(Disk.text(of: text) == "Beste lezer, dit is geen database.\n")
    #expect(Disk.entries(of: scratch.path) == ["brief.txt"])
  }

  @Test func aNewerDatabaseIsLeftAlone() throws {
    let place = try Workplace()
    let path = place.scratch.path("nieuw.sqlite")
    Disk.write(Disk.bytes(of: place.store.path), to: path)
    Disk.write(Disk.bytes(of: place.store.path + "-wal"), to: path + "-wal")
    try Tampering.addFutureMigration(path)
    let before = Disk.bytes(of: path)
    for mode in [OverstapStore.Mode.readOnly, .readWrite, .create] {
      let fault = #expect(throws: StoreFault.self) { try OverstapStore(path: path, mode: mode) }
      #expect(fault == .newerVersion(path: path))
    }
    #expect(Disk.bytes(of: path) == before)
  }

  @Test func anOlderDatabaseIsBroughtUpToDateByWhoWrites() throws {
    let place = try Workplace()
    try place.merge([
      Parts.part(.occupations, "1", .dutch, [Parts.occupation("o1", "beroep")])
    ])
    let path = place.scratch.path("oud.sqlite")
    Disk.write(Disk.bytes(of: place.store.path), to: path)
    Disk.write(Disk.bytes(of: place.store.path + "-wal"), to: path + "-wal")
    try Tampering.undoSecondMigration(path)
    let fault = #expect(throws: StoreFault.self) {
      try OverstapStore(path: path, mode: .readOnly)
    }
    #expect(fault == .olderVersion(path: path))
    let before = try place.store.composition()
    let store = try OverstapStore(path: path, mode: .readWrite)
    #expect(try store.composition() == before)
    // People who were there are the house's own, with what they are found by.
    let old = CandidateID(rawValue: "oud")
    #expect(try store.candidateDocument(old, of: .house) == #"{"id":"oud"}"#)
    let concept = ConceptURI("http://example.org/c")
    #expect(try store.candidates(naming: [concept], of: .house)[concept] == [old])
    #expect(try store.erase(old, of: .house))
    #expect(try store.candidates(naming: [concept], of: .house).isEmpty)
    #expect(try OverstapStore(path: path, mode: .readOnly).regions() == [])
  }

  @Test func aDamagedFileIsSaidToBe() throws {
    let place = try Workplace()
    try place.merge([
      Parts.part(
        .occupations, "1", .dutch, (0..<400).map { Parts.occupation("o\($0)", "beroep \($0)") })
    ])
    _ = try place.store.erase(CandidateID(rawValue: "niemand"), of: .house)
    let path = place.scratch.path("stuk.sqlite")
    var bytes = Disk.bytes(of: place.store.path)
    try #require(bytes.count > 60_000)
    for index in 20_000..<60_000 { bytes[index] = 0xA5 }
    Disk.write(bytes, to: path)
    do {
      let problems = try OverstapStore(path: path, mode: .readOnly).integrityProblems()
      #expect(!problems.isEmpty)
    } catch let fault as StoreFault {
      guard case .damaged = fault else {
        Issue.record("\(fault)")
        return
      }
    }
  }

  @Test func aSoundFileHasNoProblems() throws {
    let place = try Workplace()
    #expect(try place.store.integrityProblems() == [])
    try place.merge([Parts.part(.skills, "1", .dutch, [Parts.skill("s", "lassen")])])
    #expect(try place.store.integrityProblems() == [])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root to mount a read-only disk"))
  func aReadOnlyDiskIsReadAndNotWritten() throws {
    let disk = try #require(SmallDisk(megabytes: 8))
    let path = disk.path + "/db.sqlite"
    do {
      let store = try OverstapStore(path: path, mode: .create)
      _ = try store.put(
        CandidateID(rawValue: "1"), of: .house, document: "{}", concepts: [], on: CivilDate.epoch)
    }
    try #require(disk.protect())
    let store = try OverstapStore(path: path, mode: .readOnly)
    #expect(try store.candidates(of: .house).count == 1)
    let fault = #expect(throws: StoreFault.self) { try ImportLock(database: path) }
    #expect(fault == .readOnly(path: path))
    let other = #expect(throws: StoreFault.self) {
      let store = try OverstapStore(path: path, mode: .readWrite)
      return try store.erase(CandidateID(rawValue: "1"), of: .house)
    }
    #expect(other == .readOnly(path: path))
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs root to mount a small disk"))
  func aFullDiskLeavesEverything() throws {
    let disk = try #require(SmallDisk(megabytes: 2))
    let path = disk.path + "/db.sqlite"
    let store = try OverstapStore(path: path, mode: .create)
    let id = CandidateID(rawValue: "1")
    _ = try store.put(id, of: .house, document: "{}", concepts: [], on: CivilDate.epoch)
    let big = String(repeating: "x", count: 4 << 20)
    let fault = #expect(throws: StoreFault.self) {
      try store.put(id, of: .house, document: big, concepts: [], on: CivilDate.epoch)
    }
    #expect(fault == .diskFull(path: path))
    #expect(try store.candidateDocument(id, of: .house) == "{}")
    #expect(try store.integrityProblems() == [])
  }
}
