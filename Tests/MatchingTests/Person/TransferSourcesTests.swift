import SkillModel
import TestSupport
import Testing

@testable import Matching

/// Where expectations come from, and what is left of one when one skill is absent, against looking at all that
/// are related.
struct TransferSourcesTests {
  @Test(arguments: UInt64(1)...100)
  func sameAsLookingAtAllRelated(seed: UInt64) throws {
    let valuation = try GeneratedCase(seed: seed).valuation()
    let (snapshot, profile, policy) = (valuation.snapshot, valuation.profile, valuation.policy)
    for skill in 0..<snapshot.skillCount where !profile.isKnown[skill] {
      let now = profile.value(ofUnknown: skill, in: snapshot, policy: policy)
      let value = valuation.value(of: skill, levelAsked: 0)
      #expect(value.expected == now.expected && value.origin == now.origin)
      for absent in 0..<snapshot.skillCount where absent != skill {
        let left = valuation.sources.left(of: skill, without: absent) ?? valuation.expected[skill]
        #expect(
          left
            == profile.value(ofUnknown: skill, without: absent, in: snapshot, policy: policy)
            .expected)
      }
    }
  }

  /// The cases have skills that two others carry over to, and some that only one does.
  @Test func casesHaveSecondSources() throws {
    var (falls, some) = (0, 0)
    for seed in UInt64(1)...100 {
      let valuation = try GeneratedCase(seed: seed).valuation()
      for skill in 0..<valuation.snapshot.skillCount where !valuation.profile.isKnown[skill] {
        for absent in 0..<valuation.snapshot.skillCount {
          guard let left = valuation.sources.left(of: skill, without: absent) else { continue }
          if left < valuation.expected[skill] { falls += 1 }
          if left > 0 { some += 1 }
        }
      }
    }
    #expect(falls > 20)
    #expect(some > 20)
  }
}
