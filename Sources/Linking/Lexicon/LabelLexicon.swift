public import SkillModel

/// Labels of concepts, to be found by the whole of them.
///
/// A label is known as written (folded), and by the stems of its words in any order, compounds
/// split: `bewaken van systeemprestaties` is `systeemprestaties bewaken`.
public struct LabelLexicon: Sendable {
  /// The concepts, sorted.
  public let uris: [ConceptURI]
  /// Labels as written, by the hash of their words in order.
  let phrases: HashedLists
  /// Labels of two to seven stems, by the hash of the stems in any order.
  let bags: HashedLists
  /// Knows the words that compounds are made of.
  let splitter: CompoundSplitter

  /// Most stems of a label that is known in any order.
  static let longestBag = 7

  /// Concepts of a phrase or title, by the whole of it; empty when there is none, several when it
  /// is ambiguous.
  ///
  /// Case, accents and punctuation aside; preferred labels win over alternative ones; when nothing
  /// is written so, the same words in other forms or another order. Sorted.
  public func exact(_ phrase: String) -> [ConceptURI] {
    var phrase = phrase
    return phrase.withUTF8 { bytes in
      let tokens = TextTokenizer.tokens(bytes).filter(\.isWord)
      guard !tokens.isEmpty else { return [] }
      let written = phrases[LabelKey.phrase(tokens)]
      if !written.isEmpty { return best(written) }
      var words = WordStems(splitter: splitter)
      guard let bag = LabelKey.bag(tokens, bytes, &words) else { return [] }
      return best(bags[bag])
    }
  }

  private func best(_ entries: ArraySlice<UInt32>) -> [ConceptURI] {
    LabelEntry.best(entries).map { uris[$0.concept] }
  }
}

/// One concept under one label, packed into a number.
struct LabelEntry {
  var concept: Int
  var isPreferred: Bool

  init(concept: Int, isPreferred: Bool) {
    (self.concept, self.isPreferred) = (concept, isPreferred)
  }

  init(_ number: UInt32) {
    concept = Int(number >> 1)
    isPreferred = number & 1 != 0
  }

  var number: UInt32 { UInt32(concept) << 1 | (isPreferred ? 1 : 0) }

  /// The entries of preferred labels where there are any, else all; each concept once, in order.
  static func best(_ numbers: ArraySlice<UInt32>) -> [LabelEntry] {
    var found: [LabelEntry] = []
    for number in numbers {
      let entry = LabelEntry(number)
      guard let first = found.first else {
        found = [entry]
        continue
      }
      if entry.isPreferred != first.isPreferred {
        if entry.isPreferred { found = [entry] }
      } else if found[found.count - 1].concept != entry.concept {
        found.append(entry)
      }
    }
    return found
  }
}

/// What labels are looked up by.
enum LabelKey {
  /// The words in order.
  static func phrase(_ words: [TextToken]) -> UInt64 {
    words.reduce(TextHash.seed) { TextHash.join($0, $1.hash) }
  }

  /// The stems in any order; nil for less than two or more than `LabelLexicon.longestBag`.
  static func bag(
    _ tokens: [TextToken], _ bytes: UnsafeBufferPointer<UInt8>, _ words: inout WordStems
  ) -> UInt64? {
    var stems: [UInt64] = []
    for token in tokens {
      for index in words.range(of: token, in: bytes) where !stems.contains(words.stems[index]) {
        guard stems.count < LabelLexicon.longestBag else { return nil }
        stems.append(words.stems[index])
      }
    }
    guard stems.count >= 2 else { return nil }
    let sum = stems.reduce(0) { $0 &+ TextHash.join(TextHash.seed, $1) }
    return TextHash.join(UInt64(stems.count), sum)
  }
}
