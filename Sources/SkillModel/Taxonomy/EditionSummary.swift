/// What is loaded of one scheme.
public struct EditionSummary: Hashable, Sendable {
  /// The scheme.
  public var scheme: ConceptScheme
  /// Versions that are part of it, oldest first.
  public var versions: [TaxonomyVersion]
  /// Languages of its labels.
  public var languages: [Language]

  /// A summary.
  public init(scheme: ConceptScheme, versions: [TaxonomyVersion], languages: [Language]) {
    self.scheme = scheme
    self.versions = versions
    self.languages = languages
  }
}

/// How much of a scheme is loaded.
public struct EditionCounts: Hashable, Sendable {
  /// Concepts with words in this scheme.
  public var concepts = 0
  /// Occupations among them.
  public var occupations = 0
  /// Skills among them.
  public var skills = 0
  /// Occupation-skill links.
  public var relations = 0
  /// Links whose other end is not loaded.
  public var dangling = 0

  /// Nothing loaded.
  public init() {}
}
