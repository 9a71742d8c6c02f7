import ArgumentParser
import Server
import Wire
import Wording

/// Asks a running server.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask a running server: one request, or the lines of standard input.")

  @Option(help: "HOST:PORT of the server.") var connect: String?
  @Option(help: "Path of the Unix socket of the server.") var socket: String?
  @Flag(help: "Speak TLS; the certificate must be signed by somebody this machine trusts.")
  var tls = false
  @Option(help: "PEM file with who signed the server's certificate; speaks TLS.") var ca: String?
  @Flag(help: "Ask another machine without TLS: anybody on the way can read along.")
  var insecure = false
  @Argument(
    parsing: .captureForPassthrough,
    help: "The request, as in PROTOCOL.md; standard input when there is none.")
  var request: [String] = []

  func validate() throws {
    guard (connect == nil) != (socket == nil) else {
      throw ValidationError(.usageGiveOne, "--connect HOST:PORT", "--socket PATH")
    }
    if tls || ca != nil, socket != nil || insecure {
      throw ValidationError(.usageNeeds, "--tls, --ca", "--connect")
    }
  }

  func run() throws {
    let address: ListenAddress =
      if let connect { try ListenAddress(hostAndPort: connect) } else {
        .unix(path: socket ?? "")
      }
    let security: LineClient.Security =
      tls || ca != nil ? .tls(authorities: ca) : insecure ? .insecure : .plain
    let client = try LineClient(address, security: security)
    guard try client.line() != nil else { throw LineClient.Failure.ended }
    var status = ExitStatus.done
    if request.isEmpty {
      var prompt = LinePrompt("overstap> ")
      if prompt.isInteractive {
        Console.message(Failure.wording.text(.queryHint, address.description))
      }
      while let line = prompt.line() {
        if line.allSatisfy({ $0 == " " || $0 == "\t" }) { continue }
        let outcome = try ask(line, client)
        if outcome != .done { status = outcome }
        if Self.isQuit(line) { break }
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

  /// Whether the server reads nothing after this line.
  private static func isQuit(_ line: String) -> Bool {
    line.split(separator: " ").first { !$0.hasPrefix("@") }?.uppercased() == "QUIT"
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
