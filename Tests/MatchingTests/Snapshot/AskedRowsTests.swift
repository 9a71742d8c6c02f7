import TestSupport
import Testing

@testable import Matching

/// Rows by skill and weight hold what the rows by skill hold.
struct AskedRowsTests {
  @Test(arguments: GeneratedCase.seeds)
  func sameOccupationsWithTheSameWeights(seed: UInt64) throws {
    let snapshot = try GeneratedCase(seed: seed).snapshot
    for skill in 0..<snapshot.skillCount {
      var found: [Int32: Double] = [:]
      for group in snapshot.asked.groups(skill) {
        for position in snapshot.asked.range(group) {
          found[snapshot.asked.occupations[position]] = snapshot.asked.weights[group]
        }
      }
      let range = snapshot.askedBy.range(skill)
      #expect(found.count == range.count)
      for position in range {
        #expect(found[snapshot.askedBy.values[position]] == snapshot.askedWeights[position])
      }
    }
    #expect(Snapshot(bytes: snapshot.bytes())?.asked == snapshot.asked)
  }
}
