public import SkillModel

/// What is known about a skill when it is looked for in texts.
public struct SkillSource: Sendable {
  /// The skill.
  public var uri: ConceptURI
  /// Its labels, one element per language; descriptions are not used.
  public var words: [ConceptWords]
  /// How people name it beside its labels.
  public var wordings: [String]
  /// Whether it is a skill or knowledge; nil when unknown.
  public var type: SkillType?
  /// How far it reaches beyond one occupation; nil when unknown.
  public var reuse: ReuseLevel?
  /// The group it is shown under; nil when it has none.
  public var group: ConceptURI?
  /// Occupations that ask it as essential.
  public var essentialFor: [ConceptURI]
  /// Occupations that ask it as optional.
  public var optionalFor: [ConceptURI]

  /// A skill.
  public init(
    uri: ConceptURI, words: [ConceptWords], wordings: [String] = [], type: SkillType? = nil,
    reuse: ReuseLevel? = nil, group: ConceptURI? = nil, essentialFor: [ConceptURI] = [],
    optionalFor: [ConceptURI] = []
  ) {
    self.uri = uri
    self.words = words
    self.wordings = wordings
    self.type = type
    self.reuse = reuse
    self.group = group
    self.essentialFor = essentialFor
    self.optionalFor = optionalFor
  }
}
