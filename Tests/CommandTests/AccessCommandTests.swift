import Feeds
import Glibc
import Server
import TestSupport
import Testing

/// Tokens, decisions and the audit log through the built binary, and the example clients.
@Suite struct AccessCommandTests {
  private let overstap: Overstap

  init() throws {
    overstap = try Overstap.loaded()
    _ = try overstap.run(["import", "candidates", overstap.person()])
  }

  @Test func decisionsAndTheLog() throws {
    let put = try overstap.run([
      "decision", "put", "K-1", "data analyst", "--decision", "later", "--reason",
      "eerst de cursus afmaken", "--handoff", "planned", "--to", "Leerwerkloket",
    ])
    #expect(put.status == 0)
    #expect(put.errors.contains("nu niet, misschien later"))
    let list = try overstap.run(["decision", "list", "K-1", "--format", "table"])
    #expect(list.output.contains("Reden: eerst de cursus afmaken"))
    #expect(list.output.contains("overdracht afgesproken: Leerwerkloket"))
    let audit = try overstap.run(["audit", "show", "--candidate", "K-1", "--format", "table"])
    #expect(audit.output.contains("besluit vastleggen"))
    #expect(audit.output.contains("besluiten bekijken"))
    let check = try overstap.run(["check"])
    #expect(check.status == 0)
    #expect(check.errors.contains("Logboek in orde"))
    try Tampering.change(
      auditOf: overstap.database, "UPDATE entry SET asker = 'ander' WHERE number = 2")
    let broken = try overstap.run(["check"])
    #expect(broken.status == 1)
    #expect(broken.errors.contains("regel 2 sluit niet aan"))
    #expect(try overstap.run(["decision", "list", "K-9"]).status == 4)
    #expect(try overstap.run(["audit", "show", "--candidate", "K-9"]).status == 4)
    #expect(
      try overstap.run(["decision", "put", "K-1", "x", "--decision", "go"]).status == 2)
  }

  @Test func findingPeople() throws {
    let without = try overstap.run(["find", "data analyst", "--people"])
    #expect(without.status == 2)
    #expect(without.errors.contains("--purpose"))
    #expect(try overstap.run(["find", "data analyst", "--purpose", "vacature"]).status == 2)
    let found = try overstap.run([
      "find", "data analyst", "--people", "--purpose", "vacature", "--format", "table",
    ])
    #expect(found.status == 0)
    #expect(found.output.contains("K-1"))
    #expect(found.output.contains("advies"))
  }

  /// A server that wants tokens, asked by the example clients of PROTOCOL.md.
  @Test(.enabled(if: Child.isThere("python3"), "python3 is not installed"))
  func exampleClients() throws {
    let made = try overstap.run(["token", "create", "--role", "counsellor", "--format", "json"])
    #expect(made.status == 0)
    let token = try #require(try made.json()["token"]?.string)
    let id = try #require(try made.json()["id"]?.string)
    #expect(try !overstap.run(["token", "list"]).output.contains(token))
    let socket = overstap.scratch.path("socket")
    let server = try overstap.start(["serve", "--socket", socket, "--listen", "127.0.0.1:0"])
    defer { server.kill() }
    let port = try #require(Self.port(of: server))
    let folder = TestPolicy.checkout + "/Scripts/examples"
    let gap = #"GAP K-1 "data analyst""#
    let python = try overstap.shell(
      "OVERSTAP_TOKEN=\(token) python3 '\(folder)/client.py' 127.0.0.1:\(port) \"$1\"", [gap])
    #expect(python.status == 0, "\(python.errors)")
    #expect(python.output.contains("\"advice\": \"advies\""))
    let stranger = try overstap.shell(
      "python3 '\(folder)/client.py' 127.0.0.1:\(port) \"$1\"", [gap])
    #expect(stranger.status == 1)
    #expect(stranger.errors.contains("ERR DENIED"))
    if Child.isThere("nc") {
      let netcat = try overstap.shell(
        "OVERSTAP_TOKEN=\(token) '\(folder)/client.sh' 127.0.0.1 \(port) \"$1\"", [gap])
      #expect(netcat.status == 0, "\(netcat.errors)")
      #expect(netcat.output.contains("\"advice\":\"advies\""))
    }
    #expect(try overstap.run(["token", "revoke", id]).errors.contains("ingetrokken"))
    let revoked = try overstap.shell(
      "OVERSTAP_TOKEN=\(token) python3 '\(folder)/client.py' 127.0.0.1:\(port) \"$1\"", [gap])
    #expect(revoked.errors.contains("ERR DENIED"))
  }

  /// The port a server says it listens on.
  private static func port(of server: Child) -> String? {
    for _ in 0..<1200 {
      for line in server.errorsSoFar.split(separator: "\n") {
        guard let start = line.firstRange(of: "address=127.0.0.1:")?.upperBound else { continue }
        return String(line[start...].prefix { $0.isNumber })
      }
      usleep(50_000)
    }
    return nil
  }
}
