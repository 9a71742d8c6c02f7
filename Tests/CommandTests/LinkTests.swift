import Feeds
import TestSupport
import Testing

/// `link`: batch lines (CONTRACTS) of titles and phrases.
@Suite struct LinkTests {
  private func link(
    _ input: String, _ arguments: [String] = ["--kind", "occupation"], in given: Overstap? = nil
  ) throws -> (outcome: Outcome, answers: [JSONValue]) {
    let overstap = try given ?? Self.loaded()
    let outcome = try overstap.run(["link"] + arguments, input: input)
    return (outcome, try outcome.lines.map { try JSONParser.parse($0) })
  }

  /// The small taxonomy in two languages.
  private static func loaded() throws -> Overstap {
    let overstap = try Overstap.loaded()
    let dutch = try overstap.run([
      "import", "taxonomy", SmallTaxonomy.folder(language: "nl").write(in: overstap.scratch),
    ])
    guard dutch.status == 0 else { throw Overstap.Failed(outcome: dutch) }
    return overstap
  }

  private func best(_ answer: JSONValue?) -> String? {
    answer?["matches"]?.array?.first?["uri"]?.string
  }

  @Test func titlesOfAnyFormFindTheirOccupation() throws {
    let titles = [
      ("verpleegkundige", "nurse"), ("Senior Verpleegkundige (m/v/x) 32 uur", "nurse"),
      ("verpleegkunige", "nurse"), ("Netwerk beheerder", "network"),
      ("software developer", "developer"), ("Softwareontwikkelaars gezocht", "developer"),
      ("Data analist", "analyst"),
    ]
    let (outcome, answers) = try link(
      titles.enumerated().map { "{\"id\":\"t\($0.offset)\",\"query\":\"\($0.element.0)\"}" }
        .joined(separator: "\n"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(answers.count == titles.count)
    for (place, (answer, title)) in zip(answers, titles).enumerated() {
      #expect(answer["id"]?.string == "t\(place)")
      #expect(answer["query"]?.string == title.0)
      #expect(best(answer) == SmallURI.occupation(title.1), "\(title.0)")
    }
  }

  @Test func anAnswerHasTheFieldsOfTheContract() throws {
    let (outcome, answers) = try link("{\"query\":\"verpleegkundige\"}")
    let answer = try #require(answers.first)
    #expect(answer.object?.members.map(\.key) == ["id", "query", "matches"])
    #expect(answer["id"]?.string == "1")
    let matches = try #require(answer["matches"]?.array)
    for match in matches {
      #expect(match.object?.members.map(\.key) == ["uri", "label", "lang", "score"])
    }
    let scores = matches.compactMap { $0["score"]?.number }
    #expect(scores == scores.sorted(by: >) && scores.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(matches.first?["label"]?.string == "verpleegkundige")
    #expect(matches.first?["lang"]?.string == "nl")
    // One line of versions on standard error, as `rank` has.
    #expect(outcome.errorLines.count == 1)
  }

  @Test func labelsAreInTheLanguageAsked() throws {
    let overstap = try Self.loaded()
    for arguments in [["--text-lang", "en"], ["--lang", "en"]] {
      let (_, answers) = try link(
        "{\"query\":\"nurse\"}", ["--kind", "occupation"] + arguments, in: overstap)
      #expect(answers.first?["matches"]?.array?.first?["label"]?.string == "nurse")
      #expect(answers.first?["matches"]?.array?.first?["lang"]?.string == "en")
    }
  }

  @Test func phrasesFindTheirSkill() throws {
    let (outcome, answers) = try link(
      "{\"query\":\"apparaten repareren\"}\n{\"query\":\"ervaring met SQL\"}", ["--kind", "skill"])
    #expect(outcome.status == 0)
    #expect(answers.map(best) == [SmallURI.skill("repair"), SmallURI.skill("sql")])
  }

  @Test func badLinesAreAnsweredAndTheRunGoesOn() throws {
    let input = [
      "{\"id\":\"a\",\"query\":\"nurse\",\"unknown\":[1]}", "", " \t", "{oeps", "[]", "7",
      "{\"id\":\"leeg\",\"query\":\"\"}", "{\"id\":\"wit\",\"query\":\" \\n\"}",
      "{\"id\":\"geen\"}", "{\"id\":\"getal\",\"query\":7}", "{\"id\":12,\"query\":\"???\"}",
      "{\"id\":\"z\",\"query\":\"nurse\"}",
    ].joined(separator: "\r\n")
    let (outcome, answers) = try link(input)
    #expect(outcome.status == 3)
    #expect(
      answers.map { $0["id"]?.string } == [
        "a", "4", "5", "6", "leeg", "wit", "geen", "getal", "12", "z",
      ])
    #expect(
      answers.map { $0["error"] != nil } == [
        false, true, true, true, true, true, true, true, false, false,
      ])
    #expect(answers[4]["error"]?.string == "badValue: query=empty")
    #expect(answers[6]["error"]?.string == "missingColumn: query")
    #expect(answers[0]["matches"] == answers[9]["matches"])
  }

  @Test func longAndStrangeTextIsAnswered() throws {
    let word = String(repeating: "verpleegkundige", count: 70_000)
    let words = String(repeating: "verpleegkundige ", count: 60_000)
    let input =
      [word, words, "日本語 🙂", "\\u0000\\ud83d", String(repeating: "é", count: 4001)]
      .map { "{\"query\":\"\($0)\"}" } + ["{\"query\":\"" + String(repeating: "y", count: 5 << 20)]
    let (outcome, answers) = try link(input.joined(separator: "\n"))
    #expect(outcome.status == 3)
    #expect(answers.count == 6)
    #expect(best(answers[1]) == SmallURI.occupation("nurse"))
    #expect(answers[5]["error"]?.string?.hasPrefix("tooLong") == true)
  }

  @Test func aThousandLinesKeepTheirOrder() throws {
    let titles = SmallTaxonomy.occupations.map(\.2)
    let lines = (0..<1300).map { "{\"id\":\"\($0)\",\"query\":\"\(titles[$0 % 7])\"}" }
    let (outcome, answers) = try link(
      lines.joined(separator: "\n"), ["--kind", "occupation", "--limit", "1"])
    #expect(outcome.status == 0)
    #expect(answers.map { $0["id"]?.string } == (0..<1300).map { String($0) })
    for (place, answer) in answers.enumerated() {
      #expect(
        answer["matches"]?.array?.count == 1
          && best(answer) == SmallURI.occupation(SmallTaxonomy.occupations[place % 7].0))
    }
  }

  @Test func limitAndScheme() throws {
    let overstap = try Self.loaded()
    let title = "{\"query\":\"beheerder van netwerk en software\"}"
    func count(_ arguments: [String]) throws -> Int? {
      let (_, answers) = try link(title, ["--kind", "occupation"] + arguments, in: overstap)
      return answers.first?["matches"]?.array?.count
    }
    #expect(try count(["--limit", "1"]) == 1)
    #expect(try count(["--limit", "0"]) ?? 0 >= 2)
    #expect(try count(["--scheme", "ESCO"]) == count([]))
    for scheme in ["starter", "competentnl", "onet", "x"] {
      let outcome = try overstap.run(
        ["link", "--kind", "occupation", "--scheme", scheme], input: title)
      #expect(outcome.status == 4 && outcome.output == "")
      #expect(outcome.errorLines.count == 1 && outcome.errors.contains("esco"))
    }
  }

  @Test func theIndexIsKeptBesideTheDatabaseAndMadeAgainWhenItIsGone() throws {
    let overstap = try Self.loaded()
    let line = "{\"query\":\"netwerkbeheerder allround\"}"
    let first = try link(line, in: overstap).outcome.output
    let path = overstap.database + ".titles-occupation"
    let bytes = Disk.bytes(of: path)
    #expect(bytes.count > 1000)
    #expect(try link(line, in: overstap).outcome.output == first)
    overstap.scratch.write("db.sqlite.titles-occupation", Array(bytes.prefix(bytes.count / 2)))
    #expect(try link(line, in: overstap).outcome.output == first)
    #expect(Disk.bytes(of: path) == bytes)
    // Other content, of which the titles are no part: the same index under another key.
    let policy = try overstap.shell(
      "sed 's/\"version\": \"/&x/' \"$1\" > \"$2\"",
      [Overstap.root + "/Taxonomies/policy.json", overstap.scratch.path("policy.json")])
    #expect(policy.status == 0)
    #expect(
      try overstap.run(["import", "policy", overstap.scratch.path("policy.json")]).status == 0)
    #expect(try link(line, in: overstap).outcome.output == first)
    let after = Disk.bytes(of: path)
    #expect(after != bytes && after.count == bytes.count)
  }

  @Test func aFolderThatTakesNoFilesIsNoHindrance() throws {
    let overstap = try Self.loaded()
    let line = "{\"query\":\"netwerkbeheerder\"}"
    let expected = try link(line, in: overstap).outcome.output
    // A folder in the place of the file: nothing can be stored there, by nobody.
    let made = try overstap.shell(
      "rm \"$1\".titles-occupation && mkdir \"$1\".titles-occupation", [overstap.database])
    #expect(made.status == 0)
    let (outcome, _) = try link(line, in: overstap)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == expected)
    #expect(Disk.entries(of: overstap.scratch.path).allSatisfy { !$0.contains("occupation.") })
  }

  @Test(arguments: [
    [], ["--kind", "module"], ["--kind", "skill", "--limit", "-1"],
    ["--kind", "skill", "--text-lang", "de"],
  ])
  func wrongUse(arguments: [String]) throws {
    let outcome = try Overstap().run(["link"] + arguments)
    #expect(outcome.status == 2 && outcome.errorLines.count == 1 && outcome.output == "")
  }

  @Test func nothingLoadedAndNoFile() throws {
    #expect(try Overstap().run(["link", "--kind", "skill"], input: "{}").status == 1)
    let overstap = try Overstap.loaded()
    let outcome = try overstap.run(
      ["link", "--kind", "skill", "--quiet", overstap.scratch.path("none")])
    #expect(outcome.status == 1 && outcome.errorLines.count == 1)
  }
}
