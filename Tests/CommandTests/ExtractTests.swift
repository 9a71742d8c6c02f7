import Feeds
import TestSupport
import Testing

/// `extract`: batch lines (CONTRACTS) of ads, statements and CVs.
@Suite struct ExtractTests {
  private func extract(
    _ texts: [String], _ arguments: [String] = [], in given: Overstap? = nil
  ) throws -> (outcome: Outcome, answers: [JSONValue]) {
    var input: [String] = []
    for (place, text) in texts.enumerated() {
      input.append("{\"id\":\"t\(place)\",\"text\":\(Self.quoted(text))}")
    }
    return try run(input.joined(separator: "\n"), arguments, in: given)
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

  /// A text as a JSON string.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\u{0}": quoted += "\\u0000"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private func run(
    _ input: String, _ arguments: [String] = [], in given: Overstap? = nil
  ) throws -> (outcome: Outcome, answers: [JSONValue]) {
    let overstap = try given ?? Self.loaded()
    let outcome = try overstap.run(["extract"] + arguments, input: input)
    return (outcome, try outcome.lines.map { try JSONParser.parse($0) })
  }

  /// The skills of an answer as `uri=words of the text`.
  private func named(_ answer: JSONValue?, in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return (answer?["skills"]?.array ?? []).compactMap { skill in
      guard let start = skill["start"]?.int, let end = skill["end"]?.int, start < end,
        end <= scalars.count
      else { return nil }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      let id = skill["uri"]?.string?.split(separator: "/").last.map(String.init) ?? ""
      return id + "=" + String(words)
    }
  }

  private static let ad = """
    Netwerkbeheerder 👩🏽‍💻 gezocht

    Wat vragen wij?
    * Je hebt ervaring met SQL en Cognigy
    * Apparaten repareren is een pré
    * Minimaal hbo, 32-40 uur per week, vloeiend Engels

    Wat bieden wij?
    * Een cursus netwerken beheren
    """

  @Test func anAnswerHasTheFieldsOfTheContract() throws {
    let (outcome, answers) = try extract([Self.ad])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let answer = try #require(answers.first)
    #expect(
      answer.object?.members.map(\.key) == ["id", "lang", "skills", "facts", "phrases"])
    #expect(answer["id"]?.string == "t0" && answer["lang"]?.string == "nl")
    #expect(named(answer, in: Self.ad) == ["sql=SQL", "repair=Apparaten repareren"])
    let skills = try #require(answer["skills"]?.array)
    #expect(
      skills.first?.object?.members.map(\.key) == [
        "uri", "label", "lang", "score", "start", "end", "requirement", "sure",
      ])
    #expect(skills.map { $0["requirement"]?.string } == ["essential", "optional"])
    #expect(skills.allSatisfy { ($0["score"]?.number ?? 0) >= 0.5 && $0["sure"]?.bool == true })
    #expect(answer["phrases"]?.array?.map { $0["text"]?.string } == ["Cognigy"])
    let facts = answer["facts"]
    #expect(facts?["hours"]?.array?.first?["least"]?.number == 32)
    #expect(facts?["education"]?.array?.first?["text"]?.string == "hbo")
    #expect(facts?["languages"]?.array?.first?["code"]?.string == "en")
    // One line of versions on standard error, as `rank` has.
    #expect(outcome.errorLines.count == 1)
  }

  @Test func aStatementGetsItsLikeliestSkills() throws {
    let texts = ["De student kan apparaten repareren", "Kan goed met elektriciteit omgaan"]
    let (outcome, answers) = try extract(texts)
    #expect(outcome.status == 0)
    for answer in answers {
      let scores = (answer["skills"]?.array ?? []).compactMap { $0["score"]?.number }
      #expect(!scores.isEmpty && scores == scores.sorted(by: >))
      #expect(scores.allSatisfy { $0 > 0 && $0 <= 1 })
    }
    let first = answers.first?["skills"]?.array?.first
    #expect(first?["uri"]?.string == SmallURI.skill("repair"))
    #expect(first?["sure"]?.bool == true)
    // A skill without words of its own in the text has no place in it.
    let inferred = answers.last?["skills"]?.array?.filter { $0["start"] == nil } ?? []
    #expect(!inferred.isEmpty && inferred.allSatisfy { $0["sure"]?.bool == false })
    let (_, limited) = try extract(texts, ["--limit", "2"])
    #expect(limited.allSatisfy { $0["skills"]?.array?.count == 2 })
  }

  @Test func explanationsAddUp() throws {
    let (outcome, answers) = try extract(["Ervaring met SQL.\nApparaten repareren."], ["--explain"])
    #expect(outcome.status == 0)
    let considered = try #require(answers.first?["considered"]?.array)
    #expect(considered.count >= 2)
    for label in considered {
      #expect(label["evidence"]?["base"]?.number == 1)
      #expect((label["score"]?.number ?? -1) > 0 && (label["score"]?.number ?? 2) < 1)
    }
  }

  @Test func badLinesAreAnsweredAndTheRunGoesOn() throws {
    let input = [
      "{\"id\":\"a\",\"text\":\"SQL\"}", "", " \t", "{oeps", "[]", "{\"id\":\"geen\"}",
      "{\"id\":\"getal\",\"text\":7}", "{\"id\":\"leeg\",\"text\":\"\"}",
      "{\"id\":\"z\",\"text\":\"SQL\"}",
    ].joined(separator: "\r\n")
    let (outcome, answers) = try run(input)
    #expect(outcome.status == 3)
    #expect(
      answers.map { $0["id"]?.string } == ["a", "4", "5", "geen", "getal", "leeg", "z"])
    #expect(
      answers.map { $0["error"] != nil } == [false, true, true, true, true, false, false])
    // An empty text says nothing, and nothing is wrong with it.
    #expect(answers[5]["skills"]?.array?.isEmpty == true)
    #expect(answers[0]["skills"] == answers[6]["skills"])
  }

  @Test func longAndStrangeTextIsAnswered() throws {
    let word = String(repeating: "netwerkbeheer", count: 80_000)
    let list = "Wat vragen wij?\n" + String(repeating: "SQL, ", count: 200_000)
    let odd = "\u{0}日本語 🙂 e\u{301}\u{301} SQL " + String(repeating: "\u{200D}", count: 1000)
    let (outcome, answers) = try extract([word, list, odd])
    #expect(outcome.status == 0)
    #expect(answers.count == 3)
    #expect(named(answers[1], in: list).first == "sql=SQL")
    #expect(named(answers[2], in: odd).contains("sql=SQL"))
  }

  @Test func theSameInputGivesTheSameOutput() throws {
    let overstap = try Self.loaded()
    let texts = (0..<700).map { "\(Self.ad)\n* regel \($0) met SQL" }
    let first = try extract(texts, in: overstap)
    #expect(first.answers.map { $0["id"]?.string } == (0..<700).map { "t\($0)" })
    #expect(try extract(texts, in: overstap).outcome.output == first.outcome.output)
  }
}
