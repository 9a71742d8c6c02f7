/// Everything that is stored about one concept, with where it comes from.
public struct ConceptCard: Sendable {
  /// Words in one language of one scheme.
  public struct Words: Sendable {
    /// Language.
    public var language: Language
    /// Scheme.
    public var scheme: ConceptScheme
    /// Version the words are from.
    public var version: TaxonomyVersion
    /// Preferred label.
    public var preferred: String
    /// Alternative labels.
    public var alternatives: [String]
    /// Description; nil when there is none.
    public var description: String?

    /// Words of a concept.
    public init(
      language: Language, scheme: ConceptScheme, version: TaxonomyVersion, preferred: String,
      alternatives: [String], description: String?
    ) {
      self.language = language
      self.scheme = scheme
      self.version = version
      self.preferred = preferred
      self.alternatives = alternatives
      self.description = description
    }
  }

  /// Facts.
  public var concept: Concept
  /// Words, Dutch first, the starter before ESCO.
  public var words: [Words] = []
  /// Broader concepts.
  public var broader: [ConceptURI] = []
  /// Narrower concepts.
  public var narrower: [ConceptURI] = []
  /// Entries of other schemes.
  public var crosswalk: [CrosswalkLink] = []
  /// O*NET elements of the exact or close entry, most important first.
  public var ratings: [OccupationRating] = []
  /// O*NET occupations behind the crosswalk, with their job zone.
  public var ratedOccupations: [RatedOccupation] = []
  /// Versions a concept stood in, by scheme.
  public var versions: [(scheme: ConceptScheme, version: TaxonomyVersion)] = []

  /// A card with only the facts.
  public init(concept: Concept) { self.concept = concept }
}
