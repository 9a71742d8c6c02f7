import Matching
import SkillModel
import TestSupport
import Testing

/// Law 4: 0 <= low <= coverage <= high <= 1; when an unknown becomes known the interval never widens
/// and the new coverage lies within the old interval.
struct BoundsLaw {
  @Test(arguments: GeneratedCase.seeds)
  func lowCoverageHighStandInOrder(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let valuation = item.valuation()
    let values = (0..<item.snapshot.occupationCount).map { valuation.value(of: $0) }
    let outOfOrder = values.filter {
      !(0 <= $0.low && $0.low <= $0.coverage && $0.coverage <= $0.high && $0.high <= 1)
    }
    #expect(outOfOrder.isEmpty)
    let outOfRange = values.filter { value in
      ![value.confidence, value.entryNow, value.fit].allSatisfy { (0...1).contains($0) }
    }
    #expect(outOfRange.isEmpty)
    let standings = values.flatMap { valuation.standings($0.occupation) }
    let unsound = standings.filter {
      let three = $0.value
      return
        !(0 <= three.low && three.low <= three.expected && three.expected <= three.high
        && three.high <= 1 && (!three.isKnown || three.low == three.high))
    }
    #expect(unsound.isEmpty)
  }

  @Test(arguments: GeneratedCase.seeds)
  func anAnswerNarrowsTheInterval(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let valuation = item.valuation()
    let before = (0..<item.snapshot.occupationCount).map { valuation.value(of: $0) }
    var random = SplitMix64(seed: seed ^ 0xA115)
    var broken: [ConceptURI] = []
    let open = item.skills.filter { uri in
      item.snapshot.skill(uri).map { valuation.profile.known[$0] == nil } ?? false
    }
    for skill in open.shuffled(using: &random).prefix(12) {
      var claim = Claim(skill: skill, evidence: random.pick(Evidence.allCases.suffix(5)))
      for state in ClaimState.allCases {
        claim.state = state
        claim.level = random.pick(SkillLevel.allCases, nilPercent: 25)
        claim.lastUsed = random.pick([1980, 2012, 2020, 2026], nilPercent: 25)
        var person = item.candidate
        person.claims.append(claim)
        let after = item.valuation(of: person)
        let narrows = before.allSatisfy { narrowed($0, after.value(of: $0.occupation)) }
        let isKnown = item.snapshot.skill(skill).map { after.profile.known[$0]?.state == state }
        if !narrows || isKnown != true { broken.append(skill) }
      }
    }
    #expect(broken.isEmpty)
  }

  private func narrowed(_ old: TargetValue, _ new: TargetValue) -> Bool {
    old.low <= new.low && new.high <= old.high && new.high - new.low <= old.high - old.low
      && old.low <= new.coverage && new.coverage <= old.high && new.confidence >= old.confidence
  }
}
