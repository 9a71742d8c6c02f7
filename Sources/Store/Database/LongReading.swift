import Dispatch
import GRDB
import SkillModel

/// A connection of its own for what reads a whole file: nobody waits for it, and it can be stopped.
struct LongReading {
  private let connection: DatabaseQueue
  private let path: String
  private let isCancelled: (@Sendable () -> Bool)?

  /// Opens a file that is there.
  ///
  /// - Parameter isCancelled: asked some twenty times a second; nil for what is never stopped.
  /// - Throws: `StoreFault`.
  init(path: String, isCancelled: (@Sendable () -> Bool)?) throws {
    (self.path, self.isCancelled) = (path, isCancelled)
    do { connection = try OverstapStore.openReadOnly(path) } catch {
      throw StoreFault.from(error, path: path)
    }
  }

  /// Reads with a consistent view.
  ///
  /// - Throws: `StoreFault`; `CancellationError` when it was stopped.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    guard let isCancelled else { return try plainly(body) }
    if isCancelled() { throw CancellationError() }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + .milliseconds(50), repeating: .milliseconds(50))
    timer.setEventHandler { [connection] in if isCancelled() { connection.interrupt() } }
    timer.resume()
    defer { timer.cancel() }
    do { return try plainly(body) } catch {
      // What was interrupted fails in one way or another.
      if isCancelled() { throw CancellationError() }
      throw error
    }
  }

  private func plainly<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try connection.read(body) } catch { throw StoreFault.from(error, path: path) }
  }
}
