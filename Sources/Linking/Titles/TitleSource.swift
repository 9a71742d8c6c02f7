public import SkillModel

/// What is known about an occupation when titles are linked to it.
///
/// A skill may stand in for the occupation, so that phrases are linked to skills: descriptions in
/// other languages then go with `skills`.
public struct TitleSource: Sendable {
  /// The occupation.
  public var uri: ConceptURI
  /// Its labels and description, one element per language.
  public var words: [ConceptWords]
  /// Titles of the groups it stands in, nearest first, such as ISCO-08 of four and of three digits.
  public var groupTitles: [String]
  /// Labels of the skills it asks, in the language that titles are mostly in.
  public var skills: [String]

  /// An occupation.
  public init(uri: ConceptURI, words: [ConceptWords], groupTitles: [String], skills: [String]) {
    self.uri = uri
    self.words = words
    self.groupTitles = groupTitles
    self.skills = skills
  }
}

/// An occupation that a title may mean.
public struct TitleMatch: Hashable, Sendable {
  /// Position in `TitleIndex.uris`.
  public var occupation: Int
  /// From 0 to 1, where 1 is every word in a label and everywhere else.
  public var score: Double
}

/// How much each kind of evidence weighs; only the proportions matter.
///
/// Those that ship (`LinkingParameters`) belong to one `TitleIndex.layoutVersion`.
public struct TitleWeights: Hashable, Sendable {
  /// What is added when the title is a preferred label, word for word; half of it for another
  /// label.
  public var whole: Double
  /// Cosine of trigrams and stems with the best single label.
  public var label: Double
  /// Cosine of four-grams with all labels and the description.
  public var text: Double
  /// Cosine of stems with the labels of the skills asked.
  public var skills: Double
  /// Cosine of stems with the titles of the groups.
  public var groups: Double
  /// What a label in another language than most titles is worth beside one in theirs, 0 to 1.
  public var otherLanguages: Double
  /// Cosine of learnt vectors, of the title and of description, groups and skills.
  public var vectors: Double

  /// Weights, none below 0.
  public init(
    whole: Double, label: Double, text: Double, skills: Double, groups: Double,
    otherLanguages: Double,
    vectors: Double
  ) {
    self.whole = whole
    self.label = label
    self.text = text
    self.skills = skills
    self.groups = groups
    self.otherLanguages = otherLanguages
    self.vectors = vectors
  }

  /// The sum, by which scores stay below 1.
  var total: Double { whole + label + text + skills + groups + vectors }
}

extension TitleIndex {
  /// A digest of all texts in their order, by which the same sources are known again (FNV-1a of 64 bits).
  public static func digest(of sources: [TitleSource]) -> UInt64 {
    var hash = TextHash.seed
    func add(_ text: String) {
      for byte in text.utf8 { hash = TextHash.add(byte, to: hash) }
      hash = TextHash.add(0, to: hash)
    }
    for source in sources {
      add(source.uri.rawValue)
      for words in source.words {
        add(words.language.rawValue)
        for text in [words.preferred] + words.alternatives { add(text) }
        add(words.description ?? "")
        add("")
      }
      for text in source.groupTitles + source.skills { add(text) }
      add("")
    }
    return hash
  }
}
