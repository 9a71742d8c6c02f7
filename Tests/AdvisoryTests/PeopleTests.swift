import Advisory
import Feeds
import SkillModel
import Store
import TestSupport
import Testing

/// People as they are stored: what matching needs, and nothing that says who somebody is.
@Suite struct PeopleTests {
  private let personal =
    "{\"id\":\"K-7\",\"name\":\"Verzonnen Naam\",\"birthDate\":\"1980-02-30\",\"sex\":\"x\","
    + "\"nationality\":\"verzonnenlands\",\"health\":{\"note\":\"verzonnen klacht\"},"
    + "\"bsn\":\"999990019\",\"hobby\":\"verzonnen hobby\","
    + "\"occupations\":[{\"title\":\"nurse\",\"employer\":\"x\"}],"
    + "\"claims\":[{\"skill\":\"\(SmallURI.skill("sql"))\",\"source\":\"gesprek 123456782\"}]}"

  @Test func personalFieldsAreDroppedUnread() throws {
    let office = try Office()
    let summary = try office.session().importCandidates(
      from: [office.scratch.write("invoer/p.json", personal)])
    #expect(summary.new == 1)
    #expect(summary.personalFields == 6)
    #expect(summary.ignoredFields == 2)
    #expect(summary.maskedNumbers == 1)
    let json = try JSONParser.parse(summary.json)
    #expect(json["personalFieldsDropped"]?.int == 6)
    let stored = try #require(
      try office.store.candidateDocument(CandidateID(rawValue: "K-7"), of: .house))
    for word in ["erzonnen", "1980", "999990019", "123456782", "\"sex\""] {
      #expect(!stored.contains(word), "\(word)")
      for name in Disk.entries(of: office.scratch.path) where name != "invoer" && word.count > 5 {
        #expect(!Disk.file(office.scratch.path(name), holds: word), "\(word) in \(name)")
      }
    }
  }

  /// Their place in the file would be the id of somebody in the next file too.
  @Test func peopleWithoutAnIDAreRefused() throws {
    let office = try Office()
    let summary = try office.session().importCandidates(
      from: [
        office.scratch.write(
          "invoer/zonder.jsonl",
          "{\"occupations\":[{\"title\":\"nurse\"}]}\n{\"id\":\"K-8\",\"claims\":[]}\n")
      ])
    #expect(summary.new == 1)
    #expect(summary.ids == [CandidateID(rawValue: "K-8")])
    #expect(summary.faults.map(\.reason) == [.missingID])
    #expect(try office.store.candidates(of: .house).map(\.id) == [CandidateID(rawValue: "K-8")])
  }

  /// Law 6: a title in a batch line means what it means in a match.
  @Test func rankPlacesTitlesAsMatchDoes() throws {
    let office = try Office()
    let session = try office.session()
    let batch = try session.rank(RankRequest(limit: 1))
    let byTitle = batch.answer(
      Array("{\"id\":\"x\",\"occupations\":[{\"title\":\"nurse\"}]}".utf8), number: 1)
    let uri = try session.occupationURI(titled: "nurse")
    let byURI = batch.answer(
      Array("{\"id\":\"x\",\"occupations\":[\"\(uri)\"]}".utf8), number: 1)
    #expect(!byTitle.isError)
    #expect(byTitle.utf8 == byURI.utf8)
  }

  /// Law 5.
  @Test func personalFieldsChangeNothing() throws {
    let office = try Office()
    let session = try office.session()
    let with = try office.person(personal)
    let without = try office.person(
      "{\"id\":\"K-7\",\"occupations\":[{\"title\":\"nurse\"}],"
        + "\"claims\":[{\"skill\":\"\(SmallURI.skill("sql"))\"}]}")
    let request = MatchRequest(domains: nil, limit: 0)
    #expect(try session.match(with, request).json == session.match(without, request).json)
  }

  @Test func whatIsStoredReadsBackTheSame() throws {
    let office = try Office()
    let session = try office.session()
    let path = office.scratch.write("p.json", Office.nurse)
    _ = try session.importCandidates(from: [path])
    var given = try session.candidate(path)
    given.retainUntil = CivilDate("2027-11-21")
    var stored = try session.candidate("K-1")
    stored.profileDigest = nil
    #expect(stored == given)
    #expect(try session.importCandidates(from: [path]).unchanged == 1)
  }

  @Test func aFileThatCannotBeReadIsAFaultAmongOthers() throws {
    let office = try Office()
    let session = try office.session()
    let good = office.scratch.write("p.json", Office.nurse)
    let none = office.scratch.path("none.json")
    for files in [[good, none], [none, good]] {
      let summary = try session.importCandidates(from: files)
      #expect(summary.ids.map(\.rawValue) == ["K-1"])
      #expect(summary.faults.map(\.place.file) == [none])
    }
  }

  @Test func theOnlyFileThatCannotBeReadStoresNobody() throws {
    let office = try Office()
    let session = try office.session()
    let cut = office.scratch.write("cut.json", "[\(Office.nurse),{\"id\":")
    #expect(throws: Fault.self) { try session.importCandidates(from: [cut]) }
    #expect(try session.people().isEmpty)
  }

  @Test func badPeopleAreListedAndTheRestIsStored() throws {
    let office = try Office()
    let lines = [
      "{\"id\":\"1\",\"claims\":[]}", "{oeps", "{\"id\":\"3\",\"claims\":7}", "{\"id\":\"4\"}",
      "{\"id\":\"5\",\"skills\":[]}",
    ]
    let summary = try office.session().importCandidates(
      from: [office.scratch.write("p.jsonl", lines.joined(separator: "\n"))])
    #expect(summary.faults.map(\.place.line) == [2, 3, 4])
    #expect(summary.ids.map(\.rawValue) == ["1", "3", "5"])
    #expect(Disk.text(of: try #require(summary.rejects)).split(separator: "\n").count == 3)
  }

  @Test func aClaimReplacesTheOneOfTheSameEvidence() throws {
    let office = try Office()
    let session = try office.session()
    _ = try session.importCandidates(from: [office.scratch.write("p.json", Office.nurse)])
    let id = CandidateID(rawValue: "K-1")
    let skill = try session.skillURI(named: "python")
    _ = try session.setClaim(Claim(skill: skill, evidence: .adviser), of: id)
    let changed = try session.setClaim(
      Claim(skill: skill, state: .absent, evidence: .adviser), of: id)
    #expect(changed.claims.filter { $0.skill == skill }.map(\.state) == [.absent])
    #expect(try session.candidate("K-1").claims.count == 2)
    #expect(try session.erase(id).isProven)
    #expect(throws: AdvisoryFault.candidateNotFound("K-1")) { try session.candidate("K-1") }
    #expect(throws: AdvisoryFault.candidateNotFound("K-1")) { try session.erase(id) }
  }

  /// What an interview keeps is read back as it was written: undo relies on it.
  @Test func interviewAnswersComeBackTheSame() throws {
    let office = try Office()
    let (sql, python) = (SmallURI.skill("sql"), SmallURI.skill("python"))
    let person = try office.person(
      "{\"id\":\"K-1\",\"claims\":[],\"interview\":["
        + "{\"skills\":[\"\(sql)\",\"\(python)\"],\"answer\":\"partly\","
        + "\"held\":[\"\(sql)\"],\"date\":\"2026-11-21\"},"
        + "{\"gate\":\"vca\",\"answer\":\"no\",\"date\":\"2026-11-21\"},"
        + "{\"skills\":[\"\(sql)\"],\"answer\":\"misschien\"}]}")
    #expect(person.interview.count == 2)
    #expect(person.interview.first?.held.map(\.rawValue) == [sql])
    #expect(person.interview.last?.gate == "vca")
    #expect(try office.person(person.json) == person)
  }
}
