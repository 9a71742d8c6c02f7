/// The stems of the words of texts, compounds split, kept by word.
struct WordStems {
  private let splitter: CompoundSplitter
  /// The stems that matter; nil when all do.
  private let wanted: HashedCounts?
  private var known = RangesByHash()
  /// All stems so far.
  private(set) var stems: [UInt64] = []

  /// - Parameter wanted: the stems that matter: a past participle (`opgelost`) that has none of them
  ///   becomes its verb (`oplossen`) where that one has.
  init(splitter: CompoundSplitter, wanted: HashedCounts? = nil) {
    self.splitter = splitter
    self.wanted = wanted
  }

  /// The stems of a word as a range of `stems`; empty for a function word.
  ///
  /// O(1) for a word that was seen before.
  mutating func range(of token: TextToken, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    if let range = known[token.hash] { return range }
    let start = stems.count
    if !FunctionWords.hashes.contains(token.hash) { add(token, bytes) }
    let range = start..<stems.count
    known.insert(token.hash, range)
    return range
  }

  private mutating func add(_ token: TextToken, _ bytes: UnsafeBufferPointer<UInt8>) {
    let written = String(decoding: bytes[Int(token.from)..<Int(token.to)], as: UTF8.self)
    let word = TextFolding.foldedBytes(written)
    if TextHash.of(word) != token.hash {
      // A word with signs is no other form of anything.
      stems.append(token.hash)
    } else if let parts = splitter.parts(of: word[...]) {
      for part in parts { stems.append(WordForms.stemHash(word[part])) }
    } else {
      let stem = WordForms.stemHash(word)
      stems.append(wanted.map { verb(ofParticiple: word, unless: stem, in: $0) } ?? stem)
    }
  }

  private func verb(
    ofParticiple word: [UInt8], unless stem: UInt64, in wanted: HashedCounts
  ) -> UInt64 {
    guard wanted[stem] == 0, let verb = WordForms.verb(ofParticiple: word) else { return stem }
    let other = WordForms.stemHash(verb)
    return wanted[other] > 0 ? other : stem
  }
}
