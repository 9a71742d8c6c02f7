public import SkillModel

/// The targets of one person in order of fit: put in order only as far as somebody looks, and computed
/// whole only where somebody does.
///
/// A list shows ten of 3,000 targets; valuing and sorting all of them takes longer than all the rest.
public struct Ranking: Sendable {
  /// The person.
  public let valuation: Valuation
  let fits: FitTable
  /// All targets, in no order.
  private var places: [Place] = []
  /// The best ones, in order.
  private var ordered: [Place] = []
  /// The fit of the best; nil when there is no target.
  public private(set) var bestFit: Double?

  /// A target with what it is ordered by.
  private struct Place {
    var fit: Double
    var target: Int32
    /// Of equal fits the first ones.
    var isFirst: Bool

    @inline(__always)
    static func < (left: Place, right: Place) -> Bool {
      if left.fit != right.fit { return left.fit > right.fit }
      return left.isFirst == right.isFirst ? left.target < right.target : left.isFirst
    }
  }

  /// Ranks the occupations with requirements that a filter lets through, best first; ties by URI.
  ///
  /// - Parameter isFirst: targets that come before others of exactly the same fit; nil for none.
  /// - Complexity: O(requirements), without sorting.
  public init(
    _ valuation: Valuation, isFirst: ((Int) -> Bool)? = nil, where accepts: (Int) -> Bool
  ) {
    self.valuation = valuation
    let snapshot = valuation.snapshot
    fits = FitTable(valuation)
    places.reserveCapacity(snapshot.occupationCount)
    for target in 0..<snapshot.occupationCount where snapshot.isRanked(target) && accepts(target) {
      let fit = fits.fit(target)
      if fit > bestFit ?? -.infinity { bestFit = fit }
      places.append(
        Place(fit: fit, target: Int32(target), isFirst: isFirst.map { $0(target) } ?? false))
    }
  }

  /// How many there are.
  public var count: Int { places.count }

  /// All of them, in no order.
  var members: [Int] { places.map { Int($0.target) } }

  /// The number of the target at a place, best first; nil behind the last.
  ///
  /// O(targets) now and then for those that were not looked at before.
  public mutating func target(at place: Int) -> Int? {
    while ordered.count <= place, ordered.count < places.count { orderMore() }
    return place < ordered.count ? Int(ordered[place].target) : nil
  }

  /// Puts the next best in order: some thirty first, then ever more, and soon all.
  private mutating func orderMore() {
    let rest = ordered.last.map { last in places.filter { last < $0 } } ?? places
    let limit = 32 + 4 * ordered.count
    guard limit < 500, limit < rest.count else {
      ordered += rest.sorted(by: <)
      return
    }
    var best: [Place] = []
    best.reserveCapacity(limit + 1)
    for place in rest {
      // Most are behind all of these.
      if best.count == limit, best[limit - 1] < place { continue }
      var (low, high) = (0, best.count)
      while low < high {
        let middle = (low + high) / 2
        if best[middle] < place { low = middle + 1 } else { high = middle }
      }
      best.insert(place, at: low)
      if best.count > limit { best.removeLast() }
    }
    ordered += best
  }

  /// The best targets that a filter lets through, with their values.
  ///
  /// - Parameter limit: targets at the most; 0 for all.
  public mutating func best(
    _ limit: Int, where accepts: ((Int) -> Bool)? = nil
  ) -> [TargetValue] {
    var values: [TargetValue] = []
    var place = 0
    while limit == 0 || values.count < limit, let target = target(at: place) {
      if accepts?(target) ?? true { values.append(valuation.value(of: target)) }
      place += 1
    }
    return values
  }

  /// The first targets of a list without those that are out of reach (`Valuation.shortList`).
  public func shortList(of candidate: Candidate, limit: Int) -> ShortList {
    valuation.shortList(self, of: candidate, limit: limit)
  }
}

extension Ranking {
  /// Ranks the occupations a list is made from (`Valuation.isListed`).
  ///
  /// - Returns: also how many that are not usual were left out.
  public static func list(
    _ valuation: Valuation, domains: Domains?, includesUncommon: Bool,
    isFirst: ((Int) -> Bool)? = nil
  ) -> (ranking: Ranking, uncommon: Int) {
    let (snapshot, isListed) = (valuation.snapshot, valuation.isListed(domains))
    var uncommon = 0
    let ranking = Ranking(valuation, isFirst: isFirst) { occupation in
      guard isListed(occupation) else { return false }
      if includesUncommon || snapshot.isCommon(occupation) { return true }
      uncommon += 1
      return false
    }
    return (ranking, uncommon)
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
