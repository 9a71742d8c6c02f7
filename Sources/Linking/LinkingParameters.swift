/// Every number of linking that is a choice, with a version: read from `linking.json`.
public struct LinkingParameters: Hashable, Sendable {
  /// How titles are linked to occupations.
  public struct Titles: Hashable, Sendable {
    /// Weights of the evidence.
    public var weights: TitleWeights
    /// Score from which a vacancy is given the occupation of its title, 0...1.
    public var vacancy: Double
    /// Score from which a title of past work counts as an occupation, 0...1.
    public var history: Double
    /// How far the best occupation must be ahead of the next for that, 0...1.
    public var historyMargin: Double
    /// Score from which an occupation is named as what may have been meant, 0...1.
    public var suggestion: Double
    /// Occupations named so at the most.
    public var suggestions: Int
  }

  /// How phrases are linked to skills.
  public struct Phrases: Hashable, Sendable {
    /// Weights of the evidence.
    public var weights: TitleWeights
  }

  /// Version of the file.
  public var version: String
  /// How vectors are learnt, of occupations and of skills.
  public var vectors: VectorTraining
  /// ISCO groups of so many digits and more tell about an occupation, 1...4.
  public var groupDigits: Int
  /// Titles.
  public var titles: Titles
  /// Phrases.
  public var phrases: Phrases
  /// How skills are found in texts.
  public var extraction: ExtractionWeights
  /// How single statements are read.
  public var statements: StatementReader.Weights
  /// Guesses at the skills of a statement that are given when no number is asked for.
  public var statementGuesses: Int
  /// The least probability of a skill in title or text of a module that names no skills, 0...1.
  public var moduleText: Double
  /// Bytes of UTF-8 that a title or phrase is read up to.
  public var longestQuery: Int
}

extension LinkingParameters {
  /// Fills the parameters from named values, as `linking.json` names them (`titles.label`).
  ///
  /// - Parameters:
  ///   - version: the version of the file.
  ///   - value: gives the value of a name; throws when it is missing or out of its range, which is
  ///     given with the name.
  /// - Throws: only what `value` throws.
  public init<Failure: Error>(
    version: String,
    value: (String, ClosedRange<Double>) throws(Failure) -> Double
  ) throws(Failure) {
    let share = 0.0...1.0
    self.version = version
    vectors = VectorTraining(
      epochs: Int(try value("vectors.epochs", 0...100)),
      batch: Int(try value("vectors.batch", 2...4096)),
      rate: Float(try value("vectors.rate", 0...10)),
      temperature: Float(try value("vectors.temperature", 0.001...10)),
      labelDropout: Float(try value("vectors.labelDropout", 0...0.99)),
      textDropout: Float(try value("vectors.textDropout", 0...0.99)),
      seed: UInt64(try value("vectors.seed", 0...1_000_000)))
    groupDigits = Int(try value("vectors.groupDigits", 1...4))
    titles = Titles(
      weights: try Self.weights("titles", value), vacancy: try value("titles.vacancy", share),
      history: try value("titles.history", share),
      historyMargin: try value("titles.historyMargin", share),
      suggestion: try value("titles.suggestion", share),
      suggestions: Int(try value("titles.suggestions", 0...20)))
    phrases = Phrases(weights: try Self.weights("phrases", value))
    let chance = 0.001...0.999
    extraction = ExtractionWeights(
      try Self.evidence("extraction", value), threshold: try value("extraction.threshold", chance),
      groupThreshold: try value("extraction.groupThreshold", chance),
      language: try value("extraction.language", chance))
    statements = StatementReader.Weights(
      extraction: ExtractionWeights(
        try Self.evidence("statements", value), threshold: extraction.threshold,
        groupThreshold: extraction.groupThreshold, language: extraction.language),
      phrases: phrases.weights,
      factor: try value("statements.factor", 0...100),
      longest: Int(try value("statements.longest", 1...10_000)))
    statementGuesses = Int(try value("statements.guesses", 1...1000))
    moduleText = try value("modules.text", share)
    longestQuery = Int(try value("queries.longest", 10...1_000_000))
  }

  private static func evidence<Failure: Error>(
    _ section: String, _ value: (String, ClosedRange<Double>) throws(Failure) -> Double
  ) throws(Failure) -> [SkillEvidence.Kind: Double] {
    var weights: [SkillEvidence.Kind: Double] = [:]
    for kind in SkillEvidence.Kind.allCases {
      weights[kind] = try value(section + "." + kind.name, -100...100)
    }
    return weights
  }

  private static func weights<Failure: Error>(
    _ section: String, _ value: (String, ClosedRange<Double>) throws(Failure) -> Double
  ) throws(Failure) -> TitleWeights {
    let weight = 0.0...100.0
    return TitleWeights(
      whole: try value(section + ".whole", weight), label: try value(section + ".label", weight),
      text: try value(section + ".text", weight), skills: try value(section + ".skills", weight),
      groups: try value(section + ".groups", weight),
      otherLanguages: try value(section + ".otherLanguages", 0...1),
      vectors: try value(section + ".vectors", weight))
  }
}
