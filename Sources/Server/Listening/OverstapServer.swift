public import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
public import ServiceLifecycle
public import SkillModel
public import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a server is started with.
public struct ServerConfiguration: Sendable {
  /// Where it listens.
  public var addresses: [ListenAddress]
  /// What it allows.
  public var limits = WireLimits()
  /// Who asks on a connection that showed no token; nil where a token is needed.
  public var asker: Asker?
  /// What is shown to TCP clients, who then speak TLS; nil for plain text.
  public var certificate: ServerCertificate?
  /// Whether other machines may be answered without TLS, and without a token where `asker` is set.
  public var isInsecure = false
  /// Where Prometheus fetches figures over HTTP; nil for nowhere.
  public var metrics: ListenAddress?
  /// The folder that IMPORT reads files from; nil to refuse it.
  public var importFolder: String?
  /// Threads that answer questions; nil for one a processor.
  public var workers: Int?

  /// A configuration with the default limits.
  public init(addresses: [ListenAddress]) { self.addresses = addresses }
}

/// The line protocol on TCP and a Unix socket.
///
/// Plain channel handlers with futures, not asynchronous channels: a connection that is accepted while
/// the listener closes then just gets its end (NIO issues 2637 and 2813 trap there), an idle
/// connection costs no task, and the last answer is known to be out before the connection closes.
public struct OverstapServer: Service {
  private let configuration: ServerConfiguration
  private let sessions: SessionSource
  private let logger: Logger
  private let whenListening: @Sendable ([ListenAddress]) -> Void

  /// A server.
  ///
  /// - Parameter whenListening: told the addresses with their real ports, once all are open; that of the
  ///   figures last.
  public init(
    _ configuration: ServerConfiguration, sessions: SessionSource, logger: Logger,
    whenListening: @escaping @Sendable ([ListenAddress]) -> Void = { _ in }
  ) {
    self.configuration = configuration
    self.sessions = sessions
    self.logger = logger
    self.whenListening = whenListening
  }

  /// Listens until a graceful shutdown or cancellation; then stops accepting, answers what was read and
  /// closes.
  ///
  /// - Throws: `ServerFault` when it cannot listen.
  public func run() async throws {
    guard !configuration.addresses.isEmpty else { throw ServerFault.nothingToListenOn }
    let limits = configuration.limits
    let loops = MultiThreadedEventLoopGroup(numberOfThreads: max(1, System.coreCount / 2))
    let pool = WorkPool(
      threads: configuration.workers ?? System.coreCount, capacity: limits.queue)
    let registry = ConnectionRegistry(limit: limits.connections)
    let tokens = TokenDesk(sessions)
    let (metrics, wrongTokens) = (ServerMetrics(), WrongTokens())
    let shared = ConnectionContext(
      limits: limits, asker: configuration.asker, pool: pool, registry: registry,
      tokens: tokens, wrongTokens: wrongTokens, rate: RateGate(perSecond: limits.rate),
      desk: AnswerDesk(
        sessions: sessions, tokens: tokens, limits: limits,
        importFolder: configuration.importFolder, logger: logger),
      metrics: metrics, logger: logger)
    let report = MetricsReport(
      metrics: metrics, registry: registry, pool: pool, wrongTokens: wrongTokens,
      sessions: sessions, limits: limits, started: time(nil),
      certificateEnds: configuration.certificate?.lastSecond)
    var listeners: [any Channel] = []
    do {
      for address in configuration.addresses {
        listeners.append(try await bind(address, loops, shared))
      }
      if let address = configuration.metrics {
        listeners.append(try await bindMetrics(address, loops, report))
      }
    } catch {
      for listener in listeners { try? await listener.close().get() }
      try? await pool.stop()
      try? await loops.shutdownGracefully()
      throw error
    }
    let given = configuration.addresses + (configuration.metrics.map { [$0] } ?? [])
    let open = zip(given, listeners).map { given, listener in
      if case .tcp(let host, _) = given, let port = listener.localAddress?.port {
        return ListenAddress.tcp(host: host, port: port)
      }
      return given
    }
    for address in open { logger.info("listening", metadata: ["address": "\(address)"]) }
    whenListening(open)
    // Throws when the task is cancelled, which ends the server the same way.
    try? await gracefulShutdown()
    logger.info("stopping", metadata: ["connections": "\(registry.count)"])
    for listener in listeners { try? await listener.close().get() }
    await registry.drain(within: .seconds(Int64(limits.drain)), on: loops.next())
    try await pool.stop()
    // Answers that wait for their line in the audit log come back to a loop; no loop may be gone then.
    await sessions.finishRecording()
    try await loops.shutdownGracefully()
    logger.info("stopped")
  }

  private func bind(
    _ given: ListenAddress, _ loops: MultiThreadedEventLoopGroup, _ shared: ConnectionContext
  ) async throws -> any Channel {
    let address = try reachable(given)
    let limits = configuration.limits
    // The socket is of this machine: what goes over it cannot be read on the way.
    let secure: NIOSSLContext? = given.isUnix ? nil : configuration.certificate?.context
    let bootstrap = ServerBootstrap(group: loops)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(
        .writeBufferWaterMark, value: .init(low: 65_536, high: 262_144)
      )
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let secure {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: secure))
          }
          try channel.pipeline.syncOperations.addHandlers([
            IdleStateHandler(allTimeout: .seconds(Int64(limits.idle))),
            ByteToMessageHandler(LineDecoder(limit: limits.line)),
            ConnectionHandler(shared),
          ])
        }
      }
    if case .unix(let path) = given {
      try SocketFile.removeStale(path)
      // Only the owner may connect; set before the file is there, so that it never was otherwise.
      let mask = umask(0o177)
      defer { umask(mask) }
      return try await bound(bootstrap.bind(to: address), given)
    }
    return try await bound(bootstrap.bind(to: address), given)
  }

  private func bindMetrics(
    _ given: ListenAddress, _ loops: MultiThreadedEventLoopGroup, _ report: MetricsReport
  ) async throws -> any Channel {
    let address = try given.resolved(allowsOthers: true)
    guard address.isLoopback || configuration.isInsecure else {
      throw ServerFault.metricsOpenToOthers(given.description)
    }
    let bootstrap = ServerBootstrap(group: loops)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(IdleStateHandler(allTimeout: .seconds(60)))
          try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
          try pipeline.addHandler(MetricsHandler(report))
        }
      }
    return try await bound(bootstrap.bind(to: address), given)
  }

  /// The address to bind, when those who can reach it may.
  private func reachable(_ given: ListenAddress) throws(ServerFault) -> SocketAddress {
    let mayReach = configuration.certificate != nil || configuration.isInsecure
    let address = try given.resolved(allowsOthers: mayReach)
    guard !address.isLoopback else { return address }
    if configuration.asker != nil, !configuration.isInsecure {
      throw ServerFault.openToOthers(given.description)
    }
    if configuration.certificate == nil {
      logger.warning(
        "other machines can read along: no TLS", metadata: ["address": "\(given)"])
    }
    return address
  }

  private func bound(
    _ future: EventLoopFuture<any Channel>, _ given: ListenAddress
  ) async throws -> any Channel {
    do {
      return try await future.get()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw ServerFault.inUse(given.description)
    } catch let error as IOError {
      throw ServerFault.failed(
        address: given.description, detail: String(cString: strerror(error.errnoCode)))
    } catch {
      throw ServerFault.failed(address: given.description, detail: "\(error)")
    }
  }
}
