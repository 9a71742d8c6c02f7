import SkillModel

extension Valuation {
  /// The skills that tell most about what a person brings, best first.
  ///
  /// Ordered by whether they are known, then by value x idf: a rare skill says more than one that
  /// everybody has. Ties by URI. O(skills log skills).
  public func strongest(_ count: Int) -> [Int] {
    // What is known and absent has an own value of 0.
    let (own, isKnown) = (profile.own, profile.isKnown)
    var present: [(isKnown: Bool, told: Double, skill: Int)] = []
    for skill in own.indices where own[skill] > 0 || isKnown[skill] {
      guard expected[skill] > 0 else { continue }
      present.append((isKnown[skill], expected[skill] * snapshot.idf[skill], skill))
    }
    present.sort { left, right in
      if left.isKnown != right.isKnown { return left.isKnown }
      return left.told != right.told ? left.told > right.told : left.skill < right.skill
    }
    return present.prefix(count).map(\.skill)
  }
}
