/// Finds the place of a hash among sorted hashes: open addressing, at most half full.
struct HashPlaces: Sendable {
  private let slots: [Int32]
  private let mask: Int

  /// Enters every key; O(n).
  init(_ keys: [UInt64]) {
    var size = 16
    while size < keys.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (place, key) in keys.enumerated() {
      var slot = Self.spread(key) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(truncatingIfNeeded: place)
    }
    self.slots = slots
    mask = size - 1
  }

  /// FNV's low bits follow the last letter too closely.
  @inline(__always)
  private static func spread(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The place of a key in O(1); nil when it is not among the keys.
  @inline(__always)
  func place(of key: UInt64, in keys: [UInt64]) -> Int? {
    var slot = Self.spread(key) & mask
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if keys[place] == key { return place }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// Lists of numbers by hash.
struct HashedLists: Sendable {
  /// Sorted.
  let keys: [UInt64]
  /// Per key the first of its values; one more at the end.
  let starts: [UInt32]
  /// Per key its values, in the order they were entered.
  let values: [UInt32]
  private let places: HashPlaces

  /// From pairs in any order; the same pairs always give the same lists.
  init(_ pairs: [(key: UInt64, value: UInt32)]) {
    var keys: [UInt64] = []
    var starts: [UInt32] = []
    var values: [UInt32] = []
    for pair in pairs.sorted(by: { ($0.key, $0.value) < ($1.key, $1.value) }) {
      if keys.last != pair.key {
        keys.append(pair.key)
        starts.append(UInt32(values.count))
      } else if values.last == pair.value {
        continue
      }
      values.append(pair.value)
    }
    starts.append(UInt32(values.count))
    self.init(keys: keys, starts: starts, values: values)
  }

  private init(keys: [UInt64], starts: [UInt32], values: [UInt32]) {
    (self.keys, self.starts, self.values) = (keys, starts, values)
    places = HashPlaces(keys)
  }

  /// The values of a key in O(1); empty when it is not there.
  @inline(__always)
  subscript(_ key: UInt64) -> ArraySlice<UInt32> {
    guard let place = places.place(of: key, in: keys) else { return [] }
    return values[Int(starts[place])..<Int(starts[place + 1])]
  }

  /// Reads what `write` wrote; nil when it is damaged or a value is not below `limit`.
  init?(_ reader: inout IndexReader, below limit: UInt64) {
    guard let keys = reader.numbers(UInt64.self), let starts = reader.numbers(UInt32.self),
      let values = reader.numbers(UInt32.self), starts.count == keys.count + 1, starts.first == 0,
      starts.last == UInt32(truncatingIfNeeded: values.count), keys.count < Int32.max,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
      zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }), values.allSatisfy({ UInt64($0) < limit })
    else { return nil }
    self.init(keys: keys, starts: starts, values: values)
  }

  func write(to writer: inout IndexWriter) {
    writer.add(keys)
    writer.add(starts)
    writer.add(values)
  }
}

/// A count by hash.
struct HashedCounts: Sendable {
  /// Sorted.
  let keys: [UInt64]
  let values: [UInt32]
  private let places: HashPlaces

  /// From counted hashes; the order of a dictionary does not matter.
  init(_ counts: [UInt64: UInt32]) {
    keys = counts.keys.sorted()
    values = keys.map { counts[$0] ?? 0 }
    places = HashPlaces(keys)
  }

  /// The count of a key in O(1); 0 when it was not seen.
  @inline(__always)
  subscript(_ key: UInt64) -> UInt32 {
    places.place(of: key, in: keys).map { values[$0] } ?? 0
  }

  /// Where a key stands among the sorted keys, in O(1); nil when it was not seen.
  @inline(__always)
  func place(of key: UInt64) -> Int? { places.place(of: key, in: keys) }

  /// Reads what `write` wrote; nil when it is damaged.
  init?(_ reader: inout IndexReader) {
    guard let keys = reader.numbers(UInt64.self), let values = reader.numbers(UInt32.self),
      keys.count == values.count, keys.count < Int32.max,
      zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    (self.keys, self.values) = (keys, values)
    places = HashPlaces(keys)
  }

  func write(to writer: inout IndexWriter) {
    writer.add(keys)
    writer.add(values)
  }
}
