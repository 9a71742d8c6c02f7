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
    func separate() {
      if pendingSpace {
        result.append(0x20)
        pendingSpace = false
      }
    }
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x61...0x7A, 0x30...0x39:
        separate()
        result.append(UInt8(truncatingIfNeeded: value))
      case 0x41...0x5A:
        separate()
        result.append(UInt8(truncatingIfNeeded: value | 0x20))
      case ..<0x80: pendingSpace = !result.isEmpty
      default:
        if let plain = plainLetters[scalar] {
          separate()
          result.append(contentsOf: plain.utf8)
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          separate()
          // A capital such as the Turkish dotted I becomes a letter with a mark; the mark goes too.
          for lower in scalar.properties.lowercaseMapping.unicodeScalars
          where lower.properties.generalCategory != .nonspacingMark {
            result.append(contentsOf: String(lower).utf8)
          }
        } else if scalar.properties.generalCategory != .nonspacingMark {
          pendingSpace = !result.isEmpty
        }
      }
    }
    return result
  }

  /// The accented letters of European labels, large and small; a base letter with a combining mark
  /// loses the mark.
  private static let plainLetters: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ß": "ss", "ø": "o", "Ø": "o", "ĳ": "ij",
      "Ĳ": "ij",
    ]
    for (plain, accented) in [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćčÇĆČ"), ("d", "ďđĎĐ"), ("e", "èéêëēėęěÈÉÊËĒĖĘĚ"),
      ("g", "ğĞ"), ("i", "ìíîïīįÌÍÎÏĪĮ"), ("l", "łŁ"), ("n", "ñńňÑŃŇ"), ("o", "òóôõöōőÒÓÔÕÖŌŐ"),
      ("r", "řŘ"), ("s", "śšşŚŠŞ"), ("t", "ťţŤŢ"), ("u", "ùúûüūůűÙÚÛÜŪŮŰ"), ("y", "ýÿÝŸ"),
      ("z", "źżžŹŻŽ"),
    ] {
      for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
