import SkillModel
import Store
import TestSupport
import Testing

/// Lines that follow from each other, about people nobody can name once they are erased.
@Suite struct AuditLogTests {
  private let scratch = Scratch()
  private var database: String { scratch.path("db.sqlite") }
  private let asker = Asker(name: "account:test", role: .counsellor)

  private func entry(_ number: Int, _ person: String? = "K-1") -> AuditEntry {
    AuditEntry(
      moment: "2026-11-22T10:00:00Z", asker: asker, action: .gap,
      candidate: person.map { CandidateID(rawValue: $0) },
      content: "{\"targets\":[\"doel nummer \(number) van iemand\"]}")
  }

  @Test func whatIsWrittenIsRead() throws {
    let log = try AuditLog(database: database)
    try log.append([entry(1), entry(2, "K-2"), entry(3, nil)])
    try log.append([entry(4)])
    let lines = try log.entries(about: CandidateID(rawValue: "K-1"), of: .house)
    #expect(lines.map(\.number) == [1, 4])
    #expect(lines.first?.content == "{\"targets\":[\"doel nummer 1 van iemand\"]}")
    #expect(lines.first?.action == "gap")
    let verified = try log.verify()
    #expect(verified.entries == 4)
    #expect(verified.brokenAt == nil)
    #expect(verified.head?.count == 64)
    // Another opening goes on where this one was, and this one after it.
    try AuditLog(database: database).append([entry(5)])
    try log.append([entry(6)])
    #expect(try log.verify().entries == 6)
    #expect(try log.verify().brokenAt == nil)
  }

  @Test func anotherOrganisationsPersonIsSomebodyElse() throws {
    let log = try AuditLog(database: database)
    var other = asker
    other.organisation = Organisation(rawValue: "gemeente")
    try log.append([
      entry(1),
      AuditEntry(
        moment: "m", asker: other, action: .match, candidate: CandidateID(rawValue: "K-1")),
    ])
    let person = CandidateID(rawValue: "K-1")
    #expect(try log.entries(about: person, of: .house).map(\.number) == [1])
    #expect(try log.entries(about: person, of: other.organisation).map(\.number) == [2])
  }

  /// Each of these is seen at its line: a changed field, a line taken out, one put in its place.
  @Test(arguments: [
    ("UPDATE entry SET asker = 'iemand anders' WHERE number = 2", 2),
    ("UPDATE entry SET moment = '2026-11-22T10:00:01Z' WHERE number = 3", 3),
    ("UPDATE entry SET content = x'7B7D' WHERE number = 4", 4),
    ("UPDATE entry SET person = NULL WHERE number = 1", 1),
    ("DELETE FROM entry WHERE number = 2", 3),
    ("UPDATE entry SET asker = asker || role, role = '' WHERE number = 2", 2),
    ("UPDATE entry SET number = 9 WHERE number = 4", 9),
  ])
  func whatIsChangedIsSeen(_ sql: String, line: Int) throws {
    let log = try AuditLog(database: database)
    try log.append((1...4).map { entry($0) })
    #expect(try log.verify().brokenAt == nil)
    try Tampering.change(auditOf: database, sql)
    #expect(try log.verify().brokenAt == line)
  }

  /// Keys that are taken away or exchanged: nothing that is said can be opened as somebody else's.
  @Test(arguments: [
    ("DELETE FROM personKey WHERE candidateId = 'K-2'", 2),
    ("UPDATE personKey SET key = randomblob(32) WHERE candidateId = 'K-1'", 1),
    ("UPDATE personKey SET candidateId = 'K-3' WHERE candidateId = 'K-1'", 1),
    (
      """
      UPDATE personKey SET candidateId = 'weg' WHERE candidateId = 'K-1';
      UPDATE personKey SET candidateId = 'K-1' WHERE candidateId = 'K-2';
      UPDATE personKey SET candidateId = 'K-2' WHERE candidateId = 'weg'
      """, 3
    ),
  ])
  func keysThatDoNotFit(_ sql: String, unreadable: Int) throws {
    let log = try AuditLog(database: database)
    try log.append([entry(1), entry(2, "K-2"), entry(3, "K-2")])
    #expect(try log.verify().isSound)
    try Tampering.change(auditOf: database, sql)
    let found = try log.verify()
    #expect(found.unreadable == unreadable && found.brokenAt == nil && !found.isSound)
  }

  /// Numbers and values no line has are told, by whoever walks along and by whoever wants to go on.
  @Test(arguments: [
    ("UPDATE entry SET number = -5 WHERE number = 1", -5, false),
    ("UPDATE entry SET number = 9223372036854775807 WHERE number = 2", Int.max, true),
    ("UPDATE entry SET asker = x'FF' WHERE number = 2", 2, false),
    ("UPDATE entry SET digest = 'x' WHERE number = 2", 2, false),
  ])
  func damagedLines(_ sql: String, line: Int, refuses: Bool) throws {
    let log = try AuditLog(database: database)
    try log.append([entry(1), entry(2)])
    try Tampering.change(auditOf: database, sql)
    #expect(try log.verify().brokenAt == line)
    _ = try log.entries(about: CandidateID(rawValue: "K-1"), of: .house)
    if refuses { #expect(throws: StoreFault.self) { try log.append([entry(3)]) } }
  }

  /// The key of one person that is damaged refuses the lines about that person only.
  @Test func aDamagedKeyIsOnesOwn() async throws {
    let log = try AuditLog(database: database)
    try log.append([entry(1), entry(2, "K-2")])
    try Tampering.change(
      auditOf: database, "UPDATE personKey SET key = x'00' WHERE candidateId = 'K-2'")
    let entries = (0..<40).map { entry($0, $0 % 4 == 0 ? "K-2" : "K-1") }
    let faults = await withTaskGroup(of: Bool.self) { group in
      for entry in entries {
        group.addTask {
          await withCheckedContinuation { continuation in
            log.append([entry]) { continuation.resume(returning: $0 != nil) }
          }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(faults == 10)
    #expect(try log.verify().entries == 32)
  }

  @Test func linesCannotBeChangedOrTakenOutByAccident() throws {
    let log = try AuditLog(database: database)
    try log.append([entry(1)])
    for sql in ["DELETE FROM entry", "UPDATE entry SET asker = 'x'"] {
      #expect(throws: (any Error).self) { try Tampering.run(sql, on: database + ".audit") }
    }
    #expect(try log.verify().entries == 1)
  }

  /// The chain holds without the key, and no byte tells who it was or what was asked.
  @Test func erasingDestroysWhatTheLinesSay() throws {
    let log = try AuditLog(database: database)
    try log.append([entry(1, "persoon-die-weg-wil"), entry(2, "K-2")])
    let person = CandidateID(rawValue: "persoon-die-weg-wil")
    #expect(try log.knows(person, of: .house))
    try log.destroyKey(of: person, of: .house)
    #expect(try !log.knows(person, of: .house))
    #expect(try log.entries(about: person, of: .house).isEmpty)
    #expect(
      try log.verify()
        == AuditVerification(
          // The verb writes that somebody was erased; here nobody did.
          entries: 2, head: log.verify().head, brokenAt: nil, unreadable: 1))
    for name in Disk.entries(of: scratch.path) {
      let bytes = Disk.bytes(of: scratch.path(name))
      #expect(bytes.firstRange(of: Array("persoon-die-weg".utf8)) == nil, "\(name)")
      #expect(bytes.firstRange(of: Array("doel nummer".utf8)) == nil, "\(name)")
    }
    // Somebody new under the old id has no past.
    try log.append([entry(3, "persoon-die-weg-wil")])
    #expect(try log.entries(about: person, of: .house).map(\.number) == [3])
  }

  /// A question that was under way when somebody was erased does not bring the person back.
  @Test func whatIsUnderWayForgetsToo() throws {
    let log = try AuditLog(database: database)
    let id = CandidateID(rawValue: "persoon-die-weg-wil")
    try log.append([entry(1, id.rawValue)])
    let late = entry(2, id.rawValue)
    try log.destroyKey(of: id, of: .house)
    try log.append([late])
    #expect(try !log.knows(id, of: .house))
    #expect(try log.verify().entries == 2)
    for name in Disk.entries(of: scratch.path) {
      let bytes = Disk.bytes(of: scratch.path(name))
      #expect(bytes.firstRange(of: Array("doel nummer".utf8)) == nil, "\(name)")
    }
    // Somebody new of that name is somebody.
    try log.append([entry(3, id.rawValue)])
    #expect(try log.entries(about: id, of: .house).map(\.number) == [3])
  }

  @Test func linesThatComeTogetherAreAllThere() async throws {
    let log = try AuditLog(database: database)
    let entries = (1...500).map { entry($0, "K-\($0 % 7)") }
    let faults = await withTaskGroup(of: StoreFault?.self) { group in
      for entry in entries {
        group.addTask {
          await withCheckedContinuation { continuation in
            log.append([entry]) { continuation.resume(returning: $0) }
          }
        }
      }
      return await group.compactMap { $0 }.reduce(into: []) { $0.append($1) }
    }
    #expect(faults == [])
    #expect(try log.verify().entries == 500)
    #expect(try log.verify().brokenAt == nil)
  }

  /// No room: none of the lines is there, and whoever waits is told.
  @Test func aFullDiskIsTold() async throws {
    let log = try AuditLog(database: database)
    try log.append([entry(1)])
    try log.limitPages(to: 1)
    let big = AuditEntry(
      moment: "m", asker: asker, action: .gap, content: String(repeating: "x", count: 100_000))
    #expect(throws: StoreFault.diskFull(path: log.path)) { try log.append([entry(2), big]) }
    let more = [entry(2), big]
    let fault = await withCheckedContinuation { continuation in
      log.append(more) { continuation.resume(returning: $0) }
    }
    #expect(fault == .diskFull(path: log.path))
    #expect(try log.verify().entries == 1)
  }
}
