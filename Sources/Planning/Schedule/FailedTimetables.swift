/// Timetables that were tried without success, so that another order that comes to the same is not.
///
/// Keys are kept whole: two that differ are never taken for one.
struct FailedTimetables {
  /// The keys, each after its length; the one that is being made comes last.
  private var keys: [Int] = []
  /// Where the one that is being made begins.
  private var start = 0
  private var hash: UInt = 0
  /// Where a key begins, at the place of its hash or the next one free; -1 where there is none.
  private var places: [Int] = []
  /// Hashes of the keys, in their order.
  private var hashes: [UInt] = []
  private var count = 0
  private let most = 16_384

  var isEmpty: Bool { count == 0 }

  /// Begins a key.
  mutating func startKey(_ value: Int) {
    keys.removeLast(keys.count - start)
    keys.append(0)
    hash = 0
    add(value)
  }

  /// Adds to the key that was begun.
  mutating func add(_ value: Int) {
    keys.append(value)
    hash = (hash ^ UInt(bitPattern: value)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
  }

  /// Whether the timetable of the key has failed.
  var containsKey: Bool {
    var place = Int(hash % UInt(places.count))
    while places[place] >= 0 {
      if isKey(at: places[place]) { return true }
      place = (place + 1) % places.count
    }
    return false
  }

  private func isKey(at other: Int) -> Bool {
    let length = keys.count - start - 1
    guard keys[other] == length else { return false }
    for index in 1...length where keys[other + index] != keys[start + index] { return false }
    return true
  }

  /// Keeps the key as failed, as far as there is room.
  mutating func insert() {
    guard count < most else { return }
    if 2 * count >= places.count { grow() }
    keys[start] = keys.count - start - 1
    enter(start, hash)
    hashes.append(hash)
    start = keys.count
    count += 1
  }

  private mutating func enter(_ key: Int, _ hash: UInt) {
    var place = Int(hash % UInt(places.count))
    while places[place] >= 0 { place = (place + 1) % places.count }
    places[place] = key
  }

  private mutating func grow() {
    let size = max(128, 2 * places.count)
    for place in places.indices { places[place] = -1 }
    while places.count < size { places.append(-1) }
    var key = 0
    for hash in hashes {
      enter(key, hash)
      key += keys[key] + 1
    }
  }

  mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    start = 0
    guard count > 0 else { return }
    count = 0
    hashes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }
}
