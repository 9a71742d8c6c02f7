/// What a concept is.
public enum ConceptKind: String, Hashable, Sendable, CaseIterable {
  /// An occupation, with or without requirements.
  case occupation
  /// A skill, competence or piece of knowledge.
  case skill
  /// A group of skills (ESCO S/K/T/L groups, ISCED-F fields, starter groups).
  case skillGroup
  /// An ISCO-08 group of occupations.
  case iscoGroup
}

/// ESCO's `skillType`.
public enum SkillType: String, Hashable, Sendable, CaseIterable {
  /// `skill/competence`.
  case skill = "skill/competence"
  /// `knowledge`.
  case knowledge
}

/// ESCO's `reuseLevel`: how widely a skill is used.
public enum ReuseLevel: String, Hashable, Sendable, CaseIterable {
  /// In nearly all work.
  case transversal
  /// In several sectors.
  case crossSector = "cross-sector"
  /// In one sector.
  case sectorSpecific = "sector-specific"
  /// In one occupation.
  case occupationSpecific = "occupation-specific"
}

/// The thematic collections a concept belongs to (ESCO `*Collection` files and `inScheme`).
public struct ConceptFlags: OptionSet, Hashable, Sendable {
  /// The bits as stored.
  public let rawValue: Int

  /// From stored bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Digital skill.
  public static let digital = ConceptFlags(rawValue: 1)
  /// Green skill.
  public static let green = ConceptFlags(rawValue: 2)
  /// Transversal skill.
  public static let transversal = ConceptFlags(rawValue: 4)
  /// Language skill.
  public static let language = ConceptFlags(rawValue: 8)
  /// Research skill or occupation.
  public static let research = ConceptFlags(rawValue: 16)
  /// Part of DigComp.
  public static let digComp = ConceptFlags(rawValue: 32)
}

/// A concept as one file of one version tells it; language-neutral facts only.
public struct Concept: Hashable, Sendable {
  /// Identity.
  public var uri: ConceptURI
  /// Occupation, skill or group.
  public var kind: ConceptKind
  /// Classification code (`2512.2`, `S5.2.3`); text, may start with 0; nil when the file has none.
  public var code: String?
  /// ISCO-08 group of an occupation (`0110`); nil for other kinds or when unknown.
  public var iscoGroup: String?
  /// Skill or knowledge; nil for six ESCO skills and for other kinds.
  public var skillType: SkillType?
  /// How widely a skill is used; nil when empty.
  public var reuseLevel: ReuseLevel?
  /// ESCO's status, normally `released`; nil when the file does not say.
  public var status: String?
  /// Whether ESCO calls the profession regulated; nil when the file does not say.
  public var isRegulated: Bool?
  /// Collections.
  public var flags: ConceptFlags

  /// A concept with only what every file gives; the rest can be set after.
  public init(
    uri: ConceptURI, kind: ConceptKind, code: String? = nil, iscoGroup: String? = nil,
    skillType: SkillType? = nil, reuseLevel: ReuseLevel? = nil, status: String? = nil,
    isRegulated: Bool? = nil, flags: ConceptFlags = []
  ) {
    self.uri = uri
    self.kind = kind
    self.code = code
    self.iscoGroup = iscoGroup
    self.skillType = skillType
    self.reuseLevel = reuseLevel
    self.status = status
    self.isRegulated = isRegulated
    self.flags = flags
  }
}

/// The words of a concept in one language, as one file of one version gives them.
public struct ConceptText: Hashable, Sendable {
  /// The label to show.
  public var preferred: String
  /// Other titles people use; no duplicates, the preferred one left out.
  public var alternatives: [String]
  /// Titles to find it by but not to show.
  public var hidden: [String]
  /// Free text; nil when the file has none.
  public var description: String?
  /// What is included and what is not; nil when the file has none.
  public var scopeNote: String?

  /// Words of one concept in one language.
  public init(
    preferred: String, alternatives: [String] = [], hidden: [String] = [],
    description: String? = nil, scopeNote: String? = nil
  ) {
    self.preferred = preferred
    self.alternatives = alternatives
    self.hidden = hidden
    self.description = description
    self.scopeNote = scopeNote
  }
}
