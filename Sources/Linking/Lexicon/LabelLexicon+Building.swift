public import SkillModel

extension LabelLexicon {
  /// Learns labels.
  ///
  /// - Parameters:
  ///   - concepts: words of concepts, one element per concept and language, in any order; text in
  ///     brackets at the end of a label may be left out by whoever writes it.
  ///   - texts: further Dutch texts, such as descriptions, to know the parts of compounds from.
  ///
  /// O(all letters); the same input in another order gives the same lexicon.
  public init(_ concepts: [ConceptWords], texts: [String] = []) {
    let uris = Set(concepts.map(\.uri)).sorted()
    let number = Dictionary(uniqueKeysWithValues: uris.enumerated().map { ($1, $0) })
    var counter = WordCounter()
    for words in concepts where words.language == .dutch { counter.add(words) }
    for text in texts { counter.add(text) }
    let splitter = CompoundSplitter(counts: counter.parts)
    var labels = LabelCollection(splitter: splitter)
    for words in concepts {
      guard let concept = number[words.uri] else { continue }
      labels.add(words.preferred, of: concept, isPreferred: true)
      for label in words.alternatives where label != words.preferred {
        labels.add(label, of: concept, isPreferred: false)
      }
    }
    self.init(uris: uris, splitter: splitter, labels: labels)
  }

  private init(uris: [ConceptURI], splitter: CompoundSplitter, labels: LabelCollection) {
    self.uris = uris
    self.splitter = splitter
    phrases = HashedLists(labels.phrases)
    bags = HashedLists(labels.bags)
    let stems = labels.conceptsPerStem
    self.stems = stems
    words = HashedLists(
      labels.words.compactMap { word in
        let most = word.stems.reduce(0) { max($0, stems[$1]) }
        if word.entry.isPreferred {
          return most > Self.mostCommonName ? nil : (word.key, word.entry.number)
        }
        let isCommon = most > Self.mostCommonWord
        // `duurzaamheid` for green computing says too little; `Selenium` is a name.
        let isKin =
          word.entry.writing != .any
          || word.stems.contains { labels.isInPreferredLabel($0, of: word.entry.concept) }
        return isCommon || !isKin ? nil : (word.key, word.entry.number)
      })
  }
}

/// Labels on their way into a lexicon.
private struct LabelCollection {
  struct Word {
    var key: UInt64
    var stems: [UInt64]
    var entry: LabelEntry
  }

  private var analysis: WordStems
  private(set) var phrases: [(key: UInt64, value: UInt32)] = []
  private(set) var bags: [(key: UInt64, value: UInt32)] = []
  private(set) var words: [Word] = []
  private var concepts: [UInt64: Set<Int>] = [:]
  private var preferredStems: [Int: Set<UInt64>] = [:]

  init(splitter: CompoundSplitter) { analysis = WordStems(splitter: splitter) }

  var conceptsPerStem: HashedCounts { HashedCounts(concepts.mapValues { UInt32($0.count) }) }

  /// Whether a stem is in a preferred label of a concept, in any language.
  func isInPreferredLabel(_ stem: UInt64, of concept: Int) -> Bool {
    preferredStems[concept]?.contains(stem) ?? false
  }

  mutating func add(_ label: String, of concept: Int, isPreferred: Bool) {
    enter(label, concept, isPreferred)
    if let bracket = label.firstIndex(of: "("), bracket > label.startIndex, label.last == ")" {
      enter(String(label[..<bracket]), concept, isPreferred)
    }
  }

  private mutating func enter(_ label: String, _ concept: Int, _ isPreferred: Bool) {
    var label = label
    label.withUTF8 { bytes in
      let tokens = TextTokenizer.tokens(bytes).filter(\.isWord)
      guard let first = tokens.first else { return }
      let plain = LabelEntry(concept: concept, isPreferred: isPreferred, writing: .any)
      phrases.append((LabelKey.phrase(tokens), plain.number))
      var stems: [UInt64] = []
      for token in tokens {
        stems += analysis.range(of: token, in: bytes).map { analysis.stems[$0] }
      }
      for stem in stems { concepts[stem, default: []].insert(concept) }
      if isPreferred { preferredStems[concept, default: []].formUnion(stems) }
      if let bag = LabelKey.bag(tokens, bytes, &analysis) { bags.append((bag, plain.number)) }
      if tokens.count == 1, !stems.isEmpty {
        var entry = plain
        entry.writing = writing(of: first)
        words.append(Word(key: first.hash, stems: stems, entry: entry))
      }
    }
  }

  /// How a label of one word asks to be written.
  private func writing(of token: TextToken) -> LabelEntry.Writing {
    let length = token.end - token.start
    if length == 1 { return .letter }
    if !token.shape.contains(.small) && token.shape.contains(.capital) { return .capitals }
    return token.shape.contains(.capital) || length <= 3 ? .capital : .any
  }
}
