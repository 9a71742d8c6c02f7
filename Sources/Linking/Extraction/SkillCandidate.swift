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
  /// Per stem the clause it was last seen in, counted from 1, and where.
  private var seen: [UInt32]
  private var firstAt: [Int16]
  private var lastAt: [Int16]
  private(set) var candidates: [SkillCandidate] = []

  init(index: SkillIndex, text: ReadText, isEnglish: Bool, includesPartial: Bool) {
    self.isEnglish = isEnglish
    self.includesPartial = includesPartial
    self.index = index
    self.text = text
    words = WordStems(splitter: index.splitter)
    seen = [UInt32](repeating: 0, count: index.rarity.count)
    firstAt = [Int16](repeating: 0, count: index.rarity.count)
    lastAt = firstAt
  }

  /// Adds the candidates of a clause to those found.
  mutating func read(_ clause: Int) {
    items.removeAll(keepingCapacity: true)
    let serial = UInt32(clause + 1)
    for token in Int(text.clauseStarts[clause])..<Int(text.clauseStarts[clause + 1])
    where text.tokens[token].isWord {
      for place in words.range(of: text.tokens[token], in: text.bytes) {
        let stem = index.stems.place(of: words.stems[place]) ?? -1
        if stem >= 0 {
          if seen[stem] != serial {
            seen[stem] = serial
            firstAt[stem] = Int16(items.count)
          }
          lastAt[stem] = Int16(items.count)
        }
        items.append(Item(stem: Int32(stem), token: Int32(token)))
      }
    }
    for place in items.indices {
      let stem = Int(items[place].stem)
      guard stem >= 0, firstAt[stem] == Int16(place) || lastAt[stem] == Int16(place) else {
        continue
      }
      for entry in index.anchored(at: stem) {
        match(Int(index.anchors[entry]), at: place, clause, serial)
      }
    }
  }

  private mutating func match(_ label: Int, at place: Int, _ clause: Int, _ serial: UInt32) {
    let labels = index.labels
    let from = Int(labels.starts[label])
    let to = Int(labels.starts[label + 1])
    var (first, last) = (place, place)
    var matched = 0
    var (there, all): (Float, Float) = (0, 0)
    for entry in from..<to {
      let stem = Int(labels.stems[entry])
      let weight = index.rarity[stem]
      all += weight
      guard seen[stem] == serial else {
        if includesPartial { continue }
        return
      }
      matched += 1
      there += weight
    }
    guard all > 0, there >= all * Self.leastShare else { return }
    for entry in (from + 1)..<max(from + 1, to) {
      let stem = Int(labels.stems[entry])
      guard seen[stem] == serial else { continue }
      let (left, right) = (Int(firstAt[stem]), Int(lastAt[stem]))
      let nearest = abs(left - place) <= abs(right - place) ? left : right
      first = min(first, nearest)
      last = max(last, nearest)
    }
    let gap = last - first + 1 - matched
    guard gap <= Self.mostGap else { return }
    var candidate = SkillCandidate(
      label: label, first: Int(items[first].token), last: Int(items[last].token), clause: clause,
      matched: matched, gap: max(0, gap), share: min(1, there / all),
      isAsWritten: false)
    candidate.isAsWritten =
      matched == to - from
      && LabelKey.phrase(text, candidate.first...candidate.last)
        == labels.wholes[label]
    guard matched > 2 || candidate.isAsWritten || !isParted(candidate.first, candidate.last)
    else { return }
    if to - from == 1, !isWritten(candidate, SkillLabelMarks(labels.marks[label])) { return }
    candidates.append(candidate)
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

  /// Whether a comma, `en` or `of` stands between two words: they are two things then.
  private func isParted(_ first: Int, _ last: Int) -> Bool {
    guard last > first + 1 else { return false }
    return (first + 1..<last).contains { index in
      let token = text.tokens[index]
      if token.mark == 0x2C || token.term == .and { return true }
      // `maintenance of systems` is one thing.
      return token.term == .or && !(isEnglish && token.hash == Self.dutchOr)
    }
  }

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
