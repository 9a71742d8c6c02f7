/// The stems of the words of texts, compounds split, kept by word.
struct WordStems {

  private let splitter: CompoundSplitter
  private var known = RangesByHash()
  /// All stems so far.
  private(set) var stems: [UInt64] = []

  init(splitter: CompoundSplitter) { self.splitter = splitter }

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
      stems.append(WordForms.stemHash(word))
    }
  }
}
