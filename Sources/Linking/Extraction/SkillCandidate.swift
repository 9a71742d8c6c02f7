/// A place of a text that may mean a skill.
struct SkillCandidate {
  var label: Int
  /// First and last token.
  var first: Int
  var last: Int
  var clause: Int
  /// Stems of the label that are there.
  var matched: Int
  /// Other words between them.
  var gap: Int
  /// Summed rarity of the stems that are there, as a share of that of the whole label.
  var share: Float
  var isAsWritten: Bool
}

/// Finds the labels whose words stand together in the clauses of a text.
struct CandidateSearch {
  /// The least share of a label's weight that must be there.
  static let leastShare: Float = 0.6
  /// Most other words between the words of a label.
  static let mostGap = 3

  /// Where a stem stands: the clause, counted from 1 and over again after `mostClauses`, and its first
  /// and last item there.
  private struct Sighting {
    var clause: UInt16 = 0
    var first: UInt8 = 0
    var last: UInt8 = 0
  }

  private struct Item {
    /// Place among the stems of the index; -1 for one that no label has.
    var stem: Int32
    var token: Int32
  }

  private let index: SkillIndex
  private let text: ReadText
  private let isEnglish: Bool
  private let includesPartial: Bool
  private var words: WordStems
  private var items: [Item] = []
  /// Per stem of the text its place among those of the index; -1 for one that no label has.
  private var places: [Int32] = []
  /// Per stem of the index where it was last seen.
  private var seen: [Sighting]
  private let rarity: [Float]
  private let starts: [UInt32]
  private let stems: [UInt32]
  private let anchors: [UInt32]
  private let seconds: [UInt32]
  private(set) var candidates: [SkillCandidate] = []

  init(index: SkillIndex, text: ReadText, isEnglish: Bool, includesPartial: Bool) {
    self.isEnglish = isEnglish
    self.includesPartial = includesPartial
    self.index = index
    self.text = text
    words = WordStems(splitter: index.splitter, wanted: index.stems)
    seen = [Sighting](repeating: Sighting(), count: index.rarity.count)
    rarity = index.rarity
    starts = index.labels.starts
    stems = index.labels.stems
    anchors = index.anchors
    seconds = index.seconds
  }

  /// Adds the candidates of a clause to those found.
  mutating func read(_ clause: Int) {
    items.removeAll(keepingCapacity: true)
    if clause > 0, clause % Self.mostClauses == 0 {
      for stem in seen.indices { seen[stem] = Sighting() }
    }
    let serial = UInt16(clause % Self.mostClauses + 1)
    for token in Int(text.clauseStarts[clause])..<Int(text.clauseStarts[clause + 1])
    where text.tokens[token].isWord {
      let range = words.range(of: text.tokens[token], in: text.bytes)
      while places.count < words.stems.count {
        places.append(index.stems.place(of: words.stems[places.count]).map { Int32($0) } ?? -1)
      }
      for place in range where items.count < Self.mostItems {
        let stem = Int(places[place])
        if stem >= 0 {
          let item = UInt8(items.count)
          if seen[stem].clause != serial { seen[stem] = Sighting(clause: serial, first: item) }
          seen[stem].last = item
        }
        items.append(Item(stem: Int32(stem), token: Int32(token)))
      }
    }
    for place in items.indices {
      let stem = Int(items[place].stem)
      guard stem >= 0, Int(seen[stem].first) == place || Int(seen[stem].last) == place else {
        continue
      }
      for entry in index.anchored(at: stem) {
        let second = seconds[entry]
        if second != SkillLabels.noSkill, seen[Int(second)].clause != serial, !includesPartial {
          continue
        }
        let label = Int(anchors[entry])
        if let candidate = candidate(label, at: place, clause, serial) {
          candidates.append(candidate)
        }
      }
    }
  }

  /// Most stems of a clause that are looked at: of its at most 60 words.
  private static let mostItems = 255
  private static let mostClauses = 65_534

  /// A label of which the rarest stem stands at an item; nil when it is not there.
  @inline(__always)
  private func candidate(
    _ label: Int, at place: Int, _ clause: Int, _ serial: UInt16
  ) -> SkillCandidate? {
    let from = Int(starts[label])
    let to = Int(starts[label + 1])
    var (first, last) = (place, place)
    var matched = 1
    for entry in (from + 1)..<max(from + 1, to) {
      let sighting = seen[Int(stems[entry])]
      guard sighting.clause == serial else {
        if includesPartial { continue }
        return nil
      }
      matched += 1
      let (left, right) = (Int(sighting.first), Int(sighting.last))
      let nearest = abs(left - place) <= abs(right - place) ? left : right
      first = min(first, nearest)
      last = max(last, nearest)
    }
    let gap = last - first + 1 - matched
    guard gap <= Self.mostGap else { return nil }
    if gap > 0, namesOtherLanguage(first...last, from..<to) { return nil }
    let share = matched == to - from ? 1 : share(from..<to, serial)
    guard share >= Self.leastShare else { return nil }
    return checked(
      SkillCandidate(
        label: label, first: Int(items[first].token), last: Int(items[last].token),
        clause: clause, matched: matched, gap: max(0, gap), share: share, isAsWritten: false),
      isWhole: matched == to - from, isOneStem: to - from == 1)
  }

  /// Whether a language stands between the words of a label that does not name it: `kennis van de
  /// Nederlandse taal` is that language, not languages.
  private func namesOtherLanguage(_ range: ClosedRange<Int>, _ label: Range<Int>) -> Bool {
    let terms = range.map { text.tokens[Int(items[$0].token)].term }
    guard terms.contains(.languageNoun) else { return false }
    return range.contains { place in
      let term = terms[place - range.lowerBound]
      return (term == .language || term == .tongue)
        && !label.contains { Int32(stems[$0]) == items[place].stem }
    }
  }

  /// Summed rarity of the stems of a label that are in the clause, as a share of all of it.
  private func share(_ range: Range<Int>, _ serial: UInt16) -> Float {
    var (there, all): (Float, Float) = (0, 0)
    for entry in range {
      let stem = Int(stems[entry])
      all += rarity[stem]
      if seen[stem].clause == serial { there += rarity[stem] }
    }
    return all > 0 ? min(1, there / all) : 0
  }

  /// A candidate whose words stand together as they should; nil otherwise.
  private func checked(
    _ candidate: SkillCandidate, isWhole: Bool, isOneStem: Bool
  ) -> SkillCandidate? {
    var candidate = candidate
    let label = candidate.label
    candidate.isAsWritten =
      isWhole
      && LabelKey.phrase(text, candidate.first...candidate.last) == index.labels.wholes[label]
    guard
      candidate.matched > 2 || candidate.isAsWritten
        || !isParted(candidate.first, candidate.last)
    else { return nil }
    if isOneStem, !isWritten(candidate, SkillLabelMarks(index.labels.marks[label])) { return nil }
    return candidate
  }

  /// Whether a word stands there as a label of one stem asks.
  private func isWritten(_ candidate: SkillCandidate, _ marks: SkillLabelMarks) -> Bool {
    let token = text.tokens[candidate.first]
    // Another form of a label of one word is often another word: `worden` is no `Word`.
    if !candidate.isAsWritten, marks.kind != .wording || marks.writing != .any { return false }
    switch marks.writing {
    case .any: return true
    case .capital: return token.shape.contains(.capital)
    case .capitals: return token.shape.contains(.capital) && !token.shape.contains(.small)
    case .letter:
      // `Python, R en C`, but not `R&D` or `plan C`.
      guard token.shape.contains(.capital) else { return false }
      let (before, after) = (text.mark(at: candidate.first - 1), text.mark(at: candidate.first + 1))
      return before == 0x2C || before == 0x2F || after == 0x2C || after == 0x2F
    }
  }

  /// Whether a comma, `en`, `of` or a word that begins a clause stands between two words: they are two
  /// things then, as in `klanten waar je nieuwe ...`.
  private func isParted(_ first: Int, _ last: Int) -> Bool {
    guard last > first + 1 else { return false }
    return (first + 1..<last).contains { index in
      let token = text.tokens[index]
      if token.mark == 0x2C || token.term == .and { return true }
      if Self.pointing.contains(token.hash) { return true }
      // `maintenance of systems` is one thing.
      return token.term == .or && !(isEnglish && token.hash == Self.dutchOr)
    }
  }

  private static let pointing = ReadText.hashes(
    "die dat waar waarin waarmee wie je jij we wij ze zij hij who which that you they when")
  private static let dutchOr = TextHash.of("of".utf8)
}

extension LabelKey {
  /// The words of a run of tokens in order; nil when a comma stands between them.
  static func phrase(_ text: ReadText, _ range: ClosedRange<Int>) -> UInt64? {
    var key = TextHash.seed
    for token in range {
      if text.tokens[token].mark == 0x2C { return nil }
      if text.tokens[token].isWord { key = TextHash.join(key, text.tokens[token].hash) }
    }
    return key
  }
}
