import Matching
import TestSupport
import Testing

/// Rounded parts that still add up.
struct ApportionmentTests {
  @Test(
    arguments: [
      // The largest remainders go up: .6 and .7 of 3.4 + 2.6 + 1.7 = 7.7.
      ([3.4, 2.6, 1.7], 8, [3, 3, 2]), ([0.5, 0.5, 0.5, 0.5], 2, [1, 1, 0, 0]),
      ([33.333, 33.333, 33.333], 100, [34, 33, 33]), ([2, 3], 5, [2, 3]), ([], 0, []),
      ([0, 1.5], 2, [0, 2]), ([4, 4], 7, [4, 3]), ([10], 2, [2]), ([0, 3], 0, [0, 0]),
      ([1, 0], 4, [3, 1]),
    ] as [([Double], Int, [Int])])
  func worked(parts: [Double], total: Int, units: [Int]) {
    #expect(Apportionment.units(parts, total: total) == units)
  }

  @Test func addsUpAndStaysWithinOneOfEachPart() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<500 {
      let parts = (0..<random.int(1...40)).map { _ in Double(random.int(0...100_000)) / 977 }
      let total = Int(parts.reduce(0, +).rounded())
      let units = Apportionment.units(parts, total: total)
      #expect(units.reduce(0, +) == total)
      #expect(zip(units, parts).allSatisfy { abs(Double($0) - $1) <= 1 })
    }
  }
}
