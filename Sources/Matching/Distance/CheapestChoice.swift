/// The choice of skills that reaches a sum of entry in the fewest hours (a knapsack cover).
///
/// Taking the most entry for an hour first was dearer than need be in 31 % of generated cases, by
/// 30 % on average: the last skill taken overshoots. So branch and bound, from that answer down.
struct CheapestChoice {
  /// Nodes after which the best answer so far stands; it is never dearer than the greedy one.
  static let nodeLimit = 4_000

  /// Owns the memory below.
  private let order: MissingOrder
  private let count: Int
  private let items: UnsafeMutablePointer<MissingOrder.Item>
  /// Sums over the items before each.
  private let gains: UnsafeMutablePointer<Double>
  private let hours: UnsafeMutablePointer<Double>
  private let wanted: Double
  /// Hours within this of each other are the same but for rounding.
  private let tolerance = 1e-6

  private var bestHours = Double.infinity
  /// An answer of fewer hours ends the search.
  private var enough = -Double.infinity
  private var bestCount = 0
  private var nodes = 0

  /// The items to take, most entry for an hour first; all of them when they do not suffice.
  static func items(_ missing: [Valuation.Missing], reaching wanted: Double) -> [Valuation.Missing]
  {
    let order = MissingOrder(missing)
    var search = CheapestChoice(order, reaching: wanted)
    search.run()
    return (0..<search.bestCount).map { missing[Int(order.items[Int(order.best[$0])].place)] }
  }

  /// Hours of the items to take, or of an answer on the way there that is near enough.
  ///
  /// - Parameter enough: hours below which it is not searched on.
  static func hours(
    _ order: MissingOrder, reaching wanted: Double, enough: Double
  ) -> Double {
    var search = CheapestChoice(order, reaching: wanted)
    search.enough = enough
    search.run()
    var hours = 0.0
    for place in 0..<search.bestCount { hours += order.items[Int(order.best[place])].hours }
    return hours
  }

  /// Hours that the choice takes at least and at most, without searching for it; 0 when nothing is wanted.
  ///
  /// - Parameter order: with its sums.
  static func bounds(
    _ order: MissingOrder, reaching wanted: Double
  ) -> (least: Double, most: Double) {
    guard wanted > 0 else { return (0, 0) }
    let search = CheapestChoice(order, reaching: wanted)
    guard search.suffice else {
      return (search.hours[search.count], search.hours[search.count])
    }
    let (least, end) = search.leastHours(from: 0, reaching: wanted, near: 0)
    // All up to the last that is needed in part.
    return (least, search.hours[end])
  }

  private init(_ order: MissingOrder, reaching wanted: Double) {
    self.order = order
    (count, items, gains, hours) = (order.count, order.items, order.gains, order.hours)
    self.wanted = wanted
  }

  /// Whether all together reach what is wanted.
  private var suffice: Bool { gains[count] >= wanted }

  private mutating func run() {
    guard suffice else {
      for place in 0..<count { order.best[place] = Int32(truncatingIfNeeded: place) }
      bestCount = count
      return
    }
    takeGreedily()
    guard wanted > 0 else { return }
    findBetters()
    branch(at: 0, gain: 0, spent: 0, taken: 0, left: 0, near: 0)
  }

  /// Of each item, which before it are no less entry in no more hours.
  private func findBetters() {
    for place in 0..<min(64, count) {
      var bits: UInt64 = 0
      for other in 0..<place
      where items[other].gain >= items[place].gain && items[other].hours <= items[place].hours {
        bits |= 1 << UInt64(other)
      }
      order.betters[place] = bits
    }
  }

  /// The first answer: in order until it suffices, then without what that made needless.
  private mutating func takeGreedily() {
    let (best, turns) = (order.best, order.turns)
    var end = 0
    while end < count, gains[end] < wanted {
      // By hours, the most first; ties by place.
      var turn = end
      while turn > 0, items[end].hours > items[Int(turns[turn - 1])].hours {
        turns[turn] = turns[turn - 1]
        turn -= 1
      }
      turns[turn] = Int32(truncatingIfNeeded: end)
      best[end] = Int32(truncatingIfNeeded: end)
      end += 1
    }
    var sum = gains[end]
    for turn in 0..<end {
      let place = Int(turns[turn])
      if sum - items[place].gain >= wanted {
        sum -= items[place].gain
        best[place] = -1
      }
    }
    (bestCount, bestHours) = (0, 0)
    for place in 0..<end where best[place] >= 0 {
      best[bestCount] = best[place]
      bestCount += 1
      bestHours += items[place].hours
    }
  }

  /// Tries the item at a place with and without, and so on with those behind it; the rest in parts bounds
  /// what can still be saved.
  ///
  /// - Parameters:
  ///   - gain: less than is wanted.
  ///   - left: of the first 64 items, a bit for each that was left out on the way.
  ///   - first: where the items that suffice ended at the node above.
  private mutating func branch(
    at start: Int, gain: Double, spent: Double, taken: Int, left: UInt64, near first: Int
  ) {
    var (place, left, near) = (start, left, first)
    while true {
      // Whoever takes it could take what was left out in its stead.
      while place < min(64, count), order.betters[place] & left != 0 { place += 1 }
      nodes += 1
      guard nodes < Self.nodeLimit, bestHours >= enough,
        gains[count] - gains[place] >= wanted - gain
      else { return }
      let rest = leastHours(from: place, reaching: wanted - gain, near: near)
      guard spent + rest.hours < bestHours - tolerance else { return }
      let (itemGain, itemHours) = (items[place].gain, items[place].hours)
      order.chosen[taken] = Int32(truncatingIfNeeded: place)
      if gain + itemGain >= wanted {
        keep(spent + itemHours, taken + 1)
      } else {
        branch(
          at: place + 1, gain: gain + itemGain, spent: spent + itemHours, taken: taken + 1,
          left: left, near: rest.end)
      }
      near = rest.end
      if place < 64 { left |= 1 << UInt64(place) }
      // Leaving one out and taking an equal one later is no other answer, also behind the first 64.
      place += 1
      while place < count, items[place].gain == itemGain, items[place].hours == itemHours {
        place += 1
      }
    }
  }

  /// Keeps what was taken on the way when it is the best so far.
  @inline(__always)
  private mutating func keep(_ spent: Double, _ taken: Int) {
    guard spent < bestHours - tolerance else { return }
    (bestHours, bestCount) = (spent, taken)
    order.best.update(from: order.chosen, count: taken)
  }

  /// Hours if items could be taken in parts, and the place behind the last that is needed.
  ///
  /// - Parameter near: a place that is looked at first; what is found does not hang on it.
  @inline(__always)
  private func leastHours(
    from place: Int, reaching needed: Double, near: Int
  ) -> (hours: Double, end: Int) {
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
    guard items[end - 1].gain > 0 else { return (whole, end) }
    let rest = max(0, needed - (gains[end - 1] - start))
    return (whole + items[end - 1].hours * rest / items[end - 1].gain, end)
  }
}
