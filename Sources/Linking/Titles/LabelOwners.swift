/// Which labels are of which occupation: those of an occupation stand together, those in other
/// languages last.
struct LabelOwners: Sendable {
  /// Per label its occupation, times two, plus one for a label in another language; never falling.
  let numbers: [UInt32]
  /// Per occupation its first label and its first in another language; the end behind them.
  private let starts: [Int32]

  /// Number of labels.
  var count: Int { numbers.count }

  /// Nil when the labels of an occupation do not stand together or there is one of none.
  init?(_ numbers: [UInt32], occupations: Int) {
    var starts: [Int32] = []
    starts.reserveCapacity(occupations * 2 + 1)
    var last: UInt32 = 0
    for (label, number) in numbers.enumerated() {
      guard number >= last, Int(number >> 1) < occupations, label < Int32.max else { return nil }
      last = number
      while starts.count <= Int(number) { starts.append(Int32(label)) }
    }
    while starts.count <= occupations * 2 { starts.append(Int32(numbers.count)) }
    self.numbers = numbers
    self.starts = starts
  }

  /// Adds to each occupation the score of its best label; O(labels).
  ///
  /// - Parameter foreign: what those of labels in other languages are multiplied by.
  func addBest(of scores: [Float], foreign: Float, to total: inout [Float]) {
    scores.withUnsafeBufferPointer { scores in
      starts.withUnsafeBufferPointer { starts in
        total.withUnsafeMutableBufferPointer { total in
          func best(_ part: Int) -> Float {
            var most: Float = 0
            // Without a branch: which label is best cannot be foreseen.
            for label in Int(starts[part])..<Int(starts[part + 1]) {
              most = scores[label] > most ? scores[label] : most
            }
            return most
          }
          for occupation in total.indices {
            total[occupation] += max(best(occupation * 2), best(occupation * 2 + 1) * foreign)
          }
        }
      }
    }
  }
}
