public import SkillModel

extension LabelLexicon {
  /// Learns labels.
  ///
  /// - Parameters:
  ///   - concepts: words of concepts, one element per concept and language, in any order; text in
  ///     brackets at the end of a label may be left out by whoever writes it.
  ///
  /// O(all letters); the same input in another order gives the same lexicon.
  public init(_ concepts: [ConceptWords]) {
    let uris = Set(concepts.map(\.uri)).sorted()
    let number = Dictionary(uniqueKeysWithValues: uris.enumerated().map { ($1, $0) })
    var counter = WordCounter()
    for words in concepts where words.language == .dutch { counter.add(words) }
    let splitter = CompoundSplitter(counts: counter.parts)
    var labels = LabelCollection(splitter: splitter)
    for words in concepts {
      guard let concept = number[words.uri] else { continue }
      labels.add(words.preferred, of: concept, isPreferred: true)
      for label in words.alternatives where label != words.preferred {
        labels.add(label, of: concept, isPreferred: false)
      }
    }
    self.uris = uris
    self.splitter = splitter
    phrases = HashedLists(labels.phrases)
    bags = HashedLists(labels.bags)
  }
}

/// Labels on their way into a lexicon.
private struct LabelCollection {
  private var analysis: WordStems
  private(set) var phrases: [(key: UInt64, value: UInt32)] = []
  private(set) var bags: [(key: UInt64, value: UInt32)] = []

  init(splitter: CompoundSplitter) { analysis = WordStems(splitter: splitter) }

  mutating func add(_ label: String, of concept: Int, isPreferred: Bool) {
    enter(label, LabelEntry(concept: concept, isPreferred: isPreferred).number)
    if let bracket = label.firstIndex(of: "("), bracket > label.startIndex, label.last == ")" {
      enter(
        String(label[..<bracket]), LabelEntry(concept: concept, isPreferred: isPreferred).number)
    }
  }

  private mutating func enter(_ label: String, _ entry: UInt32) {
    var label = label
    label.withUTF8 { bytes in
      let tokens = TextTokenizer.tokens(bytes).filter(\.isWord)
      guard !tokens.isEmpty else { return }
      phrases.append((LabelKey.phrase(tokens), entry))
      if let bag = LabelKey.bag(tokens, bytes, &analysis) { bags.append((bag, entry)) }
    }
  }
}
