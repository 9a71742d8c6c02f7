/// Splitting of compounds and stems, of any words: all but the last line of a text are words that
/// were seen, in its last line they stand in compounds.
enum SplitterFuzz {
  private static let known = [
    "applicatie", "beheer", "beheerder", "gebruiker", "netwerk", "project", "leider", "zorg",
    "systeem", "prestatie", "technisch", "onderhoud", "monteur",
  ]

  static func check(_ text: String) {
    var counts: [UInt64: UInt32] = [:]
    for word in known { counts[TextHash.of(word.utf8)] = 3 }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.dropLast() {
      counts[TextHash.of(TextFolding.foldedBytes(String(line))), default: 1] += 1
    }
    let splitter = CompoundSplitter(counts: HashedCounts(counts))
    let word = TextFolding.foldedBytes(String(lines.last ?? ""))
    for piece in word.split(separator: 0x20) {
      checkParts(piece, splitter)
      // Beside another offset of the slice.
      precondition(
        splitter.parts(of: Array(piece)[...])?.count == splitter.parts(of: piece)?.count,
        "a compound that is split by where it stands")
      checkStem(piece)
    }
    checkStems(String(lines.last ?? ""), splitter)
    checkCounter(text)
  }

  private static func checkParts(_ word: ArraySlice<UInt8>, _ splitter: CompoundSplitter) {
    guard let parts = splitter.parts(of: word) else { return }
    precondition(parts.count >= 2, "a compound of one part")
    precondition(parts.first?.lowerBound == word.startIndex, "the first part")
    precondition(parts.last?.upperBound == word.endIndex, "the last part")
    for (part, next) in zip(parts, parts.dropFirst()) {
      let link = next.lowerBound - part.upperBound
      precondition((0...2).contains(link), "parts out of order or far apart")
      precondition(
        ["", "s", "e", "en"].contains(
          String(decoding: word[part.upperBound..<next.lowerBound], as: UTF8.self)), "a link")
    }
    for part in parts {
      precondition(part.count >= CompoundSplitter.shortestPart, "a part that is too short")
      precondition(splitter.counts[TextHash.of(word[part])] > 0, "a part that is not known")
    }
  }

  private static func checkStem(_ word: ArraySlice<UInt8>) {
    let stem = WordForms.stem(word)
    precondition(!stem.isEmpty && stem.count <= word.count, "a stem longer than its word")
    precondition(
      Array(String(decoding: stem, as: UTF8.self).utf8) == stem, "a stem that is cut in a letter")
    precondition(WordForms.stemHash(word) == TextHash.of(stem), "the hash of a stem")
  }

  private static func checkStems(_ text: String, _ splitter: CompoundSplitter) {
    var text = text
    text.withUTF8 { bytes in
      var words = WordStems(splitter: splitter)
      for token in TextTokenizer.tokens(bytes) where token.isWord {
        let range = words.range(of: token, in: bytes)
        precondition(range.lowerBound >= 0 && range.upperBound <= words.stems.count, "stems")
        precondition(
          range.isEmpty == FunctionWords.hashes.contains(token.hash), "a word without stems")
        precondition(words.range(of: token, in: bytes) == range, "a word that has other stems")
      }
    }
  }

  private static func checkCounter(_ text: String) {
    var counter = WordCounter()
    counter.add(text)
    counter.add(text)
    let parts = counter.parts
    precondition(parts.values.allSatisfy { $0 >= 2 }, "a part that was seen once")
    precondition(zip(parts.keys, parts.keys.dropFirst()).allSatisfy { $0 < $1 }, "parts unsorted")
  }
}
