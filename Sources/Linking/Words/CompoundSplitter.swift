/// Cuts Dutch compounds into words that were seen by themselves: `applicatiebeheerder` into
/// `applicatie` and `beheerder`, `gebruikersbeheer` into `gebruiker` (without the s) and `beheer`.
struct CompoundSplitter: Sendable {
  /// Fewest letters of a part.
  static let shortestPart = 4
  /// Words of more bytes are left whole, so that splitting takes a bounded time.
  static let longestWord = 40

  /// How often each word was seen, by the hash of the folded word.
  let counts: HashedCounts

  /// Parts of a folded word, in order, without what links them; nil when it is no compound.
  ///
  /// O(square of the length), of at most `longestWord` bytes.
  func parts(of word: ArraySlice<UInt8>) -> [Range<Int>]? {
    guard word.count >= 2 * Self.shortestPart, word.count <= Self.longestWord else { return nil }
    var prefixes: [UInt64] = [TextHash.seed]
    prefixes.reserveCapacity(word.count + 1)
    for byte in word { prefixes.append(TextHash.add(byte, to: prefixes[prefixes.count - 1])) }
    return best(word, end: word.count, prefixes, depth: 0)?.parts.map {
      word.startIndex + $0.lowerBound..<word.startIndex + $0.upperBound
    }
  }

  private func best(
    _ word: ArraySlice<UInt8>, end: Int, _ prefixes: [UInt64], depth: Int
  ) -> (score: Double, parts: [Range<Int>])? {
    guard end >= 2 * Self.shortestPart else { return nil }
    var best: (score: Double, parts: [Range<Int>])?
    for cut in Self.shortestPart...(end - Self.shortestPart) {
      var hash = TextHash.seed
      for index in cut..<end { hash = TextHash.add(word[word.startIndex + index], to: hash) }
      let head = Double(counts[hash])
      guard head > 0 else { continue }
      for link in 0...2 where isLink(word, before: cut, length: link) {
        let stop = cut - link
        guard stop >= Self.shortestPart else { continue }
        let tail = Double(counts[prefixes[stop]])
        if tail > 0 {
          let score =
            (head * tail).squareRoot() * (link > 0 ? 0.5 : 1) * Double(min(stop, end - cut))
          if score > best?.score ?? 0 { best = (score, [0..<stop, cut..<end]) }
        } else if link == 0, depth < 2,
          let first = self.best(word, end: stop, prefixes, depth: depth + 1)
        {
          let score = head * 0.2
          if score > best?.score ?? 0 { best = (score, first.parts + [cut..<end]) }
        }
      }
    }
    return best
  }

  /// Whether the letters before a cut may link two parts: none, `s`, `e` or `en`.
  private func isLink(_ word: ArraySlice<UInt8>, before cut: Int, length: Int) -> Bool {
    let last = word.startIndex + cut - 1
    switch length {
    case 0: return true
    case 1: return word[last] == UInt8(ascii: "s") || word[last] == UInt8(ascii: "e")
    default: return word[last] == UInt8(ascii: "n") && word[last - 1] == UInt8(ascii: "e")
    }
  }
}
