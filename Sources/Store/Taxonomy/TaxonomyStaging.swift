public import SkillModel

/// The records of one import, read and checked, waiting to be merged in one transaction.
///
/// Held in memory: a taxonomy is bounded (ESCO in one language is some 60 MB here), unlike a feed.
public struct TaxonomyStaging: Sendable {
  /// What one file gave.
  public struct Part: Sendable {
    /// Which part of which edition.
    public var part: TaxonomyPart
    /// File name as the user sees it.
    public var file: String
    /// SHA-256 of the file.
    public var digest: String
    /// Records that were read well.
    public var records = 0
    /// Records that were bad and left out.
    public var faults = 0
    /// The records, by kind, in file order.
    public var concepts: [(Concept, ConceptText?)] = []
    /// Occupation-skill links.
    public var requirements: [RequirementLink] = []
    /// Steps up a hierarchy.
    public var broader: [BroaderLink] = []
    /// Skill-skill links.
    public var skillRelations: [SkillRelation] = []
    /// Crosswalk rows.
    public var crosswalk: [CrosswalkLink] = []
    /// O*NET ratings.
    public var ratings: [OccupationRating] = []
    /// O*NET occupations.
    public var ratedOccupations: [RatedOccupation] = []
    /// Entry levels.
    public var levels: [(ConceptURI, EducationLevel)] = []
    /// Hard requirements.
    public var gates: [(ConceptURI, GateRequirement)] = []
    /// Themes with the title that goes with them.
    public var themes: [(ConceptURI, theme: String, title: String)] = []
    /// Reviews of occupations as roles.
    public var roles: [(ConceptURI, RoleReview)] = []

    /// A part without records yet.
    public init(part: TaxonomyPart, file: String, digest: String) {
      self.part = part
      self.file = file
      self.digest = digest
    }

    /// Adds one record.
    public mutating func add(_ record: TaxonomyRecord) {
      records += 1
      switch record {
      case .concept(let concept, let text): concepts.append((concept, text))
      case .requirement(let link): requirements.append(link)
      case .broader(let link):
        records -= part.content == .collection || part.content == .skillsHierarchy ? 1 : 0
        broader.append(link)
      case .skillRelation(let link): skillRelations.append(link)
      case .crosswalk(let link): crosswalk.append(link)
      case .rating(let rating): ratings.append(rating)
      case .ratedOccupation(let occupation): ratedOccupations.append(occupation)
      case .level(let uri, let level): levels.append((uri, level))
      case .gate(let uri, let gate): gates.append((uri, gate))
      case .theme(let uri, let theme, let title): themes.append((uri, theme, title))
      case .role(let uri, let review): roles.append((uri, review))
      }
    }
  }

  /// The parts, in any order: the merge sorts them.
  public var parts: [Part] = []

  /// Nothing staged yet.
  public init() {}
}

/// How complete the words and facts of a kind of file are; of one version the fuller file wins.
extension TaxonomyContent {
  var completeness: Int {
    switch self {
    case .occupations, .skills, .skillGroups, .iscoGroups, .labels: 3
    case .collection: 2
    case .skillsHierarchy: 1
    default: 0
    }
  }
}
