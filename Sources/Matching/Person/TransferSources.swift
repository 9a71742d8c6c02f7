import SkillModel

/// Where the expectation of every skill that is not known comes from, and what is left of it without that:
/// so neither naming its source nor leaving one skill out needs a look at all that are related.
struct TransferSources: Sendable {
  /// The skill that the expected value is carried over from; -1 where it is its own, or nothing.
  private var from: [Int32]
  /// How that skill relates, as a position in `SkillRelationKind.allCases`.
  private var kinds: [UInt8]
  /// The best of all other sources.
  private var second: [Double]

  /// Raises own values to what to expect of each skill; O(skills + relations of skills with a value).
  init(
    _ profile: PersonProfile, raising expected: inout [Double], _ snapshot: Snapshot,
    _ policy: Policy
  ) {
    let count = profile.own.count
    var from = Array(repeating: Int32(-1), count: count)
    var kinds = Array(repeating: UInt8(0), count: count)
    var second = Array(repeating: 0.0, count: count)
    let factors = policy.transfer.factors
    do {
      // Relations start at skills with a value: a person has few, the taxonomy has many. No factor is over
      // 1, so a skill never carries over more than it has.
      let (own, isKnown) = (profile.own.span, profile.isKnown.span)
      let (related, relations) = (snapshot.relatesTo.values.span, snapshot.relatesKinds.span)
      var best = expected.mutableSpan
      var others = second.mutableSpan
      var sources = from.mutableSpan
      var ways = kinds.mutableSpan
      for skill in own.indices where own[skill] > 0 {
        let value = own[skill]
        // Rows lie within these arrays: that is checked when a snapshot is read. A skill stands in a row once.
        for position in snapshot.relatesTo.range(skill) {
          let other = Int(related[unchecked: position])
          if isKnown[unchecked: other] { continue }
          let kind = relations[unchecked: position]
          let carried = value * factors[Int(kind)]
          if carried > best[unchecked: other] {
            others[unchecked: other] = best[unchecked: other]
            best[unchecked: other] = carried
            sources[unchecked: other] = Int32(truncatingIfNeeded: skill)
            ways[unchecked: other] = kind
          } else if carried > others[unchecked: other] {
            others[unchecked: other] = carried
          }
        }
      }
    }
    (self.from, self.kinds, self.second) = (from, kinds, second)
  }

  /// The skill that the value of a skill that is not known is carried over from, and how it relates; nil where
  /// it is the skill's own, or nothing.
  func source(of skill: Int) -> (skill: Int, kind: SkillRelationKind)? {
    let source = from[skill]
    return source < 0 ? nil : (Int(source), SkillRelationKind.allCases[Int(kinds[skill])])
  }

  /// The skill that the value of a skill that is not known is carried over from, and what is left without it; nil
  /// where it is the skill's own, or nothing.
  @inline(__always)
  func loss(of skill: Int) -> (source: Int, left: Double)? {
    let source = from[skill]
    return source < 0 ? nil : (Int(source), second[skill])
  }

  /// What is left to expect of a skill that is not known when another is absent; nil where nothing of it
  /// came from that one.
  @inline(__always)
  func left(of skill: Int, without absent: Int) -> Double? {
    Int(from[skill]) == absent ? second[skill] : nil
  }
}
