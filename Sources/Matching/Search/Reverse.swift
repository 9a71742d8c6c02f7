public import SkillModel

/// An occupation people may come from, as it stands to one target.
public struct OriginValue: Sendable, Hashable {
  /// The occupation people come from.
  public var origin: Int
  /// How somebody of whom only this occupation is known stands to the target.
  public var target: TargetValue
  /// Estimated distance.
  public var distance: Distance
  /// Band of that distance.
  public var band: Band
}

/// The reverse search: which work brings people near a target.
public enum ReverseSearch {
  /// Occupations from which the target is nearest, highest fit first; ties by URI.
  ///
  /// - Complexity: O(occupations x (skills + relations)); some 2 s for ESCO without `accepts`.
  public static func origins(
    of target: Int, in snapshot: Snapshot, policy: Policy, asOf: CivilDate,
    accepts: (Int) -> Bool = { _ in true }
  ) -> [OriginValue] {
    var found: [OriginValue] = []
    for origin in 0..<snapshot.occupationCount
    where origin != target && snapshot.isRanked(origin) && accepts(origin) {
      let valuation = valuation(of: [origin], in: snapshot, policy: policy, asOf: asOf)
      let value = valuation.value(of: target)
      let gates = snapshot.gateResults(target, answers: [:])
      let distance = valuation.estimatedDistance(to: value, gates: gates, limits: Limits())
      found.append(
        OriginValue(
          origin: origin, target: value, distance: distance,
          band: valuation.band(of: value, distance: distance, limits: Limits())))
    }
    found.sort { TargetValue.precedesAsOrigin(($0.target, $0.origin), ($1.target, $1.origin)) }
    return found
  }

  /// Somebody of whom only past occupations are known.
  static func valuation(
    of occupations: [Int], in snapshot: Snapshot, policy: Policy, asOf: CivilDate
  ) -> Valuation {
    var candidate = Candidate(id: CandidateID(rawValue: ""))
    candidate.occupations = occupations.map { PastOccupation(uri: snapshot.occupationURI($0)) }
    let profile = PersonProfile(candidate, in: snapshot, policy: policy, asOf: asOf)
    return Valuation(profile, in: snapshot, policy: policy)
  }
}

extension TargetValue {
  fileprivate static func precedesAsOrigin(
    _ left: (TargetValue, Int), _ right: (TargetValue, Int)
  ) -> Bool { left.0.fit != right.0.fit ? left.0.fit > right.0.fit : left.1 < right.1 }
}
