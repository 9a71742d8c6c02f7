public import SkillModel

/// The three values of one requirement (MATCHING, The pieces).
public struct RequirementValue: Sendable, Hashable {
  /// Credit if nothing unknown turns out present.
  public var low: Double
  /// Credit to expect.
  public var expected: Double
  /// Credit if everything unknown turns out present.
  public var high: Double
  /// Where the expected value comes from.
  public var origin: PersonProfile.Origin
  /// Whether a claim decides it.
  public var isKnown: Bool
}

extension PersonProfile {
  /// The values of a skill against a level asked; O(related skills) when it is not known.
  ///
  /// Known absent gives 0, 0, 0; known present its best own credit three times; not known 0, the
  /// larger of the inferred value and the best transfer, 1.
  public func value(
    of skill: Int, levelAsked: Int, in snapshot: Snapshot, policy: Policy
  ) -> RequirementValue {
    if isKnown[skill], let fact = known[skill] {
      let asked = levelAsked == 0 ? policy.levelShortfall.levelAsked : levelAsked
      let credit = fact.state == .present ? fact.credit(levelAsked: asked) : 0
      return RequirementValue(
        low: credit, expected: credit, high: credit, origin: .claim(fact.claim), isKnown: true)
    }
    var best = own[skill]
    var origin: Origin = .nothing
    if best > 0 {
      let from = inferredFrom[skill]
      origin = from >= 0 ? .work(Int(from)) : .claim(Int(-2 - from))
    }
    let factors = policy.transfer.factors
    let (related, kinds) = (snapshot.relatedSkills.values.span, snapshot.relationKinds.span)
    let values = own.span
    for position in snapshot.relatedSkills.range(skill) {
      // Rows lie within these arrays: that is checked when a snapshot is read.
      let other = Int(related[unchecked: position])
      // Own values of absent skills are 0, so nothing is carried over from them.
      if values[unchecked: other] <= best { continue }
      let kind = Int(kinds[unchecked: position])
      let carried = values[unchecked: other] * factors[kind]
      if carried > best {
        best = carried
        origin = .transfer(from: other, SkillRelationKind.allCases[kind])
      }
    }
    return RequirementValue(low: 0, expected: best, high: 1, origin: origin, isKnown: false)
  }

  /// The expected value of every skill at the default level; O(skills + relations of skills with a value).
  func expectations(in snapshot: Snapshot, policy: Policy) -> [Double] {
    var values = own
    let factors = policy.transfer.factors
    // Relations start at skills with a value: a person has few, the taxonomy has many. No factor is over
    // 1, so a skill never carries over more than it has.
    let (own, isKnown) = (own.span, isKnown.span)
    let (related, kinds) = (snapshot.relatesTo.values.span, snapshot.relatesKinds.span)
    var best = values.mutableSpan
    for skill in own.indices where own[skill] > 0 {
      let value = own[skill]
      // Rows lie within these arrays: that is checked when a snapshot is read.
      for position in snapshot.relatesTo.range(skill) {
        let other = Int(related[unchecked: position])
        let carried = value * factors[Int(kinds[unchecked: position])]
        if carried > best[unchecked: other], !isKnown[unchecked: other] {
          best[unchecked: other] = carried
        }
      }
    }
    return values
  }
}
