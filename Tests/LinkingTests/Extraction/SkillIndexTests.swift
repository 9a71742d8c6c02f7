import Linking
import SkillModel
import TestSupport
import Testing

struct SkillIndexTests {
  private static func source(
    _ id: String, _ dutch: [String] = [], english: [String] = [], wordings: [String] = [],
    type: SkillType = .skill, asked: [String] = []
  ) -> SkillSource {
    let uri = ConceptURI("urn:skill:" + id)
    func words(_ labels: [String], _ language: Language) -> ConceptWords? {
      labels.first.map {
        ConceptWords(
          uri: uri, language: language, preferred: $0, alternatives: Array(labels.dropFirst()),
          description: nil)
      }
    }
    return SkillSource(
      uri: uri, words: [words(dutch, .dutch), words(english, .english)].compactMap { $0 },
      wordings: wordings, type: type, group: ConceptURI("urn:group:" + String(id.prefix(1))),
      essentialFor: asked.map { ConceptURI("urn:occupation:" + $0) })
  }

  private static let sources = [
    source("solve", ["problemen oplossen"], english: ["solve problems"]),
    source("python", english: ["Python (computer programming)", "Python"], type: .knowledge),
    source("c", english: ["C"]), source("cpp", english: ["C++"]), source("csharp", english: ["C#"]),
    source("r", english: ["R"]), source("sql", english: ["SQL"]),
    source("polish", ["Pools"], english: ["Polish"], type: .knowledge),
    source("dutch", ["Nederlands"], english: ["Dutch"], type: .knowledge),
    source(
      "monitor", ["systeemprestaties bewaken"], english: ["monitor system performance"]),
    source("systems", ["prestaties van systemen", "systeem bewaken"]),
    source("ml", english: ["machine learning"]),
    source("use-ml", english: ["utilise machine learning"]),
    source("a-test", english: ["test"]), source("b-test", english: ["probe", "test"]),
    source("green", english: ["green computing", "sustainability", "Selenium"]),
    source("kiln-one", english: ["kiln furnace", "furnace"]),
    source("kiln-two", english: ["oven furnace", "furnace"]),
    source(
      "clients", ["zorgen voor klantgerichtheid"], wordings: ["klantgericht", "klantcontact"]),
    source("meet", ["klant begroeten", "contact leggen"]),
    source("help", ["klant helpen", "contact houden"]),
    source("word", ["tekstverwerker"], english: ["Word"], wordings: ["MS Word"]),
  ]
  static let index = SkillIndex(sources, notSkills: ["Word of the day", "energie"])
  static let weights = ExtractionWeights(
    [.base: 1.5, .gap: -0.5, .asWritten: 0.3, .preferredLabel: 0.3, .wording: 1, .shared: -4],
    threshold: 0.5, groupThreshold: 0.2, language: 0.9)

  private func found(_ text: String) -> [String] {
    Self.index.reading(text, weights: Self.weights).skills.map { skill in
      let id = Self.index.uris[skill.skill].rawValue.dropFirst("urn:skill:".count)
      return id + (skill.need == .preferred ? "?" : "") + "="
        + text.scalars(skill.start..<skill.end)
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
    ("Je bent klantgericht", ["clients=klantgericht"]),
    ("een klantgerichte houding", ["clients=klantgerichte"]),
    ("veel contact met klanten", ["clients=contact met klanten"]),
    ("Ervaring met MS Word", ["word=MS Word"]), ("worden", []), ("Word of the day", []),
    ("Goede beheersing van de Nederlandse taal", ["dutch=Nederlandse"]),
    ("de Nederlandse markt", []),
  ])
  func findsLabelsAndWordings(text: String, ids: [String]) {
    #expect(found(text) == ids)
  }

  @Test(arguments: [
    ("Ervaring met Python is een pré", ["python?=Python"]),
    ("Bij voorkeur Python", ["python?=Python"]),
    ("SQL. Nice to have: Python", ["sql=SQL", "python?=Python"]),
    (
      "Nice to have:\n- Python\n- SQL\n\nWat vragen wij?\n- Pools",
      ["python?=Python", "sql?=SQL", "polish=Pools"]
    ),
    ("Geen kennis van Python nodig", []), ("Kennis van Python is geen vereiste", []),
    ("Python is niet nodig. Wel SQL.", ["sql=SQL"]), ("**Wat bieden wij?**\n* Python cursus\n", []),
    ("Over ons\nWij doen SQL.\n**Wie ben jij?**\nJe kent Python.", ["python=Python"]),
    ("Wie zijn wij?\nMeesters in Python\n", []), ("We bieden je een cursus Python", []),
    ("Je biedt klanten Python", ["python=Python"]), ("Je ontvangt een cursus Python", []),
  ])
  func readsNeedAndSections(text: String, ids: [String]) {
    #expect(found(text) == ids)
  }

  @Test(arguments: [
    ("python", ["python"]), ("PYTHON (computer programming)", ["python"]), ("C#", ["csharp"]),
    ("C", ["c"]), ("furnace", ["kiln-one", "kiln-two"]), ("test", ["a-test"]), ("nothing", []),
    ("", []), ("Problemen-oplossen", ["solve"]), ("oplossen van een probleem", ["solve"]),
    ("klantgericht", ["clients"]), ("energie", []), ("sustainability", ["green"]),
  ])
  func exactAnswersWholePhrases(phrase: String, ids: [String]) {
    #expect(Self.index.exact(phrase) == ids.map { ConceptURI("urn:skill:" + $0) })
  }

  @Test func severalMeaningsGiveTheirGroup() throws {
    let reading = Self.index.reading("Je werkt met een furnace", weights: Self.weights)
    #expect(reading.skills.isEmpty)
    let group = try #require(reading.groups.first)
    #expect(Self.index.groups[group.group] == ConceptURI("urn:group:k"))
    #expect("Je werkt met een furnace".scalars(group.start..<group.end) == "furnace")
    #expect(reading.groups.count == 1 && group.score < 1)
  }

  @Test func namesThatNoSkillHasStayPhrases() {
    let text = """
      Wat vragen wij?
      - Ervaring met Python, Cognigy en Google Dialogflow
      - Kennis van Boomi is een pré
      - Je woont in Utrecht
      Wat bieden wij?
      - Ervaring met Salesforce
      """
    let reading = Self.index.reading(text, weights: Self.weights)
    #expect(reading.phrases.map(\.text) == ["Cognigy", "Google Dialogflow", "Boomi"])
    #expect(reading.phrases.map(\.need) == [.required, .required, .preferred])
    for phrase in reading.phrases {
      #expect(text.scalars(phrase.start..<phrase.end) == phrase.text)
    }
  }

  @Test func whatGoesTogetherIsLikelier() {
    let sources = [
      Self.source("a", ["verbanden leggen"], asked: ["nurse"]),
      Self.source("b", ["medicatie toedienen"], asked: ["nurse"]),
      Self.source("c", ["servers beheren"], asked: ["administrator"]),
    ]
    let index = SkillIndex(sources)
    let weights = ExtractionWeights(
      [.base: 0.5, .company: 2], threshold: 0.5, groupThreshold: 1, language: 0.9)
    func score(_ text: String) -> Double? {
      index.reading(text, weights: weights).skills.first {
        index.uris[$0.skill].rawValue == "urn:skill:a"
      }?
      .score
    }
    let alone = score("verbanden leggen")
    let together = score("verbanden leggen en medicatie toedienen")
    let apart = score("verbanden leggen en servers beheren")
    #expect(alone == apart && alone != nil)
    #expect((together ?? 0) > (alone ?? 1))
  }

  @Test func partsOfLabelsAreConsideredWhenAsked() {
    let weights = ExtractionWeights(
      [.base: 1, .missing: -3], threshold: 0.5, groupThreshold: 1, language: 0.9)
    let text = "monitor the performance"
    #expect(Self.index.reading(text, weights: weights).skills.isEmpty)
    let considered = Self.index.considered(text, weights: weights, includesPartial: true)
    let partial = considered.first { Self.index.uris[$0.skill].rawValue == "urn:skill:monitor" }
    #expect((partial?.evidence[.missing] ?? 0) > 0)
    #expect(
      Self.index.considered(text, weights: weights, includesPartial: false).allSatisfy {
        $0.evidence[.missing] == 0
      })
  }

  @Test func bytesGiveTheSameIndex() throws {
    let bytes = Self.index.bytes()
    let again = try #require(SkillIndex(bytes: bytes))
    #expect(again.bytes() == bytes)
    let text = "Kennis van SQL, C# en het oplossen van problemen, in goed Nederlands"
    #expect(
      again.reading(text, weights: Self.weights).skills
        == Self.index.reading(text, weights: Self.weights).skills)
    var random = SplitMix64(seed: 3)
    let shuffled = Self.sources.shuffled(using: &random)
    #expect(
      SkillIndex(shuffled, notSkills: ["energie", "Word of the day"]).bytes() == bytes)
  }

  @Test func damagedBytesAreRefused() {
    let bytes = Self.index.bytes()
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(SkillIndex(bytes: Array(bytes[..<count])) == nil)
    }
    #expect(SkillIndex(bytes: bytes + [0]) == nil)
    var random = SplitMix64(seed: 4)
    for _ in 0..<600 {
      var damaged = bytes
      damaged[random.int(0...bytes.count - 1)] ^= UInt8(random.int(1...255))
      // Whatever it reads as, it must not crash.
      let index = SkillIndex(bytes: damaged)
      _ = index?.reading("SQL, problemen oplossen en C++ of furnace", weights: Self.weights)
      _ = index?.exact("oplossen van een probleem")
    }
  }

  /// A skill that is there twice would stop whoever looks it up by its URI.
  @Test func bytesWithASkillTwiceAreRefused() throws {
    let bytes = Self.index.bytes()
    let name = try #require(bytes.firstRange(of: Array("urn:skill:b-test".utf8)))
    var damaged = bytes
    damaged.replaceSubrange(name, with: "urn:skill:a-test".utf8)
    #expect(SkillIndex(bytes: damaged) == nil)
    damaged.replaceSubrange(name, with: "urn:skill:b-tess".utf8)
    #expect(SkillIndex(bytes: damaged) != nil)
  }

  /// `Engels` is a skill of two kinds, but where it is asked it is the one of knowing it.
  @Test func aLanguageThatIsAskedIsNoGroupBesides() {
    let index = SkillIndex([
      Self.source("english", ["Engels"], type: .knowledge), Self.source("e-two", ["Engels"]),
    ])
    let text = "Goede beheersing van Engels"
    let reading = index.reading(text, weights: Self.weights)
    #expect(reading.skills.map { text.scalars($0.start..<$0.end) } == ["Engels"])
    #expect(reading.groups.isEmpty)
    #expect(index.reading("een cursus Engels", weights: Self.weights).groups.count == 1)
  }

  @Test(arguments: UInt64(1)...40)
  func anyTextHasValidSpans(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "Python", "C", "#", "++", "problemen", "oplossen", "van", "\n", "**", "Wat bieden wij?", ",",
      "é\u{301}", "👩‍💻", "systeemprestaties", "bewaken", "* ", "- ", ":", "een pré", "\u{0}",
      "machine", "learning", "R", "&", "\\", "Kennis van", "Cognigy", "klantgericht", "furnace",
    ]
    var text = ""
    for _ in 0..<random.int(0...300) {
      text += pieces[random.int(0...pieces.count - 1)]
      if random.int(0...2) > 0 { text += " " }
    }
    let count = text.unicodeScalars.count
    let reading = Self.index.reading(text, weights: Self.weights)
    var last = 0
    for skill in reading.skills {
      #expect(skill.start >= last && skill.start < skill.end && skill.end <= count)
      #expect(skill.score >= 0.5 && skill.score < 1)
      #expect(Self.index.uris.indices.contains(skill.skill))
      last = skill.end
    }
    for phrase in reading.phrases {
      #expect(phrase.start < phrase.end && phrase.end <= count)
      #expect(
        !reading.skills.contains { $0.start < phrase.end && phrase.start < $0.end })
    }
  }
}

extension String {
  /// The text of a range of Unicode scalars.
  func scalars(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: Array(unicodeScalars)[range])
    return String(text)
  }
}
