/// Dutch postcodes in running text.
enum DutchPostcode {
  /// The first `1234 AB` or `1234AB` that stands by itself, as given; nil when there is none.
  static func first(in text: String) -> String? {
    let bytes = Array(text.utf8)
    func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(bytes[index]) }
    func isLetter(_ index: Int) -> Bool { (0x41...0x5A).contains(bytes[index]) }
    guard bytes.count >= 6 else { return nil }
    for start in 0...(bytes.count - 6) where (0x31...0x39).contains(bytes[start]) {
      if start > 0, isDigit(start - 1) || isLetter(start - 1) { continue }
      guard (start..<(start + 4)).allSatisfy(isDigit) else { continue }
      let letters = bytes[start + 4] == 0x20 ? start + 5 : start + 4
      guard letters + 2 <= bytes.count, isLetter(letters), isLetter(letters + 1) else { continue }
      if letters + 2 < bytes.count, isLetter(letters + 2) || isDigit(letters + 2) { continue }
      return String(decoding: bytes[start..<(letters + 2)], as: UTF8.self)
    }
    return nil
  }
}
