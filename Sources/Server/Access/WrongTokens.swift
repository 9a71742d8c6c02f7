import NIOCore
import Synchronization

/// Makes guessing slow: the more wrong tokens came from an address, the later each is answered.
final class WrongTokens: Sendable {
  private struct Tally {
    var count: Int
    var last: NIODeadline
  }

  /// Wrong tokens on one connection before it is closed.
  static let mostOnConnection = 5
  /// Addresses that are remembered; beyond that those that were silent longest are forgotten.
  private static let mostAddresses = 10_000
  /// Silence after which an address starts anew.
  private static let memory = TimeAmount.minutes(10)

  private let tallies = Mutex<[String: Tally]>([:])

  /// How many there were since the server started.
  var total: Int { counted.withLock { $0 } }
  private let counted = Mutex(0)

  /// Counts one.
  ///
  /// - Returns: how long to wait with the answer: a quarter of a second, doubling up to eight seconds.
  func count(from address: String, now: NIODeadline = .now()) -> TimeAmount {
    counted.withLock { $0 += 1 }
    return tallies.withLock { tallies in
      var tally = tallies[address] ?? Tally(count: 0, last: now)
      if now - tally.last > Self.memory { tally.count = 0 }
      tally.count += 1
      tally.last = now
      if tallies[address] == nil, tallies.count >= Self.mostAddresses,
        let oldest = tallies.min(by: { $0.value.last < $1.value.last })?.key
      {
        tallies[oldest] = nil
      }
      tallies[address] = tally
      return .milliseconds(250 << Int64(min(tally.count - 1, 5)))
    }
  }
}

/// Lets one asker have so many requests a second, with a second's worth at once.
final class RateGate: Sendable {
  private struct Bucket {
    var left: Double
    var filled: NIODeadline
  }

  private let perSecond: Double
  private let buckets = Mutex<[String: Bucket]>([:])

  init(perSecond: Int) { self.perSecond = Double(perSecond) }

  /// Whether one more may pass now.
  func passes(_ name: String, now: NIODeadline = .now()) -> Bool {
    buckets.withLock { buckets in
      var bucket = buckets[name] ?? Bucket(left: perSecond, filled: now)
      let seconds = Double((now - bucket.filled).nanoseconds) / 1e9
      bucket.left = min(perSecond, bucket.left + max(0, seconds) * perSecond)
      bucket.filled = now
      let passes = bucket.left >= 1
      if passes { bucket.left -= 1 }
      buckets[name] = bucket
      return passes
    }
  }

  /// Forgets somebody who is gone.
  func forget(_ name: String) { buckets.withLock { $0[name] = nil } }
}
