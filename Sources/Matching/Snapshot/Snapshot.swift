public import SkillModel

/// The taxonomy as matching reads it: flat arrays over numbered occupations and skills.
///
/// Occupations and skills are numbered in the order of their URIs, so that breaking ties by number
/// is breaking ties by URI. Built by `SnapshotBuilder`, stored as bytes, never changed.
public struct Snapshot: Sendable {
  /// What the numbers were built with.
  public internal(set) var policyVersion = ""
  /// Key of the content it was built from.
  public internal(set) var contentKey = ""

  // MARK: Occupations

  var occupationURIs = StringTable()
  /// Preferred label per occupation, in `languages` order; "" where there is none.
  var occupationLabels: [StringTable] = []
  /// ISCO-08 unit group per occupation; "" when unknown.
  var occupationISCO = StringTable()
  var domains: [UInt8] = []
  /// 1 when usual in the Netherlands.
  var common: [UInt8] = []
  /// NLQF level times two, plus one for the 4+ of vwo; 0 when unknown.
  var levels: [UInt8] = []
  /// 1 when the level is that of the ISCO branch, not of the occupation itself.
  var levelsEstimated: [UInt8] = []
  /// Skills an occupation asks, in skill order; parallel: `weights`, `grades`, `levelsAsked`.
  var requirements = SparseRows()
  /// importance x idf.
  var weights: [Double] = []
  /// Position in `Importance.allCases`.
  var grades: [UInt8] = []
  /// 0 when the source has no level.
  var levelsAsked: [UInt8] = []
  /// Whether any occupation asks a skill at a level.
  var asksLevels = false
  /// Sum of the weights of an occupation, T.
  var totalWeights: [Double] = []
  /// Median of the essential weights of an occupation, m; of all weights when none is essential.
  var medianWeights: [Double] = []
  /// Sum of min(w, m) over what counts for entry.
  var entryWeights: [Double] = []
  /// Hard requirements, by occupation.
  var gates: [Int: [GateRequirement]] = [:]
  /// Societal themes with their titles, by occupation.
  var themes: [Int: [(theme: String, title: String)]] = [:]

  // MARK: Skills

  var skillURIs = StringTable()
  var skillLabels: [StringTable] = []
  /// `idf = ln((N+1)/(n+1))`; 0 for a skill no occupation asks.
  var idf: [Double] = []
  /// 0 unknown, 1 skill, 2 knowledge.
  var skillTypes: [UInt8] = []
  /// 0 unknown, then the order of `ReuseLevel.allCases` plus 1.
  var reuseLevels: [UInt8] = []
  var skillFlags: [UInt8] = []
  /// Group a skill is shown under; -1 when it has none.
  var skillGroup: [Int32] = []
  var groupURIs = StringTable()
  var groupLabels: [StringTable] = []
  /// Skills related to a skill; parallel: `relationKinds`.
  var relatedSkills = SparseRows()
  /// Position in `SkillRelationKind.allCases`.
  var relationKinds: [UInt8] = []
  /// Skills that a skill relates to (the transpose of `relatedSkills`).
  var relatesTo = SparseRows()
  /// Kinds of `relatesTo`, as `relationKinds`.
  var relatesKinds: [UInt8] = []
  /// Occupations that ask a skill (the transpose of `requirements`); parallel: `askedWeights`.
  var askedBy = SparseRows()
  /// The weights of `askedBy`.
  var askedWeights: [Double] = []
  /// The same by skill and weight.
  var asked = AskedRows()
  /// The most that one answer can add to the sum of an occupation: about a skill it asks, or one whose
  /// credit carries over to several of those.
  var mostAdded: [Double] = []

  // MARK: Vacancies, for one request only: never part of the stored bytes

  /// Occupation per vacancy; -1 when it has none.
  var likeOccupation: [Int32] = []
  /// Vacancies that ask a skill, by number of target.
  var vacanciesAsking = SparseRows()

  // MARK: All

  /// Languages of the label tables, in this order.
  public internal(set) var languages: [Language] = []
  /// Occupation x occupation relatedness, 0...1.
  public internal(set) var relatedness = RelatednessTable()

  init() {}

  /// Decodes all URIs and labels and keeps them, some megabytes: for a server, which shows them again and
  /// again.
  public mutating func keepTexts() {
    occupationURIs.keepTexts()
    skillURIs.keepTexts()
    for table in occupationLabels.indices { occupationLabels[table].keepTexts() }
    for table in skillLabels.indices { skillLabels[table].keepTexts() }
  }

  /// Number of occupations, ranked or not.
  public var occupationCount: Int { occupationURIs.count }

  /// Number of skills.
  public var skillCount: Int { skillURIs.count }

  /// Whether the occupation has requirements and so can be ranked.
  public func isRanked(_ occupation: Int) -> Bool { !requirements.range(occupation).isEmpty }

  /// The number of an occupation; nil when it is not loaded.
  ///
  /// O(log n).
  public func occupation(_ uri: ConceptURI) -> Int? {
    occupationURIs.sortedIndex(of: uri.rawValue)
  }

  /// The number of a skill; nil when it is not loaded.
  ///
  /// O(log n).
  public func skill(_ uri: ConceptURI) -> Int? { skillURIs.sortedIndex(of: uri.rawValue) }

  /// The URI of an occupation.
  public func occupationURI(_ occupation: Int) -> ConceptURI {
    ConceptURI(occupationURIs[occupation])
  }

  /// The URI of a skill.
  public func skillURI(_ skill: Int) -> ConceptURI { ConceptURI(skillURIs[skill]) }

  /// The label of an occupation in the first language that has one, with that language.
  public func occupationLabel(
    _ occupation: Int, _ preferred: Language
  ) -> (
    text: String, language: Language?
  ) { label(occupation, in: occupationLabels, preferred) ?? (occupationURIs[occupation], nil) }

  /// The label of a skill in the first language that has one, with that language.
  public func skillLabel(_ skill: Int, _ preferred: Language) -> (text: String, language: Language?)
  { label(skill, in: skillLabels, preferred) ?? (skillURIs[skill], nil) }

  /// The label of the group a skill is shown under; nil when it has none.
  public func groupLabel(ofSkill skill: Int, _ preferred: Language) -> String? {
    let group = Int(skillGroup[skill])
    guard group >= 0 else { return nil }
    return label(group, in: groupLabels, preferred)?.text ?? groupURIs[group]
  }

  /// The URI of the group a skill is shown under; nil when it has none.
  public func groupURI(ofSkill skill: Int) -> ConceptURI? {
    let group = Int(skillGroup[skill])
    return group >= 0 ? ConceptURI(groupURIs[group]) : nil
  }

  private func label(
    _ index: Int, in tables: [StringTable], _ preferred: Language
  ) -> (
    text: String, language: Language?
  )? {
    let own = languages.firstIndex(of: preferred)
    if let own {
      let text = tables[own][index]
      if !text.isEmpty { return (text, preferred) }
    }
    for (table, language) in languages.enumerated() where table != own {
      let text = tables[table][index]
      if !text.isEmpty { return (text, language) }
    }
    return nil
  }

  /// The domains of an occupation.
  public func domains(of occupation: Int) -> Domains { Domains(rawValue: domains[occupation]) }

  /// Whether an occupation is usual in the Netherlands; outside technologie every one counts so.
  public func isCommon(_ occupation: Int) -> Bool {
    domains[occupation] == 0 || common[occupation] == 1
  }

  /// ISCO-08 unit group; nil when unknown.
  public func iscoGroup(of occupation: Int) -> String? {
    let code = occupationISCO[occupation]
    return code.isEmpty ? nil : code
  }

  /// Usual entry level; nil when there is no data.
  public func level(of occupation: Int) -> EducationLevel? {
    let stored = levels[occupation]
    return stored == 0 ? nil : EducationLevel(nlqf: Int(stored / 2), isPlus: stored % 2 == 1)
  }

  /// Whether the level is only that of the occupation's ISCO branch.
  public func isLevelEstimated(of occupation: Int) -> Bool { levelsEstimated[occupation] == 1 }

  /// Hard requirements of an occupation, in order of kind.
  public func gates(of occupation: Int) -> [GateRequirement] { gates[occupation] ?? [] }

  /// Societal themes of an occupation with the title that goes with each.
  public func themes(of occupation: Int) -> [(theme: String, title: String)] {
    themes[occupation] ?? []
  }

  /// Whether a skill is transversal by its reuse level or collection.
  func isTransversal(_ skill: Int) -> Bool {
    reuseLevels[skill] == 1
      || ConceptFlags(rawValue: Int(skillFlags[skill])).contains(.transversal)
  }

  /// Whether a skill is a piece of knowledge by its type.
  public func isKnowledge(_ skill: Int) -> Bool { skillTypes[skill] == 2 }

  /// Flags of a skill's collections.
  public func flags(ofSkill skill: Int) -> ConceptFlags {
    ConceptFlags(rawValue: Int(skillFlags[skill]))
  }

  /// Skills an occupation asks, with weight and grade, in skill order.
  func asks(_ occupation: Int) -> Range<Int> { requirements.range(occupation) }

  func isEssential(_ position: Int) -> Bool { grades[position] == 0 }
}

/// How a skill a person has relates to one that is asked.
public enum SkillRelationKind: UInt8, Sendable, CaseIterable {
  /// The person's skill is narrower.
  case narrower
  /// The person's skill is broader.
  case broader
  /// Both stand directly under the same group or skill.
  case sibling
  /// The person's skill asks the one asked.
  case coRequired
}

extension Snapshot {
  /// How many occupations ask a skill.
  public func occupations(asking skill: Int) -> Int { askedBy.range(skill).count }
}
