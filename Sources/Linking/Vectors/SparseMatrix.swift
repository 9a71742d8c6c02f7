#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Texts as weighted features, each of length one.
struct SparseMatrix {
  /// Per row its first entry; one more at the end.
  private(set) var starts: [Int32] = [0]
  private(set) var features: [Int32] = []
  private(set) var weights: [Float] = []

  /// Number of rows.
  var count: Int { starts.count - 1 }

  /// The entries of a row.
  func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  fileprivate mutating func append(_ row: [(feature: Int32, weight: Double)]) {
    let length = row.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    for entry in row where length > 0 {
      features.append(entry.feature)
      weights.append(Float(entry.weight / length))
    }
    starts.append(Int32(features.count))
  }
}

/// The features that vectors are learnt for, with how rare they are.
struct FeatureVocabulary: Sendable {
  /// Sorted.
  let keys: [UInt64]
  /// `ln((N + 1) / (df + 1))`.
  let rarity: [Float]
  private let places: HashPlaces

  /// The features that at least two texts have.
  init(_ texts: [[UInt64]]) {
    var frequency: [UInt64: Int] = [:]
    for text in texts { for feature in Set(text) { frequency[feature, default: 0] += 1 } }
    let keys = frequency.filter { $0.value >= 2 }.map(\.key).sorted()
    self.init(
      keys: keys,
      rarity: keys.map { Float(log(Double(texts.count + 1) / Double((frequency[$0] ?? 0) + 1))) })
  }

  init(keys: [UInt64], rarity: [Float]) {
    (self.keys, self.rarity) = (keys, rarity)
    places = HashPlaces(keys)
  }

  /// A text as numbered features with weights `(1 + ln count) x rarity`, not yet of length one.
  func row(_ text: [UInt64]) -> [(feature: Int32, weight: Double)] {
    var row: [(feature: Int32, weight: Double)] = []
    var index = 0
    let sorted = text.sorted()
    while index < sorted.count {
      var end = index + 1
      while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
      if let place = places.place(of: sorted[index], in: keys) {
        row.append((Int32(place), (1 + log(Double(end - index))) * Double(rarity[place])))
      }
      index = end
    }
    return row
  }

  /// Texts as rows of length one; a text without a known feature is an empty row.
  func matrix(_ texts: [[UInt64]]) -> SparseMatrix {
    var matrix = SparseMatrix()
    for text in texts { matrix.append(row(text)) }
    return matrix
  }
}
