import Advisory
import Feeds
import SkillModel
import Store
import TestSupport
import Testing

/// Changing, keeping and erasing profiles.
@Suite struct ProfileCareTests {
  private let id = CandidateID(rawValue: "K-1")

  private func office() throws -> (Office, AdvisorySession) {
    let office = try Office()
    let session = try office.session()
    _ = try session.importCandidates(from: [office.scratch.write("in/p.json", Office.nurse)])
    return (office, session)
  }

  // MARK: Changing

  @Test func aPatchReplacesWhatItNames() throws {
    let (_, session) = try office()
    let changed = try session.edit(
      id,
      CandidateEdit(
        patch: "{\"id\":\"other\",\"label\":\"x\",\"limits\":{\"hoursPerWeek\":8},"
          + "\"wishes\":{\"interests\":[\"ict\"]},\"education\":null,\"sex\":\"x\",\"limts\":{}}",
        addedOccupations: [PastOccupation(uri: nil, title: "welder", from: 2001, to: 2004)]))
    #expect(changed.personalFields == 1)
    #expect(changed.ignoredFields == 1)
    let stored = try session.candidate("K-1")
    #expect(stored.id == id)
    #expect(stored.label == "x")
    #expect(stored.limits.hoursPerWeek == 8)
    #expect(stored.wishes.interests == ["ict"])
    #expect(stored.education.isEmpty)
    #expect(stored.occupations.compactMap(\.title) == ["nurse", "welder"])
    #expect(stored.claims.count == 1)
    let less = try session.edit(id, CandidateEdit(removedOccupations: ["welder"]))
    #expect(less.candidate.occupations.compactMap(\.title) == ["nurse"])
  }

  @Test(arguments: [
    "{\"limits\":{\"postcode\":\"abc\"}}", "{\"limits\":{\"hoursPerWeek\":-2}}", "[]", "{",
    "{\"retainUntil\":\"soon\"}", "{\"wishes\":{\"hourlyWage\":-5}}",
    "{\"wishes\":{\"workHours\":{\"min\":30,\"max\":20}}}", "{\"claims\":[{\"state\":\"x\"}]}",
  ])
  func aPatchThatDoesNotFitChangesNothing(patch: String) throws {
    let (_, session) = try office()
    let before = try session.candidate("K-1")
    #expect(throws: (any Error).self) { try session.edit(id, CandidateEdit(patch: patch)) }
    #expect(try session.candidate("K-1") == before)
  }

  @Test func workThatIsNotThereCannotBeTakenAway() throws {
    let (_, session) = try office()
    #expect(throws: AdvisoryFault.targetNotFound("pilot")) {
      try session.edit(id, CandidateEdit(removedOccupations: ["pilot"]))
    }
  }

  /// RFC 7396, appendix A.
  @Test(arguments: [
    (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
    (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
    (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
    (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
    (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
    (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
    (#"{"a":"foo"}"#, "null", "null"),
    (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
    (#"[1,2]"#, #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
    ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
  ])
  func mergePatchFollowsTheStandard(base: String, patch: String, result: String) throws {
    #expect(
      try JSONParser.parse(base).merging(JSONParser.parse(patch)) == JSONParser.parse(result))
  }

  @Test func everythingOfAProfileReadsBackTheSame() throws {
    let (office, session) = try office()
    let patch =
      #"{"wishes":{"interests":["ict"],"occupations":["coach"],"workHours":{"min":24,"max":32},"#
      + #""hourlyWage":1750,"shifts":false,"contracts":["permanent"],"conditions":["zittend"]},"#
      + #""interview":[{"skills":["\#(SmallURI.skill("sql"))"],"answer":"unknown","#
      + #""date":"2026-11-21"}],"retainUntil":"2027-01-31"}"#
    let edited = try session.edit(id, CandidateEdit(patch: patch)).candidate
    let path = office.scratch.write("out.json", try session.export([id])[0].json)
    #expect(try session.export([])[0].json == edited.json)
    _ = try session.erase(id)
    #expect(try session.importCandidates(from: [path]).new == 1)
    #expect(try session.export([id])[0] == edited)
    #expect(edited.wishes.mostWorkHours == 32)
    #expect(edited.interview.map(\.answer) == [.unknown])
  }

  // MARK: Keeping

  @Test func aProfileGetsADayAndKeepsIt() throws {
    let (office, session) = try office()
    #expect(try session.people().map(\.retainUntil) == [CivilDate("2027-11-21")])
    let later = try AdvisorySession(
      store: office.store, asOf: try #require(CivilDate("2027-03-01")), language: .dutch,
      recording: .nothing())
    let again = try later.importCandidates(
      from: [office.scratch.write("in/p.json", Office.nurse)])
    #expect(again.unchanged == 1)
    #expect(try later.people().map(\.isExpired) == [false])
    let past = try AdvisorySession(
      store: office.store, asOf: try #require(CivilDate("2027-11-22")), language: .dutch,
      recording: .nothing())
    #expect(try past.people().map(\.isExpired) == [true])
    #expect(try later.eraseExpired().isEmpty)
    #expect(try past.eraseExpired().map(\.candidate) == [id])
    #expect(try past.people().isEmpty)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2027-12-15", 1, "2028-01-15"),
    ("2028-01-31", 13, "2029-02-28"), ("2028-01-30", 1, "2028-02-29"),
    ("2026-11-21", 12, "2027-11-21"), ("2026-03-31", -1, "2026-02-28"),
  ])
  func monthsAreAdded(day: String, months: Int, result: String) throws {
    #expect(try #require(CivilDate(day)).adding(months: months).description == result)
  }

  // MARK: Erasing

  @Test func erasureReadsEveryFileOfTheDatabase() throws {
    let (office, session) = try office()
    let result = try session.erase(id)
    #expect(result.pieces > 2)
    #expect(result.filesRead.contains(office.scratch.path("db.sqlite")))
    #expect(result.isProven)
  }

  /// The proof must be able to fail: a copy that somebody left beside the database is found.
  @Test func aLeftoverCopyIsFound() throws {
    let (office, session) = try office()
    let document = try #require(try office.store.candidateDocument(id, of: .house))
    _ = office.scratch.write("db.sqlite.bak", "....." + document + ".....")
    let result = try session.erase(id)
    #expect(!result.isProven)
    #expect(result.filesHolding == [office.scratch.path("db.sqlite.bak")])
  }

  /// What two people have in common, or what is a concept of the taxonomy, is no trace.
  @Test func whatOthersHaveTooIsNoTrace() throws {
    let (office, session) = try office()
    let twin = Office.nurse.replacing("K-1", with: "K-2")
    _ = try session.importCandidates(from: [office.scratch.write("in/t.json", twin)])
    let result = try session.erase(id)
    #expect(result.isProven)
    #expect(result.pieces >= 1)
    #expect(try session.candidate("K-2").claims.count == 1)
  }
}
