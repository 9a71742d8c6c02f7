import Feeds
import TestSupport
import Testing

@testable import OverstapCommand

/// `serve --config FILE`.
@Suite struct SettingsFileTests {
  private let scratch = Scratch()

  private func expanded(_ text: String, _ more: [String] = []) throws -> [String] {
    let path = scratch.write("serve.conf", text)
    return try SettingsFile.expanded(["serve", "--config", path] + more)
  }

  @Test func linesAreOptions() throws {
    let text = """
      # De server van het werkplein
      listen = 127.0.0.1:4100\r
        listen=[::1]:4100

      socket = "/run/over stap.sock"
      allow-find = true
      insecure = false
      as-of = 2026-11-22
      """
    #expect(
      try expanded(text) == [
        "serve", "--listen=127.0.0.1:4100", "--listen=[::1]:4100", "--socket=/run/over stap.sock",
        "--allow-find", "--as-of=2026-11-22",
      ])
  }

  @Test func theCommandLineWins() throws {
    let text = "listen = 127.0.0.1:1\nlisten = 127.0.0.1:2\nrole = intake\nallow-find = true\n"
    #expect(
      try expanded(text, ["--listen", "127.0.0.1:3", "--allow-find", "--rate=5"])
        == ["serve", "--role=intake", "--listen", "127.0.0.1:3", "--allow-find", "--rate=5"])
  }

  @Test func otherCommandsAreLeftAlone() throws {
    for arguments in [
      ["serve", "--listen", "x"], ["match", "--config", "x"], [], ["serve", "--config"],
    ] {
      #expect(try SettingsFile.expanded(arguments) == arguments)
    }
  }

  @Test(arguments: [
    ("listen", 1), ("role = intake\n\npoort = 3", 3), ("listen =", 1), ("config = x", 1),
    ("= 3", 1),
  ])
  func linesThatAreNone(text: String, number: Int) throws {
    let failure = #expect(throws: SettingsFile.Failure.self) { try expanded(text) }
    guard case .line(_, number, _) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  /// Every option of `serve` can stand in the file, and nothing else.
  @Test func theNamesAreThoseOfServe() throws {
    let dump = try Overstap().run(["--experimental-dump-help"]).json()
    let serve = dump["command"]?["subcommands"]?.array?.first {
      $0["commandName"]?.string == "serve"
    }
    var values: Set<String> = []
    var flags: Set<String> = []
    for argument in try #require(serve?["arguments"]?.array) {
      let name = argument["names"]?.array?.last?["name"]?.string ?? ""
      if argument["kind"]?.string == "flag" { flags.insert(name) } else { values.insert(name) }
    }
    // Of no meaning to a server, or of the command line only.
    let others: Set = ["config", "format", "aanspreekvorm", "help", "version"]
    #expect(SettingsFile.values == values.subtracting(others))
    #expect(SettingsFile.flags == flags.subtracting(others))
  }

  @Test func throughTheCommand() throws {
    let overstap = try Overstap.loaded()
    let socket = overstap.scratch.path("socket")
    let path = overstap.scratch.write("serve.conf", "socket = \(socket)\nrole = counsellor\n")
    let server = try overstap.start(["serve", "--config", path])
    defer { server.kill() }
    var answer = ""
    for _ in 0..<200 where !answer.hasPrefix("OK") {
      answer = try overstap.run(["query", "--socket", socket, "HELLO"]).errors
    }
    #expect(answer.contains("role=counsellor"))
    let bad = overstap.scratch.write("bad.conf", "socket = x\nwat = dit\n")
    let outcome = try overstap.run(["serve", "--config", bad])
    #expect(outcome.status == 2)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("regel 2") && outcome.errors.contains("wat = dit"))
    let none = try overstap.run(["serve", "--config", overstap.scratch.path("none")])
    #expect(none.status == 1 && none.errorLines.count == 1)
    let flag = overstap.scratch.write("flag.conf", "insecure = ja")
    #expect(try overstap.run(["serve", "--config", flag]).errors.contains("true"))
  }
}
