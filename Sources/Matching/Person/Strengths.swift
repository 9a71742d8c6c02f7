import SkillModel

extension Valuation {
  /// The skills that tell most about what a person brings, best first.
  ///
  /// Ordered by whether they are known, then by value x idf: a rare skill says more than one that
  /// everybody has. Ties by URI. O(skills log skills).
  public func strongest(_ count: Int) -> [Int] {
    let present = (0..<snapshot.skillCount).filter { skill in
      if let fact = profile.known[skill] { return fact.state == .present && expected[skill] > 0 }
      return profile.own[skill] > 0
    }
    return Array(
      present.sorted { left, right in
        let (a, b) = (profile.known[left] != nil, profile.known[right] != nil)
        if a != b { return a }
        let (x, y) = (
          expected[left] * snapshot.idf[left], expected[right] * snapshot.idf[right]
        )
        return x != y ? x > y : left < right
      }.prefix(count))
  }
}
