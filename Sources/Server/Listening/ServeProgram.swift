import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals
import Wire

/// Runs a server as a program of its own.
public enum ServeProgram {
  /// Serves until SIGTERM or SIGINT, with a log on standard error.
  ///
  /// - Throws: `ServerFault` when it cannot listen.
  public static func run(_ configuration: ServerConfiguration, sessions: SessionSource) throws {
    var logger = Logger(label: "overstap") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .info
    let log = logger
    // Some files are for the database and the listeners.
    let wanted = configuration.limits.connections + 64
    if let files = OpenFileLimit.raise(), files < wanted {
      log.warning(
        "fewer connections than allowed: raise the limit of open files (ulimit -n)",
        metadata: ["files": "\(files)", "connections": "\(configuration.limits.connections)"])
    }
    let server = OverstapServer(configuration, sessions: sessions, logger: log)
    let promise = MultiThreadedEventLoopGroup.singleton.next().makePromise(of: Void.self)
    promise.completeWithTask {
      // The group words every failure as its own; the server's is what a person has to read.
      let fault = FirstFault()
      let group = ServiceGroup(
        configuration: .init(
          services: [
            .init(
              service: Guarded(server: server, fault: fault),
              successTerminationBehavior: .gracefullyShutdownGroup)
          ],
          gracefulShutdownSignals: [.sigterm, .sigint],
          logger: Logger(label: "group") { _ in SwiftLogNoOpLogHandler() }))
      try await group.run()
      if let fault = await fault.value { throw fault }
    }
    try promise.futureResult.wait()
  }
}

/// The first reason a server did not start.
private actor FirstFault {
  private(set) var value: ServerFault?

  func set(_ fault: ServerFault) { value = value ?? fault }
}

/// A server whose failure to start ends the group quietly.
private struct Guarded: Service {
  let server: OverstapServer
  let fault: FirstFault

  func run() async throws {
    do { try await server.run() } catch let error as ServerFault { await fault.set(error) }
  }
}
