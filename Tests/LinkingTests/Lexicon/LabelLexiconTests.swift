import Linking
import SkillModel
import TestSupport
import Testing

struct LabelLexiconTests {
  private static func words(
    _ id: String, _ language: Language, _ preferred: String, _ alternatives: String...
  ) -> ConceptWords {
    ConceptWords(
      uri: ConceptURI("urn:skill:" + id), language: language, preferred: preferred,
      alternatives: alternatives, description: nil)
  }

  private static let concepts = [
    words("solve", .dutch, "problemen oplossen"), words("solve", .english, "solve problems"),
    words("python", .english, "Python (computer programming)", "Python"),
    words("c", .english, "C"), words("cpp", .english, "C++"), words("csharp", .english, "C#"),
    words("r", .english, "R"), words("sql", .english, "SQL"),
    words("polish", .dutch, "Pools"), words("monitor", .dutch, "systeemprestaties bewaken"),
    words("monitor", .english, "monitor system performance"),
    words("systems", .dutch, "prestaties van systemen", "systeem bewaken"),
    words("ml", .english, "machine learning"),
    words("use-ml", .english, "utilise machine learning"),
    words("a-test", .english, "test"), words("b-test", .english, "probe", "test"),
    words("green", .english, "green computing", "sustainability", "Selenium"),
    words("one", .english, "kiln", "furnace"), words("two", .english, "oven", "furnace"),
  ]
  private static let lexicon = LabelLexicon(concepts)

  @Test(arguments: [
    ("python", ["python"]), ("PYTHON (computer programming)", ["python"]), ("C#", ["csharp"]),
    ("C", ["c"]), ("furnace", ["one", "two"]), ("test", ["a-test"]), ("nothing", []), ("", []),
    ("Problemen-oplossen", ["solve"]), ("oplossen van een probleem", ["solve"]),
  ])
  func exactAnswersWholePhrases(phrase: String, ids: [String]) {
    #expect(Self.lexicon.exact(phrase) == ids.map { ConceptURI("urn:skill:" + $0) })
  }

  @Test func bytesGiveTheSameLexicon() throws {
    let bytes = Self.lexicon.bytes()
    let again = try #require(LabelLexicon(bytes: bytes))
    #expect(again.bytes() == bytes)
    #expect(again.exact("oplossen van een probleem") == [ConceptURI("urn:skill:solve")])
    var random = SplitMix64(seed: 3)
    let shuffled = Self.concepts.shuffled(using: &random)
    #expect(LabelLexicon(shuffled).bytes() == bytes)
  }

  @Test func damagedBytesAreRefused() {
    let bytes = Self.lexicon.bytes()
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(LabelLexicon(bytes: Array(bytes[..<count])) == nil)
    }
    #expect(LabelLexicon(bytes: bytes + [0]) == nil)
    var random = SplitMix64(seed: 4)
    for _ in 0..<400 {
      var damaged = bytes
      damaged[random.int(0...bytes.count - 1)] ^= UInt8(random.int(1...255))
      // Whatever it reads as, it must not crash.
      _ = LabelLexicon(bytes: damaged)?.exact("oplossen van een probleem")
    }
  }
}
