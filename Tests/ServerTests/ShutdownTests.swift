import Glibc
import Server
import TestSupport
import Testing
import Wire

/// How a server ends, and what it finds when it starts.
@Suite struct ShutdownTests {
  /// Everything that was read is answered, in order and whole, and the connection ends in order.
  @Test func whatWasReadIsAnswered() async throws {
    let server = try await RunningServer.start()
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    async let lines = server.talk(overTCP: true) { client in
      defer { start.finish() }
      let requests = (0..<1_000).map { "GAP onbekend-\($0) x\n" }.joined()
      try client.send(Array(requests.utf8))
      let first = try client.line()
      start.finish()
      return [first ?? ""] + (try client.rest())
    }
    for await _ in started {}
    try await server.stop()
    let answers = try await lines
    for (place, line) in answers.enumerated() {
      #expect(line.hasPrefix("ERR NOTFOUND"))
      #expect(line.contains("onbekend-\(place)"), "\(place): \(line)")
    }
    // What was read when it was told to stop, at least.
    #expect(answers.count >= WireLimits().inFlight)
  }

  /// With so long a drain a client that held it up would be waited for until the time limit of the test.
  @Test(.timeLimit(.minutes(10))) func idleClientsDoNotHoldItUp() async throws {
    var limits = WireLimits()
    limits.drain = 100_000
    let server = try await RunningServer.start(limits: limits)
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    async let silent = server.talk { client in
      start.finish()
      return try client.rest()
    }
    for await _ in started {}
    try await server.stop()
    #expect(try await silent == [])
  }

  /// Clients that connect at the moment it closes find an end, never a trap.
  @Test func stormsOfConnections() async throws {
    for _ in 0..<50 {
      let server = try await RunningServer.start()
      let address = server.tcp
      async let storm: Void = server.talk(seconds: 5) { _ in
        for _ in 0..<400 {
          guard let client = try? LineClient(address, seconds: 5) else { return }
          try? client.send(line: "PING")
        }
      }
      try await Task.sleep(for: .milliseconds(10))
      try await server.stop()
      try? await storm
    }
  }

  @Test func anAddressInUse() async throws {
    let server = try await RunningServer.start()
    for address in [server.tcp, server.unix] {
      await #expect(throws: ServerFault.inUse(address.description)) {
        try await RunningServer.tryListening(on: address)
      }
    }
    #expect(try await server.talk { try $0.ask("PING") } == ["OK"])
    try await server.stop()
  }

  /// A socket that a killed server left is replaced; another kind of file is not touched.
  @Test func whatLiesWhereTheSocketComes() async throws {
    let scratch = Scratch()
    let path = scratch.path("socket")
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    close(descriptor)
    #expect(result == 0 && Disk.exists(path))
    try await RunningServer.tryListening(on: .unix(path: path))
    #expect(!Disk.exists(path))
    let file = scratch.write("file", "x")
    await #expect(throws: ServerFault.notASocket(file)) {
      try await RunningServer.tryListening(on: .unix(path: file))
    }
    #expect(Disk.text(of: file) == "x")
  }

  @Test(arguments: ["0.0.0.0", "192.0.2.1", "::", "2001:db8::1"])
  func onlyThisMachine(_ host: String) async throws {
    let address = ListenAddress.tcp(host: host, port: 0)
    await #expect(throws: ServerFault.notLoopback(address.description)) {
      try await RunningServer.tryListening(on: address)
    }
  }

  @Test(arguments: ["", "localhost", "localhost:", ":80", "localhost:65536", "localhost:-1", "a:b"])
  func addressesThatAreNone(_ text: String) {
    #expect(throws: ServerFault.badAddress(text)) { try ListenAddress(hostAndPort: text) }
  }

  @Test func addressesReadBack() throws {
    #expect(try ListenAddress(hostAndPort: "[::1]:80") == .tcp(host: "::1", port: 80))
    #expect(try ListenAddress(hostAndPort: "[::1]:80").description == "[::1]:80")
  }
}
