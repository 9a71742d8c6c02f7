/// A skill a module teaches, as the catalogue names it: by URI, by a code of a framework, or in words.
public struct TaughtSkill: Hashable, Sendable {
  /// The concept; nil when the catalogue gives none of ESCO, CompetentNL or DigComp.
  public var uri: ConceptURI?
  /// Its words; nil when there is only a URI or code.
  public var phrase: String?
  /// How well it is mastered after; nil when not said.
  public var level: SkillLevel?
  /// The level as given, where it is of another scale (`e-3`).
  public var levelText: String?
  /// Name of the framework the reference is of (`e-CF`), as given.
  public var framework: String?
  /// Code or address in that framework.
  public var reference: String?

  /// A skill.
  public init(
    uri: ConceptURI? = nil, phrase: String? = nil, level: SkillLevel? = nil,
    levelText: String? = nil, framework: String? = nil, reference: String? = nil
  ) {
    self.uri = uri
    self.phrase = phrase
    self.level = level
    self.levelText = levelText
    self.framework = framework
    self.reference = reference
  }
}

/// What is asked before somebody may start.
public struct EntryRequirement: Hashable, Sendable {
  /// Level of education; nil when not said or not one level.
  public var level: EducationLevel?
  /// Skill to have.
  public var skill: ConceptURI?
  /// Id of a module of this provider to have done.
  public var module: String?
  /// The words; nil when there are none.
  public var text: String?

  /// A requirement.
  public init(
    level: EducationLevel? = nil, skill: ConceptURI? = nil, module: String? = nil,
    text: String? = nil
  ) {
    self.level = level
    self.skill = skill
    self.module = module
    self.text = text
  }
}

/// A paper one gets at the end.
public struct ModuleCredential: Hashable, Sendable {
  /// Code of a credential kind (`microcredential`); nil when not known.
  public var kind: String?
  /// Code of the carrier it comes in (`edubadge`, `open-badge`); nil when not said.
  public var carrier: String?
  /// Its name, as given.
  public var name: String?
  /// Months it stays valid; nil when not said or without end.
  public var validMonths: Int?

  /// A credential.
  public init(
    kind: String? = nil, carrier: String? = nil, name: String? = nil, validMonths: Int? = nil
  ) {
    self.kind = kind
    self.carrier = carrier
    self.name = name
    self.validMonths = validMonths
  }
}
