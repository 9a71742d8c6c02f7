/// Little indexes, built once, that texts are read with.
enum FuzzedIndex {
  static let sources: [SkillSource] = [
    source("solve", ["problemen oplossen"], english: ["solve problems"], asked: ["helpdesk"]),
    source(
      "python", english: ["Python (computer programming)", "Python"], type: .knowledge,
      asked: ["developer"]),
    source("c", english: ["C"]), source("cpp", english: ["C++"]), source("csharp", english: ["C#"]),
    source("r", english: ["R"]),
    source("sql", english: ["SQL"], asked: ["developer", "administrator"]),
    source("dutch", ["Nederlands"], english: ["Dutch"], type: .knowledge),
    source("english", ["Engels"], english: ["English"], type: .knowledge),
    source("english-two", ["Engels"], english: ["English"], type: .skill),
    source(
      "monitor", ["systeemprestaties bewaken"], english: ["monitor system performance"],
      asked: ["administrator"]),
    source("systems", ["prestaties van systemen", "systeem bewaken"]),
    source("ml", english: ["machine learning"], asked: ["developer"]),
    source("use-ml", english: ["utilise machine learning"]),
    source("kiln-one", english: ["kiln furnace", "furnace"]),
    source("kiln-two", english: ["oven furnace", "furnace"]),
    source("clients", ["zorgen voor klantgerichtheid"], wordings: ["klantgericht"]),
    source("meet", ["klant begroeten", "contact leggen"]),
    source("word", ["tekstverwerker"], english: ["Word"], wordings: ["MS Word"]),
  ]
  static let skills = SkillIndex(sources, notSkills: ["Word of the day", "energie"])
  static let weights = ExtractionWeights(
    [
      .base: 1.5, .gap: -0.5, .missing: -3, .asWritten: 0.3, .preferredLabel: 0.3, .wording: 1,
      .shared: -4, .company: 1,
    ], threshold: 0.5, groupThreshold: 0.2, language: 0.9)
  static let titles = TitleIndex(
    sources.map { skill in
      TitleSource(
        uri: skill.uri, words: skill.words, groupTitles: ["Systeembeheerders", "Ontwikkelaars"],
        skills: skill.wordings)
    }, training: .none)
  /// As `titles`, with vectors, whose bytes are damaged too.
  static let learned = TitleIndex(
    sources.map { skill in
      TitleSource(uri: skill.uri, words: skill.words, groupTitles: ["Beheerders"], skills: [])
    },
    training: VectorTraining(
      epochs: 1, batch: 8, rate: 0.1, temperature: 0.07, labelDropout: 0.3, textDropout: 0.5,
      seed: 1))
  static let titleWeights = TitleWeights(
    whole: 1, label: 1, text: 0.7, skills: 0.7, groups: 0.4, otherLanguages: 0.9, vectors: 2)
  static let lexicon = LabelLexicon(sources.flatMap(\.words))
  static let statementWeights = StatementReader.Weights(
    extraction: weights, phrases: titleWeights, factor: 1, longest: 40)
  static let statements = StatementReader(
    index: skills, phrases: titles, weights: statementWeights)

  private static func source(
    _ id: String, _ dutch: [String] = [], english: [String] = [], wordings: [String] = [],
    type: SkillType = .skill, asked: [String] = []
  ) -> SkillSource {
    let uri = ConceptURI("urn:skill:" + id)
    func words(_ labels: [String], _ language: Language) -> ConceptWords? {
      labels.first.map {
        ConceptWords(
          uri: uri, language: language, preferred: $0, alternatives: Array(labels.dropFirst()),
          description: "Het bewaken van een systeem")
      }
    }
    return SkillSource(
      uri: uri, words: [words(dutch, .dutch), words(english, .english)].compactMap { $0 },
      wordings: wordings, type: type, group: ConceptURI("urn:group:" + String(id.prefix(1))),
      essentialFor: asked.map { ConceptURI("urn:occupation:" + $0) })
  }
}
