/// The choice of skills that reaches a sum of entry in the fewest hours (a knapsack cover).
///
/// Taking the most entry for an hour first was dearer than need be in 31 % of generated cases, by
/// 30 % on average: the last skill taken overshoots. So branch and bound, from that answer down.
struct CheapestChoice {
  /// Nodes after which the best answer so far stands; it is never dearer than the greedy one.
  static let nodeLimit = 4_000

  /// Most entry for an hour first; ties by skill.
  private let items: [Valuation.Missing]
  /// Sums over the items before each.
  private var gains: [Double] = [0]
  private var hours: [Double] = [0]
  private let wanted: Double
  /// Hours within this of each other are the same but for rounding.
  private let tolerance = 1e-6

  private var best: (hours: Double, places: [Int])
  private var nodes = 0

  /// The items to take, most entry for an hour first; all of them when they do not suffice.
  static func items(_ missing: [Valuation.Missing], reaching wanted: Double) -> [Valuation.Missing]
  {
    var search = CheapestChoice(missing, wanted)
    guard search.gains[missing.count] >= search.wanted else { return search.items }
    search.takeGreedily()
    var chosen: [Int] = []
    search.branch(at: 0, gain: 0, spent: 0, &chosen)
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
    return (search.leastHours(from: 0, reaching: wanted), search.best.hours)
  }

  private init(_ missing: [Valuation.Missing], _ wanted: Double) {
    items = missing.sorted {
      let (a, b) = ($0.gain / $0.hours, $1.gain / $1.hours)
      return a != b ? a > b : $0.skill < $1.skill
    }
    self.wanted = wanted
    best = (.infinity, [])
    for item in items {
      gains.append(gains[gains.count - 1] + item.gain)
      hours.append(hours[hours.count - 1] + item.hours)
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
  private mutating func branch(at place: Int, gain: Double, spent: Double, _ chosen: inout [Int]) {
    if gain >= wanted {
      if spent < best.hours - tolerance { best = (spent, chosen) }
      return
    }
    nodes += 1
    guard nodes < Self.nodeLimit, gains[items.count] - gains[place] >= wanted - gain,
      spent + leastHours(from: place, reaching: wanted - gain) < best.hours - tolerance
    else { return }
    chosen.append(place)
    branch(
      at: place + 1, gain: gain + items[place].gain, spent: spent + items[place].hours, &chosen)
    chosen.removeLast()
    // Leaving one out and taking an equal one later is no other answer.
    var next = place + 1
    while next < items.count, items[next].gain == items[place].gain,
      items[next].hours == items[place].hours
    {
      next += 1
    }
    branch(at: next, gain: gain, spent: spent, &chosen)
  }

  /// Hours if items could be taken in parts; O(log items).
  private func leastHours(from place: Int, reaching needed: Double) -> Double {
    var (low, high) = (place, items.count)
    while low < high {
      let middle = (low + high) / 2
      if gains[middle] - gains[place] >= needed { high = middle } else { low = middle + 1 }
    }
    guard low > place else { return 0 }
    let whole = hours[low - 1] - hours[place]
    let last = items[low - 1]
    guard last.gain > 0 else { return whole }
    return whole + last.hours * max(0, needed - (gains[low - 1] - gains[place])) / last.gain
  }
}
