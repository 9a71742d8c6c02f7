import Feeds
import Glibc
import Server
import TestSupport
import Testing
import Wire

/// The server as a program, and the command beside its table of verbs.
@Suite struct ServeTests {
  /// Waits until the server of a test takes connections.
  private func client(_ path: String) throws -> LineClient {
    for _ in 0..<200 {
      if let client = try? LineClient(.unix(path: path), seconds: 20) {
        _ = try client.line()
        return client
      }
      usleep(50_000)
    }
    return try LineClient(.unix(path: path))
  }

  @Test func queryGivesTheJSONOfTheCommand() throws {
    let overstap = try Overstap.loaded()
    let socket = overstap.scratch.path("socket")
    let made = try overstap.run(["import", "candidates", overstap.person()])
    #expect(made.status == 0)
    let server = try overstap.start([
      "serve", "--socket", socket, "--as-of", "2026-11-21", "--role", "counsellor",
    ])
    defer { server.kill() }
    _ = try client(socket)
    for words in [
      ["match", "K-1", "--limit", "2"], ["match", "K-1", "--no-questions"],
      ["gap", "K-1", "data analyst"],
    ] {
      let direct = try overstap.run(words + ["--format", "json", "--as-of", "2026-11-21"])
      let asked = words.map { $0 == "--limit" ? "limit=2" : $0 }.filter { $0 != "2" }
        .map { $0 == "--no-questions" ? "no-questions=true" : $0 }
      let answer = try overstap.run(["query", "--socket", socket] + asked)
      #expect(answer.status == 0)
      #expect(answer.output == direct.output)
      #expect(answer.errorLines == ["OK"])
    }
    let lines = try overstap.run(["query", "--socket", socket], input: "PING\n\n@a NOPE\n")
    #expect(lines.status == 2)
    #expect(lines.errorLines.first == "OK")
    #expect(lines.errorLines.last?.hasPrefix("@a ERR BADREQUEST") == true)
    #expect(try overstap.run(["query", "--socket", socket, "GAP", "K-2", "x"]).status == 4)
  }

  /// SIGTERM ends it well, with its socket gone; SIGKILL leaves the socket, which does not hinder the
  /// next.
  @Test func signals() throws {
    let overstap = try Overstap.loaded()
    let socket = overstap.scratch.path("socket")
    let killed = try overstap.start(["serve", "--socket", socket])
    _ = try client(socket)
    killed.kill()
    _ = killed.wait()
    #expect(Disk.exists(socket))
    let server = try overstap.start(["serve", "--socket", socket])
    let client = try client(socket)
    #expect(try client.ask("PING") == ["OK"])
    server.end()
    #expect(try client.line() == nil)
    let outcome = server.wait()
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("stopped"))
    #expect(!Disk.exists(socket))
  }

  /// Over TLS, by the built command on both sides.
  @Test func overTLS() throws {
    let overstap = try Overstap.loaded()
    let folder = Overstap.root + "/Tests/ServerTests/Certificates/"
    let (certificate, key) = (folder + "good.pem", folder + "good.key")
    let server = try overstap.start([
      "serve", "--listen", "127.0.0.1:0", "--tls-cert", certificate, "--tls-key", key,
    ])
    defer { server.kill() }
    var port: Substring?
    for _ in 0..<400 where port == nil {
      usleep(50_000)
      port = server.errorsSoFar.firstRange(of: "address=127.0.0.1:").map {
        server.errorsSoFar[$0.upperBound...].prefix { $0.isNumber }
      }
    }
    let address = "127.0.0.1:" + (try #require(port))
    let good = try overstap.run(["query", "--connect", address, "--ca", certificate, "HELLO"])
    #expect(good.status == 0 && good.errorLines.first?.hasPrefix("OK protocol=1") == true)
    for (more, says) in [
      (["--tls"], "--ca"), (["--ca", folder + "other.pem"], "--ca"), (["--ca", key], "PEM"),
    ] {
      let outcome = try overstap.run(["query", "--connect", address] + more + ["PING"])
      #expect(outcome.status == 1 && outcome.errorLines.count == 1, "\(outcome)")
      #expect(outcome.errors.contains(says), "\(outcome.errors)")
    }
    for (more, status) in [
      (["--tls-cert", certificate], 2), (["--tls-key", key], 2),
      (["--tls-cert", folder + "expired.pem", "--tls-key", folder + "expired.key"], 1),
      (["--tls-cert", certificate, "--tls-key", folder + "other.key"], 1),
    ] as [([String], Int32)] {
      let outcome = try overstap.run(["serve", "--listen", "127.0.0.1:0"] + more)
      #expect(outcome.status == status && outcome.errorLines.count == 1, "\(outcome)")
    }
  }

  @Test func whatCannotBeServed() throws {
    let overstap = try Overstap.loaded()
    #expect(try overstap.run(["serve"]).status == 2)
    let open = try overstap.run(["serve", "--listen", "0.0.0.0:0"])
    #expect(open.status == 1)
    #expect(open.errorLines.count == 1)
    #expect(open.errors.contains("TLS"))
    #expect(try overstap.run(["serve", "--listen", "x"]).status == 1)
    let nobody = try overstap.run(["query", "--socket", overstap.scratch.path("none"), "PING"])
    #expect(nobody.status == 1)
    #expect(nobody.errors.contains("overstap serve"))
  }

  /// Each verb has the arguments, defaults and words of the command of its name.
  @Test func theTableIsTheCommand() throws {
    let dump = try Overstap().run(["--experimental-dump-help"]).json()
    let commands = try #require(dump["command"]?["subcommands"]?.array)
    let global: Set = [
      "db", "lang", "aanspreekvorm", "as-of", "format", "quiet", "organisation", "version",
      "help",
      // Of report: a page in a file, where the verb gives what is on it.
      "output",
    ]
    for row in CommandTable.all {
      guard let name = row.command else { continue }
      var command: JSONValue?
      for word in name.split(separator: " ").map(String.init) {
        let inner = command.map { $0["subcommands"]?.array ?? [] } ?? commands
        command = inner.first { $0["commandName"]?.string == word }
        #expect(command != nil, "\(name)")
      }
      guard let command else { continue }
      var names: Set<String> = []
      var words: [String] = []
      for argument in command["arguments"]?.array ?? [] {
        guard argument["kind"]?.string != "positional" else {
          words.append(argument["valueName"]?.string ?? "")
          continue
        }
        let long = argument["names"]?.array?.last?["name"]?.string ?? ""
        if global.contains(long) { continue }
        names.insert(long)
        let own = try #require(row.argument(long), "\(name) --\(long)")
        if argument["kind"]?.string == "flag" { #expect(own.type == .flag, "\(name) \(long)") }
        if let standard = argument["defaultValue"]?.string {
          #expect(own.standard == standard, "\(name) --\(long)")
        }
        #expect(own.isOptional == (argument["isOptional"] == .bool(true)), "\(name) --\(long)")
        let values = (argument["allValues"]?.array ?? []).compactMap(\.string)
        if case .list(let known) = own.type, !values.isEmpty {
          #expect(known == values, "\(name) --\(long)")
        }
        // People as demand are told to come later by the command too.
        if case .choice(let known) = own.type, !values.isEmpty, long != "demand" {
          #expect(known == values, "\(name) --\(long)")
        }
      }
      let options = row.arguments.filter { $0.place == .option && !global.contains($0.name) }
      #expect(Set(options.map(\.name)) == names, "\(name)")
      // Batch commands read files where a verb has the text itself.
      if words != ["files"], words != ["file"] {
        #expect(row.arguments.filter { $0.place != .option }.map(\.name) == words, "\(name)")
      }
    }
  }
}

extension LineClient {
  fileprivate func ask(_ line: String) throws -> [String] {
    try send(line: line)
    return try answer()
  }
}
