import SkillModel
import Store
import TestSupport
import Testing

/// People in the store.
@Suite struct CandidateTests {
  private let day = CivilDate.epoch

  @Test func aPersonIsNewThenTheSameThenChanged() throws {
    let place = try Workplace()
    let id = CandidateID(rawValue: "K-1")
    #expect(
      try place.store.put(id, of: .house, document: "{\"a\":1}", concepts: [], on: day) == .new)
    #expect(
      try place.store.put(id, of: .house, document: "{\"a\":1}", concepts: [], on: day)
        == .unchanged)
    #expect(
      try place.store.put(id, of: .house, document: "{\"a\":2}", concepts: [], on: day) == .changed)
    #expect(try place.store.candidateDocument(id, of: .house) == "{\"a\":2}")
    #expect(try place.store.candidates(of: .house).map(\.id) == [id])
  }

  @Test func aPersonIsNoContentOfTheTaxonomy() throws {
    let place = try Workplace()
    let key = try place.store.contentKey()
    _ = try place.store.put(
      CandidateID(rawValue: "1"), of: .house, document: "{}", concepts: [], on: day)
    #expect(try place.store.contentKey() == key)
  }

  /// Two programs at one profile: neither change is lost, and who was erased stays so.
  @Test func aChangeOfWhatIsThereNoMoreIsNotStored() throws {
    let place = try Workplace()
    let id = CandidateID(rawValue: "K-1")
    func changed(_ document: String, readAs old: String) throws -> Bool {
      try place.store.replace(
        StagedCandidate(id, document: document, concepts: []), of: .house, readAs: old, on: day)
    }
    #expect(try !changed("{\"a\":1}", readAs: ""))
    _ = try place.store.put(id, of: .house, document: "{}", concepts: [], on: day)
    #expect(try changed("{\"a\":1}", readAs: "{}"))
    #expect(try !changed("{\"a\":2}", readAs: "{}"))
    #expect(try place.store.candidateDocument(id, of: .house) == "{\"a\":1}")
    #expect(try place.store.erase(id, of: .house))
    #expect(try !changed("{\"a\":3}", readAs: "{\"a\":1}"))
    #expect(try place.store.candidateDocument(id, of: .house) == nil)
  }

  @Test func erasingLeavesNoByteInAnyFile() throws {
    let place = try Workplace()
    let secret = "onvindbaar-4f1c-zeldzaam"
    let long = String(repeating: "\(secret) ", count: 2_000)
    let id = CandidateID(rawValue: "weg-\(secret)")
    let uri = Parts.uri(secret)
    for number in 0..<40 {
      _ = try place.store.put(
        CandidateID(rawValue: "blijft-\(number)"), of: .house, document: "{\"n\":\(number)}",
        concepts: [Parts.uri("x")], on: day)
    }
    for round in 0..<3 {
      _ = try place.store.put(
        id, of: .house, document: "\(round) \(long)", concepts: [uri], on: day)
    }
    let names = ["db.sqlite", "db.sqlite-wal", "db.sqlite-shm"]
    #expect(names.contains { Disk.file(place.scratch.path($0), holds: secret) })
    #expect(try place.store.erase(id, of: .house))
    for name in Disk.entries(of: place.scratch.path) {
      #expect(!Disk.file(place.scratch.path(name), holds: secret), "\(name)")
    }
    #expect(try place.store.candidateDocument(id, of: .house) == nil)
    #expect(try place.store.candidates(naming: [uri], of: .house).isEmpty)
    #expect(try place.store.candidates(of: .house).count == 40)
    #expect(try place.store.integrityProblems() == [])
  }

  @Test func erasingNobodySaysSo() throws {
    let place = try Workplace()
    #expect(try place.store.erase(CandidateID(rawValue: "niemand"), of: .house) == false)
  }
}
