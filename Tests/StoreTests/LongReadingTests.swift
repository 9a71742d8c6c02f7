import Dispatch
import GRDB
import SkillModel
import Synchronization
import TestSupport
import Testing

@testable import Store

/// What reads a whole file can be stopped, and nobody waits for it.
struct LongReadingTests {
  private let endless = """
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number)
    SELECT count(*) FROM number
    """

  @Test func whatNeverEndsIsStopped() throws {
    let place = try Workplace()
    let asked = Atomic(0)
    // Not at once: in the middle of the reading.
    let reading = try LongReading(path: place.store.path) {
      asked.add(1, ordering: .relaxed).newValue > 3
    }
    #expect(throws: CancellationError.self) {
      try reading.read { try Int.fetchOne($0, sql: endless) }
    }
    #expect(asked.load(ordering: .relaxed) > 3)
  }

  @Test func nothingIsReadOnceItIsCancelled() throws {
    let place = try Workplace()
    #expect(throws: CancellationError.self) {
      try place.store.integrityProblems(isCancelled: { true })
    }
    let log = try AuditLog(database: place.store.path)
    #expect(throws: CancellationError.self) { try log.verify(isCancelled: { true }) }
    #expect(try place.store.integrityProblems(isCancelled: { false }).isEmpty)
  }

  @Test func theStoreAnswersAndWritesMeanwhile() throws {
    let place = try Workplace()
    let head = AuditHead(entries: 1, digest: "00")
    let seen = try LongReading(path: place.store.path, isCancelled: nil).read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM meta")
      try place.store.note(head)
      return try place.store.notedAuditHead()
    }
    #expect(seen == head)
  }

  @Test func whatIsWrongIsToldAsAlways() throws {
    let place = try Workplace()
    let reading = try LongReading(path: place.store.path) { false }
    #expect(throws: StoreFault.self) {
      try reading.read { try Int.fetchOne($0, sql: "SELECT nothing FROM nowhere") }
    }
  }
}
