/// Short pieces of words as numbers, to compare spellings by.
enum CharacterGrams {
  /// Runs of `length` bytes (at most 7) inside ` word `, in order, repeats included.
  ///
  /// Numbers stay below 2^56. Linear.
  static func grams(_ folded: some Sequence<UInt8>, length: Int) -> [UInt64] {
    let mask: UInt64 = (1 << UInt64(length * 8)) - 1
    var grams: [UInt64] = []
    var window: UInt64 = 0x20
    var filled = 1
    func take(_ byte: UInt8) {
      window = (window << 8 | UInt64(byte)) & mask
      filled += 1
      if filled >= length { grams.append(window) }
    }
    for byte in folded {
      take(byte)
      if byte == 0x20 {
        window = 0x20
        filled = 1
      }
    }
    if filled > 1 { take(0x20) }
    return grams
  }
}
