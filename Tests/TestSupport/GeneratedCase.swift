public import Matching
public import SkillModel

/// One generated case: a taxonomy with its relatedness, a policy and a person.
public struct GeneratedCase: Sendable {
  /// What it was made from.
  public let seed: UInt64
  /// The rows.
  public let taxonomy: ComposedTaxonomy
  /// Random likeness of its occupations.
  public let relatedness: RelatednessTable
  /// The policy that ships.
  public var policy: Policy
  /// The person.
  public var candidate: Candidate
  /// The day.
  public let asOf = CivilDate(year: 2026, month: 11, day: 21) ?? .epoch
  /// The taxonomy as matching reads it.
  public let snapshot: Snapshot

  /// Makes the case of a seed.
  ///
  /// - Throws: when the policy that ships cannot be read.
  public init(seed: UInt64) throws {
    self.seed = seed
    taxonomy = TaxonomyGenerator.taxonomy(seed: seed)
    policy = try TestPolicy.shipped()
    var people = CandidateGenerator(taxonomy, seed: seed)
    candidate = people.candidate()
    let count = taxonomy.concepts.count { $0.kind == .occupation }
    var random = SplitMix64(seed: seed ^ 0xF00D)
    let shares = (0..<(count * count)).map { index in
      index % (count + 1) == 0 ? 1 : Float(random.int(0...20)) / 20
    }
    relatedness = RelatednessTable(count: count, shares: shares) ?? RelatednessTable()
    snapshot = SnapshotBuilder.build(
      taxonomy, policy: policy, contentKey: "seed \(seed)", relatedness: relatedness)
  }

  /// The person of this case, or another one, against the snapshot.
  public func valuation(of other: Candidate? = nil) -> Valuation {
    Valuation(
      PersonProfile(other ?? candidate, in: snapshot, policy: policy, asOf: asOf), in: snapshot,
      policy: policy)
  }

  /// URIs of the skills.
  public var skills: [ConceptURI] { (0..<snapshot.skillCount).map(snapshot.skillURI) }

  /// Some of the skills, drawn with the seed of the case.
  public func someSkills(_ count: Int) -> [ConceptURI] {
    var random = SplitMix64(seed: seed ^ 0x5C11)
    return Array(skills.shuffled(using: &random).prefix(count))
  }

  /// A generator of more claims for this case.
  public var claims: CandidateGenerator { CandidateGenerator(taxonomy, seed: seed &+ 77_777) }

  /// Everything that is shown of the person: values, terms, gaps, distances, bands; in every fourth
  /// case the questions too, which take longest.
  public func answer(of other: Candidate? = nil) -> Answer {
    Answer(valuation(of: other), other ?? candidate, withQuestions: seed % 4 == 0)
  }

  /// Seeds of the property tests.
  public static let seeds: ClosedRange<UInt64> = 1...200
}

/// All results for one person, comparable bit for bit.
public struct Answer: Hashable, Sendable {
  /// What is known, expected and shown of one target.
  public struct Target: Hashable, Sendable {
    /// Its numbers.
    public var value: TargetValue
    /// Terms with reasons.
    public var terms: [FitTerm]
    /// Requirements.
    public var standings: [RequirementStanding]
    /// Hard requirements.
    public var gates: [GateResult]
    /// Estimated distance.
    public var distance: Distance
    /// Band of that distance.
    public var band: Band
    /// Smallest sets to entry.
    public var counterfactuals: [[Int]]
  }

  /// Ranked targets, best first.
  public var targets: [Target]
  /// Questions; nil when they were not asked for.
  public var questions: QuestionList?
  /// Strongest skills.
  public var strongest: [Int]
  /// What could not be placed.
  public var unplaced: [ConceptURI]

  /// Computes everything.
  public init(_ valuation: Valuation, _ candidate: Candidate, withQuestions: Bool) {
    let ranked = valuation.ranked()
    targets = ranked.map { value in
      let gates = valuation.snapshot.gateResults(value.occupation, answers: candidate.gates)
      let distance = valuation.estimatedDistance(
        to: value, gates: gates, limits: candidate.limits)
      return Target(
        value: value, terms: valuation.terms(of: value),
        standings: valuation.standings(value.occupation), gates: gates, distance: distance,
        band: valuation.band(of: value, distance: distance, limits: candidate.limits),
        counterfactuals: valuation.counterfactuals(value))
    }
    questions =
      withQuestions
      ? valuation.questions(ranked, answers: candidate.gates, limits: candidate.limits) : nil
    strongest = valuation.strongest(12)
    unplaced = valuation.profile.unplaced
  }
}
