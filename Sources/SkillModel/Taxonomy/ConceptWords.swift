/// All words of an occupation or group in one language, for comparing texts.
public struct ConceptWords: Sendable {
  /// The concept.
  public var uri: ConceptURI
  /// Language.
  public var language: Language
  /// Preferred label.
  public var preferred: String
  /// Alternative titles in stored order.
  public var alternatives: [String]
  /// Description; nil when there is none.
  public var description: String?

  /// Words of one concept in one language.
  public init(
    uri: ConceptURI, language: Language, preferred: String, alternatives: [String],
    description: String?
  ) {
    self.uri = uri
    self.language = language
    self.preferred = preferred
    self.alternatives = alternatives
    self.description = description
  }
}
