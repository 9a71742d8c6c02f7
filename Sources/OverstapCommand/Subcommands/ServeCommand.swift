import Advisory
import ArgumentParser
import Feeds
import Server
import SkillModel
import Store
import Wire
import Wording

/// The line protocol.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract:
      "Answer other programs on TCP ports, with TLS or of this machine only, and a Unix socket.",
    discussion: "PROTOCOL.md tells what they can ask. SIGTERM ends it after what was asked.")

  @OptionGroup var options: GlobalOptions
  @Option(
    help:
      "HOST:PORT; without TLS only of this machine, such as 127.0.0.1:4100. Port 0: any free one.")
  var listen: [String] = []
  @Option(help: "Path of a Unix socket, for its owner only.") var socket: String?
  @Option(help: "PEM file with the certificate (and those above it) that TCP clients are shown.")
  var tlsCert: String?
  @Option(help: "PEM file with the key of that certificate.") var tlsKey: String?
  @Flag(help: "Let other machines ask without TLS: anybody on the way can read along.")
  var insecure = false
  @Option(help: "HOST:PORT where Prometheus fetches figures (GET /metrics); of this machine only.")
  var metrics: String?
  @Option(
    help: "Clients without a token ask as counsellor, intake, provider or administrator.")
  var role: RoleArgument?
  @Flag(help: "With --role: let them look for stored people too (FIND people=true).")
  var allowFind = false
  @Option(help: "File with these options, one 'name = value' a line; the command line wins.")
  var config: String?
  @Option(help: "Folder whose files administrators may IMPORT.") var importFolder: String?
  @Option(help: "Connections at the most.") var maxConnections = WireLimits().connections
  @Option(help: "Bytes of a request at the most.") var maxLine = WireLimits().line
  @Option(help: "Milliseconds for a request.") var requestTime = WireLimits().request
  @Option(help: "Seconds a connection may be silent.") var idleTime = WireLimits().idle
  @Option(help: "Requests a second of one token.") var rate = WireLimits().rate
  @Option(help: "Threads that answer; one a processor when not given.") var workers: Int?

  func validate() throws {
    guard !listen.isEmpty || socket != nil else {
      throw ValidationError(.usageGive, "--listen HOST:PORT", "--socket PATH")
    }
    guard (tlsCert == nil) == (tlsKey == nil) else {
      throw ValidationError(.usageNeeds, "--tls-cert", "--tls-key")
    }
    if let importFolder, !ByteSource.isFolder(importFolder) {
      throw ValidationError(.usageNoFolder, "--import-folder", importFolder)
    }
    if allowFind, role == nil {
      throw ValidationError(
        .usageAllowFind)
    }
    for (name, value) in [
      ("--max-connections", maxConnections), ("--max-line", maxLine),
      ("--request-time", requestTime), ("--idle-time", idleTime), ("--rate", rate),
      ("--workers", workers ?? 1),
    ] where value < 1 || value > 1_000_000_000 {
      throw ValidationError(.usageAtLeast, name, "1")
    }
  }

  func run() throws {
    let options = options
    var configuration = ServerConfiguration(
      addresses: try listen.map { try ListenAddress(hostAndPort: $0) }
        + (socket.map { [.unix(path: $0)] } ?? []))
    if let tlsCert, let tlsKey {
      configuration.certificate = try ServerCertificate(path: tlsCert, key: tlsKey)
    }
    configuration.isInsecure = insecure
    configuration.metrics = try metrics.map { try ListenAddress(hostAndPort: $0) }
    configuration.limits.connections = maxConnections
    configuration.limits.line = maxLine
    configuration.limits.request = requestTime
    configuration.limits.idle = idleTime
    configuration.limits.rate = rate
    configuration.asker = role.map {
      Asker(
        name: "open", role: $0.role, organisation: options.organisation ?? .house,
        rights: allowFind ? [.find] : [])
    }
    configuration.importFolder = importFolder
    configuration.workers = workers
    let fixed = options.asOf
    _ = Clock.today()
    let sessions = try SessionSource(
      today: { fixed ?? Clock.currentDay() }, realToday: { Clock.currentDay() },
      now: { Clock.moment() }
    ) {
      let session: AdvisorySession
      do { session = try options.session(.readWrite) } catch StoreFault.readOnly {
        // Reading verbs work all the same, but for those that must be written down.
        session = try options.session()
      }
      // What is asked again and again is kept as values; pages of the file need not be.
      try session.store.limitCache()
      return session
    }
    try ServeProgram.run(configuration, sessions: sessions)
  }
}

/// A role as an argument.
struct RoleArgument: ExpressibleByArgument {
  let role: Role

  static let allValueStrings = Role.allCases.map(\.rawValue)

  var defaultValueDescription: String { role.rawValue }

  init(role: Role) { self.role = role }

  init?(argument: String) {
    guard let role = Role(rawValue: argument) else { return nil }
    self.role = role
  }
}
