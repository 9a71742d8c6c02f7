public import Advisory
public import SkillModel
import Synchronization

/// The session that questions are answered from; a whole new one takes its place when another program
/// has changed what is loaded, and those that are at work keep the one they hold.
public final class SessionSource: Sendable {
  private struct State {
    var session: AdvisorySession
    var key: String
    var checked: ContinuousClock.Instant
    var isChecking = false
    var reloads = 0
    /// Whether the file of the database is not there any more.
    var isGone = false
  }

  private let state: Mutex<State>
  private let open: @Sendable () throws -> AdvisorySession
  private let today: @Sendable () -> CivilDate
  private let realToday: @Sendable () -> CivilDate
  private let now: @Sendable () -> String
  let shelf: AuditShelf
  private let interval: Duration

  /// Opens the first session and reads what all questions need.
  ///
  /// - Parameters:
  ///   - interval: how often is looked whether something else is loaded.
  ///   - today: the day questions are answered for when they name none.
  ///   - realToday: the day tokens are good or not, also where questions are answered for another; as
  ///     `today` when nil.
  ///   - now: the moment in UTC, for the audit log.
  ///   - open: opens a session on the database.
  /// - Throws: what `open` throws; `AdvisoryFault.nothingLoaded`.
  public init(
    interval: Duration = .seconds(1), today: @escaping @Sendable () -> CivilDate,
    realToday: (@Sendable () -> CivilDate)? = nil,
    now: @escaping @Sendable () -> String, open: @escaping @Sendable () throws -> AdvisorySession
  ) throws {
    let session = try open()
    try session.prepare()
    state = Mutex(
      State(session: session, key: try Self.key(of: session) ?? "", checked: .now))
    self.open = open
    self.today = today
    self.realToday = realToday ?? today
    self.now = now
    shelf = AuditShelf(of: session)
    self.interval = interval
  }

  /// How often another program had changed what is loaded.
  var reloads: Int { state.withLock { $0.reloads } }

  /// The session to answer one question from.
  ///
  /// - Parameter notes: gets what has to be written down before the answer leaves.
  func session(
    asOf: CivilDate?, language: Language, asker: Asker, notes: AuditNotes
  ) -> AdvisorySession {
    refresh()
    return state.withLock { $0.session }.forQuestion(on: asOf, today: today(), in: language)
      .with(.collected(asker: asker, notes, shelf, now: now))
  }

  /// A session of its own, for what changes a lot and takes long.
  ///
  /// - Throws: what opening throws.
  func opened(language: Language, asker: Asker) throws -> AdvisorySession {
    try open().seen(on: today(), in: language).with(.direct(asker: asker, shelf, now: now))
  }

  /// The session for what concerns tokens: as of the day it really is, written down nowhere.
  func ofToday() -> AdvisorySession {
    state.withLock { $0.session }.seen(on: realToday(), in: .dutch)
  }

  /// Waits until everything that was to be written down is, or is refused.
  func finishRecording() async {
    // Lines are written in order: this one, which is none, comes last.
    await withCheckedContinuation { continuation in
      shelf.append([]) { _ in continuation.resume() }
    }
    // What is cut off behind this is seen by `check`.
    try? state.withLock { $0.session }.noteAuditHead()
  }

  /// Writes down a token that nobody has.
  func recordWrongToken() {
    let asker = Asker(name: "nobody", role: .provider)
    shelf.append([AuditEntry(moment: now(), asker: asker, action: .wrongToken)]) { _ in }
  }

  /// What is loaded, and in which file: another may have taken its place.
  private static func key(of session: AdvisorySession) throws -> String? {
    guard let file = session.fileIdentity else { return nil }
    return try file + " " + session.contentKey()
  }

  /// Whether the file of the database is not there any more: what is still open is of nobody.
  var isGone: Bool { state.withLock { $0.isGone } }

  /// Looks now and then whether something else is loaded; only one thread does, the others go on.
  private func refresh() {
    let now = ContinuousClock.now
    let old = state.withLock { state -> (session: AdvisorySession, key: String)? in
      guard !state.isChecking, now - state.checked >= interval else { return nil }
      state.isChecking = true
      return (state.session, state.key)
    }
    guard let old else { return }
    var wait = interval
    var next: (AdvisorySession, String)?
    let isGone = old.session.fileIdentity == nil
    if !isGone, let key = try? Self.key(of: old.session), key != old.key {
      if let session = try? open(), (try? session.prepare()) != nil {
        next = (session, key)
      } else {
        // Reading it all in vain every second would hold up everybody.
        wait = max(interval, .seconds(30))
      }
    }
    state.withLock { state in
      if let next {
        (state.session, state.key) = next
        state.reloads += 1
      }
      state.isGone = isGone
      state.checked = .now + (wait - interval)
      state.isChecking = false
    }
  }
}
