public import SkillModel

/// The targets of one person in order of fit: put in order only as far as somebody looks, and computed
/// whole only where somebody does.
///
/// A list shows ten of 3,000 targets; valuing and sorting all of them takes longer than all the rest.
public struct Ranking: Sendable {
  /// The person.
  public let valuation: Valuation
  let fits: FitTable
  /// Targets that are not in order yet, as a heap with the best on top.
  private var heap: [Place] = []
  /// The best ones, in order.
  private var ordered: [Int] = []

  /// A target with what it is ordered by.
  private struct Place {
    var fit: Double
    var target: Int32
    /// Of equal fits the first ones.
    var isFirst: Bool

    static func < (left: Place, right: Place) -> Bool {
      if left.fit != right.fit { return left.fit > right.fit }
      return left.isFirst == right.isFirst ? left.target < right.target : left.isFirst
    }
  }

  /// Ranks the occupations with requirements that a filter lets through, best first; ties by URI.
  ///
  /// - Parameter isFirst: targets that come before others of exactly the same fit.
  /// - Complexity: O(requirements), without sorting.
  public init(
    _ valuation: Valuation, isFirst: (Int) -> Bool = { _ in false },
    where accepts: (Int) -> Bool
  ) {
    self.valuation = valuation
    let snapshot = valuation.snapshot
    fits = FitTable(valuation)
    heap.reserveCapacity(snapshot.occupationCount)
    for target in 0..<snapshot.occupationCount where snapshot.isRanked(target) && accepts(target) {
      heap.append(
        Place(fit: fits.fit(target), target: Int32(target), isFirst: isFirst(target)))
    }
    for parent in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(parent) }
  }

  /// How many there are.
  public var count: Int { heap.count + ordered.count }

  /// All of them, in no order.
  var members: [Int] { ordered + heap.map { Int($0.target) } }

  /// The fit of the best; nil when there is no target.
  public var bestFit: Double? {
    ordered.first.map { fits.fit($0) } ?? heap.first.map(\.fit)
  }

  /// The number of the target at a place, best first; nil behind the last.
  ///
  /// O(log targets) for each that was not looked at before.
  public mutating func target(at place: Int) -> Int? {
    while ordered.count <= place, let best = heap.first {
      ordered.append(Int(best.target))
      let last = heap.removeLast()
      if !heap.isEmpty {
        heap[0] = last
        sink(0)
      }
    }
    return place < ordered.count ? ordered[place] : nil
  }

  /// The best targets that a filter lets through, with their values.
  ///
  /// - Parameter limit: targets at the most; 0 for all.
  public mutating func best(
    _ limit: Int, where accepts: (Int) -> Bool = { _ in true }
  ) -> [TargetValue] {
    var values: [TargetValue] = []
    var place = 0
    while limit == 0 || values.count < limit, let target = target(at: place) {
      if accepts(target) { values.append(valuation.value(of: target)) }
      place += 1
    }
    return values
  }

  /// The first targets of a list without those that are out of reach (`Valuation.shortList`).
  public func shortList(of candidate: Candidate, limit: Int) -> ShortList {
    valuation.shortList(self, of: candidate, limit: limit)
  }

  private mutating func sink(_ start: Int) {
    var parent = start
    let moved = heap[parent]
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < moved else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = moved
  }
}

extension Ranking: Sequence {
  /// Values of the targets, best first.
  public struct Iterator: IteratorProtocol {
    var ranking: Ranking
    var place = 0

    /// The next; nil behind the last.
    public mutating func next() -> TargetValue? {
      defer { place += 1 }
      return ranking.target(at: place).map { ranking.valuation.value(of: $0) }
    }
  }

  /// From the best on.
  public func makeIterator() -> Iterator { Iterator(ranking: self) }
}
