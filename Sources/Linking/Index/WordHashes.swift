/// A fixed set of words by their hashes: open addressing, at most a quarter full.
///
/// Looked at for nearly every word of a text, where the seeded hashing of `Set` costs more than the rest.
struct WordHashes: Sendable {
  /// 0 ends a chain; no word has that hash.
  private let slots: [UInt64]
  private let mask: Int

  init(_ hashes: some Sequence<UInt64>) {
    let hashes = Set(hashes).sorted()
    var size = 16
    while size < hashes.count * 4 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for hash in hashes {
      var slot = Self.spread(hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = hash
    }
    self.slots = slots
    mask = size - 1
  }

  /// The words of all of several sets.
  init(union sets: WordHashes...) {
    self.init(sets.flatMap { $0.slots.filter { $0 != 0 } })
  }

  @inline(__always)
  private static func spread(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    var slot = Self.spread(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}

/// Ranges by hash, growing: what is known of the words of a text.
struct RangesByHash {
  private var keys: [UInt64]
  private var values: [UInt64]
  private var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 1024)
    values = keys
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// The range of a hash; nil when it is not known.
  @inline(__always)
  subscript(_ hash: UInt64) -> Range<Int>? {
    let slot = slot(of: hash)
    guard keys[slot] != 0 else { return nil }
    return Int(values[slot] >> 32)..<Int(values[slot] & 0xFFFF_FFFF)
  }

  /// Adds a hash that is not known yet.
  mutating func insert(_ hash: UInt64, _ range: Range<Int>) {
    if (count + 1) * 2 > keys.count { grow() }
    let slot = slot(of: hash)
    keys[slot] = hash
    values[slot] = UInt64(range.lowerBound) << 32 | UInt64(range.upperBound)
    count += 1
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = [UInt64](repeating: 0, count: old.0.count * 4)
    values = keys
    for (key, value) in zip(old.0, old.1) where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
