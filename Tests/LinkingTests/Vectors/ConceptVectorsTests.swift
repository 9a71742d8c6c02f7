import TestSupport
import Testing

@testable import Linking

struct ConceptVectorsTests {
  /// Eight concepts; a label shares no feature with the text of its concept, but with other labels.
  private static let texts: [[UInt64]] = (0..<8).map { concept in
    (0..<6).map { UInt64(100 + concept * 6 + $0) } + [1, 2]
  }
  private static let labels: [[UInt64]] = (0..<8).flatMap { concept -> [[UInt64]] in
    let (own, other) = (UInt64(500 + concept), UInt64(600 + concept))
    return [[own, other, 3], [own, 4], [other, 5], [own, other]]
  }
  private static let owners: [UInt32] = (0..<8).flatMap { [UInt32](repeating: $0, count: 4) }

  private func training(epochs: Int, seed: UInt64 = 1) -> VectorTraining {
    VectorTraining(
      epochs: epochs, batch: 16, rate: 0.1, temperature: 0.1, labelDropout: 0.1, textDropout: 0.2,
      seed: seed)
  }

  /// Texts of which every feature occurs in two, so that all are kept.
  private func learnt(epochs: Int, seed: UInt64 = 1) -> ConceptVectors {
    ConceptVectors(
      texts: Self.texts, labels: Self.labels + Self.texts, owners: Self.owners + Array(0..<8),
      training: training(epochs: epochs, seed: seed))
  }

  private func scores(_ vectors: ConceptVectors, _ text: [UInt64]) -> [Float] {
    var scores = [Float](repeating: 0, count: vectors.count)
    vectors.add(text, times: 1, to: &scores)
    return scores
  }

  @Test func labelsLearnToPointAtTheirConcept() {
    let vectors = learnt(epochs: 60)
    for concept in 0..<8 {
      let found = scores(vectors, [UInt64(500 + concept), UInt64(600 + concept)])
      let best = found.indices.max { found[$0] < found[$1] }
      #expect(best == concept, "\(found)")
    }
  }

  @Test func theSameSeedGivesTheSameBytes() {
    var (first, second, third) = (IndexWriter(), IndexWriter(), IndexWriter())
    learnt(epochs: 3).write(to: &first)
    learnt(epochs: 3).write(to: &second)
    learnt(epochs: 3, seed: 2).write(to: &third)
    #expect(first.bytes == second.bytes && first.bytes != third.bytes)
    var reader = IndexReader(first.bytes)
    let again = ConceptVectors(&reader)
    #expect(again?.count == 8 && reader.isAtEnd)
    #expect(again.map { scores($0, [500, 600]) } == scores(learnt(epochs: 3), [500, 600]))
  }

  @Test func withoutLearningNothingIsAdded() {
    let none = ConceptVectors(
      texts: Self.texts, labels: Self.labels, owners: Self.owners, training: .none)
    #expect(scores(none, [500, 600, 100]).allSatisfy { $0 == 0 })
    let empty = ConceptVectors(texts: [], labels: [], owners: [], training: TestLinking.training)
    #expect(empty.count == 0)
  }
}
