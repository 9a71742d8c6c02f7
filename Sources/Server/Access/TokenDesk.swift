import Advisory
import SkillModel
import Synchronization

/// Tells who shows a token, and whether tokens that were shown are still good.
final class TokenDesk: Sendable {
  private struct State {
    var good: Set<String> = []
    var checked: ContinuousClock.Instant?
  }

  private let sessions: SessionSource
  private let state = Mutex(State())

  init(_ sessions: SessionSource) { self.sessions = sessions }

  /// Who shows a token; nil when nobody has it, or it is no longer good.
  ///
  /// - Throws: `StoreFault`.
  func asker(showing secret: String) throws -> Asker? {
    if let token = try sessions.ofToday().goodToken(secret: secret) { return token.asker }
    sessions.recordWrongToken()
    return nil
  }

  /// Whether somebody may still ask: tokens that were revoked or have expired are known within a second.
  ///
  /// - Throws: `StoreFault`.
  func isStillGood(_ asker: Asker) throws -> Bool {
    guard let id = asker.tokenID else { return true }
    let now = ContinuousClock.now
    let isFresh = state.withLock { state in
      state.checked.map { now - $0 < .seconds(1) } ?? false
    }
    if !isFresh {
      let good = try sessions.ofToday().goodTokens()
      state.withLock { $0 = State(good: good, checked: now) }
    }
    return state.withLock { $0.good.contains(id) }
  }
}
