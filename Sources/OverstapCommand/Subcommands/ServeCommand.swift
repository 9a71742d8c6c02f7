import Advisory
import ArgumentParser
import Server
import SkillModel
import Store
import Wire
import Wording

/// The line protocol.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Answer other programs on a TCP port of this machine and a Unix socket.",
    discussion: "PROTOCOL.md tells what they can ask. SIGTERM ends it after what was asked.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "HOST:PORT; only of this machine, such as 127.0.0.1:4100. Port 0: any free one.")
  var listen: [String] = []
  @Option(help: "Path of a Unix socket, for its owner only.") var socket: String?
  @Option(
    help: "Clients without a token ask as counsellor, intake, provider or administrator.")
  var role: RoleArgument?
  @Flag(help: "With --role: let them look for stored people too (FIND people=true).")
  var allowFind = false
  @Option(help: "Folder whose files administrators may IMPORT.") var importFolder: String?
  @Option(help: "Connections at the most.") var maxConnections = WireLimits().connections
  @Option(help: "Bytes of a request at the most.") var maxLine = WireLimits().line
  @Option(help: "Milliseconds for a request.") var requestTime = WireLimits().request
  @Option(help: "Seconds a connection may be silent.") var idleTime = WireLimits().idle
  @Option(help: "Requests a second of one token.") var rate = WireLimits().rate
  @Option(help: "Threads that answer; one a processor when not given.") var workers: Int?

  func validate() throws {
    guard !listen.isEmpty || socket != nil else {
      throw ValidationError("--listen HOST:PORT or --socket PATH is needed.")
    }
    for (name, value) in [
      ("--max-connections", maxConnections), ("--max-line", maxLine),
      ("--request-time", requestTime), ("--idle-time", idleTime), ("--rate", rate),
      ("--workers", workers ?? 1),
    ] where value < 1 || value > 1_000_000_000 {
      throw ValidationError("\(name) must be 1 or more.")
    }
  }

  func run() throws {
    let options = options
    var configuration = ServerConfiguration(
      addresses: try listen.map { try ListenAddress(hostAndPort: $0) }
        + (socket.map { [.unix(path: $0)] } ?? []))
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
      today: { fixed ?? Clock.currentDay() }, now: { Clock.moment() }
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

/// Asks a running server.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask a running server: one request, or the lines of standard input.")

  @Option(help: "HOST:PORT of the server.") var connect: String?
  @Option(help: "Path of the Unix socket of the server.") var socket: String?
  @Argument(
    parsing: .captureForPassthrough,
    help: "The request, as in PROTOCOL.md; standard input when there is none.")
  var request: [String] = []

  func validate() throws {
    guard (connect == nil) != (socket == nil) else {
      throw ValidationError("--connect HOST:PORT or --socket PATH is needed, not both.")
    }
  }

  func run() throws {
    let address: ListenAddress =
      if let connect { try ListenAddress(hostAndPort: connect) } else {
        .unix(path: socket ?? "")
      }
    let client = try LineClient(address)
    _ = try client.line()
    var status = ExitStatus.done
    if request.isEmpty {
      while let line = readLine() {
        if line.allSatisfy({ $0 == " " || $0 == "\t" }) { continue }
        let outcome = try ask(line, client)
        if outcome != .done { status = outcome }
      }
    } else {
      status = try ask(line(of: request), client)
    }
    if status != .done { throw StatusOnly(status: status) }
  }

  /// The words of a shell as one line: those with spaces get their quotes back, `json=` comes last.
  private func line(of words: [String]) -> String {
    var line = RequestLine(verb: words.first ?? "")
    var json: String?
    for word in words.dropFirst() {
      if word.hasPrefix("json=") {
        json = String(word.dropFirst(5))
      } else if let equals = word.firstIndex(of: "="),
        word[..<equals].allSatisfy({ $0.isASCII && $0.isLowercase || $0 == "-" }),
        equals > word.startIndex
      {
        line.options.append(
          .init(String(word[..<equals]), String(word[word.index(after: equals)...])))
      } else {
        line.words.append(word)
      }
    }
    line.json = json.map { Array($0.utf8) }
    return line.text
  }

  /// Asks one line and shows the answer; what went wrong goes to standard error.
  private func ask(_ line: String, _ client: LineClient) throws -> ExitStatus {
    try client.send(line: line)
    var status = ExitStatus.done
    for line in try client.answer() {
      if line.hasPrefix("* ") {
        Console.print(String(line.dropFirst(2)))
      } else {
        Console.message(line)
        let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
        if words.first == "ERR" {
          status = Self.status(of: words.dropFirst().first.map(String.init) ?? "")
        }
      }
    }
    return status
  }

  private static func status(of code: String) -> ExitStatus {
    switch ErrorCode(rawValue: code) {
    case .notFound: .notFound
    case .badRequest, .ambiguous: .usage
    default: .failed
    }
  }
}
