/// Occupations that ask a skill, put together by weight: one importance gives one weight.
///
/// The rows of `Snapshot.askedBy` with a third of the bytes, for sums over many rows: those are as fast as
/// memory is. Follows from those rows, and is in no stored bytes.
struct AskedRows: Sendable, Equatable {
  /// Groups of a skill: from the start of the skill up to that of the next.
  private(set) var groupStarts: [Int32] = [0]
  /// Weight of each group.
  private(set) var weights: [Double] = []
  /// Where the occupations of each group begin; they end where those of the next begin.
  private(set) var starts: [Int32] = [0]
  private(set) var occupations: [Int32] = []

  init() {}

  /// - Parameter weights: parallel to the values of the rows.
  init(_ rows: SparseRows, weights: [Double]) {
    groupStarts.reserveCapacity(rows.count + 1)
    occupations.reserveCapacity(rows.values.count)
    for skill in 0..<rows.count {
      let range = rows.range(skill)
      var found: [Double] = []
      for position in range where !found.contains(weights[position]) {
        found.append(weights[position])
      }
      for weight in found {
        for position in range where weights[position] == weight {
          occupations.append(rows.values[position])
        }
        self.weights.append(weight)
        starts.append(Int32(occupations.count))
      }
      groupStarts.append(Int32(self.weights.count))
    }
  }

  /// The groups of a skill.
  func groups(_ skill: Int) -> Range<Int> { Int(groupStarts[skill])..<Int(groupStarts[skill + 1]) }

  /// The occupations of a group, as places in `occupations`.
  func range(_ group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }
}
