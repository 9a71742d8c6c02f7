/// Finds citizen numbers (BSN) in free text and masks them.
///
/// A BSN has nine digits and passes the 11-test: 9a + 8b + ... + 2h - i is a multiple of 11. One dot,
/// space or hyphen may stand between two digits. Some other numbers of nine digits (1 in 11) pass too and
/// are masked with them: that is the safe side. Digits inside a UUID are left alone: they are part of
/// a URI, such as `.../occupation/0cd729a6-ed11-4338-ac4b-d4b924390128`.
public enum CitizenNumber {
  /// What stands in the place of a number.
  static let mask = "*********"

  /// The text with every number masked, and how many there were.
  public static func masked(_ text: String) -> (text: String, count: Int) {
    let bytes = Array(text.utf8)
    var masked: [UInt8] = []
    var count = 0
    var (at, kept) = (0, 0)
    while at < bytes.count {
      let startsHere = isDigit(bytes[at]) && (at == 0 || !isDigit(bytes[at - 1]))
      guard startsHere, let end = numberEnd(bytes, from: at), !isInUUID(bytes, at) else {
        at += 1
        continue
      }
      masked.append(contentsOf: bytes[kept..<at])
      masked.append(contentsOf: mask.utf8)
      count += 1
      (at, kept) = (end, end)
    }
    if count == 0 { return (text, 0) }
    masked.append(contentsOf: bytes[kept...])
    return (String(decoding: masked, as: UTF8.self), count)
  }

  /// Index after the number that starts here; nil when there is none.
  private static func numberEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var (at, found, sum, total) = (start, 0, 0, 0)
    while found < 9 {
      guard at < bytes.count else { return nil }
      if isDigit(bytes[at]) {
        let digit = Int(bytes[at] - 0x30)
        sum += digit * (found == 8 ? -1 : 9 - found)
        total += digit
        found += 1
        at += 1
      } else if [0x2E, 0x20, 0x2D].contains(bytes[at]), isDigit(bytes[at - 1]) {
        at += 1
      } else {
        return nil
      }
    }
    let isFollowed = at < bytes.count && isDigit(bytes[at])
    return !isFollowed && total > 0 && sum % 11 == 0 ? at : nil
  }

  /// Whether the hexadecimal digits and hyphens around an index have the form 8-4-4-4-12.
  private static func isInUUID(_ bytes: [UInt8], _ index: Int) -> Bool {
    let hyphen = UInt8(ascii: "-")
    func belongs(_ byte: UInt8) -> Bool {
      isDigit(byte) || byte == hyphen || (0x61...0x66).contains(byte | 0x20)
    }
    var (start, end) = (index, index)
    while start > 0, belongs(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, belongs(bytes[end]) { end += 1 }
    let groups = bytes[start..<end].split(separator: hyphen, omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
