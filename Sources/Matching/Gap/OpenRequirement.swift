public import SkillModel

/// A requirement of a target that is not wholly there, with what closing it adds.
public struct OpenRequirement: Sendable, Hashable {
  /// The skill.
  public var skill: Int
  /// Level asked, 1...3; the policy's where the source has none.
  public var levelAsked: Int
  /// Credit to expect now, 0...1, below 1.
  public var expected: Double
  /// How the person stands to it.
  public var state: RequirementState
  /// Share of entry when wholly there; 0 when it does not count for entry.
  public var entryShare: Double
  /// Share of coverage when wholly there.
  public var coverageShare: Double
  /// importance x idf.
  public var weight: Double
}

extension Valuation {
  /// What of a target is not wholly there, in order of skill; O(its requirements).
  public func openRequirements(_ target: Int) -> [OpenRequirement] {
    let median = snapshot.medianWeights[target]
    let counting = Set(snapshot.entryPositions(target))
    var states: [Int: RequirementState] = [:]
    for standing in standings(target) { states[standing.skill] = standing.state }
    return snapshot.asks(target).compactMap { position in
      let expected = expectedValue(at: position)
      guard expected < 1 else { return nil }
      let skill = Int(snapshot.requirements.values[position])
      let asked = Int(snapshot.levelsAsked[position])
      let weight = snapshot.weights[position]
      let entry = snapshot.entryWeights[target]
      let total = snapshot.totalWeights[target]
      return OpenRequirement(
        skill: skill, levelAsked: asked == 0 ? policy.levelShortfall.levelAsked : asked,
        expected: expected, state: states[skill] ?? .notDiscussed,
        entryShare: counting.contains(position) && entry > 0 ? min(weight, median) / entry : 0,
        coverageShare: total > 0 ? weight / total : 0, weight: weight)
    }
  }

  /// The share of entry of requirements nobody spoke about yet, 0...1.
  public func undiscussedEntryShare(_ target: Int) -> (all: Double, expected: Double) {
    let open = openRequirements(target).filter { $0.state == .notDiscussed }
    return (
      open.reduce(0) { $0 + $1.entryShare }, open.reduce(0) { $0 + $1.entryShare * $1.expected }
    )
  }

  /// Credit of knowing another skill for a skill that is asked, by that other skill.
  ///
  /// Nothing carries over to a skill that is known: then the claim decides.
  public func transfers(to skill: Int) -> [(from: Int, factor: Double)] {
    guard profile.known[skill] == nil else { return [] }
    return snapshot.relatedSkills.range(skill).map { position in
      (
        Int(snapshot.relatedSkills.values[position]),
        policy.transfer.factors[Int(snapshot.relationKinds[position])]
      )
    }
  }

  /// Credit to expect of a skill now, at the level the policy takes as asked.
  public func expectedCredit(_ skill: Int) -> Double { expected[skill] }

  /// Hours to learn a skill from nothing where no module teaches it (policy, estimate).
  public func hoursWithoutModule(_ skill: Int) -> Double { studyHours(of: skill) }
}
