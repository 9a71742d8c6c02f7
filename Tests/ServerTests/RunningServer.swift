import Advisory
import Logging
import NIOCore
import NIOPosix
import Server
import SkillModel
import Store
import TestSupport
import Wire

/// A server on a free port and a socket of its own, with the starter taxonomy and the example people.
final class RunningServer: Sendable {
  static let day = CivilDate("2026-11-22") ?? CivilDate.epoch
  static let shipped = ShippedData(folder: TestPolicy.checkout + "/Taxonomies")
  static let moment = "2026-11-22T00:00:00Z"
  /// Clients block; they may not do so on the threads that the servers are started from.
  private static let clients: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: 8)
    pool.start()
    return pool
  }()

  /// A database that all tests read.
  static let database: Result<String, any Error> = Result {
    let path = shared.path("db.sqlite")
    let store = try OverstapStore(path: path, mode: .create)
    let initialisation = Initialisation(store: store, shipped: shipped, moment: moment)
    try initialisation.loadReference(includesTables: true)
    _ = try initialisation.loadStarter()
    let session = try AdvisorySession(
      store: store, asOf: day, language: .dutch, recording: .nothing())
    _ = try session.importCandidates(from: [shipped.examples + "/people.jsonl"])
    // What is learnt once lies beside the database from here on.
    try session.prepare()
    return path
  }
  private static let shared = Scratch()

  /// A copy of it that a test may write to, with what was learnt.
  static func copiedDatabase(in place: Scratch) throws -> String {
    let original = try database.get()
    let path = place.path("db.sqlite")
    try Tampering.copy(original, to: path)
    for name in Disk.entries(of: shared.path) where name.hasPrefix("db.sqlite.") {
      guard !name.hasSuffix(".audit"), !name.contains(".audit-") else { continue }
      Disk.write(Disk.bytes(of: shared.path(name)), to: place.path(name))
    }
    return path
  }

  /// Sessions on it.
  private static let sessions: Result<SessionSource, any Error> = Result {
    try source(try database.get())
  }

  private static func source(_ path: String) throws -> SessionSource {
    try SessionSource(interval: .zero, today: { day }, now: { moment }) {
      try AdvisorySession(
        store: try OverstapStore(path: path, mode: .readWrite), asOf: day, language: .dutch,
        recording: .nothing())
    }
  }

  let tcp: ListenAddress
  let unix: ListenAddress
  /// Where it gives figures, when it was asked to.
  let metrics: ListenAddress?
  let scratch: Scratch
  private let task: Task<Void, any Error>

  private init(
    tcp: ListenAddress, unix: ListenAddress, metrics: ListenAddress?, scratch: Scratch,
    task: Task<Void, any Error>
  ) {
    (self.tcp, self.unix, self.metrics) = (tcp, unix, metrics)
    (self.scratch, self.task) = (scratch, task)
  }

  /// Starts one.
  ///
  /// - Parameter database: the database; that of all tests when nil.
  static func start(
    limits: WireLimits = WireLimits(), asker: Asker? = .counsellor,
    importFolder: String? = nil,
    workers: Int? = nil, database: String? = nil, certificate: ServerCertificate? = nil,
    withMetrics: Bool = false
  ) async throws -> RunningServer {
    let scratch = Scratch()
    let path = try database ?? Self.database.get()
    var configuration = ServerConfiguration(
      addresses: [.tcp(host: "127.0.0.1", port: 0), .unix(path: scratch.path("socket"))])
    configuration.limits = limits
    configuration.asker = asker
    configuration.importFolder = importFolder
    configuration.workers = workers
    configuration.certificate = certificate
    if withMetrics { configuration.metrics = .tcp(host: "127.0.0.1", port: 0) }
    let sessions = database == nil ? try Self.sessions.get() : try Self.source(path)
    let (opened, listening) = AsyncStream.makeStream(of: [ListenAddress].self)
    let server = OverstapServer(
      configuration, sessions: sessions,
      logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() },
      whenListening: {
        listening.yield($0)
        listening.finish()
      })
    let task = Task {
      defer { listening.finish() }
      try await server.run()
    }
    for await addresses in opened where addresses.count >= 2 {
      return RunningServer(
        tcp: addresses[0], unix: addresses[1], metrics: addresses.dropFirst(2).first,
        scratch: scratch, task: task)
    }
    try await task.value
    throw ServerFault.nothingToListenOn
  }

  /// Listens on one address and stops again.
  ///
  /// - Throws: `ServerFault` when it cannot listen.
  static func tryListening(
    on address: ListenAddress, _ change: (inout ServerConfiguration) -> Void = { _ in }
  ) async throws {
    var configuration = ServerConfiguration(addresses: [address])
    change(&configuration)
    let server = OverstapServer(
      configuration, sessions: try Self.sessions.get(),
      logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() })
    let task = Task { try await server.run() }
    task.cancel()
    try await task.value
  }

  /// Ends it the way SIGTERM does, and waits until it has.
  func stop() async throws {
    task.cancel()
    try await task.value
  }

  /// Talks to it on a thread of its own, over the socket or over TCP, after the greeting was read.
  func talk<Value: Sendable>(
    overTCP: Bool = false, security: LineClient.Security = .plain, seconds: Int = 60,
    _ body: @escaping @Sendable (LineClient) throws -> Value
  ) async throws -> Value {
    let address = overTCP ? tcp : unix
    return try await Self.clients.runIfActive {
      let client = try LineClient(address, security: security, seconds: seconds)
      _ = try client.line()
      return try body(client)
    }
  }
}

extension LineClient {
  /// Every line up to the end of the connection.
  func rest() throws -> [String] {
    var lines: [String] = []
    while let line = try line() { lines.append(line) }
    return lines
  }

  /// Asks a line; gives the whole answer.
  func ask(_ line: String) throws -> [String] {
    try send(line: line)
    return try answer()
  }
}

extension Asker {
  static let counsellor = Asker(name: "test", role: .counsellor)
  static let administrator = Asker(name: "test", role: .administrator, rights: [.find])
}
