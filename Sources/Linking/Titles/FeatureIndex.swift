#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Documents by their features, to take cosines with: one kind of evidence.
///
/// A feature weighs `(1 + ln count) x ln((N + 1) / (df + 1))`.
struct FeatureIndex: Sendable {
  /// Most documents: what fits beside a weight in 32 bits.
  static let mostDocuments = 1 << 20

  let documents: Int
  /// Weight of the largest packed value.
  let scale: Float
  /// Per feature the documents that have it: 20 bits of number, 12 of weight.
  let postings: HashedLists

  /// Indexes documents given as features with repeats; O(features log features).
  init(_ documents: [[UInt64]]) {
    precondition(documents.count <= Self.mostDocuments, "too many documents for an index")
    let counted = documents.map(Self.counts)
    var frequency: [UInt64: Int] = [:]
    for document in counted { for run in document { frequency[run.feature, default: 0] += 1 } }
    var weighted: [(feature: UInt64, document: Int, weight: Double)] = []
    for (number, document) in counted.enumerated() {
      let weights = document.map { run in
        (1 + log(Double(run.count)))
          * Self.rarity(frequency[run.feature] ?? 1, of: documents.count)
      }
      var length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if length == 0 { length = 1 }
      for (run, weight) in zip(document, weights) {
        weighted.append((run.feature, number, weight / length))
      }
    }
    let most = weighted.reduce(0) { max($0, $1.weight) }
    let scale = most > 0 ? most / 4095 : 1
    self.documents = documents.count
    self.scale = Float(scale)
    postings = HashedLists(
      weighted.map { entry in
        let packed = UInt32((entry.weight / scale).rounded())
        return (entry.feature, UInt32(entry.document) << 12 | min(packed, 4095))
      })
  }

  private static func rarity(_ frequency: Int, of documents: Int) -> Double {
    log(Double(documents + 1) / Double(frequency + 1))
  }

  /// Each feature once with its count, in feature order.
  private static func counts(_ features: [UInt64]) -> [(feature: UInt64, count: Int)] {
    var runs: [(feature: UInt64, count: Int)] = []
    for feature in features.sorted() {
      if runs.last?.feature == feature {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((feature, 1))
      }
    }
    return runs
  }

  /// Adds the cosine of every document that shares a feature with the query, times a factor.
  ///
  /// O(documents per feature, summed); sums are made in feature order, so they are always the same.
  func add(_ query: [UInt64], times factor: Float, to scores: inout [Float]) {
    var found: [(entries: ArraySlice<UInt32>, weight: Double)] = []
    var square = 0.0
    for run in Self.counts(query) {
      let entries = postings[run.feature]
      guard !entries.isEmpty else { continue }
      let weight = (1 + log(Double(run.count))) * Self.rarity(entries.count, of: documents)
      square += weight * weight
      found.append((entries, weight))
    }
    let length = square > 0 ? square.squareRoot() : 1
    scores.withUnsafeMutableBufferPointer { scores in
      for (entries, weight) in found {
        let part = Float(weight / length) * scale * factor
        entries.withUnsafeBufferPointer { entries in
          for entry in entries { scores[Int(entry >> 12)] += part * Float(entry & 4095) }
        }
      }
    }
  }
}

extension FeatureIndex {
  func write(to writer: inout IndexWriter) {
    writer.add(UInt32(documents))
    writer.add(scale.bitPattern)
    postings.write(to: &writer)
  }

  /// Reads what `write` wrote; nil when it is damaged.
  init?(_ reader: inout IndexReader) {
    guard
      let count = reader.number(UInt32.self), count <= UInt32(Self.mostDocuments),
      let bits = reader.number(UInt32.self), Float(bitPattern: bits).isFinite,
      let postings = HashedLists(&reader, below: UInt64(count) << 12)
    else { return nil }
    documents = Int(count)
    scale = Float(bitPattern: bits)
    self.postings = postings
  }
}
