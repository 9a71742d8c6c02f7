import Feeds
import TestSupport
import Testing

/// Batch lines (CONTRACTS): every non-blank line gives one line, in order.
@Suite struct RankTests {
  private func rank(
    _ input: String, _ arguments: [String] = []
  ) throws -> (
    outcome: Outcome, answers: [JSONValue]
  ) {
    let overstap = try Overstap.loaded()
    let outcome = try overstap.run(["rank"] + arguments, input: input)
    return (outcome, try outcome.lines.map { try JSONParser.parse($0) })
  }

  private func line(_ id: String?, _ occupation: String = "nurse") -> String {
    let start = id.map { "\"id\":\($0)," } ?? ""
    return "{\(start)\"occupations\":[\"\(SmallURI.occupation(occupation))\"]}"
  }

  @Test func anAnswerForEachLineInOrder() throws {
    let lines = (0..<50).map { line("\"p\($0)\"", $0 % 2 == 0 ? "nurse" : "shop") }
    let (outcome, answers) = try rank(lines.joined(separator: "\r\n"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(answers.map { $0["id"]?.string } == (0..<50).map { "p\($0)" })
    #expect(answers[0]["matches"] == answers[2]["matches"])
    #expect(answers[0]["matches"] != answers[1]["matches"])
  }

  @Test func badLinesAreAnsweredAndTheRunGoesOn() throws {
    let input = [
      line("\"a\""), "", "  \t", "{oeps", "[]", "7", "{\"id\":\"leeg\"}", line(nil), line("12"),
      "{\"id\":\"b\",\"unknown\":1,\"claims\":[]}", "\u{1}", line("\"z\""),
    ].joined(separator: "\n")
    let (outcome, answers) = try rank(input)
    #expect(outcome.status == 3)
    #expect(
      answers.map { $0["id"]?.string } == ["a", "4", "5", "6", "leeg", "8", "12", "b", "11", "z"])
    #expect(
      answers.map { $0["error"] != nil } == [
        false, true, true, true, true, false, false, false, true, false,
      ])
    for answer in answers {
      let names = answer.object?.members.map(\.key)
      #expect(names == (answer["error"] == nil ? ["id", "advice", "matches"] : ["id", "error"]))
    }
  }

  @Test func bytesThatAreNoTextAreABadLine() throws {
    let overstap = try Overstap.loaded()
    let path = overstap.scratch.write(
      "people.jsonl",
      Array((line("\"a\"") + "\n{\"id\":\"").utf8) + [0xFF, 0xFE] + Array("\"}\n".utf8)
        + Array(line("\"c\"").utf8))
    let outcome = try overstap.run(["rank", path])
    #expect(outcome.status == 3)
    #expect(try outcome.lines.map { try JSONParser.parse($0)["id"]?.string } == ["a", "2", "c"])
  }

  @Test func aLineOverTheLimitIsABadLine() throws {
    let long = "{\"id\":\"x\",\"label\":\"" + String(repeating: "y", count: 5 << 20) + "\"}"
    let (outcome, answers) = try rank([line("\"a\""), long, line("\"c\"")].joined(separator: "\n"))
    #expect(outcome.status == 3)
    #expect(answers.map { $0["id"]?.string } == ["a", "2", "c"])
    #expect(answers[1]["error"]?.string?.hasPrefix("tooLong") == true)
  }

  @Test func allFieldsBestFirst() throws {
    let (_, answers) = try rank(line("\"a\""))
    let matches = try #require(answers.first?["matches"]?.array)
    #expect(matches.count == 7)
    for match in matches {
      #expect(
        match.object?.members.map(\.key) == [
          "uri", "label", "score", "low", "high", "coverage", "entryNow", "band",
        ])
    }
    let scores = matches.compactMap { $0["score"]?.number }
    #expect(scores == scores.sorted(by: >))
  }

  @Test func fieldsLimitAndDomain() throws {
    let (_, few) = try rank(line("\"a\""), ["--fields", "uri,score", "--limit", "2"])
    let matches = try #require(few.first?["matches"]?.array)
    #expect(matches.count == 2)
    #expect(matches.allSatisfy { $0.object?.members.map(\.key) == ["uri", "score"] })
    let (_, all) = try rank(line("\"a\""), ["--limit", "0"])
    #expect(all.first?["matches"]?.array?.count == 7)
    let (_, techniek) = try rank(line("\"a\""), ["--limit", "0", "--domain", "techniek"])
    #expect(
      Set(techniek.first?["matches"]?.array?.compactMap { $0["uri"]?.string } ?? [])
        == [SmallURI.occupation("electrician"), SmallURI.occupation("mechanic")])
    let (_, everything) = try rank(line("\"a\""), ["--limit", "0", "--domain", "all"])
    #expect(everything == all)
  }

  @Test func emptyInputGivesNothing() throws {
    let (outcome, answers) = try rank("\n\n")
    #expect(outcome.status == 0)
    #expect(answers.isEmpty)
  }

  @Test(arguments: [
    ["--fields", "uri,naam"], ["--limit", "-1"], ["--limit", "x"], ["--domain", "zee"],
    ["--targets", "modules"],
  ])
  func wrongUse(arguments: [String]) throws {
    let outcome = try Overstap().run(["rank"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test func aMissingFile() throws {
    let overstap = try Overstap.loaded()
    let outcome = try overstap.run(["rank", "--quiet", overstap.scratch.path("none")])
    #expect(outcome.status == 1)
    #expect(outcome.errorLines.count == 1)
  }
}
