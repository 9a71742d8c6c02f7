/// A module as advice uses it: what its catalogues said, all its starts, and its skills as concepts.
public struct LoadedModule: Hashable, Sendable {
  /// What was said; starts that were told apart are among its offerings.
  public var module: LearningModule
  /// Skills it teaches, each concept once with its strongest source; by URI.
  public var taught: [LinkedSkill]
  /// Words of skills and outcomes that no concept was found for, as given.
  public var unlinked: [String]

  /// A module with its skills.
  public init(module: LearningModule, taught: [LinkedSkill], unlinked: [String]) {
    self.module = module
    self.taught = taught
    self.unlinked = unlinked
  }
}

/// A skill a module teaches as a concept of the loaded taxonomies, and how it was found.
public struct LinkedSkill: Hashable, Sendable {
  /// How a skill was found, strongest first.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// The catalogue names the concept.
    case uri
    /// Words of a skill the catalogue lists.
    case phrase
    /// A sentence that tells what one can do afterwards.
    case outcome
    /// Title or running text of a module of which neither skills nor outcomes are said.
    case text
  }

  /// The concept.
  public var uri: ConceptURI
  /// How well it is mastered after; nil when not said.
  public var level: SkillLevel?
  /// How it was found.
  public var source: Source
  /// The words it was found in; nil for a URI without words.
  public var words: String?

  /// A skill.
  public init(uri: ConceptURI, level: SkillLevel?, source: Source, words: String?) {
    self.uri = uri
    self.level = level
    self.source = source
    self.words = words
  }
}
