/// Takes off what ads and people put around a title.
enum BareTitle {
  /// A title without what stands in brackets, and without what follows a bar, or a dash with blanks where
  /// enough stands before it to be a title: `Data-analist (m/v/x) | 32 uur` is `Data-analist`, but
  /// `Manager - Finance` stays.
  static func of(_ title: String) -> String {
    var depth = 0
    var kept: [UInt8] = []
    for byte in title.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case UInt8(ascii: "|"):
        if depth == 0, saysEnough(kept[...]) { return String(decoding: kept, as: UTF8.self) }
        if depth == 0 { kept.append(byte) }
      default:
        guard depth == 0 else { continue }
        kept.append(byte)
        for mark in dashes where kept.count > mark.count && kept.suffix(mark.count) == mark[...] {
          let before = kept.dropLast(mark.count)
          if saysEnough(before) { return String(decoding: before, as: UTF8.self) }
        }
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Two words, or one long one.
  private static func saysEnough(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = bytes.split(separator: UInt8(ascii: " "))
    return words.count >= 2 || words.first.map { $0.count >= 12 } ?? false
  }

  /// Dashes between blanks.
  private static let dashes = [Array(" - ".utf8), Array(" \u{2013} ".utf8)]
}
