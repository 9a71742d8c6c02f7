import Advisory
import Feeds
import Glibc
import Matching
import SkillModel
import Store
import Synchronization
import TestSupport
import Testing

/// Every verb about a person passes the rights and leaves a line.
@Suite struct AuditTests {
  private let office: Office
  private let shelf: AuditShelf

  init() throws {
    office = try Office()
    shelf = AuditShelf(database: office.store.path)
  }

  private func session(
    _ role: Role = .counsellor, _ organisation: Organisation = .house, rights: Set<Right> = []
  ) throws -> AdvisorySession {
    try office.session().with(
      .direct(
        asker: Asker(name: "test", role: role, organisation: organisation, rights: rights),
        shelf, now: { "2026-11-21T16:50:00Z" }))
  }

  private func add(_ ids: String...) throws {
    for id in ids {
      _ = try office.session().storeCandidate(
        json: Array(Office.nurse.replacing("K-1", with: id).utf8))
    }
  }

  private let target = SmallURI.occupation("data-analyst")

  /// What each verb does when it is asked about K-1.
  private func verbs() -> [(AuditedAction, (AdvisorySession, Candidate) throws -> Void)] {
    let id = CandidateID(rawValue: "K-1")
    return [
      (.match, { _ = try $0.match($1, MatchRequest(domains: nil)) }),
      (.match, { _ = try $0.matchVacancies($1, VacancyMatchRequest(domains: nil)) }),
      (.gap, { _ = try $0.gap($1, target: "data analyst") }),
      (.plan, { _ = try $0.plan($1, PlanRequest(targets: ["data analyst"])) }),
      (.route, { _ = try $0.route($1, target: "data analyst", limit: 1) }),
      (
        .report,
        { session, candidate in
          _ = try session.report(candidate, ReportRequest(for: .client, targets: ["data analyst"]))
        }
      ),
      (.readProfile, { session, _ in _ = try session.profile(id) }),
      (.readProfile, { session, _ in _ = try session.homework(id) }),
      (.interview, { session, _ in _ = try session.interviewStep(id) }),
      (.cohort, { _ = try $0.matchCohort([$1], CohortRequest(domains: nil)) }),
      (.cohort, { _ = try $0.planCohort([$1], CohortPlanRequest(target: "data analyst")) }),
      (.rank, { try $0.rank(RankRequest()).record([$1.id]) }),
      (
        .storeProfile,
        { session, _ in
          _ = try session.storeCandidate(json: Array(Office.nurse.utf8))
        }
      ),
      (
        .editProfile,
        { session, _ in
          _ = try session.edit(id, CandidateEdit(patch: #"{"label":"x"}"#))
        }
      ),
      (
        .setClaim,
        { session, _ in
          _ = try session.setClaim(
            Claim(skill: ConceptURI(SmallURI.skill("sql")), state: .present, evidence: .tested),
            of: id)
        }
      ),
      (
        .putDecision,
        { session, _ in
          _ = try session.putDecision(
            Decision(target: "data analyst", choice: .go, reason: "wil dit"), about: id)
        }
      ),
      (.readDecisions, { session, _ in _ = try session.decisions(about: id) }),
    ]
  }

  @Test func everyVerbAboutAPersonLeavesALine() throws {
    try add("K-1")
    let asking = try session()
    let person = try #require(try asking.storedPerson("K-1")).candidate
    var expected: [String] = []
    for (action, verb) in verbs() {
      try verb(asking, person)
      expected.append(action.rawValue)
      let log = try AuditLog(database: office.store.path)
      let lines = try log.entries(about: person.id, of: .house)
      #expect(lines.map(\.action) == expected)
    }
    let lines = try session(.administrator).audit(of: person.id).entries
    let gap = try #require(lines.first { $0.logged.action == "gap" })
    #expect(gap.targets == ["data analyst"])
    let content = try JSONParser.parse(#require(gap.logged.content))
    #expect(content["candidate"]?.string == "K-1")
    #expect(content["profile"]?.string?.count == 16)
    #expect(content["policy"]?.string == (try office.session().policy.version))
    #expect(content["editions"]?.array?.isEmpty == false)
    #expect(gap.logged.moment == "2026-11-21T16:50:00Z")
    #expect(try session(.administrator).verifyAudit()?.brokenAt == nil)
  }

  /// A provider gets nothing about a person, and no line says that something was asked.
  @Test func aProviderGetsNothing() throws {
    try add("K-1")
    let person = try #require(try office.session().storedPerson("K-1")).candidate
    let provider = try session(.provider, rights: [.find])
    for (action, verb) in verbs() {
      let fault = #expect(throws: AdvisoryFault.self, "\(action)") { try verb(provider, person) }
      #expect(fault == .notPermitted(action, role: .provider))
    }
    for action in AuditedAction.allCases where action != .wrongToken {
      #expect(!action.roles.contains(.provider), "\(action)")
    }
    #expect(throws: AdvisoryFault.self) { try provider.people() }
    #expect(throws: AdvisoryFault.self) { try provider.erase(person.id) }
    #expect(throws: AdvisoryFault.self) { try provider.audit(of: person.id) }
    #expect(throws: AdvisoryFault.self) { try provider.export([]) }
    #expect(throws: AdvisoryFault.self) {
      try provider.findPeople(for: "data analyst", purpose: "x", limit: 0)
    }
    #expect(try AuditLog(database: office.store.path).verify().entries == 0)
  }

  @Test func organisationsDoNotSeeEachOthersPeople() throws {
    let one = try session(.administrator, Organisation(rawValue: "een"), rights: [.find])
    let two = try session(.administrator, Organisation(rawValue: "twee"), rights: [.find])
    let id = CandidateID(rawValue: "K-1")
    _ = try one.storeCandidate(json: Array(Office.nurse.utf8))
    #expect(try two.storedPerson("K-1") == nil)
    #expect(try two.people().isEmpty)
    #expect(try two.export([]).isEmpty)
    #expect(try two.findPeople(for: "data analyst", purpose: "x", limit: 0).people.isEmpty)
    #expect(throws: AdvisoryFault.candidateNotFound("K-1")) { try two.erase(id) }
    #expect(throws: AdvisoryFault.candidateNotFound("K-1")) { try two.profile(id) }
    #expect(throws: AdvisoryFault.candidateNotFound("K-1")) { try two.decisions(about: id) }
    // The same id is another person; erasing one leaves the other.
    _ = try two.storeCandidate(
      json: Array(#"{"id":"K-1","label":"een ander","claims":[]}"#.utf8))
    #expect(try one.people().count == 1)
    #expect(try one.erase(id).isProven)
    #expect(try two.profile(id).candidate.label == "een ander")
    // Lines about it before it was stored are about that id of that organisation.
    #expect(try two.audit(of: id).entries.allSatisfy { $0.logged.organisation == "twee" })
  }

  @Test func findingPeopleNeedsARightAndAPurpose() throws {
    try add("K-1", "K-2")
    #expect(throws: AdvisoryFault.rightNeeded(.findPeople, .find)) {
      try session().findPeople(for: "data analyst", purpose: "vacature", limit: 0)
    }
    let finder = try session(rights: [.find])
    #expect(throws: AdvisoryFault.purposeNeeded) {
      try finder.findPeople(for: "data analyst", purpose: "  ", limit: 0)
    }
    let found = try finder.findPeople(for: "data analyst", purpose: "vacature", limit: 1)
    #expect(found.compared == 2)
    #expect(found.people.map(\.candidate.rawValue) == ["K-1"])
    let person = try #require(found.people.first)
    #expect(person.low <= person.coverage && person.coverage <= person.high)
    // Only who was shown has a line, with the purpose.
    let administrator = try session(.administrator)
    let lines = try administrator.audit(of: CandidateID(rawValue: "K-1")).entries
    #expect(lines.map(\.purpose) == ["vacature"])
    let log = try AuditLog(database: office.store.path)
    #expect(try !log.knows(CandidateID(rawValue: "K-2"), of: .house))
  }

  /// Nobody was shown, so nobody has a line.
  @Test func findingPeopleThatIsStoppedShowsNobody() throws {
    try add("K-1")
    var cancellation = PlanCancellation()
    cancellation.isCancelled = { true }
    let finder = try session(rights: [.find])
    #expect(throws: CancellationError.self) {
      try finder.findPeople(
        for: "data analyst", purpose: "vacature", limit: 0, cancellation: cancellation)
    }
    let administrator = try session(.administrator)
    #expect(try administrator.audit(of: CandidateID(rawValue: "K-1")).entries.isEmpty)
  }

  /// Who stands in a list without an id is nobody the log knows, whatever place it was.
  @Test func whoHasNoIdIsNobody() throws {
    let asking = try session(.administrator)
    let (people, _) = try asking.people(
      json: Array(#"[{"claims":[]},{"id":"K-5","claims":[]}]"#.utf8))
    _ = try asking.matchCohort(people, CohortRequest(domains: nil))
    _ = try asking.match(
      asking.person(json: Array(#"{"claims":[]}"#.utf8), fallbackID: "-").candidate,
      MatchRequest(domains: nil))
    let log = try AuditLog(database: office.store.path)
    for id in ["1", "2", "-"] { #expect(try !log.knows(CandidateID(rawValue: id), of: .house)) }
    #expect(try log.knows(CandidateID(rawValue: "K-5"), of: .house))
    #expect(try log.verify().entries == 3)
  }

  /// Every line of a batch has its line in the log.
  @Test func aBatchIsWrittenDownByPerson() throws {
    let asking = try session(.administrator)
    let batch = try asking.rank(RankRequest())
    let (_, person, isError) = batch.answer(Array(#"{"id":"K-9","claims":[]}"#.utf8), number: 1)
    #expect(!isError && person?.rawValue == "K-9")
    #expect(batch.answer(Array(#"{"claims":[]}"#.utf8), number: 2).person == nil)
    try batch.record([person, nil])
    let lines = try asking.audit(of: CandidateID(rawValue: "K-9")).entries
    #expect(lines.map(\.logged.action) == ["rank"])
  }

  /// What is cut off, taken away or swapped is found: the database knows how far the log had come.
  @Test func whatIsMissingAtTheEndIsSeen() throws {
    try add("K-1", "K-2")
    let asking = try session(.administrator)
    let person = try #require(try asking.storedPerson("K-1")).candidate
    for _ in 0..<4 { _ = try asking.match(person, MatchRequest(domains: nil)) }
    #expect(try asking.check().audit?.isSound == true)
    let path = office.store.path
    let before = try AuditLog(database: path).verify().entries
    try Tampering.change(auditOf: path, "DELETE FROM entry WHERE number > \(before - 3)")
    #expect(try session(.administrator).verifyAudit()?.lost == 3)
    // What is written after it does not make good for it.
    _ = try session().match(person, MatchRequest(domains: nil))
    #expect(try session(.administrator).check().isSound == false)
    for name in Disk.entries(of: office.scratch.path) where name.contains(".audit") {
      unlink(office.scratch.path(name))
    }
    #expect(try session(.administrator).verifyAudit()?.lost == before)
  }

  /// A purpose is copied to everybody's line, and stays when they are erased.
  @Test func purposesAreShortAndMasked() throws {
    try add("K-1")
    let finder = try session(.administrator, rights: [.find])
    #expect(throws: AdvisoryFault.purposeNeeded) {
      try finder.findPeople(
        for: "data analyst", purpose: String(repeating: "x", count: 301), limit: 0)
    }
    let found = try finder.findPeople(
      for: "data analyst", purpose: "voor 111222333 gezocht", limit: 0)
    #expect(!found.purpose.contains("111222333"))
    let lines = try finder.audit(of: CandidateID(rawValue: "K-1")).entries
    #expect(lines.last?.purpose == found.purpose)
  }

  /// What concerns every organisation is for the house.
  @Test func importsAndChecksAreOfTheHouse() throws {
    let other = try session(.administrator, Organisation(rawValue: "een"))
    #expect(throws: AdvisoryFault.houseOnly(.verify)) { try other.check() }
    #expect(throws: AdvisoryFault.houseOnly(.importData)) {
      try other.importFile(.candidates, at: "x", source: nil, isFullSet: false, provider: nil)
    }
  }

  /// Others' decisions in the same words, and words of what is loaded, are no trace of who was erased.
  @Test func whatOthersSayIsNoTrace() throws {
    let asking = try session(.administrator)
    try add("A-01", "A-02")
    for id in ["A-01", "A-02"] {
      _ = try asking.putDecision(
        Decision(
          target: "data analyst", choice: .go,
          reason: "past goed bij de wensen die zijn besproken in het gesprek"),
        about: CandidateID(rawValue: id))
    }
    #expect(try asking.erase(CandidateID(rawValue: "A-01")).isProven)
    #expect(try asking.decisions(about: CandidateID(rawValue: "A-02")).decisions.count == 1)
  }

  /// A folder beside the database is no file to search.
  @Test func aFolderBesideIt() throws {
    try add("A-01")
    #expect(mkdir(office.store.path + ".old", 0o700) == 0)
    #expect(try session(.administrator).erase(CandidateID(rawValue: "A-01")).isProven)
  }

  /// Another program that reads the log keeps the old page with the key: that is told, not sworn away.
  @Test func aKeyThatAnotherReaderHolds() throws {
    try add("A-02")
    let asking = try session(.administrator)
    _ = try asking.profile(CandidateID(rawValue: "A-02"))
    let path = office.store.path
    try Tampering.whileReading(path + ".audit") {
      let result = try asking.erase(CandidateID(rawValue: "A-02"))
      #expect(!result.isProven)
      #expect(result.filesHolding.allSatisfy { $0.contains(".audit") })
    }
  }

  /// A check of this program reads the log too: somebody who is to be erased waits for its end.
  @Test func erasingWaitsForACheck() async throws {
    try add("A-03")
    let id = CandidateID(rawValue: "A-03")
    final class Course: Sendable {
      let begun = Atomic(false)
      let erased = Atomic(false)
    }
    let (checking, erasing) = (try session(.administrator), try session(.administrator))
    _ = try checking.profile(id)
    let course = Course()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        while !course.begun.load(ordering: .acquiring) { usleep(1_000) }
        let result = try erasing.erase(id)
        course.erased.store(true, ordering: .releasing)
        #expect(result.isProven)
      }
      var slow = PlanCancellation()
      slow.isCancelled = {
        course.begun.store(true, ordering: .releasing)
        // Time enough for whoever does not wait.
        usleep(200_000)
        let isErased = course.erased.load(ordering: .acquiring)
        #expect(!isErased)
        return false
      }
      #expect(try checking.check(cancellation: slow).isSound)
      try await group.waitForAll()
    }
    let isErased = course.erased.load(ordering: .acquiring)
    #expect(isErased)
  }

  /// What a check found is told, also when its time was over before the log was read.
  @Test func aCheckThatRanOutOfTime() throws {
    try add("A-04")
    _ = try session(.administrator).profile(CandidateID(rawValue: "A-04"))
    let asked = Atomic(0)
    var cancellation = PlanCancellation()
    // The database is read, the log is not.
    cancellation.isCancelled = { asked.add(1, ordering: .relaxed).newValue > 1 }
    #expect(throws: CancellationError.self) {
      try session(.administrator).check(cancellation: cancellation)
    }
    try Tampering.run(
      "PRAGMA foreign_keys = OFF; INSERT INTO labelSearch_docsize VALUES (999999999, x'01')",
      on: office.store.path)
    asked.store(0, ordering: .relaxed)
    let found = try session(.administrator).check(cancellation: cancellation)
    #expect(!found.isSound && found.problems.count > 1)
    #expect(found.problems.last?.contains("audit log") == true)
  }

  /// Who is erased takes decisions along, and nobody can tell whom the lines were about.
  @Test func erasing() throws {
    let asking = try session(.administrator)
    let reason = "een reden die nergens anders staat 8731"
    let id = CandidateID(rawValue: "K-77")
    try add("K-77")
    _ = try asking.putDecision(
      Decision(target: "data analyst", choice: .no, reason: reason), about: id)
    #expect(try asking.decisions(about: id).decisions.map(\.reason) == [reason])
    #expect(try asking.erase(id).isProven)
    for name in Disk.entries(of: office.scratch.path) {
      let bytes = Disk.bytes(of: office.scratch.path(name))
      #expect(bytes.firstRange(of: Array("nergens anders".utf8)) == nil, "\(name)")
    }
    #expect(throws: AdvisoryFault.candidateNotFound("K-77")) { try asking.audit(of: id) }
    #expect(try asking.verifyAudit()?.brokenAt == nil)
    // Somebody who is asked for by a name that nobody has leaves no trace.
    #expect(throws: AdvisoryFault.candidateNotFound("K-79")) {
      try asking.export([CandidateID(rawValue: "K-79")])
    }
    #expect(throws: AdvisoryFault.candidateNotFound("K-79")) {
      try asking.erase(CandidateID(rawValue: "K-79"))
    }
    // Somebody nobody ever heard of is not said to be erased.
    #expect(throws: AdvisoryFault.candidateNotFound("K-78")) {
      try asking.erase(CandidateID(rawValue: "K-78"))
    }
    // Somebody who was only asked about can be forgotten too.
    let asked = try asking.person(
      json: Array(Office.nurse.replacing("K-1", with: "K-79").utf8), fallbackID: "-"
    ).candidate
    _ = try asking.gap(asked, target: "data analyst")
    _ = try asking.erase(asked.id)
    #expect(throws: AdvisoryFault.candidateNotFound("K-79")) { try asking.audit(of: asked.id) }
  }

  /// A citizen number in a reason is masked, in the database and in the log.
  @Test func aDecisionIsKeptWithTheAdviceOfItsMoment() throws {
    try add("K-1")
    let asking = try session()
    let id = CandidateID(rawValue: "K-1")
    let kept = try asking.putDecision(
      Decision(
        target: "data analyst", choice: .later, reason: "bsn 111222333 belt later",
        deviates: true, handOff: .sent, handOffTo: "Leerwerkloket"), about: id)
    #expect(kept.reason == "bsn ********* belt later")
    let gap = try office.session().gap(
      #require(try office.session().storedPerson("K-1")).candidate, target: "data analyst")
    #expect(kept.band == gap.target.band)
    #expect(abs(kept.low - gap.target.low) < 1e-6 && abs(kept.high - gap.target.high) < 1e-6)
    let list = try asking.decisions(about: id)
    #expect(list.decisions == [kept])
    #expect(list.json.contains("\"handoff\":{\"status\":\"sent\",\"to\":\"Leerwerkloket\"}"))
    let lines = try session(.administrator).audit(of: id)
    #expect(!lines.json.contains("111222333"))
    #expect(lines.json.contains("belt later"))
    #expect(throws: AdvisoryFault.candidateNotFound("K-9")) {
      try asking.putDecision(
        Decision(target: "data analyst", choice: .go, reason: "x"),
        about: CandidateID(rawValue: "K-9"))
    }
  }

  /// What cannot be written down is not answered.
  @Test func withoutALogThereIsNoAnswer() throws {
    try add("K-1")
    let person = try #require(try office.session().storedPerson("K-1")).candidate
    _ = office.scratch.write("db.sqlite.audit", "dit is geen database")
    let asking = try session()
    #expect(throws: StoreFault.self) { try asking.gap(person, target: "data analyst") }
    #expect(throws: StoreFault.self) { try asking.erase(person.id) }
    #expect(try office.session().storedPerson("K-1") != nil)
  }

  @Test func tokens() throws {
    let asking = try session(.administrator)
    let made = try asking.createToken(
      role: .intake, organisation: Organisation(rawValue: "gemeente"), rights: [.find],
      note: "intake", expiresOn: CivilDate("2026-11-22"))
    #expect(made.secret.hasPrefix("overstap_"))
    #expect(made.secret.utf8.count == 9 + 64)
    let found = try #require(try asking.goodToken(secret: made.secret))
    #expect(found.asker.role == .intake)
    #expect(found.asker.organisation.rawValue == "gemeente")
    #expect(found.asker.rights == [.find])
    #expect(try asking.goodToken(secret: made.secret + "0") == nil)
    #expect(try asking.goodToken(secret: made.listed.token.id) == nil)
    // Only its digest is stored.
    for name in Disk.entries(of: office.scratch.path) {
      let bytes = Disk.bytes(of: office.scratch.path(name))
      #expect(bytes.firstRange(of: Array(made.secret.utf8.dropFirst(9))) == nil, "\(name)")
    }
    let later = asking.seen(on: try #require(CivilDate("2026-11-23")), in: .dutch)
    #expect(try later.goodToken(secret: made.secret) == nil)
    _ = try asking.revokeToken(made.listed.token.id)
    #expect(try asking.goodToken(secret: made.secret) == nil)
    #expect(try asking.tokens().map(\.isGood) == [false])
    #expect(throws: AdvisoryFault.tokenNotFound("x")) { try asking.revokeToken("x") }
    #expect(throws: AdvisoryFault.self) {
      try session(.counsellor).createToken(
        role: .administrator, organisation: .house, rights: [], note: nil, expiresOn: nil)
    }
  }
}
