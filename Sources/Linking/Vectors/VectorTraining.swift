#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How vectors are learnt.
public struct VectorTraining: Hashable, Sendable {
  /// How often every label is seen; 0 learns nothing and weighs nothing.
  public var epochs: Int
  /// Labels per step; their concepts are what each is told apart from.
  public var batch: Int
  /// Length of a step (Adagrad).
  public var rate: Float
  /// What cosines are divided by before they become probabilities.
  public var temperature: Float
  /// Share of a label's features that is left out at random, so that none is relied on alone.
  public var labelDropout: Float
  /// Share of a description's features that is left out at random.
  public var textDropout: Float
  /// Where the random numbers start: the same seed gives the same vectors.
  public var seed: UInt64

  /// A way of learning.
  public init(
    epochs: Int, batch: Int, rate: Float, temperature: Float, labelDropout: Float,
    textDropout: Float, seed: UInt64
  ) {
    self.epochs = epochs
    self.batch = batch
    self.rate = rate
    self.temperature = temperature
    self.labelDropout = labelDropout
    self.textDropout = textDropout
    self.seed = seed
  }

  /// Learns nothing, in no time.
  public static let none = VectorTraining(
    epochs: 0, batch: 512, rate: 0, temperature: 1, labelDropout: 0, textDropout: 0, seed: 1)
}

/// Learns a vector per feature, so that a label points where the text about its concept points.
///
/// A label and a text are the sums of the vectors of their features. In each step some labels must
/// find their own concept's text among the texts of that step (softmax over cosines). The same
/// input gives the same vectors on the same machine.
struct VectorLearner {
  private let texts: SparseMatrix
  private let labels: SparseMatrix
  private let owners: [UInt32]
  private let training: VectorTraining
  private var random: SplitMix
  private(set) var vectors: [WordVector]
  /// Adagrad: per feature the sum of mean squares of its slopes.
  private var seen: [Float]
  private var slopes: [WordVector]
  private var isTouched: [Bool]
  private var touched: [Int32] = []

  /// Prepares to learn from labels, each owned by the text of its concept.
  init(
    texts: SparseMatrix, labels: SparseMatrix, owners: [UInt32], features: Int,
    training: VectorTraining
  ) {
    self.texts = texts
    self.labels = labels
    self.owners = owners
    self.training = training
    random = SplitMix(state: training.seed)
    vectors = Array(repeating: WordVector(), count: features)
    seen = Array(repeating: 1e-6, count: features)
    slopes = Array(repeating: WordVector(), count: features)
    isTouched = Array(repeating: false, count: features)
    let width = (3 / Float(WordVector.dimension)).squareRoot()
    for feature in vectors.indices {
      for index in 0..<WordVector.dimension {
        vectors[feature][index] = (2 * random.share() - 1) * width
      }
    }
  }

  /// Learns; O(epochs x labels x (batch + features of a text)).
  mutating func learn(_ progress: (Int, Int) -> Void = { _, _ in }) {
    let batch = min(training.batch, labels.count)
    guard batch > 1 else { return }
    let steps = training.epochs * (labels.count / batch)
    var done = 0
    var order = Array(0..<labels.count)
    for _ in 0..<training.epochs {
      for index in order.indices.reversed() where index > 0 {
        order.swapAt(index, random.below(index + 1))
      }
      var first = 0
      while first + batch <= order.count {
        step(order[first..<first + batch])
        first += batch
        done += 1
        progress(done, steps)
      }
    }
  }

  private mutating func step(_ batch: ArraySlice<Int>) {
    var concepts: [UInt32: Int] = [:]
    var rows = DroppedRows()
    var targets: [Int] = []
    for label in batch {
      let owner = owners[label]
      let target = concepts[owner] ?? concepts.count
      concepts[owner] = target
      targets.append(target)
    }
    for label in batch { rows.append(label, of: labels, dropping: training.labelDropout, &random) }
    // In the order of their first label.
    for (owner, _) in concepts.sorted(by: { $0.value < $1.value }) {
      rows.append(Int(owner), of: texts, dropping: training.textDropout, &random)
    }
    var points = rows.sums(of: vectors)
    let lengths = points.indices.map { points[$0].normalise() }
    var slope = Self.slopes(
      points, labels: batch.count, targets: targets, temperature: training.temperature)
    for row in points.indices {
      // Only what turns a vector counts, not what lengthens it.
      slope[row].add(points[row], times: -slope[row].dot(points[row]))
    }
    collect(slope, lengths, rows)
    update()
  }

  /// The slope of the loss by every unit vector: labels first, then texts.
  private static func slopes(
    _ points: [WordVector], labels: Int, targets: [Int], temperature: Float
  ) -> [WordVector] {
    let texts = points.count - labels
    var slopes = [WordVector](repeating: WordVector(), count: points.count)
    var shares = [Float](repeating: 0, count: texts)
    let factor = 1 / (Float(labels) * temperature)
    points.withUnsafeBufferPointer { points in
      slopes.withUnsafeMutableBufferPointer { slopes in
        for label in 0..<labels {
          var most = -Float.infinity
          for text in 0..<texts {
            shares[text] = points[label].dot(points[labels + text]) / temperature
            most = max(most, shares[text])
          }
          var sum: Float = 0
          for text in 0..<texts {
            shares[text] = exp(shares[text] - most)
            sum += shares[text]
          }
          for text in 0..<texts {
            let share = shares[text] / sum - (text == targets[label] ? 1 : 0)
            slopes[label].add(points[labels + text], times: share * factor)
            slopes[labels + text].add(points[label], times: share * factor)
          }
        }
      }
    }
    return slopes
  }

  /// Hands the slopes of sums on to the features in them.
  private mutating func collect(_ slope: [WordVector], _ lengths: [Float], _ rows: DroppedRows) {
    for row in slope.indices {
      let part = 1 / lengths[row]
      for entry in rows.starts[row]..<rows.starts[row + 1] {
        let feature = Int(rows.features[entry])
        if !isTouched[feature] {
          isTouched[feature] = true
          touched.append(Int32(feature))
        }
        slopes[feature].add(slope[row], times: rows.weights[entry] * part)
      }
    }
  }

  private mutating func update() {
    for number in touched {
      let feature = Int(number)
      let slope = slopes[feature]
      seen[feature] += slope.dot(slope) / Float(WordVector.dimension)
      vectors[feature].add(slope, times: -training.rate / seen[feature].squareRoot())
      slopes[feature] = WordVector()
      isTouched[feature] = false
    }
    touched.removeAll(keepingCapacity: true)
  }
}

/// Rows of a step, with what was left out of them.
private struct DroppedRows {
  private(set) var starts: [Int] = [0]
  private(set) var features: [Int32] = []
  private(set) var weights: [Float] = []

  mutating func append(
    _ row: Int, of matrix: SparseMatrix, dropping share: Float, _ random: inout SplitMix
  ) {
    for entry in matrix.range(row) where random.share() >= share {
      features.append(matrix.features[entry])
      weights.append(matrix.weights[entry])
    }
    starts.append(features.count)
  }

  func sums(of vectors: [WordVector]) -> [WordVector] {
    var sums = [WordVector](repeating: WordVector(), count: starts.count - 1)
    for row in sums.indices {
      for entry in starts[row]..<starts[row + 1] {
        sums[row].add(vectors[Int(features[entry])], times: weights[entry])
      }
    }
    return sums
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, fast, and the same everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// From 0 up to 1.
  mutating func share() -> Float { Float(next() >> 40) / Float(1 << 24) }

  /// From 0 up to a number above 0.
  mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
  }
}
