internal import SkillModel

/// How often words occur by themselves: what compounds are split by.
struct WordCounter {
  private var counts: [UInt64: UInt32] = [:]

  /// Counts the words of labels and description.
  mutating func add(_ words: ConceptWords) {
    add(words.preferred)
    for label in words.alternatives { add(label) }
    if let description = words.description { add(description) }
  }

  /// Counts the words of a text.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for token in TextTokenizer.tokens(bytes) where token.isWord {
        guard token.to - token.from >= CompoundSplitter.shortestPart else { continue }
        counts[token.hash, default: 0] += 1
      }
    }
  }

  /// The words seen twice or more that say something.
  var parts: HashedCounts {
    HashedCounts(counts.filter { $0.value >= 2 && !FunctionWords.hashes.contains($0.key) })
  }
}
