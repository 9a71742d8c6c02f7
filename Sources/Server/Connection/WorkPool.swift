import NIOCore
import NIOPosix
import Synchronization

/// Threads that answer questions, so that event loops only move bytes; takes a bounded number of them.
final class WorkPool: Sendable {
  private let threads: NIOThreadPool
  private let capacity: Int
  private let taken = Atomic<Int>(0)

  /// Questions that wait or are worked on.
  var load: Int { taken.load(ordering: .relaxed) }

  /// - Parameter capacity: questions that wait or are worked on at the most.
  init(threads count: Int, capacity: Int) {
    threads = NIOThreadPool(numberOfThreads: count)
    self.capacity = capacity
    threads.start()
  }

  /// Has a question answered.
  ///
  /// - Returns: false when there is no room; `work` is then not called, otherwise once, unless the pool is
  ///   stopped before its turn: then every connection has ended and nobody waits for it.
  func submit(_ work: @escaping @Sendable () -> Void) -> Bool {
    guard taken.add(1, ordering: .relaxed).newValue <= capacity else {
      taken.subtract(1, ordering: .relaxed)
      return false
    }
    threads.submit { [self] state in
      // What never had its turn is handed back after the threads have ended, and so have the loops.
      if case .active = state { work() }
      taken.subtract(1, ordering: .relaxed)
    }
    return true
  }

  /// Ends the threads after what they are doing.
  func stop() async throws { try await threads.shutdownGracefully() }
}
