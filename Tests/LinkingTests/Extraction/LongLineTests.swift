import SkillModel
import TestSupport
import Testing

@testable import Linking

/// Lines as long as a whole feed: the work may only grow with the length.
struct LongLineTests {
  private static let megabyte = 1_000_000
  private static let ad =
    "Wat vragen wij? Je hebt minimaal 3 jaar ervaring met Python, SQL en machine learning; hbo werk- "
    + "en denkniveau, goede beheersing van Nederlands en Engels (B2), rijbewijs B is een pré. "
    + "32-40 uur per week, vast contract. "
  private static let shapes: [String] = [
    "z", "applicatiebeheerder", "a ", "Python ", "Python, ", "machine learning ", ",", "(", "en ",
    "Python SQL machine learning problemen oplossen C# ", "1234567890", "12 ", "1-", "👩‍💻",
    "e\u{301}", "&nbsp;&amp;", "&", ad, ad + "\n", "vloeiend Engels en Nederlands, ",
    "Kennis van Cognigy, Boomi! ", "uren: 1-1-1-", "van de 3-5 uur ", "een furnace ",
    "3 jaar ervaring of 4 jaar ", "geen ", "leeftijd 18 ", "\n", " ", "* ", "\u{0}",
  ]

  private static let titles = TitleIndex(
    [
      TitleSource(
        uri: ConceptURI("urn:occupation:app"),
        words: [
          ConceptWords(
            uri: ConceptURI("urn:occupation:app"), language: .dutch,
            preferred: "applicatiebeheerder", alternatives: ["beheerder applicaties"],
            description: nil)
        ], groupTitles: ["Systeembeheerders"], skills: ["applicaties beheren"])
    ], training: .none)

  private func line(_ shape: String, megabytes: Int) -> String {
    String(repeating: shape, count: megabytes * Self.megabyte / shape.utf8.count + 1)
  }

  /// What reading a text came to: numbers that stand for the work done.
  private func work(_ text: String) -> [String: Int] {
    let considered = SkillIndexTests.index.considered(
      text, weights: SkillIndexTests.weights, includesPartial: false)
    var written = text
    let (tokens, clauses, facts) = written.withUTF8 { bytes in
      let read = ReadText(bytes)
      return (read.tokens.count, read.clauseTerms.count, TextFacts(reading: read))
    }
    return [
      "tokens": tokens, "clauses": clauses, "considered": considered.count,
      "languages": facts.languages.count, "hours": facts.hours.count,
      "years": facts.experienceYears.count, "levels": facts.levels.count,
    ]
  }

  @Test(arguments: shapes)
  func readingGrowsWithTheLine(shape: String) {
    let one = work(line(shape, megabytes: 1))
    let two = work(line(shape, megabytes: 2))
    for (kind, count) in one {
      #expect((two[kind] ?? 0) <= 2 * count + 60, "\(kind) of '\(shape.prefix(20))'")
    }
    #expect((one["tokens"] ?? 0) <= Self.megabyte + shape.utf8.count)
  }

  @Test(arguments: shapes)
  func everythingElseEndsToo(shape: String) {
    let text = line(shape, megabytes: 1)
    let folded = TextFolding.folded(text)
    #expect(folded.utf8.count <= text.utf8.count)
    let length = text.unicodeScalars.count
    let reading = SkillIndexTests.index.reading(text, weights: SkillIndexTests.weights)
    #expect(reading.skills.allSatisfy { $0.end <= length })
    _ = SkillIndexTests.index.exact(text)
    #expect(Self.titles.matches(text, limit: 3, weights: TestLinking.titles).count <= 1)
    #expect(TextFeatures.fourGrams(text).count <= text.utf8.count)
    #expect(TextSketch(text).wordCount <= text.utf8.count)
    _ = TextLanguage.detected(in: text)
    _ = StatementReader.isStatement(text, longest: 40)
  }

  @Test func aLanguageIsFoundOncePerPlaceInALongLine() {
    let shape = "vloeiend Engels en Nederlands, SQL, "
    let count = 20_000
    let reading = SkillIndexTests.index.reading(
      String(repeating: shape, count: count), weights: SkillIndexTests.weights)
    let ends = [0] + reading.skills.map(\.end)
    #expect(zip(ends, reading.skills).allSatisfy { $0 <= $1.start })
    let languages = reading.facts.languages.filter { $0.value.skill.language == .dutch }.count
    let dutch = reading.skills.filter {
      SkillIndexTests.index.uris[$0.skill].rawValue == "urn:skill:dutch"
    }
    #expect(dutch.count >= languages && languages > count * 9 / 10)
  }
}
