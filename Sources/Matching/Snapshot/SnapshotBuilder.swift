public import SkillModel

/// Makes a snapshot from the composed taxonomy.
///
/// The order of input rows changes nothing.
public enum SnapshotBuilder {
  /// Builds; some 100 ms for ESCO.
  ///
  /// - Parameters:
  ///   - relatedness: one row and column per occupation in URI order; may be empty.
  public static func build(
    _ taxonomy: ComposedTaxonomy, policy: Policy, contentKey: String,
    relatedness: RelatednessTable
  ) -> Snapshot {
    var snapshot = Snapshot()
    snapshot.policyVersion = policy.version
    snapshot.contentKey = contentKey
    snapshot.relatedness = relatedness
    let numbering = Numbering(taxonomy)
    snapshot.languages = languages(of: taxonomy)
    addOccupations(taxonomy, numbering, to: &snapshot)
    addSkills(taxonomy, numbering, to: &snapshot)
    addRequirements(taxonomy, numbering, policy, to: &snapshot)
    addGroups(taxonomy, numbering, to: &snapshot)
    addRelations(taxonomy, numbering, policy, to: &snapshot)
    addTurned(policy, to: &snapshot)
    return snapshot
  }

  /// Positions in the composed taxonomy to numbers of occupations, skills and groups.
  struct Numbering {
    var occupations: [Int] = []
    var skills: [Int] = []
    var groups: [Int] = []
    var number: [Int32]

    init(_ taxonomy: ComposedTaxonomy) {
      number = Array(repeating: -1, count: taxonomy.concepts.count)
      for (position, concept) in taxonomy.concepts.enumerated() {
        switch concept.kind {
        case .occupation:
          number[position] = Int32(occupations.count)
          occupations.append(position)
        case .skill:
          number[position] = Int32(skills.count)
          skills.append(position)
        case .skillGroup:
          number[position] = Int32(groups.count)
          groups.append(position)
        case .iscoGroup: break
        }
      }
    }
  }

  private static func languages(of taxonomy: ComposedTaxonomy) -> [Language] {
    var found: Set<Language> = []
    for concept in taxonomy.concepts { found.formUnion(concept.labels.keys) }
    return found.sorted()
  }

  private static func labels(
    _ positions: [Int], _ taxonomy: ComposedTaxonomy, _ languages: [Language]
  ) -> [StringTable] {
    languages.map { language in
      var table = StringTable()
      for position in positions { table.append(taxonomy.concepts[position].labels[language] ?? "") }
      return table
    }
  }

  private static func addOccupations(
    _ taxonomy: ComposedTaxonomy, _ numbering: Numbering, to snapshot: inout Snapshot
  ) {
    snapshot.occupationLabels = labels(numbering.occupations, taxonomy, snapshot.languages)
    for (number, position) in numbering.occupations.enumerated() {
      let concept = taxonomy.concepts[position]
      snapshot.occupationURIs.append(concept.uri.rawValue)
      snapshot.occupationISCO.append(concept.iscoGroup ?? "")
      let review = taxonomy.reviews[position]
      let domains = review?.domains ?? domain(of: concept.iscoGroup, taxonomy.domainRules)
      snapshot.domains.append(domains.rawValue)
      snapshot.common.append(review?.isCommon == true ? 1 : 0)
      let level = taxonomy.levels[position]
      let usual = level ?? self.level(of: concept.iscoGroup, taxonomy.levelRules)
      snapshot.levels.append(usual.map { UInt8($0.nlqf * 2 + ($0.isPlus ? 1 : 0)) } ?? 0)
      snapshot.levelsEstimated.append(level == nil && usual != nil ? 1 : 0)
      if let gates = taxonomy.gates[position] {
        var kinds: Set<String> = []
        snapshot.gates[number] = gates.filter { kinds.insert($0.kind).inserted }
      }
      snapshot.themes[number] = taxonomy.themes[position]
    }
  }

  /// The longest prefix that fits decides.
  private static func domain(of iscoGroup: String?, _ rules: [DomainRule]) -> Domains {
    guard let iscoGroup else { return [] }
    let fitting = rules.filter { iscoGroup.hasPrefix($0.iscoPrefix) }
    return fitting.max { $0.iscoPrefix.count < $1.iscoPrefix.count }?.domains ?? []
  }

  private static func level(of iscoGroup: String?, _ rules: [LevelRule]) -> EducationLevel? {
    guard let iscoGroup else { return nil }
    let fitting = rules.filter { iscoGroup.hasPrefix($0.iscoPrefix) }
    return fitting.max { $0.iscoPrefix.count < $1.iscoPrefix.count }?.level
  }

  private static func addSkills(
    _ taxonomy: ComposedTaxonomy, _ numbering: Numbering, to snapshot: inout Snapshot
  ) {
    snapshot.skillLabels = labels(numbering.skills, taxonomy, snapshot.languages)
    snapshot.groupLabels = labels(numbering.groups, taxonomy, snapshot.languages)
    for position in numbering.groups {
      snapshot.groupURIs.append(taxonomy.concepts[position].uri.rawValue)
    }
    for position in numbering.skills {
      let concept = taxonomy.concepts[position]
      snapshot.skillURIs.append(concept.uri.rawValue)
      let type: UInt8 =
        switch concept.skillType {
        case .skill: 1
        case .knowledge: 2
        case nil: 0
        }
      snapshot.skillTypes.append(type)
      let reuse = concept.reuseLevel.flatMap { ReuseLevel.allCases.firstIndex(of: $0) }
      snapshot.reuseLevels.append(UInt8((reuse ?? -1) + 1))
      snapshot.skillFlags.append(UInt8(truncatingIfNeeded: concept.flags.rawValue))
    }
  }

  private static func addRequirements(
    _ taxonomy: ComposedTaxonomy, _ numbering: Numbering, _ policy: Policy,
    to snapshot: inout Snapshot
  ) {
    struct Row {
      var occupation: Int32
      var skill: Int32
      var grade: UInt8
      var level: UInt8
    }
    var rows: [Row] = []
    rows.reserveCapacity(taxonomy.requirements.count)
    for link in taxonomy.requirements {
      let occupation = numbering.number[link.occupation]
      let skill = numbering.number[link.skill]
      guard occupation >= 0, skill >= 0, taxonomy.concepts[link.occupation].kind == .occupation,
        taxonomy.concepts[link.skill].kind == .skill,
        let grade = Importance.allCases.firstIndex(of: link.importance)
      else { continue }
      rows.append(
        Row(
          occupation: occupation, skill: skill, grade: UInt8(grade),
          level: UInt8(clamping: link.level ?? 0)))
    }
    // One requirement a skill: of two, the weightier importance stands, then the higher level (it
    // sorts first).
    rows.sort {
      ($0.occupation, $0.skill, $0.grade, $1.level) < ($1.occupation, $1.skill, $1.grade, $0.level)
    }
    var unique: [Row] = []
    unique.reserveCapacity(rows.count)
    for row in rows
    where unique.last.map({ $0.occupation != row.occupation || $0.skill != row.skill }) ?? true {
      unique.append(row)
    }
    snapshot.requirements = SparseRows(
      rowCount: snapshot.occupationCount,
      sortedPairs: unique.lazy.map { (row: Int($0.occupation), value: $0.skill) })
    snapshot.grades = unique.map(\.grade)
    snapshot.levelsAsked = unique.map(\.level)
    snapshot.asksLevels = unique.contains { $0.level != 0 }
    let asked = unique.sorted { ($0.skill, $0.occupation) < ($1.skill, $1.occupation) }
    snapshot.askedBy = SparseRows(
      rowCount: snapshot.skillCount,
      sortedPairs: asked.lazy.map { (row: Int($0.skill), value: $0.occupation) })
    let ranked = (0..<snapshot.occupationCount).count(where: { snapshot.isRanked($0) })
    snapshot.idf = (0..<snapshot.skillCount).map { skill in
      let asking = snapshot.askedBy.range(skill).count
      return asking == 0 ? 0 : Mathematics.naturalLogarithm(Double(ranked + 1) / Double(asking + 1))
    }
    let importances = Importance.allCases.map { policy.importance[$0] ?? 0 }
    snapshot.weights = unique.map { importances[Int($0.grade)] * snapshot.idf[Int($0.skill)] }
    for occupation in 0..<snapshot.occupationCount { snapshot.addTotals(of: occupation) }
  }
}

extension Snapshot {
  /// Positions of the requirements that count for entry: the essential ones, or all when none is.
  func entryPositions(_ occupation: Int) -> [Int] {
    let range = requirements.range(occupation)
    let essential = range.filter { isEssential($0) }
    return essential.isEmpty ? Array(range) : essential
  }
}
