/// The composed taxonomy as rows: what the snapshot is built from.
///
/// Concepts are numbered in the order of their URIs, so that position order is tie-break order.
public struct ComposedTaxonomy: Sendable {
  /// A concept with the facts that matching and showing need.
  public struct ConceptRow: Sendable {
    /// Identity.
    public var uri: ConceptURI
    /// Kind.
    public var kind: ConceptKind
    /// ISCO group of an occupation; code of a group.
    public var code: String?
    /// ISCO-08 unit group of an occupation.
    public var iscoGroup: String?
    /// Skill or knowledge.
    public var skillType: SkillType?
    /// How widely used.
    public var reuseLevel: ReuseLevel?
    /// Collections.
    public var flags: ConceptFlags
    /// Preferred label by language, the starter's before ESCO's.
    public var labels: [Language: String]

    /// A row.
    public init(
      uri: ConceptURI, kind: ConceptKind, code: String? = nil, iscoGroup: String? = nil,
      skillType: SkillType? = nil, reuseLevel: ReuseLevel? = nil, flags: ConceptFlags = [],
      labels: [Language: String] = [:]
    ) {
      self.uri = uri
      self.kind = kind
      self.code = code
      self.iscoGroup = iscoGroup
      self.skillType = skillType
      self.reuseLevel = reuseLevel
      self.flags = flags
      self.labels = labels
    }
  }

  /// Concepts in URI order; positions below point into it.
  public var concepts: [ConceptRow] = []
  /// Occupation, skill, importance, level; requirements of ESCO where it has any, else of the starter.
  public var requirements: [(occupation: Int, skill: Int, importance: Importance, level: Int?)] = []
  /// Narrower, broader: occupations, skills and groups alike, without duplicates.
  public var broader: [(narrower: Int, broader: Int)] = []
  /// Skill asks skill.
  public var skillRelations: [(original: Int, related: Int, importance: Importance)] = []
  /// Role reviews by position; ESCO's own list and the starter's together.
  public var reviews: [Int: RoleReview] = [:]
  /// Domain rules for what was not reviewed.
  public var domainRules: [DomainRule] = []
  /// Entry levels of ISCO branches, for occupations without a level of their own.
  public var levelRules: [LevelRule] = []
  /// Usual entry level by position.
  public var levels: [Int: EducationLevel] = [:]
  /// Hard requirements by position.
  public var gates: [Int: [GateRequirement]] = [:]
  /// Themes by position, with the title that goes with each.
  public var themes: [Int: [(theme: String, title: String)]] = [:]

  /// A taxonomy without concepts.
  public init() {}
}
