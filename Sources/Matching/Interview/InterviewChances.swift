import SkillModel

/// The chance that a person has an open skill, learned from the answers so far.
///
/// What a related skill is worth in a list is no chance that the skill is there: credit for being near
/// is given to people who do not have it. So chances are kept apart from credits, by what points to a
/// skill, and follow the answers of this very person: who says yes to what nothing pointed to is likely
/// to do so again.
struct InterviewChances {
  /// What pointed to a skill before the interview.
  enum Ground: Int, CaseIterable {
    case work, related, nothing
  }

  /// Factor on the credit, or the chance itself where nothing points to a skill.
  private var factors: [Double]
  /// Chance from the company of a skill: by occupation of which a skill came up unexpectedly.
  private var byOccupation: [Int: Double] = [:]

  init(_ valuation: Valuation, _ candidate: Candidate) {
    let policy = valuation.policy.interview
    let prior = [1, policy.relatedFactor, policy.chance]
    factors = prior
    guard !candidate.interview.isEmpty else { return }
    var before = candidate
    while before.takeBackAnswer() != nil {}
    let (snapshot, asOf) = (valuation.snapshot, valuation.profile.asOf)
    let start = Valuation(
      PersonProfile(before, in: snapshot, policy: valuation.policy, asOf: asOf), in: snapshot,
      policy: valuation.policy)
    var present = [0.0, 0, 0]
    var unexpected: Set<Int> = []
    var asked = [0.0, 0, 0]
    for skill in candidate.askedSkills.compactMap({ snapshot.skill($0) }).sorted() {
      guard let fact = valuation.profile.known[skill] else { continue }
      let ground = Self.ground(of: skill, in: start)
      asked[ground.rawValue] += ground == .nothing ? 1 : start.expected[skill]
      guard fact.state == .present else { continue }
      present[ground.rawValue] += 1
      if ground != .work { unexpected.insert(skill) }
    }
    // As if so many answers had been given already, as the prior has it.
    let weight = policy.priorAnswers
    factors = prior.indices.map { (prior[$0] * weight + present[$0]) / (weight + asked[$0]) }
    addCompany(of: unexpected, valuation, weight)
  }

  /// Somebody with a skill that the known work does not explain often has more of the same work: a
  /// hobby, a course, an earlier job.
  private mutating func addCompany(
    of unexpected: Set<Int>, _ valuation: Valuation, _ weight: Double
  ) {
    let snapshot = valuation.snapshot
    for occupation in Set(unexpected.flatMap { snapshot.askedBy[$0] }.map { Int($0) }) {
      let known = snapshot.asks(occupation).map { Int(snapshot.requirements.values[$0]) }
        .filter { valuation.profile.known[$0] != nil }
      byOccupation[occupation] =
        Double(known.count { unexpected.contains($0) }) / (Double(known.count) + weight)
    }
  }

  private static func ground(of skill: Int, in valuation: Valuation) -> Ground {
    if valuation.profile.own[skill] > 0 { return .work }
    return valuation.expected[skill] > 0 ? .related : .nothing
  }

  /// The chance of an open skill, 0.001...0.98: nothing is certain before it is asked.
  func chance(of skill: Int, in valuation: Valuation) -> Double {
    let ground = Self.ground(of: skill, in: valuation)
    let factor = factors[ground.rawValue]
    let chance =
      ground == .nothing
      ? factor : max(valuation.expected[skill] * factor, factors[Ground.nothing.rawValue])
    let company =
      byOccupation.isEmpty
      ? 0 : valuation.snapshot.askedBy[skill].lazy.compactMap { byOccupation[Int($0)] }.max() ?? 0
    return min(0.98, max(0.001, chance, company))
  }
}
