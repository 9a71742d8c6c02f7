public import SkillModel

/// Makes people: claims that repeat and contradict each other, past work, answers and limits.
public struct CandidateGenerator {
  private var random: SplitMix64
  private let skills: [ConceptURI]
  private let occupations: [ConceptURI]

  /// Of a taxonomy, with a seed of its own.
  public init(_ taxonomy: ComposedTaxonomy, seed: UInt64) {
    self.init(
      skills: taxonomy.concepts.filter { $0.kind == .skill }.map(\.uri),
      occupations: taxonomy.concepts.filter { $0.kind == .occupation }.map(\.uri), seed: seed)
  }

  /// Of skills and occupations, with a seed of its own.
  public init(skills: [ConceptURI], occupations: [ConceptURI], seed: UInt64) {
    random = SplitMix64(seed: seed ^ 0x0BAD_5EED)
    self.skills = skills
    self.occupations = occupations
  }

  /// A random person.
  public mutating func candidate(claims: ClosedRange<Int> = 0...30) -> Candidate {
    var person = Candidate(id: CandidateID(rawValue: "p\(random.int(1...999))"))
    for _ in 0..<random.int(claims) {
      person.claims.append(claim())
      // Said twice, or taken back later.
      if random.chance(20), let last = person.claims.last {
        person.claims.append(random.chance(40) ? last : claim(about: last.skill))
      }
    }
    if random.chance(70) {
      for _ in 0..<random.int(1...4) { person.occupations.append(pastOccupation()) }
    }
    for kind in ["vca", "drivingLicence:B", "vog"] where random.chance(50) {
      person.gates[kind] = random.pick(GateAnswer.allCases)
    }
    person.limits = limits()
    return person
  }

  /// A random claim about a skill: any of the taxonomy when none is given, sometimes an unknown one.
  public mutating func claim(about skill: ConceptURI? = nil) -> Claim {
    var claim = Claim(skill: skill ?? random.pick(skills))
    if skill == nil && random.chance(3) { claim.skill = ConceptURI("http://example.org/no-skill") }
    if skill == nil && random.chance(2) { claim = Claim(skill: nil, phrase: "iets met computers") }
    claim.state = random.chance(70) ? .present : .absent
    claim.evidence = random.pick(Evidence.allCases)
    claim.level = random.pick(SkillLevel.allCases, nilPercent: 40)
    claim.lastUsed = random.pick([1990, 2005, 2015, 2021, 2024, 2026, 2030], nilPercent: 40)
    claim.date = random.pick(
      ["2019-02-28", "2024-02-29", "2026-11-01", "2026-11-20"], nilPercent: 40
    ).flatMap { CivilDate($0) }
    claim.source = random.pick(["gesprek", "cv"], nilPercent: 60)
    return claim
  }

  private mutating func pastOccupation() -> PastOccupation {
    var past = PastOccupation(uri: random.pick(occupations))
    switch random.int(1...100) {
    case ...12:
      past.uri = ConceptURI.isco(
        String(
          random.pick(TaxonomyGenerator.iscoGroups)
            .prefix(random.int(1...4))))
    case ...18: past.uri = ConceptURI("http://example.org/no-occupation")
    case ...22: past = PastOccupation(uri: nil, title: "vakkenvuller")
    default: break
    }
    past.from = random.pick([1985, 2001, 2015], nilPercent: 50)
    past.to = random.pick([1999, 2010, 2020, 2025], nilPercent: 40)
    return past
  }

  private mutating func limits() -> Limits {
    var limits = Limits()
    limits.hoursPerWeek = random.pick([0.5, 2, 8, 16, 40], nilPercent: 50)
    limits.budget = random.pick([0, 50_000, 500_000], nilPercent: 50)
    limits.weeks = random.pick([1, 12, 104], nilPercent: 50)
    return limits
  }
}
