import Advisory
import Glibc
import NIOCore
import SkillModel
import Store
import TestSupport
import Testing
import Wire

@testable import Server

/// Tokens, organisations and the audit log, as clients meet them.
@Suite struct AccessTests {
  private let place = Scratch()

  private func token(
    _ database: String, _ role: Role, _ organisation: String = "", expires: String? = nil
  ) throws -> NewToken {
    let session = try AdvisorySession(
      store: OverstapStore(path: database, mode: .readWrite), asOf: RunningServer.day,
      language: .dutch, recording: .nothing())
    return try session.createToken(
      role: role, organisation: Organisation(rawValue: organisation), rights: [], note: nil,
      expiresOn: expires.flatMap { CivilDate($0) })
  }

  @Test func withoutATokenNothingIsAnsweredButThePlumbing() async throws {
    let server = try await RunningServer.start(asker: nil)
    try await server.talk { (client: LineClient) throws -> Void in
      for verb in Verb.allCases where ![.hello, .auth, .ping, .help, .limits, .quit].contains(verb)
      {
        var words = verb.rawValue + " "
        switch verb {
        case .gap, .route: words += "K-1 x"
        case .plan: words += "K-1 x"
        case .rank, .cohortMatch, .cohortPlan, .candidatePut: words += "json={}"
        case .candidatePatch: words += "K-1 json={}"
        case .claimSet: words += "K-1 SQL"
        case .decisionPut: words += "K-1 x decision=go reason=x"
        case .diff: words += "1 2"
        case .link: words += "x kind=skill"
        case .importFile: words += "catalogue x.csv"
        case .auditShow: words += "candidate=K-1"
        case .status, .check, .candidateList, .missing: break
        default: words += "K-1"
        }
        #expect(try client.ask(words) == ["ERR DENIED say who asks first: AUTH and a token"])
      }
      #expect(try client.ask("PING") == ["OK"])
      #expect(try client.ask("LIMITS").last == "OK")
    }
    try await server.stop()
  }

  /// JSON is for everybody, what lies in the folder of the house for the house.
  @Test func catalogues() async throws {
    let database = try RunningServer.copiedDatabase(in: place)
    let tokens = [
      try token(database, .provider, "opleider").secret,
      try token(database, .administrator, "opleider").secret,
      try token(database, .administrator).secret,
    ]
    let server = try await RunningServer.start(
      asker: nil, importFolder: RunningServer.shipped.examples, database: database)
    try await server.talk { (client: LineClient) throws -> Void in
      for (place, token) in tokens.enumerated() {
        _ = try client.ask("AUTH " + token)
        let json = try client.ask(
          #"CATALOGUE CHECK json={"@type":"Course","@id":"https://opleider.example/1","name":"Python"}"#
        )
        #expect(json.last == "OK" && json.first?.contains("Python") == true, "\(json)")
        let file = try client.ask("CATALOGUE CHECK modules.csv")
        if place == 2 {
          #expect(file.last == "OK" && file.first?.contains(#""source":"modules.csv""#) == true)
        } else {
          #expect(file.count == 1 && file[0].hasPrefix("ERR DENIED"), "\(file)")
        }
        let other = try client.ask("CATALOGUE CHECK ../NOTICE")
        #expect(other == ["ERR BADREQUEST file must be the name of a file, without a folder"])
      }
    }
    try await server.stop()
  }

  /// One organisation stores somebody; the other does not see her, by any verb.
  @Test func organisations() async throws {
    let database = try RunningServer.copiedDatabase(in: place)
    let (one, two) = (
      try token(database, .intake, "een").secret, try token(database, .administrator, "twee").secret
    )
    let server = try await RunningServer.start(asker: nil, database: database)
    try await server.talk { client in
      #expect(try client.ask("AUTH " + one) == ["OK role=intake organisation=een rights="])
      let put = #"CANDIDATE PUT json={"id":"K-1","occupations":[{"title":"verzorgende"}]}"#
      #expect(try client.ask(put).last == "OK")
      #expect(try client.ask("CANDIDATE GET K-1").last == "OK")
      // The same connection may become another asker.
      #expect(try client.ask("AUTH " + two) == ["OK role=administrator organisation=twee rights="])
      for line in [
        "CANDIDATE GET K-1", "MATCH K-1", #"GAP K-1 "helpdeskmedewerker ICT""#,
        "CANDIDATE ERASE K-1", "DECISION LIST K-1", #"CLAIM SET K-1 SQL"#,
        #"CANDIDATE PATCH K-1 json={"label":"x"}"#,
      ] {
        #expect(try client.ask(line).last?.hasPrefix("ERR NOTFOUND") == true, "\(line)")
      }
      #expect(try client.ask("CANDIDATE LIST") == ["OK found=0"])
      // What the other asked about its own K-1 is not in this one's log.
      let audit = try client.ask("AUDIT SHOW candidate=K-1")
      #expect(audit.first?.contains("\"storeProfile\"") == false)
    }
    try await server.stop()
  }

  @Test func revokedAndExpiredTokensAreRefused() async throws {
    let database = try RunningServer.copiedDatabase(in: place)
    let good = try token(database, .counsellor)
    let old = try token(database, .counsellor, expires: "2026-11-21")
    let server = try await RunningServer.start(asker: nil, database: database)
    try await server.talk { client in
      #expect(try client.ask("AUTH " + old.secret).last?.hasPrefix("ERR DENIED") == true)
      #expect(try client.ask("AUTH " + good.secret).last?.hasPrefix("OK") == true)
      #expect(try client.ask("STATUS").last == "OK")
      _ = try AdvisorySession(
        store: OverstapStore(path: database, mode: .readWrite), asOf: RunningServer.day,
        language: .dutch, recording: .nothing()
      ).revokeToken(good.listed.token.id)
      // Known within a second, on a connection that was let in before.
      var answer = "OK"
      for _ in 0..<100 where answer == "OK" {
        answer = try client.ask("STATUS").last ?? ""
        if answer == "OK" { usleep(50_000) }
      }
      #expect(answer == "ERR DENIED the token is no longer good")
    }
    try await server.stop()
  }

  /// The fifth wrong token ends the connection; what was asked before it is answered.
  @Test func wrongTokensEndTheConnection() async throws {
    let server = try await RunningServer.start(asker: nil)
    let lines = try await server.talk { client in
      for _ in 0..<7 { try client.send(line: "AUTH overstap_0") }
      return try client.rest()
    }
    #expect(lines.count >= WrongTokens.mostOnConnection)
    #expect(lines.prefix(5).allSatisfy { $0.hasPrefix("ERR DENIED no such token") })
    try await server.stop()
  }

  /// Guessing beside each other is of no use: one token is looked up at a time.
  @Test func oneTokenAtATime() async throws {
    let server = try await RunningServer.start(asker: nil)
    let lines = try await server.talk { client in
      for number in 0..<20 { try client.send(line: "@\(number) AUTH overstap_\(number)") }
      client.closeOutput()
      return try client.rest()
    }
    #expect(lines.count == 20)
    #expect(lines.count { $0.contains("ERR DENIED") } <= 2)
    #expect(lines.contains { $0.hasSuffix("ERR BUSY one AUTH at a time: wait for its answer") })
    try await server.stop()
  }

  /// A provider is told how much is loaded, not how many people there are; nobody where the database is.
  @Test func statusTellsAProviderOfNobody() async throws {
    for (role, tells) in [(Role.provider, false), (.intake, true)] {
      let server = try await RunningServer.start(asker: Asker(name: "test", role: role))
      let answer = try await server.talk { try $0.ask("STATUS") }
      #expect(answer.last == "OK")
      #expect(answer.first?.contains("\"candidates\":") == tells)
      #expect(answer.first?.contains("\"database\"") == false)
      try await server.stop()
    }
  }

  /// How long somebody is kept follows the day it is, whatever day is asked for.
  @Test func theClientDoesNotSetTheClock() async throws {
    let database = try RunningServer.copiedDatabase(in: place)
    let server = try await RunningServer.start(asker: .administrator, database: database)
    try await server.talk { (client: LineClient) throws -> Void in
      let put = #"CANDIDATE PUT as-of=9000-01-01 json={"id":"K-8","occupations":[]}"#
      _ = try client.ask(put)
      let stored = try client.ask("CANDIDATE LIST").first { $0.contains("\"K-8\"") }
      #expect(stored?.contains("\"changedOn\":\"2026-11-22\"") == true, "\(stored ?? "-")")
      #expect(stored?.contains("9001") == false)
      let old = #"CANDIDATE PUT json={"id":"K-9","claims":[],"retainUntil":"2020-01-01"}"#
      _ = try client.ask(old)
      let found = try client.ask(
        #"FIND "helpdeskmedewerker ICT" people=true purpose=x limit=0 as-of=2019-01-01"#)
      #expect(found.last == "OK" && found.first?.contains("\"K-9\"") == false)
    }
    try await server.stop()
  }

  /// Many people at once stop at the time of a request like everything else.
  @Test func aCohortIsCutAtItsTime() async throws {
    var limits = WireLimits()
    limits.request = 300
    let server = try await RunningServer.start(limits: limits)
    let people = (0..<400).map { #"{"id":"C-\#($0)","occupations":[{"title":"verzorgende"}]}"# }
    let answer = try await server.talk { client in
      try client.ask("COHORT MATCH json=[\(people.joined(separator: ","))]")
    }
    #expect(answer == ["ERR TIMEOUT no answer within 300 ms"])
    #expect(try await server.talk { try $0.ask("PING") } == ["OK"])
    try await server.stop()
  }

  /// Each is answered later than the one before, up to eight seconds; silence forgives.
  @Test func wrongTokensSlowDown() {
    let wrong = WrongTokens()
    var now = NIODeadline.uptimeNanoseconds(0)
    let delays = (0..<8).map { _ in wrong.count(from: "a", now: now) }
    #expect(
      delays.map { $0.nanoseconds / 1_000_000 } == [250, 500, 1000, 2000, 4000, 8000, 8000, 8000])
    #expect(wrong.count(from: "b", now: now) == .milliseconds(250))
    #expect(wrong.total == 9)
    now = now + .minutes(11)
    #expect(wrong.count(from: "a", now: now) == .milliseconds(250))
  }

  @Test func oneAskerHasSoManyRequestsASecond() {
    let gate = RateGate(perSecond: 10)
    var now = NIODeadline.uptimeNanoseconds(0)
    #expect((0..<20).filter { _ in gate.passes("a", now: now) }.count == 10)
    #expect(gate.passes("b", now: now))
    now = now + .milliseconds(500)
    #expect((0..<20).filter { _ in gate.passes("a", now: now) }.count == 5)
    now = now + .hours(1)
    #expect((0..<20).filter { _ in gate.passes("a", now: now) }.count == 10)
  }

  @Test func moreThanTheRateIsRefused() async throws {
    var limits = WireLimits()
    limits.rate = 3
    let server = try await RunningServer.start(limits: limits)
    let lines = try await server.talk { client in
      // What is refused at once: fifty of them take no second on any machine.
      for _ in 0..<50 { try client.send(line: "GAP niemand x") }
      client.closeOutput()
      return try client.rest()
    }
    #expect(lines.count == 50)
    #expect(lines.prefix(3).allSatisfy { $0.hasPrefix("ERR NOTFOUND") })
    #expect(lines.contains("ERR BUSY at most 3 requests a second; try again later"))
    try await server.stop()
  }

  /// The log cannot take a line: the answer is refused, and what concerns nobody is answered.
  @Test func whatCannotBeWrittenDownIsNotAnswered() async throws {
    let database = try RunningServer.copiedDatabase(in: place)
    place.write("db.sqlite.audit", "geen database")
    let server = try await RunningServer.start(database: database)
    try await server.talk { client in
      for line in [
        "MATCH voorbeeld-zorg", #"GAP voorbeeld-zorg "helpdeskmedewerker ICT""#,
        #"CANDIDATE PUT json={"id":"K-1","claims":[]}"#,
      ] {
        let answer = try client.ask(line)
        #expect(answer.count == 1)
        #expect(answer.first?.hasPrefix("ERR INTERNAL") == true, "\(line)")
      }
      #expect(try client.ask("STATUS").last == "OK")
    }
    try await server.stop()
    let store = try OverstapStore(path: database, mode: .readOnly)
    #expect(try store.candidateDocument(CandidateID(rawValue: "K-1"), of: .house) == nil)
  }

  /// Every answer that tells of a band says that it is advice, and between which bounds.
  @Test func noBandWithoutItsInterval() async throws {
    let server = try await RunningServer.start(asker: .administrator)
    let person = #"{"id":"K-7","occupations":[{"title":"winkelmedewerker"}]}"#
    let lines = [
      "MATCH limit=3 json=" + person, #"GAP "helpdeskmedewerker ICT" json="# + person,
      #"PLAN "helpdeskmedewerker ICT" json="# + person,
      #"ROUTE "helpdeskmedewerker ICT" json="# + person, "RANK json=" + person,
      "COHORT MATCH json=[\(person),\(person)]", #"FIND "helpdeskmedewerker ICT" limit=2"#,
      #"FIND "helpdeskmedewerker ICT" people=true purpose=toets"#,
    ]
    var bands = 0
    for line in lines {
      let answer = try await server.talk { try $0.ask(line) }
      #expect(answer.last?.hasPrefix("OK") == true, "\(line)")
      let json = answer.first ?? ""
      #expect(json.contains("\"advice\":\"advies\""), "\(line)")
      // Within each object `low` and `high` stand somewhere before its band, after the band before it.
      for part in json.components(before: "\"band\":") {
        bands += 1
        #expect(part.contains("\"low\":") && part.contains("\"high\":"), "\(line)")
      }
    }
    #expect(bands > 10)
    try await server.stop()
  }
}

extension String {
  /// The text before each occurrence of a word, since the one before.
  fileprivate func components(before word: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let found = rest.firstRange(of: word) {
      parts.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return parts
  }
}
