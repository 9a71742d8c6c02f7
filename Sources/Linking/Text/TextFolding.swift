/// Brings the spellings of a label together: case, accents, punctuation and spacing aside.
public enum TextFolding {
  /// Lower case, without accents, words separated by single spaces; "" when nothing is left.
  ///
  /// `ICT-helpdeskmanager` and `ict helpdeskmanager` become the same text. Linear.
  public static func folded(_ text: String) -> String {
    String(decoding: foldedBytes(text), as: UTF8.self)
  }

  /// The same as UTF-8 bytes: what texts are compared by never needs to be a `String` again.
  static func foldedBytes(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      let before = result.count
      if pendingSpace && before > 0 { result.append(0x20) }
      let space = result.count
      switch fold(scalar, into: { result.append($0) }) {
      case .letters:
        if result.count > space { pendingSpace = false } else { result.removeLast(space - before) }
      case .mark: result.removeLast(space - before)
      case .separator:
        result.removeLast(space - before)
        pendingSpace = true
      }
    }
    return result
  }

  /// What a scalar is to folding.
  enum Kind {
    /// Part of a word: its folded bytes were handed on (none for a mark that stands as a letter).
    case letters
    /// A combining mark: nothing, and words go on.
    case mark
    /// Between words.
    case separator
  }

  /// Hands the folded bytes of one scalar to `take`.
  @inline(__always)
  static func fold(_ scalar: Unicode.Scalar, into take: (UInt8) -> Void) -> Kind {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39:
      take(UInt8(truncatingIfNeeded: scalar.value))
      return .letters
    case 0x41...0x5A:
      take(UInt8(truncatingIfNeeded: scalar.value | 0x20))
      return .letters
    case ..<0x80: return .separator
    default: return foldOther(scalar, into: take)
    }
  }

  private static func foldOther(_ scalar: Unicode.Scalar, into take: (UInt8) -> Void) -> Kind {
    if takePlain(scalar, into: take) { return .letters }
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil {
      // Lowering may split off a mark (Turkish İ becomes i with a dot above).
      for part in properties.lowercaseMapping.unicodeScalars
      where part.properties.generalCategory != .nonspacingMark {
        // The sign of the ångström (U+212B) becomes å, ẞ becomes ß: those have plain letters too.
        if takePlain(part, into: take) { continue }
        for byte in Unicode.UTF8.encode(part) ?? Unicode.UTF8.encodedReplacementCharacter {
          take(byte)
        }
      }
      return .letters
    }
    return properties.generalCategory == .nonspacingMark ? .mark : .separator
  }

  /// Hands the plain letters of an accented letter to `take`; false when it has none.
  @inline(__always)
  private static func takePlain(_ scalar: Unicode.Scalar, into take: (UInt8) -> Void) -> Bool {
    let value = Int(scalar.value)
    guard value < plainLetters.count else { return false }
    let (first, second) = plainLetters[value]
    guard first != 0 else { return false }
    take(first)
    if second != 0 { take(second) }
    return true
  }

  /// By scalar value below U+0180 the one or two plain letters of the accented letters of European
  /// labels, large and small; 0 where there are none.
  private static let plainLetters: [(UInt8, UInt8)] = {
    var table = [(UInt8, UInt8)](repeating: (0, 0), count: 0x180)
    func enter(_ letters: String, _ first: Unicode.Scalar, _ second: UInt8 = 0) {
      for scalar in letters.unicodeScalars {
        table[Int(scalar.value)] = (UInt8(truncatingIfNeeded: first.value), second)
      }
    }
    enter("æÆ", "a", UInt8(ascii: "e"))
    enter("œŒ", "o", UInt8(ascii: "e"))
    enter("ß", "s", UInt8(ascii: "s"))
    enter("ĳĲ", "i", UInt8(ascii: "j"))
    enter("àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "a")
    enter("çćčÇĆČ", "c")
    enter("ďđĎĐ", "d")
    enter("èéêëēėęěÈÉÊËĒĖĘĚ", "e")
    enter("ğĞ", "g")
    enter("ìíîïīįÌÍÎÏĪĮ", "i")
    enter("łŁ", "l")
    enter("ñńňÑŃŇ", "n")
    enter("òóôõöōőøÒÓÔÕÖŌŐØ", "o")
    enter("řŘ", "r")
    enter("śšşŚŠŞ", "s")
    enter("ťţŤŢ", "t")
    enter("ùúûüūůűÙÚÛÜŪŮŰ", "u")
    enter("ýÿÝŸ", "y")
    enter("źżžŹŻŽ", "z")
    return table
  }()
}
