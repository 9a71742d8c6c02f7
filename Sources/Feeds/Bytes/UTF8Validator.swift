/// Checks a stream of bytes for well-formed UTF-8, chunk by chunk (Unicode 16, table 3-7).
///
/// ASCII goes eight bytes at a time; a character may lie across a chunk border.
struct UTF8Validator {
  /// Continuation bytes still to come for the character at hand.
  private var missing = 0
  /// What the next continuation byte may be; narrower right after E0, ED, F0 and F4.
  private var lower: UInt8 = 0x80
  private var upper: UInt8 = 0xBF

  /// Whether the bytes so far stop in the middle of a character.
  var isInsideCharacter: Bool { missing > 0 }

  /// Goes on with a chunk; gives the index in it of the first bad byte, nil when all fits.
  mutating func firstBadByte(in chunk: UnsafeRawBufferPointer) -> Int? {
    guard let base = chunk.baseAddress else { return nil }
    let end = chunk.count
    var at = 0
    while at < end {
      if missing == 0 {
        while at + 8 <= end,
          base.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          at += 8
        }
        if at == end { break }
      }
      guard accept(base.load(fromByteOffset: at, as: UInt8.self)) else { return at }
      at += 1
    }
    return nil
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    if missing > 0 {
      guard byte >= lower, byte <= upper else { return false }
      (lower, upper) = (0x80, 0xBF)
      missing -= 1
      return true
    }
    switch byte {
    case 0x00...0x7F: return true
    case 0xC2...0xDF: missing = 1
    case 0xE0: (missing, lower) = (2, 0xA0)
    case 0xED: (missing, upper) = (2, 0x9F)
    case 0xE1...0xEF: missing = 2
    case 0xF0: (missing, lower) = (3, 0x90)
    case 0xF1...0xF3: missing = 3
    case 0xF4: (missing, upper) = (3, 0x8F)
    default: return false
    }
    return true
  }

  /// Whether all of a text in memory is UTF-8.
  static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var validator = UTF8Validator()
    return validator.firstBadByte(in: bytes) == nil && !validator.isInsideCharacter
  }
}
