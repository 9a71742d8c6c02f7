/// A word, a number or a mark of a running text, with its place.
struct TextToken {
  /// Of the folded word (`TextHash`), with the signs of `C++` and `C#`; 0 for a mark.
  var hash: UInt64
  /// First byte and the one after the last.
  var from: Int32
  var to: Int32
  /// First Unicode scalar and the one after the last.
  var start: Int32
  var end: Int32
  /// Number of the clause it stands in, from 0.
  var clause: Int32 = 0
  /// The number that the digits at the front make (40 of `40u`) or that a word means (2 of `twee`);
  /// -1
  /// without one.
  var number: Int32 = -1
  /// What the word means to the rules, or the letters after the digits; `none` for other words.
  var term = TextTerm.none
  /// Which one of the kind that `term` names, such as the language.
  var choice: UInt8 = 0
  /// ASCII code of a mark, line feed for the end of a line; 0 for a word.
  var mark: UInt8 = 0
  /// How it is written.
  var shape = TextShape()

  /// Whether it is a word or a number.
  var isWord: Bool { mark == 0 }
  /// Whether it is digits only.
  var isNumber: Bool { shape.contains(.digitsOnly) }
}

/// How a word is written.
struct TextShape: OptionSet {
  let rawValue: UInt8
  /// Begins with a capital.
  static let capital = TextShape(rawValue: 1)
  /// Has a small letter.
  static let small = TextShape(rawValue: 2)
  /// Digits only.
  static let digitsOnly = TextShape(rawValue: 4)
  /// White space or the start of the text stands before it.
  static let spaceBefore = TextShape(rawValue: 8)
}

/// FNV-1a over folded bytes, 64 bits: the same for `TextFolding` and for tokens.
enum TextHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of a word that is folded already.
  static func of(_ folded: some Sequence<UInt8>) -> UInt64 {
    folded.reduce(seed) { add($1, to: $0) }
  }

  /// The hash of a sequence of words, one word longer.
  @inline(__always)
  static func join(_ sequence: UInt64, _ word: UInt64) -> UInt64 {
    var mixed = sequence &* 0x9E37_79B9_7F4A_7C15 ^ word
    mixed ^= mixed >> 29
    mixed = mixed &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 32
  }
}
