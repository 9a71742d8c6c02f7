/// Folding, cutting into words, clauses and sections, of any text.
enum NormaliserFuzz {
  static func check(_ text: String) {
    let folded = TextFolding.folded(text)
    checkFolding(folded)
    var written = text
    written.withUTF8 { bytes in
      let read = ReadText(bytes)
      checkTokens(read)
      checkClauses(read)
      checkNumbers(read)
      // Entities are left out of a text, but not of a label.
      if !bytes.contains(0x26) { checkWords(read, folded) }
    }
    checkComparisons(text)
  }

  private static func checkFolding(_ folded: String) {
    precondition(TextFolding.folded(folded) == folded, "folding twice changes a text")
    precondition(
      !folded.hasPrefix(" ") && !folded.hasSuffix(" ") && !folded.utf8Contains("  "),
      "spaces that part nothing")
  }

  private static func checkTokens(_ read: ReadText) {
    var (position, scalars) = (0, 0)
    for token in read.tokens {
      let (from, to) = (Int(token.from), Int(token.to))
      precondition(position <= from && from < to && to <= read.bytes.count, "a token out of order")
      precondition(isBoundary(from, read) && isBoundary(to, read), "a token within a character")
      scalars += count(position..<from, read)
      precondition(scalars == Int(token.start), "the first scalar of a token")
      scalars += count(from..<to, read)
      precondition(scalars == Int(token.end), "the last scalar of a token")
      position = to
    }
  }

  private static func isBoundary(_ place: Int, _ read: ReadText) -> Bool {
    place == read.bytes.count || read.bytes[place] & 0xC0 != 0x80
  }

  private static func count(_ range: Range<Int>, _ read: ReadText) -> Int {
    range.count { read.bytes[$0] & 0xC0 != 0x80 }
  }

  private static func checkClauses(_ read: ReadText) {
    let starts = read.clauseStarts.map { Int($0) }
    precondition(starts.last == read.tokens.count, "clauses do not end with the text")
    precondition(read.clauseTerms.count == starts.count - 1, "clauses and their terms")
    for (clause, (start, end)) in zip(starts, starts.dropFirst()).enumerated() {
      precondition(start < end && end - start <= ReadText.longestClause, "a clause out of bounds")
      precondition(
        read.tokens[start..<end].allSatisfy { Int($0.clause) == clause }, "a token's clause")
    }
    precondition(TextSections(read).kinds.count == starts.count - 1, "sections and clauses")
  }

  private static func checkNumbers(_ read: ReadText) {
    for index in read.tokens.indices {
      _ = read.isPreferred(at: index)
      guard let range = read.numberRange(endingAt: index) else { continue }
      precondition(range.first >= 0 && range.first <= index, "a number that begins elsewhere")
      let values = [range.least, range.most].compactMap { $0 }
      precondition(!values.isEmpty && values.allSatisfy { $0 >= 0 && $0.isFinite }, "a number")
      precondition(values.first ?? 0 <= values.last ?? 0, "a range upside down")
    }
  }

  /// Tokens are the words that folding makes, in order.
  private static func checkWords(_ read: ReadText, _ folded: String) {
    let words = read.tokens.filter(\.isWord).map { token in
      let written = read.bytes[Int(token.from)..<Int(token.to)]
      let word = TextFolding.foldedBytes(String(decoding: written, as: UTF8.self))
      precondition(!word.isEmpty && !word.contains(0x20), "a token that is no word")
      let hasSigns = written.last == 0x2B || written.last == 0x23
      precondition(hasSigns || TextHash.of(word) == token.hash, "a token and its folded word")
      return String(decoding: word, as: UTF8.self)
    }
    precondition(words.joined(separator: " ") == folded, "tokens are other words than folding's")
  }

  private static func checkComparisons(_ text: String) {
    _ = TextFeatures.fourGrams(text)
    _ = TextFeatures.stems(text)
    precondition(
      TextLanguage.detected(in: text) == TextLanguage.detected(in: text), "two languages")
    let sketch = TextSketch(text)
    precondition(TextSketch(bytes: sketch.bytes()) == sketch, "a sketch that its bytes do not give")
    precondition(sketch.likeness(to: sketch) == (sketch.wordCount < 4 ? 0 : 1), "unlike itself")
  }
}

extension String {
  fileprivate func utf8Contains(_ two: StaticString) -> Bool {
    zip(utf8, utf8.dropFirst()).contains { $0 == two.utf8Start[0] && $1 == two.utf8Start[1] }
  }
}
