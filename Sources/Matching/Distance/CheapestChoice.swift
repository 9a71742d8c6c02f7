/// The choice of skills that reaches a sum of entry in the fewest hours (a knapsack cover).
///
/// Taking the most entry for an hour first was dearer than need be in 31 % of generated cases, by
/// 30 % on average: the last skill taken overshoots. So branch and bound, from that answer down.
struct CheapestChoice {
  /// Nodes after which the best answer so far stands; it is never dearer than the greedy one.
  static let nodeLimit = 4_000

  /// Most entry for an hour first; ties by skill.
  private let items: [Valuation.Missing]
  /// Holds the four rows below; a search visits some thousand nodes for an answer.
  private let memory: PlainMemory<Double>
  /// Gain and hours of each item.
  private let itemGains: UnsafeMutablePointer<Double>
  private let itemHours: UnsafeMutablePointer<Double>
  /// Sums over the items before each.
  private let gains: UnsafeMutablePointer<Double>
  private let hours: UnsafeMutablePointer<Double>
  private let wanted: Double
  /// Hours within this of each other are the same but for rounding.
  private let tolerance = 1e-6

  private var best: (hours: Double, places: [Int])
  private var nodes = 0
  /// Places of the items that are taken on the way to a node.
  private let chosen: PlainMemory<Int32>

  /// The items to take, most entry for an hour first; all of them when they do not suffice.
  static func items(_ missing: [Valuation.Missing], reaching wanted: Double) -> [Valuation.Missing]
  {
    var search = CheapestChoice(missing, wanted)
    guard search.gains[missing.count] >= search.wanted else { return search.items }
    search.takeGreedily()
    search.branch(at: 0, gain: 0, spent: 0, taken: 0, near: 0)
    return search.best.places.map { search.items[$0] }
  }

  /// Hours that the choice takes at least and at most, without searching for it; 0 when nothing is wanted.
  static func bounds(
    _ missing: [Valuation.Missing], reaching wanted: Double
  ) -> (least: Double, most: Double) {
    guard wanted > 0 else { return (0, 0) }
    var search = CheapestChoice(missing, wanted)
    guard search.gains[missing.count] >= search.wanted else {
      return (search.hours[missing.count], search.hours[missing.count])
    }
    search.takeGreedily()
    return (search.leastHours(from: 0, reaching: wanted, near: 0).hours, search.best.hours)
  }

  private init(_ missing: [Valuation.Missing], _ wanted: Double) {
    let count = missing.count
    // A sort moves what it sorts: so it gets no more than it needs.
    var order = missing.indices.map { place in
      (
        ratio: missing[place].gain / missing[place].hours, skill: missing[place].skill, place: place
      )
    }
    order.sort { $0.ratio != $1.ratio ? $0.ratio > $1.ratio : $0.skill < $1.skill }
    items = order.map { missing[$0.place] }
    self.wanted = wanted
    best = (.infinity, [])
    memory = PlainMemory(4 * (count + 1))
    let row = memory.base
    (itemGains, itemHours) = (row, row + (count + 1))
    (gains, hours) = (row + 2 * (count + 1), row + 3 * (count + 1))
    chosen = PlainMemory(count)
    (gains[0], hours[0]) = (0, 0)
    for (place, item) in items.enumerated() {
      (itemGains[place], itemHours[place]) = (item.gain, item.hours)
      gains[place + 1] = gains[place] + item.gain
      hours[place + 1] = hours[place] + item.hours
    }
  }

  /// The first answer: in order until it suffices, then without what that made needless.
  private mutating func takeGreedily() {
    var places = Array(items.indices.prefix { gains[$0] < wanted })
    var sum = gains[places.count]
    for place in places.sorted(by: { (items[$0].hours, $1) > (items[$1].hours, $0) })
    where sum - items[place].gain >= wanted {
      sum -= items[place].gain
      places.removeAll { $0 == place }
    }
    best = (places.reduce(0) { $0 + items[$1].hours }, places)
  }

  /// Tries the item at a place with and without; the rest in parts bounds what can still be saved.
  ///
  /// - Parameter near: where the items that suffice ended at the node above.
  private mutating func branch(at place: Int, gain: Double, spent: Double, taken: Int, near: Int) {
    if gain >= wanted {
      if spent < best.hours - tolerance { best = (spent, (0..<taken).map { Int(chosen[$0]) }) }
      return
    }
    nodes += 1
    let count = items.count
    guard nodes < Self.nodeLimit, gains[count] - gains[place] >= wanted - gain else { return }
    let rest = leastHours(from: place, reaching: wanted - gain, near: near)
    guard spent + rest.hours < best.hours - tolerance else { return }
    let (itemGain, itemHours) = (itemGains[place], itemHours[place])
    chosen[taken] = Int32(truncatingIfNeeded: place)
    branch(
      at: place + 1, gain: gain + itemGain, spent: spent + itemHours, taken: taken + 1,
      near: rest.end)
    // Leaving one out and taking an equal one later is no other answer.
    var next = place + 1
    while next < count, itemGains[next] == itemGain, self.itemHours[next] == itemHours {
      next += 1
    }
    branch(at: next, gain: gain, spent: spent, taken: taken, near: rest.end)
  }

  /// Hours if items could be taken in parts, and the place behind the last that is needed.
  ///
  /// - Parameter near: a place that is looked at first; what is found does not hang on it.
  @inline(__always)
  private func leastHours(
    from place: Int, reaching needed: Double, near: Int
  ) -> (hours: Double, end: Int) {
    let count = items.count
    let start = gains[place]
    var end = min(max(near, place), count)
    if gains[end] - start >= needed {
      while end > place, gains[end - 1] - start >= needed { end -= 1 }
    } else {
      repeat { end += 1 } while end < count && gains[end] - start < needed
      end = min(end, count)
    }
    guard end > place else { return (0, end) }
    let whole = hours[end - 1] - hours[place]
    guard itemGains[end - 1] > 0 else { return (whole, end) }
    let rest = max(0, needed - (gains[end - 1] - start))
    return (whole + itemHours[end - 1] * rest / itemGains[end - 1], end)
  }
}
