public import SkillModel

/// Labels of concepts, to be found in running text and by themselves.
///
/// A label is known as written (folded), and by the stems of its words in any order, compounds
/// split: `bewaken van systeemprestaties` is `systeemprestaties bewaken`. Some five megabytes for
/// all labels of ESCO's skills in two languages.
public struct LabelLexicon: Sendable {
  /// The concepts, sorted.
  public let uris: [ConceptURI]
  /// Labels as written, by the hash of their words in order.
  let phrases: HashedLists
  /// Labels of two to seven stems, by the hash of the stems in any order.
  let bags: HashedLists
  /// Labels of one word that may be looked for in running text.
  let words: HashedLists
  /// In how many concepts each stem occurs.
  let stems: HashedCounts
  /// Knows the words that compounds are made of.
  let splitter: CompoundSplitter

  /// Most stems of a label that is looked for in text.
  static let longestBag = 7
  /// More concepts than that for the same words, and running text does not say which is meant.
  public static let mostMeanings = 2
  /// A word in more concepts than that names none by itself, unless it is a preferred label.
  ///
  /// Such as `data`, `engineering`, `ontwerpen`. Measured on the labelled ads: 20 to 40 are best.
  static let mostCommonWord: UInt32 = 40
  /// The same for preferred labels, such as `energie` (`dat geeft energie`) and `plan`.
  static let mostCommonName: UInt32 = 50

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
  /// How a word of a text must be written to be the label.
  enum Writing: UInt32 {
    /// In any way.
    case any
    /// With a capital: a name, or too short to be sure otherwise.
    case capital
    /// Without small letters: an abbreviation.
    case capitals
    /// One letter: only beside other skills.
    case letter
  }

  var concept: Int
  var isPreferred: Bool
  var writing: Writing

  init(concept: Int, isPreferred: Bool, writing: Writing) {
    (self.concept, self.isPreferred, self.writing) = (concept, isPreferred, writing)
  }

  init(_ number: UInt32) {
    concept = Int(number >> 3)
    isPreferred = number & 4 != 0
    writing = Writing(rawValue: number & 3) ?? .any
  }

  var number: UInt32 { UInt32(concept) << 3 | (isPreferred ? 4 : 0) | writing.rawValue }

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
    return bag(sum: stems.reduce(0) { $0 &+ spread($1) }, count: stems.count)
  }

  /// A stem as it goes into the sum of a bag.
  @inline(__always)
  static func spread(_ stem: UInt64) -> UInt64 { TextHash.join(TextHash.seed, stem) }

  /// The key of a bag from the sum of its stems.
  @inline(__always)
  static func bag(sum: UInt64, count: Int) -> UInt64 { TextHash.join(UInt64(count), sum) }
}
