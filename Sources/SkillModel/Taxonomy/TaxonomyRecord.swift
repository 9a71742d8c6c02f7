/// What one file of a taxonomy download holds.
public enum TaxonomyContent: String, Hashable, Sendable, CaseIterable {
  /// `occupations_xx.csv`.
  case occupations
  /// `skills_xx.csv`.
  case skills
  /// `skillGroups_xx.csv`.
  case skillGroups
  /// `ISCOGroups_xx.csv`.
  case iscoGroups
  /// A `*SkillsCollection_xx.csv` or `researchOccupationsCollection_xx.csv`.
  case collection
  /// `skillsHierarchy_xx.csv`.
  case skillsHierarchy
  /// `occupationSkillRelations*.csv`.
  case requirements
  /// `broaderRelationsOccPillar*.csv`.
  case occupationHierarchy
  /// `broaderRelationsSkillPillar*.csv`.
  case skillHierarchy
  /// `skillSkillRelations*.csv`.
  case skillRelations
  /// A crosswalk between ESCO and another scheme.
  case crosswalk
  /// O*NET Skills or Knowledge.
  case ratings
  /// O*NET Job Zones and Occupation Data.
  case ratedOccupations
  /// Labels without relations (CompetentNL).
  case labels
  /// A sidecar of the starter: level.
  case levels
  /// A sidecar of the starter: hard requirements.
  case gates
  /// A sidecar of the starter: societal themes and their titles.
  case themes
  /// A reviewed list of roles with domains and the common flag.
  case roles
  /// Recognised, and of no use here (schemes, dictionary, green share, tasks ...).
  case ignored
}

/// Where a record of a taxonomy comes from: one file of one version, in one language or in none.
public struct TaxonomyPart: Hashable, Sendable {
  /// The scheme.
  public var scheme: ConceptScheme
  /// The version of the scheme.
  public var version: TaxonomyVersion
  /// The language of its labels; nil for language-neutral files.
  public var language: Language?
  /// What it holds.
  public var content: TaxonomyContent
  /// Which of several files with the same content (`digital`, `green`, `skills`); "" when there is one.
  public var subject: String

  /// A part of an edition.
  public init(
    scheme: ConceptScheme, version: TaxonomyVersion, language: Language?,
    content: TaxonomyContent, subject: String = ""
  ) {
    self.scheme = scheme
    self.version = version
    self.language = language
    self.content = content
    self.subject = subject
  }
}

/// One value read from a taxonomy file.
public enum TaxonomyRecord: Sendable {
  /// A concept, with its words when the file has labels.
  case concept(Concept, ConceptText?)
  /// An occupation asks a skill.
  case requirement(RequirementLink)
  /// A step up a hierarchy.
  case broader(BroaderLink)
  /// A skill asks a skill.
  case skillRelation(SkillRelation)
  /// A row of a crosswalk.
  case crosswalk(CrosswalkLink)
  /// An O*NET rating.
  case rating(OccupationRating)
  /// An O*NET occupation.
  case ratedOccupation(RatedOccupation)
  /// The usual entry level of an occupation, NLQF 1...8.
  case level(ConceptURI, EducationLevel)
  /// A hard requirement of an occupation.
  case gate(ConceptURI, GateRequirement)
  /// A societal theme of a role, and the title that goes with it.
  case theme(ConceptURI, theme: String, title: String)
  /// The review of an occupation as a role.
  case role(ConceptURI, RoleReview)
}
