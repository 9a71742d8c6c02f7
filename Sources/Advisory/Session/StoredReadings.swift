import SkillModel
import Store
import Synchronization

/// What questions read from the database again and again, kept as long as nobody changes anything in it.
///
/// Nothing about people is kept but the titles and phrases that were looked up, without whose they are;
/// a change of anything, an erasure too, empties it at the next question.
final class StoredReadings: Sendable {
  /// What was read.
  enum Key: Sendable, Hashable {
    case editions
    case openVacancies(CivilDate)
    case catalogue
    case figures(iscoGroup: String, region: String?)
    case carriers(ConceptKind, String)
    case likelyOccupation(String)
    case nearestOccupations(String)
    case skill(String)
  }

  private struct State {
    var stamp: ChangeStamp?
    var values: [Key: any Sendable] = [:]
  }

  /// Titles are as many as people write: so many readings are kept, then it starts anew.
  static let capacity = 20_000

  private let state = Mutex(State())

  /// How many readings are kept.
  var count: Int { state.withLock { $0.values.count } }

  /// What was read at a state of the database, else what a body reads now.
  ///
  /// The state was looked at before: the body can only read what is newer, and what it read is kept only
  /// while the database still is in that state as far as anybody saw.
  func value<Value: Sendable>(
    _ key: Key, at stamp: ChangeStamp, _ read: () throws -> Value
  ) throws -> Value {
    let known = state.withLock { state -> (any Sendable)? in
      if state.stamp != stamp {
        state.stamp = stamp
        state.values.removeAll()
      }
      return state.values[key]
    }
    // First whether there is one: a reading may itself be nil.
    if let known, let value = known as? Value { return value }
    let value = try read()
    state.withLock { state in
      guard state.stamp == stamp else { return }
      if state.values.count >= Self.capacity { state.values.removeAll() }
      state.values[key] = value
    }
    return value
  }
}

extension AdvisorySession {
  /// What was read before in the state of the database that this session looked at; a session that
  /// looked at none reads anew each time.
  func reading<Value: Sendable>(
    _ key: StoredReadings.Key, _ read: () throws -> Value
  ) throws -> Value {
    guard let stamp else { return try read() }
    return try caches.readings.value(key, at: stamp, read)
  }
}
