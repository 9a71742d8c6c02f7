import Server
import SkillModel
import TestSupport
import Testing

/// Figures for Prometheus, asked as it asks them.
@Suite struct MetricsTests {
  /// Sends a request and gives everything that comes back.
  private func fetch(_ server: RunningServer, _ request: String) async throws -> [String] {
    let address = try #require(server.metrics)
    return try await server.talk { _ in
      let client = try LineClient(address)
      try client.send(Array((request + "\r\nHost: x\r\nConnection: close\r\n\r\n").utf8))
      return try client.rest()
    }
  }

  /// The figure of exactly that name and those labels.
  private func figure(_ name: String, _ page: [String]) -> Double? {
    page.first { $0.hasPrefix(name + " ") }.flatMap { Double($0.dropFirst(name.count + 1)) }
  }

  @Test func whatWasAskedIsCounted() async throws {
    let server = try await RunningServer.start(withMetrics: true)
    try await server.talk { client in
      for _ in 0..<7 { _ = try client.ask("PING") }
      _ = try client.ask("MATCH voorbeeld-zorg limit=2")
      _ = try client.ask("MATCH voorbeeld-winkel limit=2")
      _ = try client.ask("MATCH niemand-hier")
      _ = try client.ask("geen vraag")
      _ = try client.ask("AUTH fout")
    }
    // Talking to the metrics is a second connection of the protocol.
    let page = try await fetch(server, "GET /metrics HTTP/1.1")
    #expect(page.first == "HTTP/1.1 200 OK\r")
    for (name, value) in [
      (#"overstap_answers_total{verb="PING",ending="OK"}"#, 7),
      (#"overstap_answers_total{verb="MATCH",ending="OK"}"#, 2),
      (#"overstap_answers_total{verb="MATCH",ending="NOTFOUND"}"#, 1),
      (#"overstap_answers_total{verb="none",ending="BADREQUEST"}"#, 1),
      (#"overstap_answers_total{verb="AUTH",ending="DENIED"}"#, 1),
      (#"overstap_answer_seconds_bucket{verb="MATCH",le="+Inf"}"#, 3),
      (#"overstap_answer_seconds_count{verb="MATCH"}"#, 3),
      ("overstap_wrong_tokens_total", 1), ("overstap_connections_total", 2),
      ("overstap_connections_refused_total", 0), ("overstap_queue", 0),
      ("overstap_queue_limit", 4096), ("overstap_reloads_total", 0),
    ] {
      #expect(figure(name, page) == Double(value), "\(name)")
    }
    #expect((figure("overstap_answer_bytes_total", page) ?? 0) > 1_000)
    #expect((figure(#"overstap_answer_seconds_sum{verb="MATCH"}"#, page) ?? 0) > 0)
    #expect((figure("process_resident_memory_bytes", page) ?? 0) > 1_000_000)
    // Numbers only: nothing of whom.
    let text = page.joined()
    for word in ["voorbeeld", "niemand", "fout"] { #expect(!text.contains(word)) }
    try await server.stop()
  }

  /// Each family has its lines of help and type once, before its figures, and buckets only grow.
  @Test func theForm() async throws {
    let server = try await RunningServer.start(withMetrics: true)
    for _ in 0..<3 { _ = try await server.talk { try $0.ask("GAP voorbeeld-zorg x") } }
    let page = try await fetch(server, "GET /metrics HTTP/1.1").drop { $0 != "\r" }.dropFirst()
    var families: [String] = []
    var buckets: [Double] = []
    for line in page {
      let words = line.split(separator: " ")
      if words.first == "#" {
        if words[1] == "TYPE" { families.append(String(words[2])) }
        continue
      }
      let name = words[0].prefix { $0 != "{" }
      let family = try #require(families.last)
      #expect(name.hasPrefix(family), "\(line)")
      #expect(words.count == 2 && Double(words[1]) != nil, "\(line)")
      if name.hasSuffix("_bucket") { buckets.append(Double(words[1]) ?? -1) }
    }
    #expect(Set(families).count == families.count && families.count > 8)
    #expect(buckets == buckets.sorted() && buckets.last == 3)
    try await server.stop()
  }

  @Test func nothingElseIsAnswered() async throws {
    let server = try await RunningServer.start(withMetrics: true)
    for (request, status) in [
      ("GET / HTTP/1.1", "404"), ("POST /metrics HTTP/1.1", "405"),
      ("GET /metricsx HTTP/1.1", "404"), ("GET /metrics?x=1 HTTP/1.1", "200"),
      ("nonsense", "400"),
    ] {
      let page = try await fetch(server, request)
      #expect(
        page.first?.split(separator: " ").dropFirst().first == Substring(status), "\(request)")
    }
    let head = try await fetch(server, "HEAD /metrics HTTP/1.1")
    #expect(head.first == "HTTP/1.1 200 OK\r" && head.last == "\r")
    try await server.stop()
  }

  @Test func ofThisMachineOnly() async throws {
    let everywhere = ListenAddress.tcp(host: "0.0.0.0", port: 0)
    await #expect(throws: ServerFault.metricsOpenToOthers(everywhere.description)) {
      try await RunningServer.tryListening(on: .tcp(host: "127.0.0.1", port: 0)) {
        $0.metrics = everywhere
      }
    }
  }
}
