/// Vectors of features and of concepts: likeness beyond the words that are shared.
struct ConceptVectors: Sendable {
  private let vocabulary: FeatureVocabulary
  /// Per feature 64 bytes, and what they are multiplied by.
  private let features: [Int8]
  private let scales: [Float]
  /// Per concept, of length one; all zero for a concept without text.
  private let concepts: [WordVector]

  /// Number of concepts.
  var count: Int { concepts.count }

  /// Learns from the labels of concepts and the texts about them (without those labels).
  init(
    texts: [[UInt64]], labels: [[UInt64]], owners: [UInt32], training: VectorTraining,
    progress: (Int, Int) -> Void = { _, _ in }
  ) {
    let vocabulary = FeatureVocabulary(training.epochs > 0 ? texts + labels : [])
    let rows = vocabulary.matrix(texts)
    var learner = VectorLearner(
      texts: rows, labels: vocabulary.matrix(labels), owners: owners,
      features: vocabulary.keys.count, training: training)
    learner.learn(progress)
    var features: [Int8] = []
    var scales: [Float] = []
    for vector in learner.vectors {
      let most = (0..<WordVector.dimension).reduce(0) { max($0, abs(vector[$1])) }
      let scale = most > 0 ? most / 127 : 1
      scales.append(scale)
      for index in 0..<WordVector.dimension {
        features.append(Int8((vector[index] / scale).rounded()))
      }
    }
    self.init(
      vocabulary: vocabulary, features: features, scales: scales,
      concepts: Array(repeating: WordVector(), count: texts.count))
    self = Self(
      vocabulary: vocabulary, features: features, scales: scales,
      concepts: texts.map { vector($0) ?? WordVector() })
  }

  private init(
    vocabulary: FeatureVocabulary, features: [Int8], scales: [Float], concepts: [WordVector]
  ) {
    self.vocabulary = vocabulary
    self.features = features
    self.scales = scales
    self.concepts = concepts
  }

  /// The direction of a text; nil when no feature of it is known.
  private func vector(_ text: [UInt64]) -> WordVector? {
    var sum = WordVector()
    let row = vocabulary.row(text)
    for (feature, weight) in row {
      let factor = Float(weight) * scales[Int(feature)]
      let first = Int(feature) * WordVector.dimension
      features.withUnsafeBytes { bytes in
        func part(_ index: Int) -> SIMD16<Float> {
          SIMD16<Float>(
            bytes.loadUnaligned(fromByteOffset: first + index * 16, as: SIMD16<Int8>.self))
        }
        sum.add(WordVector(a: part(0), b: part(1), c: part(2), d: part(3)), times: factor)
      }
    }
    guard !row.isEmpty, sum.dot(sum) > 0 else { return nil }
    _ = sum.normalise()
    return sum
  }

  /// Adds the cosine with every concept times a weight, where it is above 0.
  func add(_ text: [UInt64], times weight: Float, to scores: inout [Float]) {
    guard weight > 0, let vector = vector(text) else { return }
    concepts.withUnsafeBufferPointer { concepts in
      scores.withUnsafeMutableBufferPointer { scores in
        for concept in concepts.indices {
          scores[concept] += weight * max(0, vector.dot(concepts[concept]))
        }
      }
    }
  }
}

extension ConceptVectors {
  func write(to writer: inout IndexWriter) {
    writer.add(vocabulary.keys)
    writer.add(vocabulary.rarity.map(\.bitPattern))
    writer.add(features)
    writer.add(scales.map(\.bitPattern))
    writer.add(
      concepts.flatMap { concept in
        (0..<WordVector.dimension).map { concept[$0].bitPattern }
      })
  }

  /// Reads what `write` wrote; nil when it is damaged or a number is none.
  init?(_ reader: inout IndexReader) {
    guard let keys = reader.numbers(UInt64.self), let rarity = reader.numbers(UInt32.self),
      let features = reader.numbers(Int8.self), let scales = reader.numbers(UInt32.self),
      let numbers = reader.numbers(UInt32.self), keys.count == rarity.count,
      keys.count == scales.count, keys.count < Int32.max,
      features.count == keys.count * WordVector.dimension,
      numbers.count % WordVector.dimension == 0,
      zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }),
      (rarity + scales + numbers).allSatisfy({ Float(bitPattern: $0).isFinite })
    else { return nil }
    let concepts = stride(from: 0, to: numbers.count, by: WordVector.dimension).map { first in
      var vector = WordVector()
      for index in 0..<WordVector.dimension {
        vector[index] = Float(bitPattern: numbers[first + index])
      }
      return vector
    }
    self.init(
      vocabulary: FeatureVocabulary(
        keys: keys, rarity: rarity.map { Float(bitPattern: $0) }),
      features: features, scales: scales.map { Float(bitPattern: $0) }, concepts: concepts)
  }
}
