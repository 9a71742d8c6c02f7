import SkillModel
import TestSupport
import Testing

@testable import Matching

/// What is left of an expectation when one skill is absent, against looking at all that are related.
struct TransferSourcesTests {
  @Test(arguments: UInt64(1)...100)
  func sameAsLookingAtAllRelated(seed: UInt64) throws {
    let valuation = try GeneratedCase(seed: seed).valuation()
    let (snapshot, profile) = (valuation.snapshot, valuation.profile)
    let factors = valuation.policy.transfer.factors
    let sources = TransferSources(valuation)
    for skill in 0..<snapshot.skillCount where !profile.isKnown[skill] {
      for absent in 0..<snapshot.skillCount where absent != skill {
        var best = profile.own[skill]
        for position in snapshot.relatedSkills.range(skill) {
          let other = Int(snapshot.relatedSkills.values[position])
          guard other != absent else { continue }
          best = max(best, profile.own[other] * factors[Int(snapshot.relationKinds[position])])
        }
        #expect((sources.left(of: skill, without: absent) ?? valuation.expected[skill]) == best)
      }
    }
  }

  /// The cases have skills that two others carry over to, and some that only one does.
  @Test func casesHaveSecondSources() throws {
    var (falls, some) = (0, 0)
    for seed in UInt64(1)...100 {
      let valuation = try GeneratedCase(seed: seed).valuation()
      let sources = TransferSources(valuation)
      for skill in 0..<valuation.snapshot.skillCount where !valuation.profile.isKnown[skill] {
        for absent in 0..<valuation.snapshot.skillCount {
          guard let left = sources.left(of: skill, without: absent) else { continue }
          if left < valuation.expected[skill] { falls += 1 }
          if left > 0 { some += 1 }
        }
      }
    }
    #expect(falls > 20)
    #expect(some > 20)
  }
}
