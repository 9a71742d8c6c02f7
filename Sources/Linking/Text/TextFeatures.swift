/// What texts are compared by: short pieces of words, packed into numbers.
public enum TextFeatures {
  /// All runs of four characters inside ` word `, in order, repeats included.
  ///
  /// Words are runs of a-z and digits of the folded text. Four bytes make one number, so no table
  /// of
  /// features is needed. Linear.
  public static func fourGrams(_ text: String) -> [UInt64] {
    var features: [UInt64] = []
    forEachWord(of: text) { word in
      var window: UInt64 = 0x20
      var length = 1
      func take(_ byte: UInt8) {
        window = (window << 8 | UInt64(byte)) & 0xFFFF_FFFF
        length += 1
        if length >= 4 { features.append(window) }
      }
      for byte in word { take(byte) }
      take(0x20)
    }
    return features
  }

  /// The words cut to their first six characters, in order, repeats included.
  ///
  /// Cutting stands for stemming in both languages. Six bytes make one number. Linear.
  public static func stems(_ text: String) -> [UInt64] {
    var features: [UInt64] = []
    forEachWord(of: text) { word in
      features.append(word.prefix(6).reduce(0) { $0 << 8 | UInt64($1) })
    }
    return features
  }

  private static func forEachWord(of text: String, _ body: (ArraySlice<UInt8>) -> Void) {
    let bytes = TextFolding.foldedBytes(text)
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
        start = start ?? index
      } else if let first = start {
        body(bytes[first..<index])
        start = nil
      }
    }
    if let first = start { body(bytes[first...]) }
  }
}
