import SkillModel

/// Where the expectation of every skill comes from, and what is left of it without that: so leaving one
/// skill out needs no look at all that are related.
struct TransferSources {
  /// The skill that the expected value comes from; -1 where it is the skill itself, or nothing.
  private let from: PlainMemory<Int32>
  /// The best of all other sources.
  private let second: PlainMemory<Double>

  /// O(skills + relations of skills with a value).
  init(_ valuation: Valuation) {
    let snapshot = valuation.snapshot
    let own = valuation.profile.own.span
    from = PlainMemory(own.count, repeating: -1)
    second = PlainMemory(own.count, repeating: 0)
    let best = PlainMemory(valuation.profile.own)
    let factors = valuation.policy.transfer.factors
    let (related, kinds) = (snapshot.relatesTo.values.span, snapshot.relatesKinds.span)
    for skill in own.indices where own[skill] > 0 {
      let value = own[skill]
      // Rows lie within these arrays: that is checked when a snapshot is read.
      for position in snapshot.relatesTo.range(skill) {
        let other = Int(related[unchecked: position])
        let carried = value * factors[Int(kinds[unchecked: position])]
        if carried > best[other] {
          if Int(from[other]) != skill { second[other] = best[other] }
          best[other] = carried
          from[other] = Int32(truncatingIfNeeded: skill)
        } else if carried > second[other], Int(from[other]) != skill {
          second[other] = carried
        }
      }
    }
  }

  /// What is left to expect of a skill that is not known when another is absent; nil where nothing of it
  /// came from that one.
  @inline(__always)
  func left(of skill: Int, without absent: Int) -> Double? {
    Int(from[skill]) == absent ? second[skill] : nil
  }
}
