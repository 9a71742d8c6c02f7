/// Brings the spellings of a label together: case, accents, punctuation and spacing aside.
public enum TextFolding {
  /// Lower case, without accents, words separated by single spaces; "" when nothing is left.
  ///
  /// `ICT-helpdeskmanager` and `ict helpdeskmanager` become the same text. Linear.
  public static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        if let plain = plainLetters[scalar] {
          result.append(contentsOf: plain.unicodeScalars)
        } else {
          result.append(scalar)
        }
      } else if scalar.properties.generalCategory == .nonspacingMark {
        continue
      } else {
        pendingSpace = !result.isEmpty
      }
    }
    return String(result)
  }

  /// The accented letters of European labels; a base letter with a combining mark loses the mark.
  private static let plainLetters: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = ["æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "ĳ": "ij"]
    for (plain, accented) in [
      ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ďđ"), ("e", "èéêëēėęě"), ("g", "ğ"),
      ("i", "ìíîïīį"), ("l", "ł"), ("n", "ñńň"), ("o", "òóôõöōő"), ("r", "ř"), ("s", "śšş"),
      ("t", "ťţ"), ("u", "ùúûüūůű"), ("y", "ýÿ"), ("z", "źżž"),
    ] {
      for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
