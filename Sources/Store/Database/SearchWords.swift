/// The words of a text as a question to a full-text index (FTS5).
///
/// Only letters and digits count, each word in quotes, so that nothing somebody types is ever syntax.
/// GRDB's `FTS5Pattern` says the same, and opens two databases in memory for each.
enum SearchWords {
  /// All words, each or the beginning of one; nil when there is no word.
  static func prefixes(of text: String) -> String? {
    let words = words(of: text)
    return words.isEmpty ? nil : words.map { "\"\($0)\"*" }.joined(separator: " ")
  }

  /// The words one after the other; nil when there is no word.
  static func phrase(of text: String) -> String? {
    let words = words(of: text)
    return words.isEmpty ? nil : "\"" + words.joined(separator: " ") + "\""
  }

  /// As SQLite's tokenizer `ascii` has them: what is no ASCII is part of a word; the index folds the rest.
  private static func words(of text: String) -> [String] {
    // By scalar: a quote with an accent on it is one letter to the eye.
    text.unicodeScalars.split { scalar in
      switch scalar {
      case "0"..."9", "A"..."Z", "a"..."z": false
      default: scalar.isASCII
      }
    }.map { String(String.UnicodeScalarView($0)) }
  }
}
