import SkillModel

@testable import Matching

extension PersonProfile {
  /// What to expect of a skill that is not known, and where it comes from, by looking at all that are related.
  ///
  /// Slow and plain, to hold `TransferSources` against.
  ///
  /// - Parameter absent: a skill that counts as absent.
  func value(
    ofUnknown skill: Int, without absent: Int? = nil, in snapshot: Snapshot, policy: Policy
  ) -> (expected: Double, origin: Origin) {
    var best = own[skill]
    var origin = Origin.nothing
    if best > 0 {
      let from = inferredFrom[skill]
      origin = from >= 0 ? .work(Int(from)) : .claim(Int(-2 - from))
    }
    for position in snapshot.relatedSkills.range(skill) {
      let other = Int(snapshot.relatedSkills.values[position])
      let kind = Int(snapshot.relationKinds[position])
      let carried = own[other] * policy.transfer.factors[kind]
      guard other != absent, carried > best else { continue }
      (best, origin) = (carried, .transfer(from: other, SkillRelationKind.allCases[kind]))
    }
    return (best, origin)
  }
}
