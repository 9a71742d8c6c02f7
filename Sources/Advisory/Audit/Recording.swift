import Dispatch
public import SkillModel
import Store
import Synchronization

/// Who asks, and where that is written down; every verb about a person goes past it.
public struct Recording: Sendable {
  /// Who asks.
  public var asker: Asker

  private let destination: Destination
  private let now: @Sendable () -> String

  private enum Destination: Sendable {
    /// What was already written down as part of something larger, or by a test that is about other things.
    case nowhere
    /// At once, before the verb answers.
    case log(AuditShelf)
    /// Later, by whoever sends the answer; changes at once.
    case notes(AuditNotes, AuditShelf)
  }

  /// Writes nothing down.
  ///
  /// For parts of what was written down as a whole, and for tests.
  public static func nothing(asker: Asker = .here) -> Recording {
    Recording(asker: asker, destination: .nowhere, now: { "" })
  }

  /// Writes every line before its verb answers.
  ///
  /// - Parameter now: the moment in UTC.
  public static func direct(
    asker: Asker, _ shelf: AuditShelf, now: @escaping @Sendable () -> String
  ) -> Recording {
    Recording(asker: asker, destination: .log(shelf), now: now)
  }

  /// Leaves lines with whoever sends the answer, who writes them before; changes are written at once.
  ///
  /// - Parameter now: the moment in UTC.
  public static func collected(
    asker: Asker, _ notes: AuditNotes, _ shelf: AuditShelf, now: @escaping @Sendable () -> String
  ) -> Recording {
    Recording(asker: asker, destination: .notes(notes, shelf), now: now)
  }

  /// Does what reads whole files, or proves that something is in none of them: one such at a time.
  ///
  /// While somebody reads, SQLite keeps older copies of pages, in which an erased person would still be found.
  func alone<Value>(_ body: () throws -> Value) throws -> Value {
    switch destination {
    case .nowhere: try body()
    case .log(let shelf), .notes(_, let shelf): try shelf.alone(body)
    }
  }

  /// The same asker, and nothing is written down.
  var unrecorded: Recording { .nothing(asker: asker) }

  /// The log itself; nil where nothing is written down.
  func log() throws -> AuditLog? {
    switch destination {
    case .nowhere: nil
    case .log(let shelf), .notes(_, let shelf): try shelf.log()
    }
  }

  /// Whether lines should be written down and cannot be: the folder is read-only.
  func isUnwritable() throws -> Bool {
    if case .nowhere = destination { return false }
    return try log() == nil
  }

  /// This moment in UTC.
  var moment: String { now() }

  /// Checks that the asker may do it, and writes it down.
  ///
  /// - Parameter content: the rest of each line, by person.
  /// - Throws: `AdvisoryFault.notPermitted`, `.rightNeeded`; `StoreFault` when it cannot be written, and
  ///   then nothing may be answered.
  func record(
    _ action: AuditedAction, about people: [CandidateID?],
    content: (CandidateID?) throws -> String
  ) throws {
    try asker.check(action)
    if case .nowhere = destination { return }
    let moment = now()
    let entries = try people.map {
      AuditEntry(
        moment: moment, asker: asker, action: action, candidate: $0, content: try content($0))
    }
    switch destination {
    case .nowhere: return
    case .notes(let notes, _) where !action.isChange: notes.add(entries)
    case .log(let shelf), .notes(_, let shelf): try shelf.log()?.append(entries)
    }
  }
}

extension Asker {
  /// Whoever uses the program without more being known.
  public static let here = Asker(name: "here", role: .administrator)
}

/// Lines that wait to be written before the answer to one question leaves.
public final class AuditNotes: Sendable {
  private let entries = Mutex<[AuditEntry]>([])

  /// No lines.
  public init() {}

  func add(_ more: [AuditEntry]) { entries.withLock { $0 += more } }

  /// Takes the lines away.
  public func take() -> [AuditEntry] {
    entries.withLock { entries in
      defer { entries = [] }
      return entries
    }
  }
}

/// The log of a database, opened when the first line is written.
public final class AuditShelf: Sendable {
  private enum State {
    case closed
    case open(AuditLog)
    /// The folder takes no writes.
    case unwritable
  }

  private let database: String
  private let state = Mutex(State.closed)
  private let turn = DispatchSemaphore(value: 1)
  private let whenUnwritable: (@Sendable () -> Void)?

  /// The log of a database.
  ///
  /// - Parameter whenUnwritable: told once when the log cannot be written because its folder is read-only,
  ///   and questions are answered all the same: whoever may read the folder may read what is in it. Nil
  ///   to refuse.
  public init(database: String, whenUnwritable: (@Sendable () -> Void)? = nil) {
    self.database = database
    self.whenUnwritable = whenUnwritable
  }

  /// The log of the database of a session; one that cannot be written refuses.
  public convenience init(of session: AdvisorySession) { self.init(database: session.store.path) }

  /// Writes lines together with those of others that come meanwhile.
  ///
  /// - Parameter done: called once when they are on disk, or with why not; on this thread or another.
  public func append(
    _ entries: [AuditEntry], whenDone done: @escaping @Sendable (StoreFault?) -> Void
  ) {
    do {
      guard let log = try log() else { return done(nil) }
      log.append(entries, whenDone: done)
    } catch {
      done(error as? StoreFault ?? .failed(detail: "\(error)"))
    }
  }

  /// Does something while nobody else of this shelf does; not to be nested.
  func alone<Value>(_ body: () throws -> Value) rethrows -> Value {
    turn.wait()
    defer { turn.signal() }
    return try body()
  }

  /// The log; nil where it cannot be written and need not be.
  ///
  /// - Throws: `StoreFault`.
  func log() throws -> AuditLog? {
    try state.withLock { state in
      switch state {
      case .open(let log): return log
      case .unwritable: return nil
      case .closed: break
      }
      do {
        let log = try AuditLog(database: database)
        state = .open(log)
        return log
      } catch let fault as StoreFault {
        guard let whenUnwritable, case .readOnly = fault else { throw fault }
        state = .unwritable
        whenUnwritable()
        return nil
      }
    }
  }
}
