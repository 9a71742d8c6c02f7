import Advisory
import Glibc
import Server
import SkillModel
import Store
import TestSupport
import Testing
import Wire

/// Clients that behave in every way clients do.
@Suite struct ConnectionTests {
  /// The end of a line that was told to be too long comes later than that answer: the next line is read.
  @Test func tooLongInPieces() async throws {
    var limits = WireLimits()
    limits.line = 64
    let server = try await RunningServer.start(limits: limits)
    for more in [0, 1, 2, 63, 64, 65, 66, 67, 200] {
      let answers = try await server.talk { client in
        try client.send([UInt8](repeating: 0x78, count: 66))
        var answers = try client.answer()
        try client.send([UInt8](repeating: 0x78, count: more) + Array("\nPING\nNOPE\n".utf8))
        answers += try client.answer()
        return answers + (try client.answer())
      }
      #expect(answers.count == 3 && answers[0].hasPrefix("ERR TOOLONG"), "\(more)")
      #expect(answers[1] == "OK" && answers[2].hasPrefix("ERR BADREQUEST"), "\(more) \(answers)")
    }
    try await server.stop()
  }

  @Test func byteByByte() async throws {
    let server = try await RunningServer.start()
    let answer = try await server.talk(overTCP: true) { client in
      for byte in "@é PING\r\nGAP voorbeeld-zorg nergens\r\nPING\r\n".utf8 {
        try client.send([byte])
      }
      return [try client.answer(), try client.answer(), try client.answer()].map { $0.last ?? "" }
    }
    #expect(answer[0].hasPrefix("ERR BADREQUEST a tag"))
    #expect(answer[1].hasPrefix("ERR NOTFOUND"))
    #expect(answer[2] == "OK")
    try await server.stop()
  }

  @Test func helpAboutOneVerb() async throws {
    let server = try await RunningServer.start()
    for words in ["CANDIDATE PUT", "candidate put", "\"candidate put\"", "gap"] {
      let answer = try await server.talk { try $0.ask("HELP " + words) }
      #expect(answer.count == 2 && answer.last == "OK", "\(words) \(answer)")
    }
    let none = try await server.talk { try $0.ask("HELP candidate zoek") }
    #expect(none == ["ERR NOTFOUND no verb candidate zoek; HELP lists them"])
    try await server.stop()
  }

  /// `printf PING | nc -N`: everything is sent and closed at once, without a last line end.
  @Test(arguments: [false, true])
  func halfClose(overTCP: Bool) async throws {
    let server = try await RunningServer.start()
    let lines = try await server.talk(overTCP: overTCP) { client in
      try client.send(Array("MATCH voorbeeld-zorg limit=1\n@a PING\nPING".utf8))
      client.closeOutput()
      return try client.rest()
    }
    #expect(lines.filter { !$0.hasPrefix("* ") }.sorted() == ["@a OK", "OK", "OK"])
    #expect(lines.count == 4)
    try await server.stop()
  }

  @Test func manyLinesAtOnceAreAnsweredInOrder() async throws {
    let server = try await RunningServer.start()
    let lines = try await server.talk(overTCP: true) { client in
      try client.send(
        Array((0..<10_000).map { _ in "PING\nNOPE\n" }.joined().utf8))
      client.closeOutput()
      return try client.rest()
    }
    #expect(lines.count == 20_000)
    let isInOrder = lines.enumerated().allSatisfy {
      $0.offset.isMultiple(of: 2) ? $0.element == "OK" : $0.element.hasPrefix("ERR BADREQUEST")
    }
    #expect(isInOrder)
    try await server.stop()
  }

  @Test func badLinesLeaveTheConnectionInStep() async throws {
    let server = try await RunningServer.start()
    let lines = try await server.talk { client in
      try client.send([UInt8](repeating: 0x61, count: 70_000) + [0x0A])
      try client.send(Array("@n P\u{0}NG\n".utf8) + [0x50, 0xFF, 0x0A] + Array("@g PING\n".utf8))
      client.closeOutput()
      return try client.rest()
    }
    #expect(
      lines.sorted() == [
        "@g OK", "@n ERR ENCODING control character in the line",
        "ERR ENCODING the line is not UTF-8", "ERR TOOLONG a line is at most 65536 bytes",
      ])
    try await server.stop()
  }

  @Test func taggedRequestsMayOvertake() async throws {
    let server = try await RunningServer.start()
    let first = try await server.talk { client in
      try client.send(Array("MATCH voorbeeld-zorg limit=1\n@p PING\n".utf8))
      let first = try client.line()
      _ = try client.answer()
      return first
    }
    #expect(first == "@p OK")
    try await server.stop()
  }

  /// Some 40 MB of answers wait for a client that reads nothing; others are served meanwhile, and in the
  /// end it gets every one.
  @Test func aClientThatDoesNotReadHoldsUpNobodyElse() async throws {
    let server = try await RunningServer.start()
    try await server.talk(overTCP: true) { slow in
      try slow.send(Array(String(repeating: "HELP\n", count: 3_000).utf8))
      let other = try LineClient(server.tcp)
      _ = try other.line()
      #expect(try other.ask("PING") == ["OK"])
      slow.closeOutput()
      let lines = try slow.rest()
      #expect(lines.count == 3_000 * (Verb.allCases.count + 1))
      #expect(lines.last == "OK")
    }
    try await server.stop()
  }

  @Test func aClientThatVanishesIsForgotten() async throws {
    let server = try await RunningServer.start()
    for _ in 0..<20 {
      try await server.talk(overTCP: true) { client in
        try client.send(Array(String(repeating: "HELP\nMATCH voorbeeld-zorg\n", count: 50).utf8))
      }
    }
    #expect(try await server.talk { try $0.ask("PING") } == ["OK"])
    try await server.stop()
  }

  // MARK: - Limits

  @Test func oneConnectionTooMany() async throws {
    var limits = WireLimits()
    limits.connections = 1
    let server = try await RunningServer.start(limits: limits)
    let lines = try await server.talk { first in
      #expect(try first.ask("PING") == ["OK"])
      return try LineClient(server.unix).rest()
    }
    #expect(lines == ["ERR BUSY no room for another connection"])
    try await server.stop()
  }

  @Test func aSilentConnectionIsClosed() async throws {
    var limits = WireLimits()
    limits.idle = 1
    let server = try await RunningServer.start(limits: limits)
    #expect(try await server.talk { try $0.rest() } == [])
    try await server.stop()
  }

  /// One worker and room for one question: the rest is refused at once, and everything has an answer.
  @Test func moreThanTheQueueHoldsIsRefused() async throws {
    var limits = WireLimits()
    limits.queue = 1
    let server = try await RunningServer.start(limits: limits, workers: 1)
    let lines = try await server.talk { client in
      try client.send(
        Array((0..<40).map { "@\($0) MATCH voorbeeld-zorg limit=1\n" }.joined().utf8))
      client.closeOutput()
      return try client.rest()
    }
    let ends = lines.filter { !$0.contains(" * ") }
    #expect(Set(ends.compactMap { $0.split(separator: " ").first }).count == 40)
    #expect(ends.contains { $0.contains("ERR BUSY") })
    #expect(ends.contains { $0.hasSuffix(" OK") })
    try await server.stop()
  }

  @Test func timeAndSizeAreLimited() async throws {
    var limits = WireLimits()
    limits.request = 0
    let late = try await RunningServer.start(limits: limits)
    #expect(
      try await late.talk { try $0.ask("STATUS") } == ["ERR TIMEOUT no answer within 0 ms"])
    #expect(try await late.talk { try $0.ask("PING") } == ["OK"])
    try await late.stop()
    limits = WireLimits()
    limits.answer = 100
    let small = try await RunningServer.start(limits: limits)
    let lines = try await small.talk { try $0.ask("STATUS") }
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("ERR LIMIT the answer has ") == true)
    try await small.stop()
  }

  // MARK: - What is answered

  /// The answer is the JSON of the verb, for a stored person and for one given in the request.
  @Test func theJSONIsThatOfTheVerb() async throws {
    let server = try await RunningServer.start()
    let session = try AdvisorySession(
      store: OverstapStore(path: RunningServer.database.get(), mode: .readOnly),
      asOf: RunningServer.day, language: .english, recording: .nothing())
    let stored = try session.candidate("voorbeeld-zorg")
    let expected = try session.match(stored, MatchRequest(limit: 3)).json
    #expect(
      try await server.talk { try $0.ask("MATCH voorbeeld-zorg limit=3 lang=en") }
        == ["* " + expected, "OK"])
    let profile = #"{"id":"K-9","occupations":[{"title":"verzorgende"}]}"#
    let given = try session.person(json: Array(profile.utf8), fallbackID: "-").candidate
    let gap = try session.gap(given, target: "ICT help desk agent").json
    #expect(
      try await server.talk {
        try $0.ask(#"GAP "ICT help desk agent" lang=en json="# + profile)
      } == ["* " + gap, "OK"])
    try await server.stop()
  }

  /// Files of the server's machine cannot be named.
  @Test func aPersonIsNeverAFile() async throws {
    let server = try await RunningServer.start()
    let file = server.scratch.write("person.json", #"{"id":"K-9","skills":[]}"#)
    let line = try await server.talk { try $0.ask("MATCH \(file)").last ?? "" }
    #expect(line.hasPrefix("ERR NOTFOUND"))
    #expect(try await server.talk { try $0.ask("MATCH -").last ?? "" }.hasPrefix("ERR NOTFOUND"))
    try await server.stop()
  }

  /// Lines of any bytes: the server stays up, and every round ends in step.
  @Test func anyLinesAreSurvived() async throws {
    let server = try await RunningServer.start()
    try await server.talk(overTCP: true) { client in
      var random = SplitMix64(seed: 5)
      let words = [
        "PING", "HELP", "LIMITS", "HELLO", "lang=en", "lang=xx", "json={", "SEARCH", "limit=1",
        "\"",
        "@a", "@", "\\", "STATUS", "SHOW", "é", "\u{1F600}", "FIND", "LINK", "kind=skill", "=",
      ]
      for round in 0..<300 {
        var bytes: [UInt8] = []
        for _ in 0..<20 {
          for _ in 0..<(random.next() % 6) {
            bytes += words[Int(random.next() % UInt64(words.count))].utf8
            bytes.append(random.next() % 9 == 0 ? UInt8(truncatingIfNeeded: random.next()) : 0x20)
          }
          bytes.append(0x0A)
        }
        try client.send(bytes + Array("STATUS lang=e\u{0}\n@end-\(round) NOPE\n".utf8))
        let end = "@end-\(round) ERR BADREQUEST unknown verb NOPE; HELP lists them"
        var line = try client.line()
        while let read = line, read != end { line = try client.line() }
        #expect(line == end, "\(round)")
      }
    }
    #expect(try await server.talk { try $0.ask("PING") } == ["OK"])
    try await server.stop()
  }

  @Test func aProviderSeesNobody() async throws {
    let server = try await RunningServer.start(asker: Asker(name: "test", role: .provider))
    let lines = try await server.talk { client in
      [try client.ask("MATCH voorbeeld-zorg"), try client.ask("MISSING limit=1")].map {
        $0.last ?? ""
      }
    }
    #expect(lines == ["ERR DENIED MATCH is not for the role provider", "OK"])
    try await server.stop()
  }

  /// An import by another program is seen by the next question, without a restart.
  @Test func whatIsLoadedMeanwhileIsSeen() async throws {
    let scratch = Scratch()
    let path = scratch.path("db.sqlite")
    let store = try OverstapStore(path: path, mode: .create)
    try Initialisation(
      store: store, shipped: RunningServer.shipped, moment: RunningServer.moment
    ).loadReference(includesTables: false)
    func load(_ folder: ESCOFolder) throws {
      let place = Scratch()
      defer { withExtendedLifetime(place) {} }
      _ = try TaxonomyImport(store: store, moment: RunningServer.moment)
        .run(paths: [folder.write(in: place)])
    }
    try load(SmallTaxonomy.folder(version: "1.1.1"))
    let server = try await RunningServer.start(database: path)
    let before = try await server.talk { try $0.ask("STATUS").first ?? "" }
    try load(SmallTaxonomy.folder(version: "1.2.0"))
    let after = try await server.talk { try $0.ask("STATUS").first ?? "" }
    #expect(before.contains("1.1.1") && !before.contains("1.2.0"))
    #expect(after.contains("1.2.0"))
    try await server.stop()
  }
}
