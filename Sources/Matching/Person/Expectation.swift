import SkillModel

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
  /// The value of a skill that is known; nil when it is not.
  fileprivate func knownValue(
    of skill: Int, levelAsked: Int, _ policy: Policy
  ) -> RequirementValue? {
    guard isKnown[skill], let fact = known[skill] else { return nil }
    let asked = levelAsked == 0 ? policy.levelShortfall.levelAsked : levelAsked
    let credit = fact.state == .present ? fact.credit(levelAsked: asked) : 0
    return RequirementValue(
      low: credit, expected: credit, high: credit, origin: .claim(fact.claim), isKnown: true)
  }

  /// Where the own value of a skill that is not known comes from.
  fileprivate func ownOrigin(of skill: Int) -> Origin {
    guard own[skill] > 0 else { return .nothing }
    let from = inferredFrom[skill]
    return from >= 0 ? .work(Int(from)) : .claim(Int(-2 - from))
  }
}

extension Valuation {
  /// The values of a skill against a level asked.
  ///
  /// Known absent gives 0, 0, 0; known present its best own credit three times; not known 0, the
  /// larger of the inferred value and the best transfer, 1. O(1).
  ///
  /// - Parameter levelAsked: 1...3; 0 where none is stated.
  public func value(of skill: Int, levelAsked: Int) -> RequirementValue {
    if let value = profile.knownValue(of: skill, levelAsked: levelAsked, policy) { return value }
    let origin =
      sources.source(of: skill).map { PersonProfile.Origin.transfer(from: $0.skill, $0.kind) }
      ?? profile.ownOrigin(of: skill)
    return RequirementValue(
      low: 0, expected: expected[skill], high: 1, origin: origin, isKnown: false)
  }
}
