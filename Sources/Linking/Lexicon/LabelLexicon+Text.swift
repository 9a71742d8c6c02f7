public import SkillModel

extension LabelLexicon {
  /// The concepts that a text names, in the order of the text.
  ///
  /// The longest label wins; sections about the employer and what it offers yield nothing, nor does
  /// what is denied (`geen kennis van ...`). Some words together may be several concepts, at most
  /// `mostMeanings`; a single word with several meanings is left out. The
  /// language is that of the text, nil when not known: labels of every language are looked for
  /// either way, since Dutch ads are full of English terms. Linear, also on a single line.
  public func skills(in text: String, language: Language? = nil) -> [LinkedSkill] {
    var text = text
    return text.withUTF8 { bytes in
      let read = ReadText(bytes)
      var search = LabelSearch(lexicon: self, text: read)
      return search.run()
    }
  }
}

/// One text on its way through a lexicon.
private struct LabelSearch {
  /// A stem of the text.
  private struct Item {
    var spread: UInt64
    var token: Int
    /// Whether any label has it.
    var isKnown: Bool
  }

  /// A label that may stand somewhere.
  private struct Match {
    var first: Int
    var last: Int
    /// Stems of the label.
    var count: Int
    /// Stems of the text between them that are not in the label.
    var gap: Int
    var entries: [LabelEntry]

    /// More words first, then without a gap, then close together, then preferred labels, then
    /// earlier ones.
    static func isBetter(_ left: Match, _ right: Match) -> Bool {
      if left.count != right.count { return left.count > right.count }
      if left.gap != right.gap { return left.gap < right.gap }
      let (near, far) = (left.last - left.first, right.last - right.first)
      if near != far { return near < far }
      let (a, b) = (left.entries[0].isPreferred, right.entries[0].isPreferred)
      if a != b { return a }
      return (left.first, left.last) < (right.first, right.last)
    }
  }

  private let lexicon: LabelLexicon
  private let text: ReadText
  private var words: WordStems
  private var items: [Item] = []
  private var matches: [Match] = []
  private var found: [LinkedSkill] = []

  init(lexicon: LabelLexicon, text: ReadText) {
    self.lexicon = lexicon
    self.text = text
    words = WordStems(splitter: lexicon.splitter)
  }

  mutating func run() -> [LinkedSkill] {
    let sections = TextSections(text)
    for clause in sections.kinds.indices where sections.kinds[clause] != .employer {
      read(clause)
      choose(isPreferred: sections.kinds[clause] == .preferred)
    }
    return found
  }

  /// Collects what may be a label in a clause.
  private mutating func read(_ clause: Int) {
    items.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    for index in Int(text.clauseStarts[clause])..<Int(text.clauseStarts[clause + 1]) {
      let token = text.tokens[index]
      guard token.isWord else { continue }
      addWord(index)
      for stem in words.range(of: token, in: text.bytes) {
        let hash = words.stems[stem]
        items.append(
          Item(spread: LabelKey.spread(hash), token: index, isKnown: lexicon.stems[hash] > 0))
      }
    }
    for first in items.indices where items[first].isKnown { addBags(from: first) }
  }

  private mutating func addWord(_ index: Int) {
    let token = text.tokens[index]
    let entries = lexicon.words[token.hash]
    guard !entries.isEmpty else { return }
    let best = LabelEntry.best(entries).filter { isWritten(token, at: index, as: $0.writing) }
    guard best.count == 1 else { return }
    matches.append(Match(first: index, last: index, count: 1, gap: 0, entries: best))
  }

  private func isWritten(
    _ token: TextToken, at index: Int, as writing: LabelEntry.Writing
  ) -> Bool {
    switch writing {
    case .any: return true
    case .capital: return token.shape.contains(.capital)
    case .capitals: return token.shape.contains(.capital) && !token.shape.contains(.small)
    case .letter:
      // `Python, R en C`, but not `R&D` or `plan C`.
      guard token.shape.contains(.capital) else { return false }
      let (before, after) = (text.mark(at: index - 1), text.mark(at: index + 1))
      return before == 0x2C || before == 0x2F || after == 0x2C || after == 0x2F
    }
  }

  /// Labels of which all stems stand together from an item on, with at most one other stem between.
  private mutating func addBags(from first: Int) {
    var sum: UInt64 = 0
    var unknown: Int?
    var last = first
    while last < items.count, last - first <= LabelLexicon.longestBag {
      let item = items[last]
      if (first..<last).contains(where: { items[$0].spread == item.spread }) { return }
      if !item.isKnown {
        if unknown != nil { return }
        unknown = last
      }
      sum &+= item.spread
      let count = last - first + 1
      if count > 1, item.isKnown {
        if unknown == nil { addBag(sum, count, first, last, gap: 0) }
        for inner in first + 1..<max(last, first + 1) where unknown == nil || unknown == inner {
          addBag(sum &- items[inner].spread, count - 1, first, last, gap: 1)
        }
      }
      last += 1
    }
  }

  @inline(__always)
  private mutating func addBag(_ sum: UInt64, _ count: Int, _ first: Int, _ last: Int, gap: Int) {
    guard count > 1, count <= LabelLexicon.longestBag else { return }
    let entries = lexicon.bags[LabelKey.bag(sum: sum, count: count)]
    guard !entries.isEmpty else { return }
    let best = LabelEntry.best(entries)
    guard best.count <= LabelLexicon.mostMeanings,
      count > 2 || !isParted(items[first].token, items[last].token)
    else { return }
    matches.append(
      Match(
        first: items[first].token, last: items[last].token, count: count, gap: gap, entries: best))
  }

  /// Whether a comma, `en` or `of` stands between two words: they are two things then.
  private func isParted(_ first: Int, _ last: Int) -> Bool {
    guard last > first + 1 else { return false }
    return (first + 1..<last).contains { index in
      let token = text.tokens[index]
      return token.mark == 0x2C || token.term == .and || token.term == .or
    }
  }

  /// Takes the best labels of a clause that do not overlap.
  private mutating func choose(isPreferred: Bool) {
    guard !matches.isEmpty else { return }
    matches.sort(by: Match.isBetter)
    var chosen: [Match] = []
    for match in matches
    where !chosen.contains(where: { $0.first <= match.last && match.first <= $0.last }) {
      chosen.append(match)
    }
    chosen.sort { $0.first < $1.first }
    for match in chosen where text.nearest([.no], before: match.first, reach: 3) == nil {
      let isPlus = isPreferred || text.isPreferred(at: match.first)
      let surety =
        Double(match.count) + (match.entries[0].isPreferred ? 0.1 : 0) - Double(match.gap) * 0.3
      for entry in match.entries {
        found.append(
          LinkedSkill(
            concept: entry.concept, score: 1 - 1 / (1 + surety),
            start: Int(text.tokens[match.first].start), end: Int(text.tokens[match.last].end),
            need: isPlus ? .preferred : .required))
      }
    }
  }
}
