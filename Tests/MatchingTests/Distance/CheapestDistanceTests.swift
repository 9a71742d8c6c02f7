import SkillModel
import TestSupport
import Testing

@testable import Matching

/// The estimated distance against all subsets of what is missing.
struct CheapestDistanceTests {
  @Test(arguments: GeneratedCase.seeds)
  func noChoiceOfSkillsTakesFewerHours(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let valuation = item.valuation()
    for target in valuation.ranked() {
      let missing = valuation.missingForEntry(target.occupation)
      let entry = item.snapshot.entryWeights[target.occupation]
      let wanted = (item.policy.bands.entryShare - target.entryNow - 1e-9) * entry
      guard missing.count <= 10 else { continue }
      let distance = valuation.estimatedDistance(to: target, gates: [], limits: Limits())
      let least = wanted > 0 ? leastHours(missing, reaching: wanted) : 0
      #expect(near(distance.hours, least, by: 1e-6))
      #expect(distance.basis == .estimate)
      let gain = missing.filter { distance.skills.contains($0.skill) }.reduce(0) { $0 + $1.gain }
      #expect(gain >= wanted - 1e-8)
    }
  }

  private func leastHours(_ missing: [Valuation.Missing], reaching wanted: Double) -> Double {
    var gains = [0.0]
    var hours = [0.0]
    for item in missing {
      gains += gains.map { $0 + item.gain }
      hours += hours.map { $0 + item.hours }
    }
    return zip(gains, hours).filter { $0.0 >= wanted }.map(\.1).min() ?? hours[hours.count - 1]
  }

  /// By entry for an hour a (6 in 1 h), b (5 in 5 h), c (4 in 4.5 h).
  ///
  /// To reach 10, a and b take 6 hours, a and c take 5.5.
  @Test func theLastSkillNeedNotOvershoot() {
    let items = [(6.0, 1.0), (5, 5), (4, 4.5)].enumerated().map {
      Valuation.Missing(position: $0, skill: $0, gain: $1.0, hours: $1.1)
    }
    #expect(CheapestChoice.items(items, reaching: 10).map(\.skill) == [0, 2])
    #expect(CheapestChoice.items(items, reaching: 15).map(\.skill) == [0, 1, 2])
    #expect(CheapestChoice.items(items, reaching: 99).map(\.skill) == [0, 1, 2])
    #expect(CheapestChoice.items([], reaching: 1).isEmpty)
  }

  @Test func manyAlikeStayWithinTheNodeLimitAndSuffice() {
    var random = SplitMix64(seed: 3)
    let items = (0..<120).map { index in
      Valuation.Missing(
        position: index, skill: index, gain: Double(random.int(50...60)) / 10,
        hours: Double(random.int(40...44)))
    }
    let chosen = CheapestChoice.items(items, reaching: 301)
    #expect(chosen.reduce(0) { $0 + $1.gain } >= 301 - 1e-6)
    // In parts, the cheapest 301 cannot take fewer hours than this.
    let best = items.map { $0.hours / $0.gain }.min() ?? 0
    #expect(chosen.reduce(0) { $0 + $1.hours } >= 301 * best)
  }
}
