/// What texts are compared by: short pieces of words, packed into numbers.
public enum TextFeatures {
  /// Runs of the letters a-z and digits of a folded text.
  static func words(_ text: String) -> [[UInt8]] {
    TextFolding.folded(text).utf8.split { byte in
      !((0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte))
    }.map(Array.init)
  }

  /// All runs of four characters inside ` word `, in order, repeats included.
  ///
  /// Four bytes make one number, so no table of features is needed. Linear.
  public static func fourGrams(_ text: String) -> [UInt64] {
    var features: [UInt64] = []
    for word in words(text) {
      let padded = [0x20] + word + [0x20]
      guard padded.count >= 4 else { continue }
      for start in 0...(padded.count - 4) {
        features.append(padded[start..<(start + 4)].reduce(0) { $0 << 8 | UInt64($1) })
      }
    }
    return features
  }

  /// The words cut to their first six characters, in order, repeats included.
  ///
  /// Cutting stands for stemming in both languages. Six bytes make one number. Linear.
  public static func stems(_ text: String) -> [UInt64] {
    words(text).map { word in word.prefix(6).reduce(0) { $0 << 8 | UInt64($1) } }
  }
}
