import SkillModel
import Testing

@testable import Wire

/// The one table of verbs, as a parser.
@Suite struct CommandTableTests {
  private func command(_ text: String) throws -> Command {
    try CommandTable.command(try #require(try LineTokenizer.request(Array(text.utf8))))
  }

  private func fault(_ text: String) -> String? {
    do {
      _ = try command(text)
      return nil
    } catch {
      return (error as? WireFault).map { "\($0.code.rawValue): \($0.message)" }
    }
  }

  @Test func everyVerbHasOneRow() {
    #expect(CommandTable.all.map(\.verb).count == Verb.allCases.count)
    for verb in Verb.allCases {
      #expect(CommandTable.specification(of: verb)?.verb == verb)
    }
    for row in CommandTable.all {
      #expect(Set(row.arguments.map(\.name)).count == row.arguments.count, "\(row.verb)")
      if let name = row.jsonStandsFor { #expect(row.argument(name)?.place != .option) }
    }
  }

  /// Verbs of two words are asked after as they are written.
  @Test func helpTakesAVerbOfTwoWords() throws {
    #expect(try command("HELP candidate put").words("verb") == ["candidate", "put"])
    #expect(try command("HELP").words("verb") == [])
  }

  @Test func valuesAreTyped() throws {
    let match = try command(
      "match K-1 targets=vacancies max-km=12.5 hours=24-32 contract=vast,zzp text-lang=nl,EN as-of=2026-11-22"
    )
    #expect(match.text("candidate") == "K-1")
    #expect(match.text("targets") == "vacancies")
    #expect(match.decimal("max-km") == 12.5)
    #expect(match.hours("hours") == HoursRange(least: 24, most: 32))
    #expect(match.list("contract") == ["vast", "zzp"])
    #expect(match.list("text-lang") == ["nl", "en"])
    #expect(match.day("as-of") == CivilDate("2026-11-22"))
    // What is left out has its standard, or nothing.
    #expect(match.integer("limit") == 10)
    #expect(match.list("domain") == ["technologie"])
    #expect(!match.flag("all-roles"))
    #expect(!match.has("region"))
  }

  @Test func jsonStandsInForTheCandidate() throws {
    let gap = try command(#"GAP "data analyst" json={"skills":[]}"#)
    #expect(gap.text("target") == "data analyst")
    #expect(gap.text("candidate") == nil)
    #expect(gap.json == Array(#"{"skills":[]}"#.utf8))
    #expect(try command("PLAN K-1 a \"b c\"").words("targets") == ["a", "b c"])
  }

  @Test(arguments: [
    ("FLY", "unknown verb FLY"), ("MATCH", "candidate is missing"),
    ("MATCH K-1 K-2", "1 words too many"), ("MATCH K-1 limit=-1", "limit= must be integer"),
    ("MATCH K-1 limit=1 limit=2", "limit= is given twice"),
    ("MATCH K-1 colour=red", "has no option colour"),
    ("MATCH K-1 candidate=x", "has no option candidate"),
    ("MATCH K-1 max-km=0", "max-km= must be number above 0 to 1000"),
    ("MATCH K-1 max-km=nan", "max-km= must be"), ("PLAN K-1 a max-km=inf", "max-km= must be"),
    ("MATCH K-1 all-roles=yes", "all-roles= must be true | false"),
    ("MATCH \"\"", "candidate is empty"), ("GAP K-1", "target is missing"),
    ("LINK verkoper", "kind= is needed"), ("PING json={}", "takes no json="),
    ("SEARCH x limit=0", "limit= must be integer, 1 to 10000"),
    ("MATCH K-1 contract=vast,", "contract= must be some of"),
    ("MATCH K-1 as-of=2026-13-01", "as-of= must be day"),
  ])
  func badCommands(_ text: String, _ part: String) {
    let found = fault(text)
    #expect(found?.hasPrefix("BADREQUEST: ") == true, "\(text)")
    #expect(found?.contains(part) == true, "\(text): \(found ?? "-")")
  }

  /// A provider sees demand and supply, never a person; what administers is for administrators.
  @Test func rolesAndRights() {
    func may(_ verb: Verb, _ role: Role) -> Bool {
      guard let row = CommandTable.specification(of: verb) else { return false }
      return (try? Asker(name: "test", role: role).check(row)) != nil
    }
    let people: [Verb] = [
      .match, .gap, .plan, .report, .route, .rank, .cohortMatch, .cohortPlan, .candidatePut,
      .candidateGet, .candidatePatch, .candidateErase, .candidateList, .claimSet, .decisionPut,
      .decisionList, .candidateHomework, .diff,
    ]
    let free: [Verb] = [
      .hello, .auth, .ping, .help, .limits, .quit, .find, .missing, .search, .show, .status,
      .link, .extract, .catalogueCheck,
    ]
    let administration: [Verb] = [.importFile, .auditShow, .check]
    #expect(Set(people + free + administration) == Set(Verb.allCases))
    for verb in people {
      #expect(!may(verb, .provider), "\(verb)")
      for role in [Role.counsellor, .intake, .administrator] { #expect(may(verb, role)) }
    }
    for verb in free { for role in Role.allCases { #expect(may(verb, role), "\(verb)") } }
    for verb in administration {
      for role in Role.allCases { #expect(may(verb, role) == (role == .administrator)) }
    }
  }

  @Test func verbsOfTwoWords() throws {
    let get = try command("candidate get K-1")
    #expect(get.verb == .candidateGet)
    #expect(get.text("candidate") == "K-1")
    let decision = try command(
      #"DECISION PUT K-1 "data analyst" decision=go reason="wil dit graag" to=ROC"#)
    #expect(decision.verb == .decisionPut)
    #expect(decision.text("reason") == "wil dit graag")
    #expect(decision.text("handoff") == "none")
    #expect(fault("CANDIDATE")?.contains("needs a second word: CANDIDATE PUT") == true)
    #expect(fault("CANDIDATE FLY K-1")?.contains("needs a second word") == true)
    #expect(fault("CANDIDATE PUT")?.contains("json= is needed") == true)
    #expect(fault("CANDIDATE GET K-1 json={}")?.contains("takes no json=") == true)
    // A verb of one word does not eat the next.
    #expect(fault("PUT K-1")?.contains("unknown verb PUT") == true)
  }

  @Test func anAnswerStaysInItsLines() {
    var bytes: [UInt8] = []
    Answer(data: [Array("{}".utf8)], ending: .error(WireFault(.notFound, "a\nb\u{0}c")))
      .append(to: &bytes, tag: "7")
    Answer(ending: .ok([.init("found", "0"), .init("name", "a b")])).append(to: &bytes, tag: nil)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "@7 * {}\n@7 ERR NOTFOUND a b c\nOK found=0 name=\"a b\"\n")
  }
}
