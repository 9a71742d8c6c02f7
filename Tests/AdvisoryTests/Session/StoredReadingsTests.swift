import Feeds
import SkillModel
import Store
import TestSupport
import Testing

@testable import Advisory

/// What a server keeps between questions is never older than the database.
@Suite struct StoredReadingsTests {
  private static let titled =
    "{\"id\":\"K-1\",\"occupations\":[{\"title\":\"verpleegkundige\"}],"
    + "\"claims\":[{\"skill\":\"\(SmallURI.skill("sql"))\",\"state\":\"present\","
    + "\"evidence\":\"self\"}]}"

  /// A reader as a server is one, and a question to it.
  private struct Reader {
    let session: AdvisorySession

    init(_ office: Office) throws {
      session = try AdvisorySession(
        store: try OverstapStore(path: office.store.path, mode: .readOnly), asOf: Office.day,
        language: .dutch, recording: .nothing())
    }

    func asked() -> AdvisorySession { session.forQuestion(on: nil, today: Office.day, in: .dutch) }

    func match(_ id: String = "K-1") throws -> String {
      let session = asked()
      let person = try #require(try session.storedPerson(id)).candidate
      return try session.match(person, MatchRequest(domains: nil)).json
    }
  }

  private func store(_ json: String, in office: Office) throws {
    _ = try office.session().importCandidates(from: [office.scratch.write("people.json", json)])
  }

  @Test func stampChangesWithOwnAndOtherCommitsOnly() throws {
    let office = try Office()
    let other = try OverstapStore(path: office.store.path, mode: .readOnly)
    let (own, seen) = (try office.store.changeStamp(), try other.changeStamp())
    _ = try other.editions()
    #expect(try office.store.changeStamp() == own)
    #expect(try other.changeStamp() == seen)
    try store(Self.titled, in: office)
    #expect(try office.store.changeStamp() != own)
    #expect(try other.changeStamp() != seen)
    let after = try other.changeStamp()
    // The same person again changes nothing.
    try store(Self.titled, in: office)
    #expect(try other.changeStamp() == after)
  }

  @Test func keptAnswersAreTheSameAndAreKept() throws {
    let office = try Office()
    try store(Self.titled, in: office)
    let reader = try Reader(office)
    let first = try reader.match()
    let kept = reader.session.caches.readings.count
    #expect(kept > 3)
    #expect(try reader.match() == first)
    #expect(reader.session.caches.readings.count == kept)
    // Without a look at the database everything is read anew, and comes out the same.
    let person = try #require(try reader.session.storedPerson("K-1")).candidate
    #expect(try reader.session.match(person, MatchRequest(domains: nil)).json == first)
    #expect(reader.session.caches.readings.count == kept)
  }

  @Test func anImportOfAnotherProgramIsSeenByTheNextQuestion() throws {
    let office = try Office()
    try store(Self.titled, in: office)
    let reader = try Reader(office)
    let before = try JSONParser.parse(try reader.match())
    #expect(before["unplacedTitles"]?.array?.count == 1)
    #expect(try reader.asked().head().editions.first?.languages == [.english])
    try office.load(SmallTaxonomy.folder(language: "nl"))
    let after = try JSONParser.parse(try reader.match())
    #expect(after["unplacedTitles"] == nil)
    #expect(try reader.asked().head().editions.first?.languages == [.english, .dutch])
  }

  @Test func aChangedOrRemovedProfileIsSeenByTheNextQuestion() throws {
    let office = try Office()
    try store(Self.titled, in: office)
    let reader = try Reader(office)
    let first = try reader.match()
    try store(Self.titled.replacing("present", with: "absent"), in: office)
    #expect(try reader.match() != first)
    try store(Self.titled, in: office)
    #expect(try reader.match() == first)
    _ = try office.store.erase(CandidateID(rawValue: "K-1"), of: .house)
    #expect(try reader.asked().storedPerson("K-1") == nil)
    // What was looked up for people that were removed goes with them.
    _ = try reader.asked().head()
    #expect(reader.session.caches.readings.count == 1)
  }

  @Test func whatWasReadBeforeAChangeIsNotKeptAfterIt() throws {
    let office = try Office()
    let readings = StoredReadings()
    let old = try office.store.changeStamp()
    try store(Self.titled, in: office)
    let new = try office.store.changeStamp()
    // A slow question reads in the old state; meanwhile a quick one sees the new one.
    let slow = try readings.value(.skill("x"), at: old) { () -> String in
      _ = try readings.value(.editions, at: new) { "new" }
      return "old"
    }
    #expect(slow == "old")
    #expect(try readings.value(.skill("x"), at: new) { "new" } == "new")
    #expect(try readings.value(.skill("x"), at: new) { "newer" } == "new")
  }

  @Test func nothingFoundIsKeptToo() throws {
    let office = try Office()
    let readings = StoredReadings()
    let stamp = try office.store.changeStamp()
    var reads = 0
    for _ in 0..<3 {
      let found = try readings.value(.likelyOccupation("x"), at: stamp) { () -> ConceptURI? in
        reads += 1
        return nil
      }
      #expect(found == nil)
    }
    #expect(reads == 1)
  }

  @Test func titlesDoNotFillTheMemory() throws {
    let office = try Office()
    let readings = StoredReadings()
    let stamp = try office.store.changeStamp()
    for number in 0..<(StoredReadings.capacity + 10) {
      _ = try readings.value(.skill(String(number)), at: stamp) { number }
    }
    #expect(readings.count <= StoredReadings.capacity)
    #expect(try readings.value(.skill("7"), at: stamp) { -1 } == -1)
  }
}

extension String {
  /// The text with one word put in the place of another.
  fileprivate func replacing(_ word: String, with other: String) -> String {
    split(separator: word, omittingEmptySubsequences: false).joined(separator: other)
  }
}
