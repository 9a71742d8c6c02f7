import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The elements transformed on all processors, in their order; the first error in that order is
  /// thrown, so that the outcome never depends on which processor was first.
  func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) throws -> Result
  ) throws -> [Result] {
    guard count > 1 else { return try map(transform) }
    let chunks = Swift.min(count, 8)
    let done = Mutex<[Int: Swift.Result<[Result], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      let part = self[(chunk * count / chunks)..<((chunk + 1) * count / chunks)]
      let results = Swift.Result<[Result], any Error> { try part.map(transform) }
      done.withLock { $0[chunk] = results }
    }
    return try done.withLock { parts in
      try (0..<chunks).flatMap { try parts[$0]?.get() ?? [] }
    }
  }
}
