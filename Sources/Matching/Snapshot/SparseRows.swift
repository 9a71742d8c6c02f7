/// Rows of integers end to end (compressed sparse rows).
public struct SparseRows: Sendable, Equatable {
  var starts: [Int32] = [0]
  var values: [Int32] = []

  /// Number of rows.
  public var count: Int { starts.count - 1 }

  /// Where a row stands in `values` and in arrays parallel to it.
  func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// A row.
  public subscript(_ row: Int) -> ArraySlice<Int32> { values[range(row)] }

  init() {}

  /// Makes rows from pairs sorted by row.
  init(rowCount: Int, sortedPairs: some Sequence<(row: Int, value: Int32)>) {
    starts = [0]
    starts.reserveCapacity(rowCount + 1)
    for (row, value) in sortedPairs {
      while starts.count <= row { starts.append(Int32(values.count)) }
      values.append(value)
    }
    while starts.count <= rowCount { starts.append(Int32(values.count)) }
  }

  init(starts: [Int32], values: [Int32]) {
    self.starts = starts
    self.values = values
  }
}
