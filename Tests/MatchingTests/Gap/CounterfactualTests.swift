import SkillModel
import TestSupport
import Testing

@testable import Matching

/// Smallest sets of skills to entry, against all smaller sets.
struct CounterfactualTests {
  @Test(arguments: GeneratedCase.seeds)
  func setsSufficeAndNoneIsSmaller(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let valuation = item.valuation()
    for target in valuation.ranked() {
      let sets = valuation.counterfactuals(target)
      let entry = item.snapshot.entryWeights[target.occupation]
      // Less a hair: what is reached but for rounding is reached.
      let wanted = (item.policy.bands.entryShare - target.entryNow - 1e-9) * entry
      #expect(sets.isEmpty == (wanted <= 0))
      guard let size = sets.first?.count else { continue }
      let missing = valuation.missingForEntry(target.occupation)
      #expect(sets.allSatisfy { $0.count == size && Set($0).count == size })
      #expect(Set(sets.map { Set($0) }).count == sets.count)
      #expect(sets.count <= item.policy.lists.counterfactuals)
      let gains = missing.map(\.gain)
      #expect(!anySet(of: size - 1, in: gains[...], reaches: wanted))
    }
  }

  /// Whether some so many of the gains add up to a sum; tries all.
  private func anySet(of size: Int, in gains: ArraySlice<Double>, reaches wanted: Double) -> Bool {
    if wanted <= 0 { return true }
    guard size > 0, gains.count >= size, let first = gains.first else { return false }
    // Nothing of this size can do it when so many of the largest cannot.
    guard gains.sorted(by: >).prefix(size).reduce(0, +) >= wanted else { return false }
    return anySet(of: size - 1, in: gains.dropFirst(), reaches: wanted - first)
      || anySet(of: size, in: gains.dropFirst(), reaches: wanted)
  }

  @Test(arguments: GeneratedCase.seeds)
  func whoLearnsASetReachesEntry(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let valuation = item.valuation()
    for target in valuation.ranked().prefix(2) {
      for set in valuation.counterfactuals(target) {
        #expect(reachesEntry(target, with: set, item))
      }
    }
  }

  /// With the set learned, valued anew.
  private func reachesEntry(_ target: TargetValue, with set: [Int], _ item: GeneratedCase) -> Bool {
    var person = item.candidate
    for skill in set {
      person.claims.removeAll { $0.skill == item.snapshot.skillURI(skill) }
      person.claims.append(Claim(skill: item.snapshot.skillURI(skill), level: .teaches))
    }
    let value = item.valuation(of: person).value(of: target.occupation)
    return value.entryNow >= item.policy.bands.entryShare - 1e-9
  }

  /// Four essentials of equal weight, .6 needed: three skills, or two when one is there.
  @Test func worked() throws {
    var small = try SmallTaxonomy(occupations: ["A", "B"], skills: ["s1", "s2", "s3", "s4", "s5"])
    small.ask("A", "s1", "s2", "s3", "s4")
    small.ask("B", "s5")
    let none = small.valuation()
    #expect(none.counterfactuals(none.value(of: 0)) == [[0, 1, 2], [0, 1, 3], [1, 2, 3]])
    let some = small.valuation([claim("s2")])
    #expect(some.counterfactuals(some.value(of: 0)) == [[0, 2], [0, 3], [2, 3]])
    let all = small.valuation([claim("s1"), claim("s2"), claim("s3")])
    #expect(all.counterfactuals(all.value(of: 0)).isEmpty)
  }
}
