/// How much a requirement matters; the weight of each grade is policy.
public enum Importance: String, Hashable, Sendable, CaseIterable {
  /// ESCO essential; CompetentNL's first grade.
  case essential
  /// CompetentNL's second grade.
  case important
  /// ESCO optional.
  case optional
  /// CompetentNL's third grade.
  case somewhat
}

/// That an occupation asks a skill.
public struct RequirementLink: Hashable, Sendable {
  /// The occupation.
  public var occupation: ConceptURI
  /// The skill.
  public var skill: ConceptURI
  /// How much it matters.
  public var importance: Importance
  /// Level asked; nil when the source has no levels (ESCO has none).
  public var level: SkillLevel?

  /// A requirement as a file states it.
  public init(
    occupation: ConceptURI, skill: ConceptURI, importance: Importance,
    level: SkillLevel? = nil
  ) {
    self.occupation = occupation
    self.skill = skill
    self.importance = importance
    self.level = level
  }
}

/// One step up a hierarchy; a concept may have several (the hierarchies are polyhierarchies).
public struct BroaderLink: Hashable, Sendable {
  /// The narrower concept.
  public var narrower: ConceptURI
  /// The broader concept.
  public var broader: ConceptURI

  /// One step up.
  public init(narrower: ConceptURI, broader: ConceptURI) {
    self.narrower = narrower
    self.broader = broader
  }
}

/// That one skill asks another (ESCO `skillSkillRelations`; its type columns are unreliable).
public struct SkillRelation: Hashable, Sendable {
  /// The skill that asks.
  public var original: ConceptURI
  /// The skill that is asked.
  public var related: ConceptURI
  /// Essential or optional.
  public var importance: Importance

  /// A relation as the file states it.
  public init(original: ConceptURI, related: ConceptURI, importance: Importance) {
    self.original = original
    self.related = related
    self.importance = importance
  }
}

/// How two concepts of different schemes compare (SKOS mapping relations).
public enum MappingRelation: String, Hashable, Sendable, CaseIterable {
  /// The same.
  case exact
  /// Nearly the same.
  case close
  /// The other is broader.
  case broad
  /// The other is narrower.
  case narrow
}

/// One row of a crosswalk between an ESCO concept and an entry of another scheme.
public struct CrosswalkLink: Hashable, Sendable {
  /// The ESCO concept (occupation, skill or ISCO group).
  public var concept: ConceptURI
  /// The other scheme.
  public var scheme: ConceptScheme
  /// The other scheme's own id (`15-1252.00`, `KN-10`).
  public var identifier: String
  /// The other scheme's label; nil when empty.
  public var label: String?
  /// Language of that label.
  public var language: Language?
  /// How the other entry compares with the ESCO concept, read from the concept to the entry.
  public var relation: MappingRelation

  /// A mapping as a file states it.
  public init(
    concept: ConceptURI, scheme: ConceptScheme, identifier: String, label: String?,
    language: Language?, relation: MappingRelation
  ) {
    self.concept = concept
    self.scheme = scheme
    self.identifier = identifier
    self.label = label
    self.language = language
    self.relation = relation
  }
}

/// What O*NET says of one occupation and one element (its Skills and Knowledge files).
public struct OccupationRating: Hashable, Sendable {
  /// O*NET-SOC code.
  public var code: String
  /// O*NET element (`2.A.1.a`).
  public var element: String
  /// Name of the element in English.
  public var name: String
  /// Whether the element is a skill or knowledge.
  public var kind: SkillType
  /// Scale IM, 1...5; nil when suppressed or absent.
  public var importance: Double?
  /// Scale LV, 0...7; nil when suppressed, not relevant or absent.
  public var level: Double?

  /// A rating joined from its IM and LV rows.
  public init(
    code: String, element: String, name: String, kind: SkillType, importance: Double?,
    level: Double?
  ) {
    self.code = code
    self.element = element
    self.name = name
    self.kind = kind
    self.importance = importance
    self.level = level
  }
}

/// An O*NET occupation: what `Occupation Data` and `Job Zones` say together.
public struct RatedOccupation: Hashable, Sendable {
  /// O*NET-SOC code.
  public var code: String
  /// Title in English.
  public var title: String
  /// Preparation needed, from 1 (little) to 5 (extensive); nil when absent.
  public var jobZone: Int?

  /// An O*NET occupation.
  public init(code: String, title: String, jobZone: Int?) {
    self.code = code
    self.title = title
    self.jobZone = jobZone
  }
}
