#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cosines between documents by the features they share.
///
/// A feature weighs `ln(1 + count) x ln((N + 1) / (df + 1))`; features of a single document say
/// nothing about likeness and are dropped; vectors have unit length. An empty document is like none.
public struct DocumentCosines: Sendable {
  /// Number of documents.
  public let count: Int
  /// Per feature the documents that have it, in document order, and their weights.
  private let postings: [(documents: [Int32], weights: [Float])]
  /// Per document its features with the position in each posting list.
  private let vectors: [[(feature: Int32, place: Int32)]]

  /// Prepares documents given as features with repeats; O(features log features).
  public init(_ documents: [[UInt64]]) {
    count = documents.count
    var counted: [[(feature: UInt64, times: Int)]] = []
    counted.reserveCapacity(documents.count)
    var frequency: [UInt64: Int32] = [:]
    for document in documents {
      var runs: [(feature: UInt64, times: Int)] = []
      for feature in document.sorted() {
        if runs.last?.feature == feature {
          runs[runs.count - 1].times += 1
        } else {
          runs.append((feature, 1))
          frequency[feature, default: 0] += 1
        }
      }
      counted.append(runs)
    }
    var number: [UInt64: Int32] = [:]
    var rarity: [Double] = []
    for (feature, documentsWith) in frequency where documentsWith >= 2 {
      number[feature] = Int32(rarity.count)
      rarity.append(log(Double(documents.count + 1) / Double(documentsWith + 1)))
    }
    var postings = Array(repeating: (documents: [Int32](), weights: [Float]()), count: rarity.count)
    var vectors: [[(feature: Int32, place: Int32)]] = []
    vectors.reserveCapacity(documents.count)
    for (document, runs) in counted.enumerated() {
      var weighted: [(feature: Int32, weight: Double)] = []
      var square = 0.0
      // Runs are in feature order, so sums are added in the same order on every run.
      for run in runs {
        guard let feature = number[run.feature] else { continue }
        let weight = log(1 + Double(run.times)) * rarity[Int(feature)]
        square += weight * weight
        weighted.append((feature, weight))
      }
      let length = square.squareRoot()
      var vector: [(feature: Int32, place: Int32)] = []
      vector.reserveCapacity(weighted.count)
      for (feature, weight) in weighted where length > 0 {
        vector.append((feature, Int32(postings[Int(feature)].documents.count)))
        postings[Int(feature)].documents.append(Int32(document))
        postings[Int(feature)].weights.append(Float(weight / length))
      }
      vectors.append(vector)
    }
    self.postings = postings
    self.vectors = vectors
  }

  /// Adds the cosine of every pair to a square of `count` x `count` sums, row by row.
  ///
  /// O(sum over features of the square of the documents that have it, halved): some half a
  /// thousand million products for ESCO's occupations in one language.
  public func add(to sums: inout [Float], factor: Float = 1) {
    precondition(sums.count == count * count, "sums must be a square of the documents")
    sums.withUnsafeMutableBufferPointer { sums in
      var row = [Float](repeating: 0, count: count)
      row.withUnsafeMutableBufferPointer { row in
        for document in 0..<count {
          for index in document..<count { row[index] = 0 }
          for (feature, place) in vectors[document] {
            let posting = postings[Int(feature)]
            let own = posting.weights[Int(place)]
            posting.documents.withUnsafeBufferPointer { documents in
              posting.weights.withUnsafeBufferPointer { weights in
                // Only documents from here on: the square is symmetric.
                for index in Int(place)..<documents.count {
                  row[Int(documents[index])] += own * weights[index]
                }
              }
            }
          }
          for other in document..<count {
            let cosine = row[other] * factor
            sums[document * count + other] += cosine
            if other != document { sums[other * count + document] += cosine }
          }
        }
      }
    }
  }
}
