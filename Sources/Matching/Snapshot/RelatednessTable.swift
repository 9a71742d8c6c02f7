/// How alike two occupations are, derived from their words and places: a square table, 0...1.
public struct RelatednessTable: Sendable, Equatable {
  /// Side of the square.
  public let count: Int
  /// Row by row, 65,535 standing for 1.
  let values: [UInt16]

  /// An empty table, in which nothing is related.
  public init() {
    count = 0
    values = []
  }

  /// A table of shares row by row; each is clamped to 0...1 and kept in 16 bits.
  ///
  /// - Returns: nil when `shares` does not hold `count` squared numbers.
  public init?(count: Int, shares: [Float]) {
    guard shares.count == count * count else { return nil }
    self.count = count
    values = shares.map { UInt16((max(0, min(1, $0)) * 65_535).rounded()) }
  }

  init(count: Int, values: [UInt16]) {
    self.count = count
    self.values = values
  }

  /// Relatedness of `target` to `origin`; 0 for an empty table.
  public subscript(_ origin: Int, _ target: Int) -> Double {
    guard origin < count, target < count else { return 0 }
    return Double(values[origin * count + target]) / 65_535
  }
}
