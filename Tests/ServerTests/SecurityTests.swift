import Server
import SkillModel
import TestSupport
import Testing
import Wire

/// TLS: who is let in, and what a client takes for the server.
///
/// The certificates beside this file are signed
/// by themselves and of no use elsewhere: `good` until 2125 for 127.0.0.1 and localhost, `other` for
/// elders.example, `expired` in January 2020.
@Suite struct SecurityTests {
  private static let folder = TestPolicy.checkout + "/Tests/ServerTests/Certificates/"
  private static let january2020 = 1_579_000_000

  private func certificate(_ name: String, now: Int? = nil) throws -> ServerCertificate {
    try ServerCertificate(
      path: Self.folder + name + ".pem", key: Self.folder + name + ".key", now: now)
  }

  private func trusting(_ name: String) -> LineClient.Security {
    .tls(authorities: Self.folder + name + ".pem")
  }

  @Test func theSameAnswersOverTLS() async throws {
    let server = try await RunningServer.start(certificate: try certificate("good"))
    let lines = ["PING", "MATCH voorbeeld-zorg limit=3", #"GAP voorbeeld-zorg x"#, "NOPE"]
    let secure = try await server.talk(overTCP: true, security: trusting("good")) { client in
      try lines.map { try client.ask($0) }
    }
    let plain = try await server.talk { client in try lines.map { try client.ask($0) } }
    #expect(secure == plain)
    #expect(secure[0] == ["OK"] && secure[1].last == "OK")
    try await server.stop()
  }

  /// A name is held against the certificate too, not only a number.
  @Test func byName() async throws {
    let server = try await RunningServer.start(certificate: try certificate("good"))
    guard case .tcp(_, let port) = server.tcp else { return }
    let security = trusting("good")
    let answer = try await server.talk { _ in
      let client = try LineClient(.tcp(host: "localhost", port: port), security: security)
      _ = try client.line()
      return try client.ask("PING")
    }
    #expect(answer == ["OK"])
    try await server.stop()
  }

  /// A client that sends and then closes its side gets every answer, as without TLS.
  @Test func halfCloseAndPipelining() async throws {
    let server = try await RunningServer.start(certificate: try certificate("good"))
    let answers = try await server.talk(overTCP: true, security: trusting("good")) { client in
      try client.send(Array(String(repeating: "PING\n", count: 20_000).utf8))
      client.closeOutput()
      return try client.rest()
    }
    #expect(answers == Array(repeating: "OK", count: 20_000))
    try await server.stop()
  }

  /// What was read is answered before the end, and idle clients do not hold it up.
  @Test func aServerThatStops() async throws {
    let server = try await RunningServer.start(certificate: try certificate("good"))
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    async let answers = server.talk(overTCP: true, security: trusting("good")) { client in
      defer { start.finish() }
      try client.send(Array((0..<1_000).map { "GAP onbekend-\($0) x\n" }.joined().utf8))
      let first = try client.line()
      start.finish()
      return [first ?? ""] + (try client.rest())
    }
    for await _ in started {}
    try await server.stop()
    for (place, line) in try await answers.enumerated() {
      #expect(line.hasPrefix("ERR NOTFOUND") && line.contains("onbekend-\(place)"), "\(place)")
    }
  }

  @Test func anExpiredCertificateIsNotTaken() async throws {
    let path = Self.folder + "expired.pem"
    let lastDay = try #require(CivilDate("2020-02-01"))
    #expect(throws: ServerFault.certificateExpired(path: path, lastDay: lastDay)) {
      try certificate("expired")
    }
    // One that expired while its server ran.
    let old = try certificate("expired", now: Self.january2020)
    let server = try await RunningServer.start(certificate: old)
    await #expect(throws: LineClient.Failure.notTrusted(server.tcp.description)) {
      try await server.talk(overTCP: true, security: trusting("expired")) { try $0.ask("PING") }
    }
    try await server.stop()
  }

  @Test func wrongCertificatesAreNotTaken() async throws {
    let good = try await RunningServer.start(certificate: try certificate("good"))
    for security in [trusting("other"), .tls(authorities: nil)] {
      await #expect(throws: LineClient.Failure.notTrusted(good.tcp.description)) {
        try await good.talk(overTCP: true, security: security) { try $0.ask("PING") }
      }
    }
    // The server is still there for others.
    #expect(
      try await good.talk(overTCP: true, security: trusting("good")) { try $0.ask("PING") }
        == ["OK"])
    try await good.stop()
    let other = try await RunningServer.start(certificate: try certificate("other"))
    await #expect(throws: LineClient.Failure.otherName(other.tcp.description)) {
      try await other.talk(overTCP: true, security: trusting("other")) { try $0.ask("PING") }
    }
    try await other.stop()
  }

  /// Neither hangs: one side speaks TLS and the other does not.
  @Test func onlyOneSideSpeaksTLS() async throws {
    var limits = WireLimits()
    limits.handshake = 1
    let secure = try await RunningServer.start(
      limits: limits, certificate: try certificate("good"))
    let address = secure.tcp
    for says in ["", "PING\n", "OVERSTAP HELLO\nPING\n"] {
      // The socket itself, since there is no greeting to read.
      let lines = try await secure.talk { _ in
        let client = try LineClient(address)
        try client.send(Array(says.utf8))
        return try? client.rest()
      }
      #expect(lines?.contains("OK") != true)
    }
    #expect(
      try await secure.talk(overTCP: true, security: trusting("good")) { try $0.ask("PING") }
        == ["OK"])
    try await secure.stop()
    let plain = try await RunningServer.start()
    await #expect(throws: LineClient.Failure.noTLS(plain.tcp.description)) {
      try await plain.talk(overTCP: true, security: trusting("good")) { try $0.ask("PING") }
    }
    try await plain.stop()
  }

  @Test func filesThatAreNoCertificate() throws {
    let scratch = Scratch()
    let good = Self.folder + "good"
    let text = scratch.write("x.pem", "geen certificaat")
    let none = scratch.path("none.pem")
    for (path, key, wrong) in [
      (text, good + ".key", text), (good + ".pem", text, text), (none, good + ".key", none),
      (good + ".pem", none, none), (good + ".key", good + ".key", good + ".key"),
    ] {
      let fault = #expect(throws: ServerFault.self) { try ServerCertificate(path: path, key: key) }
      guard case .certificateUnusable(let named, _) = fault else {
        Issue.record("\(String(describing: fault))")
        continue
      }
      #expect(named == wrong)
    }
    let other = Self.folder + "other.key"
    #expect(throws: ServerFault.keyOfAnotherCertificate(certificate: good + ".pem", key: other)) {
      try ServerCertificate(path: good + ".pem", key: other)
    }
    #expect(
      throws: ServerFault.certificateNotYetGood(
        path: good + ".pem", firstDay: CivilDate("2026-01-01") ?? .epoch)
    ) { try certificate("good", now: Self.january2020) }
  }

  /// Who may be reached: with TLS other machines, but not by a role without a token; with neither by
  /// nobody but this machine, unless that is asked for in so many words.
  @Test func otherMachines() async throws {
    let everywhere = ListenAddress.tcp(host: "0.0.0.0", port: 0)
    let good = try certificate("good")
    try await RunningServer.tryListening(on: everywhere) { $0.certificate = good }
    await #expect(throws: ServerFault.openToOthers(everywhere.description)) {
      try await RunningServer.tryListening(on: everywhere) {
        $0.certificate = good
        $0.asker = .counsellor
      }
    }
    await #expect(throws: ServerFault.notLoopback(everywhere.description)) {
      try await RunningServer.tryListening(on: everywhere)
    }
    try await RunningServer.tryListening(on: everywhere) { $0.isInsecure = true }
    // A client does not send a token to another machine in the open either.
    #expect(throws: ServerFault.notLoopback("192.0.2.1:4100")) {
      try LineClient(.tcp(host: "192.0.2.1", port: 4100))
    }
  }
}
