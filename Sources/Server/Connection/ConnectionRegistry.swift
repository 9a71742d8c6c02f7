import NIOCore
import Synchronization

/// Told to every connection when the server stops: answer what was read, then close.
struct DrainEvent: Sendable {}

/// The open connections.
final class ConnectionRegistry: Sendable {
  private struct State {
    var channels: [ObjectIdentifier: any Channel] = [:]
    var isDraining = false
    var onEmpty: EventLoopPromise<Void>?
  }

  private let state = Mutex(State())
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// How many there are.
  var count: Int { state.withLock { $0.channels.count } }

  /// Takes a connection in.
  ///
  /// - Returns: false when there are too many, or the server is stopping.
  func add(_ channel: any Channel) -> Bool {
    let isTaken = state.withLock { state in
      guard !state.isDraining, state.channels.count < limit else { return false }
      state.channels[ObjectIdentifier(channel)] = channel
      return true
    }
    guard isTaken else { return false }
    channel.closeFuture.whenComplete { [self] _ in remove(channel) }
    return true
  }

  private func remove(_ channel: any Channel) {
    let promise = state.withLock { state -> EventLoopPromise<Void>? in
      state.channels[ObjectIdentifier(channel)] = nil
      return state.channels.isEmpty ? state.onEmpty : nil
    }
    promise?.succeed(())
  }

  /// Tells every connection to end, and waits until all have or the time is over; the rest is cut.
  func drain(within time: TimeAmount, on loop: any EventLoop) async {
    let promise = loop.makePromise(of: Void.self)
    let channels = state.withLock { state -> [any Channel] in
      state.isDraining = true
      if !state.channels.isEmpty { state.onEmpty = promise }
      return Array(state.channels.values)
    }
    if channels.isEmpty {
      promise.succeed(())
    }
    for channel in channels { channel.pipeline.fireUserInboundEventTriggered(DrainEvent()) }
    let cut = loop.scheduleTask(in: time) { [self] in
      for channel in state.withLock({ Array($0.channels.values) }) { channel.close(promise: nil) }
    }
    try? await promise.futureResult.get()
    cut.cancel()
  }
}
