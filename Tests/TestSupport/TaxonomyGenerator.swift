public import SkillModel

/// Makes small taxonomies with everything that real ones have, and their oddities.
public struct TaxonomyGenerator {
  private var random: SplitMix64
  private var taxonomy = ComposedTaxonomy()
  private var byKind: [ConceptKind: [Int]] = [:]

  /// A random taxonomy: 5-40 occupations, some without requirements; 10-80 skills, some unused.
  public static func taxonomy(seed: UInt64) -> ComposedTaxonomy {
    var generator = TaxonomyGenerator(random: SplitMix64(seed: seed))
    generator.addConcepts()
    generator.addRequirements()
    generator.addHierarchy()
    generator.addReference()
    return generator.taxonomy
  }

  private init(random: SplitMix64) { self.random = random }

  /// ISCO groups that occupations are put in.
  public static let iscoGroups = ["2512", "2513", "2166", "7411", "7412", "5120", "0110"]

  private mutating func addConcepts() {
    let counts: [(ConceptKind, Int, String)] = [
      (.occupation, random.int(5...40), "http://data.europa.eu/esco/occupation/"),
      (.skill, random.int(10...80), "http://data.europa.eu/esco/skill/"),
      (.skillGroup, random.int(1...8), "http://data.europa.eu/esco/skill/S"),
    ]
    var rows: [ComposedTaxonomy.ConceptRow] = []
    for (kind, count, prefix) in counts {
      for index in 0..<count {
        let uri = prefix + String(random.next(), radix: 16) + "-\(index)"
        rows.append(row(ConceptURI(uri), kind, index))
      }
    }
    for code in Self.iscoGroups {
      rows.append(.init(uri: .isco(code), kind: .iscoGroup, code: code))
    }
    taxonomy.concepts = rows.sorted { $0.uri < $1.uri }
    for (position, row) in taxonomy.concepts.enumerated() {
      byKind[row.kind, default: []].append(position)
    }
  }

  private mutating func row(
    _ uri: ConceptURI, _ kind: ConceptKind, _ index: Int
  ) -> ComposedTaxonomy.ConceptRow {
    var row = ComposedTaxonomy.ConceptRow(uri: uri, kind: kind)
    if random.chance(90) { row.labels[.english] = "\(kind.rawValue) \(index)" }
    if random.chance(60) { row.labels[.dutch] = "begrip \(index) é" }
    switch kind {
    case .occupation: row.iscoGroup = random.pick(Self.iscoGroups, nilPercent: 10)
    case .skill:
      row.skillType = random.pick(SkillType.allCases, nilPercent: 5)
      row.reuseLevel = random.pick(ReuseLevel.allCases, nilPercent: 5)
      if random.chance(10) { row.flags.insert(.language) }
      if random.chance(10) { row.flags.insert(.transversal) }
    case .skillGroup, .iscoGroup: break
    }
    return row
  }

  private mutating func addRequirements() {
    let skills = byKind[.skill] ?? []
    // The last fifth of the skills is asked by nobody.
    let asked = Array(skills.prefix(max(5, skills.count * 4 / 5)))
    let common = random.pick(asked)
    for occupation in byKind[.occupation] ?? [] {
      if random.chance(12) { continue }
      let onlyOptional = random.chance(10)
      var chosen: Set<Int> = []
      if random.chance(80) { chosen.insert(common) }
      for _ in 0..<random.int(1...25) { chosen.insert(random.pick(asked)) }
      for skill in chosen.sorted() {
        let importance: Importance =
          onlyOptional || random.chance(35)
          ? .optional : random.chance(85) ? .essential : .important
        let level = random.chance(25) ? random.int(1...3) : nil
        taxonomy.requirements.append((occupation, skill, importance, level))
        // Sources contradict themselves: the same skill twice.
        if random.chance(4) {
          taxonomy.requirements.append(
            (occupation, skill, random.pick(Importance.allCases), random.int(1...3)))
        }
      }
    }
  }

  private mutating func addHierarchy() {
    let (skills, groups) = (byKind[.skill] ?? [], byKind[.skillGroup] ?? [])
    var seen: Set<[Int]> = []
    for skill in skills {
      if random.chance(85) {
        let group = random.pick(groups)
        if seen.insert([skill, group]).inserted { taxonomy.broader.append((skill, group)) }
      }
      let other = random.pick(skills)
      if random.chance(25), other != skill, seen.insert([skill, other]).inserted {
        taxonomy.broader.append((skill, other))
      }
    }
    for _ in 0..<(skills.count / 3) {
      let (original, related) = (random.pick(skills), random.pick(skills))
      guard original != related, seen.insert([original, related, 0]).inserted else { continue }
      taxonomy.skillRelations.append(
        (original, related, random.chance(50) ? .essential : .optional))
    }
  }

  private mutating func addReference() {
    for occupation in byKind[.occupation] ?? [] {
      if random.chance(30) {
        taxonomy.levels[occupation] = EducationLevel(nlqf: random.int(1...8))
      }
      if random.chance(60) {
        taxonomy.reviews[occupation] = RoleReview(
          domains: Domains(rawValue: UInt8(random.int(0...7))), isCommon: random.chance(70))
      }
      if random.chance(20) { taxonomy.themes[occupation] = [("energy", "Titel van het thema")] }
      let kinds = ["vca", "drivingLicence:B", "vog"].filter { _ in random.chance(20) }
      if !kinds.isEmpty { taxonomy.gates[occupation] = kinds.map { gate($0) } }
    }
    taxonomy.domainRules = [
      DomainRule(iscoPrefix: "25", domains: .ict),
      DomainRule(iscoPrefix: "741", domains: .techniek),
    ]
  }

  private mutating func gate(_ kind: String) -> GateRequirement {
    GateRequirement(
      kind: kind, nameDutch: kind, nameEnglish: kind,
      timing: random.pick(GateRequirement.Timing.allCases),
      days: random.pick([1, 10, 200], nilPercent: 20),
      price: random.pick([0, 4_150, 250_000], nilPercent: 20),
      howDutch: random.chance(50) ? "aanvragen" : nil, howEnglish: nil, source: "test")
  }
}
