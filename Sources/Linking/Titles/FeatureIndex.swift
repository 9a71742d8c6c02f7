#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Documents by their features, weighted: one kind of evidence.
struct FeatureIndex: Sendable {
  /// How features are weighed.
  enum Weighing: UInt8 {
    /// Cosine of `(1 + ln count) x ln((N + 1) / (df + 1))`.
    case cosine = 0
    /// BM25 with k 1.2 and b 0.75; a query's feature counts as often as it occurs.
    case bm25 = 1
  }

  /// Most documents: what fits beside a weight in 32 bits.
  static let mostDocuments = 1 << 20

  let weighing: Weighing
  let documents: Int
  /// Weight of the largest packed value.
  let scale: Float
  /// Per feature the documents that have it: 20 bits of number, 12 of weight.
  let postings: HashedLists

  /// Indexes documents given as features with repeats; O(features log features).
  init(_ documents: [[UInt64]], weighing: Weighing) {
    precondition(documents.count <= Self.mostDocuments, "too many documents for an index")
    let counted = documents.map(Self.counts)
    var frequency: [UInt64: Int] = [:]
    for document in counted { for run in document { frequency[run.feature, default: 0] += 1 } }
    let lengths = documents.map { Double($0.count) }
    let mean = max(lengths.reduce(0, +) / Double(max(documents.count, 1)), 1)
    var weighted: [(feature: UInt64, document: Int, weight: Double)] = []
    for (number, document) in counted.enumerated() {
      let weights = document.map { run -> Double in
        let df = frequency[run.feature] ?? 1
        let count = Double(run.count)
        switch weighing {
        case .cosine: return (1 + log(count)) * Self.rarity(df, of: documents.count)
        case .bm25:
          let share = Double(df)
          let idf = log(1 + (Double(documents.count) - share + 0.5) / (share + 0.5))
          let length = 1.2 * (0.25 + 0.75 * lengths[number] / mean)
          return count * 2.2 / (count + length) * idf
        }
      }
      var length = 1.0
      if weighing == .cosine {
        length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
        if length == 0 { length = 1 }
      }
      for (run, weight) in zip(document, weights) {
        weighted.append((run.feature, number, weight / length))
      }
    }
    let most = weighted.reduce(0) { max($0, $1.weight) }
    let scale = most > 0 ? most / 4095 : 1
    self.weighing = weighing
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

  /// Adds the score of every document that shares a feature with the query.
  ///
  /// O(documents per feature, summed); sums are made in feature order, so they are always the same.
  func add(_ query: [UInt64], to scores: inout [Float]) {
    var found: [(entries: ArraySlice<UInt32>, weight: Double)] = []
    var square = 0.0
    for run in Self.counts(query) {
      let entries = postings[run.feature]
      guard !entries.isEmpty else { continue }
      var weight = Double(run.count)
      if weighing == .cosine {
        weight = (1 + log(weight)) * Self.rarity(entries.count, of: documents)
        square += weight * weight
      }
      found.append((entries, weight))
    }
    let length = weighing == .cosine && square > 0 ? square.squareRoot() : 1
    scores.withUnsafeMutableBufferPointer { scores in
      for (entries, weight) in found {
        let factor = Float(weight / length) * scale
        for entry in entries {
          scores[Int(entry >> 12)] += factor * Float(entry & 4095)
        }
      }
    }
  }
}

extension FeatureIndex {
  func write(to writer: inout IndexWriter) {
    writer.add(weighing.rawValue)
    writer.add(UInt32(documents))
    writer.add(scale.bitPattern)
    postings.write(to: &writer)
  }

  /// Reads what `write` wrote; nil when it is damaged.
  init?(_ reader: inout IndexReader) {
    guard let kind = reader.number(UInt8.self), let weighing = Weighing(rawValue: kind),
      let count = reader.number(UInt32.self), count <= UInt32(Self.mostDocuments),
      let bits = reader.number(UInt32.self), Float(bitPattern: bits).isFinite,
      let postings = HashedLists(&reader, below: UInt64(count) << 12)
    else { return nil }
    self.weighing = weighing
    documents = Int(count)
    scale = Float(bitPattern: bits)
    self.postings = postings
  }
}
