import SkillModel

extension Valuation {
  /// The skills that tell most about what a person brings, best first.
  ///
  /// Ordered by whether they are known, then by value x idf: a rare skill says more than one that
  /// everybody has. Ties by URI. O(skills + skills with a value x count).
  public func strongest(_ count: Int) -> [Int] {
    typealias Present = (isKnown: Bool, told: Double, skill: Int)
    func precedes(_ left: Present, _ right: Present) -> Bool {
      if left.isKnown != right.isKnown { return left.isKnown }
      return left.told != right.told ? left.told > right.told : left.skill < right.skill
    }
    var best: [Present] = []
    // What is known and absent has an own value of 0.
    let own = profile.own.span
    for skill in own.indices where own[skill] > 0 {
      let present = (profile.isKnown[skill], expected[skill] * snapshot.idf[skill], skill)
      if best.count == count, let last = best.last, !precedes(present, last) { continue }
      var place = best.count
      while place > 0, precedes(present, best[place - 1]) { place -= 1 }
      best.insert(present, at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.skill)
  }
}
