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

  private func found(_ text: String) -> [String] {
    Self.lexicon.skills(in: text).map { skill in
      let scalars = Array(text.unicodeScalars)[skill.start..<skill.end]
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars)
      let id = Self.lexicon.uris[skill.concept].rawValue.dropFirst("urn:skill:".count)
      return id + (skill.need == .preferred ? "?" : "") + "=" + String(words)
    }
  }

  @Test(arguments: [
    ("Je kunt problemen oplossen.", ["solve=problemen oplossen"]),
    ("oplossen van complexe problemen", ["solve=oplossen van complexe problemen"]),
    ("Je lost problemen op", []),
    ("Bewaken van systeemprestaties", ["monitor=Bewaken van systeemprestaties"]),
    ("Kennis van SQL, C#, C++ en Python", ["sql=SQL", "csharp=C#", "cpp=C++", "python=Python"]),
    ("Python, R en SQL", ["python=Python", "r=R", "sql=SQL"]), ("Senior R&D engineer", []),
    ("een plan C", []), ("SQL pools beheren", ["sql=SQL"]),
    ("Kennis van het Pools", ["polish=Pools"]),
    ("Machine Learning", ["ml=Machine Learning"]),
    ("You utilise machine learning", ["use-ml=utilise machine learning"]),
    ("sustainability, Selenium", ["green=Selenium"]), ("problemen, oplossen", []),
    ("systeem en bewaken", []), ("Ervaring met sql", []), ("een furnace", []),
  ])
  func findsLabels(text: String, ids: [String]) {
    #expect(found(text) == ids)
  }

  @Test(arguments: [
    ("Ervaring met Python is een pré", ["python?=Python"]),
    ("Bij voorkeur Python", ["python?=Python"]),
    ("SQL. Nice to have: Python", ["sql=SQL", "python?=Python"]),
    (
      "Nice to have:\n- Python\n- SQL\n\nWat vragen wij?\n- Pools",
      [
        "python?=Python", "sql?=SQL", "polish=Pools",
      ]
    ),
    ("Geen kennis van Python nodig", []), ("**Wat bieden wij?**\n* Python cursus\n", []),
    ("Over ons\nWij doen SQL.\n**Wie ben jij?**\nJe kent Python.", ["python=Python"]),
    ("Wie zijn wij?\nMeesters in Python\n", []), ("We bieden je een cursus Python", []),
  ])
  func readsNeedAndSections(text: String, ids: [String]) {
    #expect(found(text) == ids)
  }

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
    let text = "Kennis van SQL, C# en het oplossen van problemen"
    #expect(again.skills(in: text) == Self.lexicon.skills(in: text))
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
      _ = LabelLexicon(bytes: damaged)?.skills(in: "SQL, problemen oplossen en C++ of furnace test")
    }
  }

  @Test(arguments: UInt64(1)...30)
  func anyTextHasValidSpans(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "Python", "C", "#", "++", "problemen", "oplossen", "van", "\n", "**", "Wat bieden wij?", ",",
      "é\u{301}", "👩‍💻", "systeemprestaties", "bewaken", "* ", "- ", ":", "een pré", "\u{0}",
      "machine",
      "learning", "R", "&", "\\",
    ]
    var text = ""
    for _ in 0..<random.int(0...300) {
      text += pieces[random.int(0...pieces.count - 1)]
      if random.int(0...2) > 0 { text += " " }
    }
    let count = text.unicodeScalars.count
    for skill in Self.lexicon.skills(in: text) {
      #expect(skill.start < skill.end && skill.end <= count && skill.score > 0 && skill.score < 1)
      #expect(Self.lexicon.uris.indices.contains(skill.concept))
    }
  }
}
