import NIOCore
import Synchronization
import Wire

/// Counts what a server does: numbers only, never of whom.
final class ServerMetrics: Sendable {
  /// Seconds up to which answers are counted together, the last bound open.
  static let bounds: [Double] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  ]

  /// How long the answers to one verb took.
  struct Durations: Sendable, Hashable {
    /// Answers up to each of `bounds`, not those of the bound before; one more for what is longer.
    var counts = [Int](repeating: 0, count: ServerMetrics.bounds.count + 1)
    var seconds = 0.0
  }

  /// An answer: to which verb, nil where the line had none, and with which error, nil for `OK`.
  struct Kind: Sendable, Hashable {
    var verb: Verb?
    var code: ErrorCode?
  }

  /// What was counted up to now.
  struct Counts: Sendable {
    var answers: [Kind: Int] = [:]
    var durations: [Verb: Durations] = [:]
    var connections = 0
    var refusedConnections = 0
    var bytes = 0
  }

  private let state = Mutex(Counts())

  /// What was counted since the server started.
  var counts: Counts { state.withLock { $0 } }

  /// A connection was taken in, or there was no room.
  func connected(isTaken: Bool) {
    state.withLock { state in
      if isTaken { state.connections += 1 } else { state.refusedConnections += 1 }
    }
  }

  /// Answers were written.
  func answered(_ kinds: [Kind], bytes: Int) {
    guard !kinds.isEmpty || bytes > 0 else { return }
    state.withLock { state in
      // Answers that go together are mostly of one kind: looked up once for all of them.
      var rest = kinds[...]
      while let kind = rest.first {
        let count = rest.prefix { $0 == kind }.count
        state.answers[kind, default: 0] += count
        rest = rest.dropFirst(count)
      }
      state.bytes += bytes
    }
  }

  /// A worker answered.
  ///
  /// - Parameter time: from when the request had its turn, waiting for a worker and the audit log
  ///   included.
  func worked(_ verb: Verb, for time: TimeAmount) {
    let seconds = Double(time.nanoseconds) / 1e9
    let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
    state.withLock { state in
      state.durations[verb, default: Durations()].counts[place] += 1
      state.durations[verb, default: Durations()].seconds += seconds
    }
  }
}
