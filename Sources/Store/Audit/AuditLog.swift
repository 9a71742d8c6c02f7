import Crypto
import Foundation
import GRDB
public import SkillModel
import Synchronization

/// Who asked what about whom: a database file of its own beside the other, appended to only.
///
/// Every line carries the digest of the line before it, so that none can be changed, added between or
/// taken from between unseen, and the database notes how far it came (`AuditHead`), so that what was cut off
/// behind is seen too. Whoever may write both files can make both anew. A person is a pseudonym, and what tells about a person is sealed with a key that
/// only this file has: when somebody is erased the key is destroyed, and the chain still holds.
/// Lines that come at the same time are committed together.
public final class AuditLog: Sendable {
  /// Where the file is.
  public let path: String

  private let connection: DatabaseQueue
  private let pending = Mutex(Pending())

  private struct Pending {
    var waiting: [(entries: [AuditEntry], done: @Sendable (StoreFault?) -> Void)] = []
    var isScheduled = false
    /// When the next lines are written at the soonest; nil before the first.
    var next: ContinuousClock.Instant?
    /// Who was erased by this program, and when: questions about them may still be under way.
    var erased: [Erased: ContinuousClock.Instant] = [:]
  }

  private struct Erased: Hashable {
    let candidate: CandidateID
    let organisation: Organisation
  }

  /// Whether the person of a line was erased after it was put together.
  private func isGone(_ entry: AuditEntry) -> Bool {
    guard let candidate = entry.candidate else { return false }
    let person = Erased(candidate: candidate, organisation: entry.asker.organisation)
    return pending.withLock { pending in
      guard !pending.erased.isEmpty, let since = pending.erased[person] else { return false }
      return entry.made <= since
    }
  }

  /// The file that belongs to a database.
  public static func path(ofDatabase database: String) -> String { database + ".audit" }

  /// Whether a database has a log.
  public static func exists(ofDatabase database: String) -> Bool {
    FileSystem.exists(path(ofDatabase: database))
  }

  /// Opens the log, and makes it when it is not there.
  ///
  /// - Throws: `StoreFault`; `.readOnly` where the file cannot be written.
  public init(database: String) throws {
    path = Self.path(ofDatabase: database)
    guard FileSystem.isWritable(FileSystem.folder(ofFile: path)) else {
      throw StoreFault.readOnly(path: path)
    }
    do {
      FileSystem.makePrivateFile(path)
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.label = "audit"
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA secure_delete = ON")
      }
      connection = try DatabaseQueue(path: path, configuration: configuration)
      try connection.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        // What was answered must be found in the log after a power cut too.
        try db.execute(sql: "PRAGMA synchronous = FULL")
      }
      try AuditSchema.migrator().migrate(connection)
    } catch {
      throw StoreFault.from(error, path: path)
    }
  }

  /// Lets the file grow no further than so many pages: a full disk, for tests.
  package func limitPages(to count: Int) throws {
    try connection.writeWithoutTransaction { db in
      _ = try Row.fetchOne(db, sql: "PRAGMA max_page_count = \(count)")
    }
  }

  /// Writes lines, and returns when they are on disk.
  ///
  /// - Throws: `StoreFault`; none of the lines is there then.
  public func append(_ entries: [AuditEntry]) throws {
    do {
      try connection.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try AuditChain(db).append(entries, isGone: isGone)
          return .commit
        }
      }
    } catch {
      throw StoreFault.from(error, path: path)
    }
  }

  /// Writes lines together with those of others that come meanwhile.
  ///
  /// - Parameter done: called once on a thread of the log when the lines are on disk, or with why not.
  public func append(
    _ entries: [AuditEntry], whenDone done: @escaping @Sendable (StoreFault?) -> Void
  ) {
    let isFirst = pending.withLock { pending in
      pending.waiting.append((entries, done))
      defer { pending.isScheduled = true }
      return !pending.isScheduled
    }
    if isFirst { connection.asyncWriteWithoutTransaction { [self] in commitWaiting($0) } }
  }

  /// How soon after lines are on disk the next are written: what comes meanwhile goes with them.
  ///
  /// A millisecond for each question, so whoever asks one thing after the other hardly waits, and with many at
  /// a time a disk is asked a hundred times a second.
  private static func pause(after questions: Int) -> Duration { .milliseconds(min(10, questions)) }

  private func commitWaiting(_ db: Database) {
    // The thread of the log has nothing else to do.
    if let next = pending.withLock({ $0.next }), next > .now {
      Thread.sleep(forTimeInterval: (next - .now) / .seconds(1))
    }
    let group = pending.withLock { pending in
      pending.isScheduled = false
      defer { pending.waiting = [] }
      return pending.waiting
    }
    defer { pending.withLock { $0.next = .now + Self.pause(after: group.count) } }
    let fault = commit(group.map(\.entries), db)
    if fault != nil, group.count > 1 {
      // What is wrong with the line of one is not to refuse the others.
      for (entries, done) in group { done(commit([entries], db)) }
    } else {
      for (_, done) in group { done(fault) }
    }
  }

  private func commit(_ groups: [[AuditEntry]], _ db: Database) -> StoreFault? {
    do {
      try db.inTransaction(.immediate) {
        let chain = try AuditChain(db)
        for entries in groups { try chain.append(entries, isGone: isGone) }
        return .commit
      }
      return nil
    } catch {
      return StoreFault.from(error, path: path) as? StoreFault ?? .failed(detail: "\(error)")
    }
  }

  /// How far the log has come; nil when it has no line.
  ///
  /// - Throws: `StoreFault`.
  public func head() throws -> AuditHead? {
    try read { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT number, digest FROM entry ORDER BY number DESC LIMIT 1"),
        let digest = Data.fromDatabaseValue(row[1]).flatMap(AuditChain.hexadecimal)
      else { return nil }
      return AuditHead(entries: row[0], digest: digest)
    }
  }

  /// The lines about a person, oldest first; empty for somebody nobody asked about, or who was erased.
  ///
  /// - Throws: `StoreFault`.
  public func entries(
    about candidate: CandidateID, of organisation: Organisation
  ) throws -> [LoggedEntry] {
    try read { db in
      guard let key = try PersonKey.find(db, candidate, organisation) else { return [] }
      return try Row.fetchAll(
        db, sql: "SELECT * FROM entry WHERE person = ? ORDER BY number", arguments: [key.pseudonym]
      ).map { row in
        let link = AuditChain.Link(row)
        return LoggedEntry(
          number: link.number, moment: link.moment, asker: link.asker, role: link.role,
          organisation: link.organisation, action: link.action,
          content: key.opened(link.content).map { String(decoding: $0, as: UTF8.self) })
      }
    }
  }

  /// Whether anything is written down about a person.
  ///
  /// - Throws: `StoreFault`.
  public func knows(_ candidate: CandidateID, of organisation: Organisation) throws -> Bool {
    try read { try PersonKey.find($0, candidate, organisation) != nil }
  }

  /// Destroys the key of a person: what the log says of the person can never be read again.
  ///
  /// Nothing happens to somebody who has none.
  ///
  /// - Returns: pieces of the key and its row, of `length` bytes at the most, to be searched for in the
  ///   file afterwards: another program that is reading may hold older copies of the page.
  /// - Throws: `StoreFault`.
  @discardableResult
  public func destroyKey(
    of candidate: CandidateID, of organisation: Organisation, traceLength length: Int = 32
  ) throws -> [[UInt8]] {
    do {
      return try connection.writeWithoutTransaction { db in
        let traces =
          try PersonKey.find(db, candidate, organisation)?.traces(of: candidate, length: length)
        try db.execute(
          sql: "DELETE FROM personKey WHERE organisation = ? AND candidateId = ?",
          arguments: [organisation.rawValue, candidate.rawValue])
        let now = ContinuousClock.now
        pending.withLock { pending in
          // A question is given up long before.
          pending.erased = pending.erased.filter { now - $0.value < .seconds(3600) }
          pending.erased[Erased(candidate: candidate, organisation: organisation)] = now
        }
        // Takes older copies of the page out of the write-ahead log, unless another program reads: the
        // traces are found then.
        try db.execute(sql: "PRAGMA busy_timeout = 1000")
        _ = try? db.checkpoint(.truncate)
        try db.execute(sql: "PRAGMA busy_timeout = 10000")
        return traces ?? []
      }
    } catch {
      throw StoreFault.from(error, path: path)
    }
  }

  /// Walks along the whole chain, O(lines).
  ///
  /// - Parameters:
  ///   - noted: a place that must be on the way; nil for none.
  ///   - isCancelled: asked now and then; nil for never.
  /// - Throws: `StoreFault`, `CancellationError`.
  public func verify(
    noted: AuditHead? = nil, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws -> AuditVerification {
    try LongReading(path: path, isCancelled: isCancelled).read { db in
      try AuditChain.verify(db, noted: noted)
    }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try connection.read(body) } catch { throw StoreFault.from(error, path: path) }
  }
}

/// The tables of the log, one migration a version.
enum AuditSchema {
  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 entries and keys") { db in
      try db.execute(
        sql: """
          CREATE TABLE personKey (
            organisation TEXT NOT NULL,
            candidateId TEXT NOT NULL,
            pseudonym BLOB NOT NULL UNIQUE,
            key BLOB NOT NULL,
            PRIMARY KEY (organisation, candidateId)
          ) WITHOUT ROWID;
          CREATE TABLE entry (
            number INTEGER PRIMARY KEY,
            moment TEXT NOT NULL,
            asker TEXT NOT NULL,
            role TEXT NOT NULL,
            organisation TEXT NOT NULL,
            action TEXT NOT NULL,
            person BLOB,
            content BLOB NOT NULL,
            digest BLOB NOT NULL
          );
          CREATE INDEX entryPerson ON entry (person) WHERE person IS NOT NULL;
          CREATE TRIGGER entryStays BEFORE DELETE ON entry
          BEGIN SELECT raise(ABORT, 'the audit log is appended to only'); END;
          CREATE TRIGGER entryKeeps BEFORE UPDATE ON entry
          BEGIN SELECT raise(ABORT, 'the audit log is appended to only'); END;
          """)
    }
    return migrator
  }
}
