public import SkillModel

/// Reads single statements: an outcome of a course, a line of a CV, a sentence of an ad.
///
/// A statement says little, so what it may be about is ranked too: every skill gets
/// `(likeness + factor x probability) / (1 + factor)`, where likeness is the score of the phrase
/// index and probability that of the best label in it, whole or in part.
public struct StatementReader: Sendable {
  /// What statements are ranked by.
  public struct Weights: Hashable, Sendable {
    /// What evidence weighs.
    public var extraction: ExtractionWeights
    /// What the likeness of phrases is made of.
    public var phrases: TitleWeights
    /// What the probability of a label weighs beside likeness.
    public var factor: Double
    /// A text of more words is no statement.
    public var longest: Int

    /// Weights.
    public init(
      extraction: ExtractionWeights, phrases: TitleWeights, factor: Double, longest: Int
    ) {
      self.extraction = extraction
      self.phrases = phrases
      self.factor = factor
      self.longest = longest
    }
  }

  /// A skill that a statement may be about.
  public struct Guess: Hashable, Sendable {
    /// Position in `SkillIndex.uris`.
    public var skill: Int
    /// 0 to 1; comparable within a statement.
    public var score: Double
    /// Where the statement names it; nil when it is inferred.
    public var span: Range<Int>?
    /// Whether the words around it make it a plus.
    public var need: AskedSkill.Need
  }

  private let index: SkillIndex
  private let phrases: TitleIndex
  private let weights: Weights
  /// Per position of the phrase index that of the skill index; -1 where it is not there.
  private let places: [Int32]

  /// Reads with an index of labels and one of phrases over the same skills.
  public init(index: SkillIndex, phrases: TitleIndex, weights: Weights) {
    self.index = index
    self.phrases = phrases
    self.weights = weights
    // The index may come from damaged bytes: URIs that differ in bytes may still be equal.
    let known = Dictionary(
      index.uris.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    places = phrases.uris.map { known[$0] ?? -1 }
  }

  /// Whether a text is a single statement: a line of so many words at the most.
  public static func isStatement(_ text: String, longest: Int) -> Bool {
    var words = 0
    var isInWord = false
    var hasText = false
    var isNewLine = false
    for byte in text.utf8 {
      if byte == 0x0A { isNewLine = hasText }
      let isSpace = byte <= 0x20
      if !isSpace {
        if isNewLine { return false }
        hasText = true
        if !isInWord { words += 1 }
        if words > longest { return false }
      }
      isInWord = !isSpace
    }
    return hasText
  }

  /// The likeliest skills of a statement, best first; equal scores by URI.
  ///
  /// - Parameter limit: how many at the most.
  public func guesses(_ statement: String, language: Language?, limit: Int) -> [Guess] {
    var scores: [Int: Double] = [:]
    var spans: [Int: ExtractedSkill] = [:]
    for match in phrases.matches(
      statement, limit: max(60, limit), weights: weights.phrases, isTitle: false)
    where places[match.occupation] >= 0 {
      scores[Int(places[match.occupation])] = match.score
    }
    let considered = index.considered(
      statement, language: language, weights: weights.extraction, includesPartial: true)
    for skill in considered where skill.score > spans[skill.skill]?.score ?? 0 {
      spans[skill.skill] = skill
    }
    for (skill, best) in spans { scores[skill, default: 0] += weights.factor * best.score }
    let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
    return ranked.map { skill, score in
      let span = spans[skill].map { $0.start..<$0.end }
      return Guess(
        skill: skill, score: min(1, score / (1 + weights.factor)), span: span,
        need: spans[skill]?.need ?? .required)
    }
  }
}
