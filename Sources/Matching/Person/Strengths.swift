import SkillModel

extension Valuation {
  /// The skills that tell most about what a person brings, best first.
  ///
  /// Ordered by whether they are known, then by value x idf: a rare skill says more than one that
  /// everybody has. Ties by URI. O(skills log skills).
  public func strongest(_ count: Int) -> [Int] {
    // What is known and absent has an own value of 0.
    let present = profile.own.indices.filter { skill in
      profile.isKnown[skill] ? expected[skill] > 0 : profile.own[skill] > 0
    }
    return Array(
      present.sorted { left, right in
        let (a, b) = (profile.isKnown[left], profile.isKnown[right])
        if a != b { return a }
        let (x, y) = (
          expected[left] * snapshot.idf[left], expected[right] * snapshot.idf[right]
        )
        return x != y ? x > y : left < right
      }.prefix(count))
  }
}
