public import SkillModel

/// One requirement of a target as a person stands to it.
public struct RequirementStanding: Sendable, Hashable {
  /// The skill.
  public var skill: Int
  /// How much it matters.
  public var importance: Importance
  /// importance x idf.
  public var weight: Double
  /// State (MATCHING, Gap).
  public var state: RequirementState
  /// Low, expected, high and where they come from.
  public var value: RequirementValue
  /// Evidence of the claim that decides; nil when nothing is known.
  public var evidence: Evidence?
}

extension Valuation {
  /// All requirements of an occupation, heaviest first; ties by URI.
  public func standings(_ occupation: Int) -> [RequirementStanding] {
    snapshot.asks(occupation).map { position in
      let skill = Int(snapshot.requirements.values[position])
      let asked = Int(snapshot.levelsAsked[position])
      let value = value(of: skill, levelAsked: asked)
      return RequirementStanding(
        skill: skill, importance: Importance.allCases[Int(snapshot.grades[position])],
        weight: snapshot.weights[position],
        state: state(
          of: skill, levelAsked: asked == 0 ? policy.levelShortfall.levelAsked : asked, value),
        value: value,
        evidence: profile.known[skill]?.evidence)
    }.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.skill < $1.skill }
  }

  private func state(
    of skill: Int, levelAsked: Int, _ value: RequirementValue
  ) -> RequirementState {
    if let fact = profile.known[skill] {
      if fact.state == .absent { return .toLearn }
      if value.expected < 1 { return .partly }
      return fact.proof(levelAsked: levelAsked) >= .employer ? .has : .unproven
    }
    // Not known, but something known and related is there: partly. Any related present skill
    // counts, also where an inferred value of its own is larger.
    for position in snapshot.relatedSkills.range(skill) {
      let other = Int(snapshot.relatedSkills.values[position])
      if let fact = profile.known[other], fact.state == .present,
        policy.transfer.factors[Int(snapshot.relationKinds[position])] > 0
      {
        return .partly
      }
    }
    return .notDiscussed
  }

  /// Smallest sets of skills that bring an occupation to entry, best first.
  ///
  /// All have the same, smallest size. The first holds the skills that add most; further ones
  /// replace its last skill or leave out its first. Each skill is counted by itself: what learning one
  /// adds to a related one is left out. Empty when entry is reached or cannot be.
  public func counterfactuals(_ target: TargetValue) -> [[Int]] {
    let wanted = wantedForEntry(target)
    guard wanted > 0 else { return [] }
    let order = missingForEntry(target.occupation).sorted {
      $0.gain != $1.gain ? $0.gain > $1.gain : $0.skill < $1.skill
    }
    guard let first = smallestSet(order, reaching: wanted) else { return [] }
    var sets = [first]
    for candidate in order.dropFirst(first.count) where sets.count < policy.lists.counterfactuals {
      let set = Array(first.dropLast()) + [candidate]
      if set.reduce(0, { $0 + $1.gain }) >= wanted { sets.append(set) } else { break }
    }
    if sets.count < policy.lists.counterfactuals,
      let other = smallestSet(Array(order.dropFirst()), reaching: wanted),
      other.count == first.count, !sets.contains(where: { $0.map(\.skill) == other.map(\.skill) })
    {
      sets.append(other)
    }
    return sets.map { $0.map(\.skill) }
  }

  private func smallestSet(_ order: [Missing], reaching wanted: Double) -> [Missing]? {
    var sum = 0.0
    for (index, item) in order.enumerated() {
      sum += item.gain
      if sum >= wanted { return Array(order[...index]) }
    }
    return nil
  }
}

extension Valuation {
  /// How many requirements an occupation has.
  public func requirementCount(_ occupation: Int) -> Int { snapshot.asks(occupation).count }

  /// How many of them are known, present or absent.
  public func knownRequirements(_ occupation: Int) -> Int {
    snapshot.asks(occupation).count {
      profile.isKnown[Int(snapshot.requirements.values[$0])]
    }
  }
}

extension Snapshot {
  /// The skills an occupation asks, and whether each is essential, in order of number.
  public func askedSkills(of occupation: Int) -> [(skill: Int, isEssential: Bool)] {
    asks(occupation).map { (Int(requirements.values[$0]), isEssential($0)) }
  }
}
