/// Rounds parts so that they still add up to their rounded sum (largest remainder).
public enum Apportionment {
  /// The parts in whole units whose sum is exactly `total` units.
  ///
  /// - Parameters:
  ///   - parts: numbers of 0 or more in the unit, not rounded.
  ///   - total: the sum to reach, in whole units.
  /// - Returns: whole units, each at most one away from its part as long as `total` is the rounded
  ///   sum of the parts. Ties go to the earlier part. O(n log n).
  public static func units(_ parts: [Double], total: Int) -> [Int] {
    var units = parts.map { Int($0.rounded(.down)) }
    var missing = total - units.reduce(0, +)
    guard !parts.isEmpty, missing != 0 else { return units }
    let order = parts.indices.sorted {
      let (a, b) = (parts[$0] - parts[$0].rounded(.down), parts[$1] - parts[$1].rounded(.down))
      return a != b ? a > b : $0 < $1
    }
    var turn = 0
    while missing > 0 {
      units[order[turn % order.count]] += 1
      missing -= 1
      turn += 1
    }
    turn = order.count - 1
    // Nothing goes below 0, so a total below 0 stays out of reach.
    while missing < 0, units.contains(where: { $0 > 0 }) {
      let index = order[turn]
      if units[index] > 0 {
        units[index] -= 1
        missing += 1
      }
      turn = turn == 0 ? order.count - 1 : turn - 1
    }
    return units
  }
}
