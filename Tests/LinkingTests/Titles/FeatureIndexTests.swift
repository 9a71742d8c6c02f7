import TestSupport
import Testing

@testable import Linking

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct FeatureIndexTests {
  /// The definition, word for word.
  private func naive(_ documents: [[UInt64]], _ query: [UInt64]) -> [Double] {
    let features = Set(documents.joined()).sorted()
    func vector(_ text: [UInt64]) -> [Double] {
      let weights = features.map { feature -> Double in
        let count = text.count { $0 == feature }
        let frequency = documents.count { $0.contains(feature) }
        return count == 0
          ? 0 : (1 + log(Double(count))) * log(Double(documents.count + 1) / Double(frequency + 1))
      }
      let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length > 0 ? weights.map { $0 / length } : weights
    }
    let wanted = vector(query)
    return documents.map { zip(vector($0), wanted).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  @Test(arguments: UInt64(1)...25)
  func agreesWithTheDefinition(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let documents = (0..<random.int(1...20)).map { _ in
      (0..<random.int(0...20)).map { _ in UInt64(random.int(1...30)) }
    }
    let query = (0..<random.int(0...12)).map { _ in UInt64(random.int(1...35)) }
    var scores = [Float](repeating: 0.5, count: documents.count)
    FeatureIndex(documents).add(query, times: 2, to: &scores)
    // Weights are kept in 12 bits.
    for (score, cosine) in zip(scores, naive(documents, query)) {
      #expect(abs(Double(score) - (0.5 + 2 * cosine)) < 0.01)
    }
  }

  @Test func gramsAreTakenInsidePaddedWords() {
    func text(_ grams: [UInt64], _ length: Int) -> [String] {
      grams.map { gram in
        String(
          decoding: (0..<length).reversed().map { UInt8(truncatingIfNeeded: gram >> ($0 * 8)) },
          as: UTF8.self)
      }
    }
    let grams = CharacterGrams.grams("kok bar".utf8, length: 3)
    #expect(text(grams, 3) == [" ko", "kok", "ok ", " ba", "bar", "ar "])
    #expect(CharacterGrams.grams("".utf8, length: 3).isEmpty)
    #expect(text(CharacterGrams.grams("c".utf8, length: 3), 3) == [" c "])
    #expect(CharacterGrams.grams("c".utf8, length: 4).isEmpty)
  }
}
