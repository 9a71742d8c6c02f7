/// Parts a text into short phrases where it is a list of them: `Java, Python, SQL`, a list of bullets,
/// a phrase a line.
enum PhraseList {
  /// The phrases, each trimmed, without bullet and closing point, in order and with repeats left out;
  /// nil when the text is no such list but prose.
  ///
  /// Line ends, bullets and semicolons part phrases always. Commas only where there is nothing else
  /// that parts, where there is one at least, and where no part is longer than `wordLimit` words: the
  /// comma of a sentence has longer parts about it. One part that is no short phrase makes prose of all.
  static func phrases(in text: String) -> [String]? {
    guard text.utf8.count <= 16 << 10 else { return nil }
    var parts = text.split { $0.isNewline || $0 == ";" || $0 == "•" || $0 == "·" || $0 == "▪" }
    if parts.count == 1, let only = parts.first, only.contains(",") {
      parts = only.split(separator: ",")
    }
    var phrases: [String] = []
    var known: Set<String> = []
    for part in parts {
      guard let phrase = trimmed(part) else { continue }
      guard isShort(phrase) else { return nil }
      if known.insert(phrase).inserted { phrases.append(phrase) }
    }
    return phrases.isEmpty ? nil : phrases
  }

  /// Most words of a phrase.
  private static let wordLimit = 6
  /// Most characters of a phrase.
  private static let lengthLimit = 80

  private static func trimmed(_ part: Substring) -> String? {
    var part = part
    while let first = part.first, first.isWhitespace || "-*–—+>".contains(first) {
      part.removeFirst()
    }
    while let last = part.last, last.isWhitespace || last == "." || last == "," {
      part.removeLast()
    }
    return part.isEmpty ? nil : String(part)
  }

  /// A full stop inside, or a colon that announces something, belongs to a sentence.
  private static func isShort(_ phrase: String) -> Bool {
    let words = phrase.split(whereSeparator: \.isWhitespace)
    return words.count <= wordLimit && phrase.count <= lengthLimit
      && !words.dropLast().contains { $0.last == "." || $0.last == ":" || $0.last == "!" }
  }
}
