/// A 64-bit FNV-1a hash of texts in order; the same on every machine, not safe against intent.
struct ContentHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds texts; a byte that UTF-8 never has ends each, so that `ab, c` and `a, bc` differ, and
  /// another one stands for nil.
  mutating func add(_ parts: String?...) {
    for part in parts {
      for byte in part?.utf8 ?? "".utf8 { add(byte) }
      add(part == nil ? 0xFE : 0xFF)
    }
  }

  /// Sixteen hexadecimal digits.
  var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
