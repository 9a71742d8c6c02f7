/// What is missing for entry with most entry for an hour first, ties by skill, and its sums.
///
/// Plain memory that is filled again: the search for questions looks at some hundred choices for an answer.
final class MissingOrder {
  /// One skill that is missing.
  struct Item {
    /// Entry for an hour.
    var ratio: Double
    var gain: Double
    var hours: Double
    var skill: Int32
    /// What the caller knows it by.
    var place: Int32

    init(gain: Double, hours: Double, skill: Int, place: Int) {
      ratio = gain / hours
      (self.gain, self.hours) = (gain, hours)
      self.skill = Int32(truncatingIfNeeded: skill)
      self.place = Int32(truncatingIfNeeded: place)
    }

    @inline(__always)
    static func < (left: Item, right: Item) -> Bool {
      left.ratio != right.ratio ? left.ratio > right.ratio : left.skill < right.skill
    }
  }

  private(set) var count = 0
  /// In order; the first `count`.
  let items: UnsafeMutablePointer<Item>
  /// Sums of gains over the items before each, and behind the last; good after `addSums`.
  let gains: UnsafeMutablePointer<Double>
  /// The same of hours.
  let hours: UnsafeMutablePointer<Double>
  /// Room for places of a search: taken on the way, best so far, by hours.
  let chosen: UnsafeMutablePointer<Int32>
  let best: UnsafeMutablePointer<Int32>
  let turns: UnsafeMutablePointer<Int32>
  /// Room for a search: of each of the first 64 items, a bit for each one before it that is no less entry in no
  /// more hours.
  let betters: UnsafeMutablePointer<UInt64>

  /// - Parameter capacity: items at the most.
  init(capacity: Int) {
    items = .allocate(capacity: capacity + 1)
    gains = .allocate(capacity: 2 * (capacity + 1))
    hours = gains + (capacity + 1)
    chosen = .allocate(capacity: 3 * (capacity + 1))
    best = chosen + (capacity + 1)
    turns = best + (capacity + 1)
    betters = .allocate(capacity: min(64, capacity) + 1)
  }

  convenience init(_ missing: [Valuation.Missing]) {
    self.init(capacity: missing.count)
    for (place, item) in missing.enumerated() {
      insert(Item(gain: item.gain, hours: item.hours, skill: item.skill, place: place))
    }
    addSums()
  }

  deinit {
    items.deallocate()
    gains.deallocate()
    chosen.deallocate()
    betters.deallocate()
  }

  func removeAll() { count = 0 }

  /// Adds one behind all others, where its place is known to be.
  @inline(__always)
  func append(_ item: Item) {
    items[count] = item
    count += 1
  }

  /// Adds one at its place; a row is some thirty long.
  func insert(_ item: Item) {
    var place = count
    while place > 0, item < items[place - 1] {
      items[place] = items[place - 1]
      place -= 1
    }
    items[place] = item
    count += 1
  }

  func addSums() {
    var (gain, spent) = (0.0, 0.0)
    (gains[0], hours[0]) = (0, 0)
    for place in 0..<count {
      gain += items[place].gain
      spent += items[place].hours
      (gains[place + 1], hours[place + 1]) = (gain, spent)
    }
  }
}
