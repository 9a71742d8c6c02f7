import Linking
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct DocumentCosinesTests {
  /// The definition, word for word: every pair, every feature, in double precision.
  private func naive(_ documents: [[UInt64]]) -> [Double] {
    let counts = documents.map { document in
      document.reduce(into: [UInt64: Int]()) { $0[$1, default: 0] += 1 }
    }
    let features = Set(documents.joined()).sorted()
    let frequency = features.map { feature in counts.count { $0[feature] != nil } }
    let vectors = counts.map { counts -> [Double] in
      let weights = zip(features, frequency).map { feature, frequency -> Double in
        guard frequency >= 2, let times = counts[feature] else { return 0 }
        return log(1 + Double(times)) * log(Double(documents.count + 1) / Double(frequency + 1))
      }
      let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length > 0 ? weights.map { $0 / length } : weights
    }
    return vectors.flatMap { left in
      vectors.map { right in zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func agreesWithTheDefinition(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let documents = (0..<random.int(1...25)).map { _ in
      (0..<random.int(0...30)).map { _ in UInt64(random.int(1...40)) }
    }
    var sums = [Float](repeating: 0.25, count: documents.count * documents.count)
    DocumentCosines(documents).add(to: &sums, factor: 2)
    for (sum, cosine) in zip(sums, naive(documents)) {
      #expect(abs(Double(sum) - (0.25 + 2 * cosine)) < 1e-5)
    }
  }

  @Test func sameDocumentsAreOneAndEmptyOnesAreLikeNone() {
    var sums = [Float](repeating: 0, count: 16)
    DocumentCosines([[1, 2, 2], [2, 1, 2], [], [9, 9]]).add(to: &sums)
    #expect(abs(sums[1] - 1) < 1e-6)
    #expect(abs(sums[0] - 1) < 1e-6)
    // Feature 9 is in one document only, so that document is like none, not even itself.
    #expect(sums[8..<16].allSatisfy { $0 == 0 })
    #expect(sums[2] == 0 && sums[3] == 0)
  }

  @Test func theSameInputGivesTheSameBits() {
    var random = SplitMix64(seed: 11)
    let documents = (0..<30).map { _ in (0..<40).map { _ in UInt64(random.int(1...60)) } }
    var (first, second) = ([Float](repeating: 0, count: 900), [Float](repeating: 0, count: 900))
    DocumentCosines(documents).add(to: &first)
    DocumentCosines(documents.map { $0.shuffled(using: &random) }).add(to: &second)
    #expect(first == second)
    for row in 0..<30 {
      for column in 0..<30 { #expect(first[row * 30 + column] == first[column * 30 + row]) }
    }
  }

  @Test func noDocuments() {
    var sums: [Float] = []
    DocumentCosines([]).add(to: &sums)
    #expect(sums.isEmpty)
  }
}
