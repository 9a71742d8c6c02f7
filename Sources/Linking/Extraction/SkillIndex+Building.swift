internal import SkillModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension SkillIndex {
  /// Learns skills.
  ///
  /// - Parameters:
  ///   - skills: each once, in any order.
  ///   - notSkills: words that look like a label and name no skill in ads.
  ///
  /// O(letters of all labels); the same input in another order gives the same index.
  public init(_ skills: [SkillSource], notSkills: [String] = []) {
    let sorted = skills.sorted { $0.uri < $1.uri }
    var counter = WordCounter()
    for skill in sorted {
      for words in skill.words where words.language == .dutch { counter.add(words) }
    }
    let splitter = CompoundSplitter(counts: counter.parts)
    var drafts = LabelDrafts(splitter: splitter)
    for (number, skill) in sorted.enumerated() { drafts.add(skill, number: UInt32(number)) }
    for words in notSkills { drafts.add(words, of: SkillLabels.noSkill, .noSkill, nil) }
    let stems = drafts.skillsPerStem
    let rarity = stems.values.map { count in
      Float(log(Double(sorted.count + 1) / Double(count + 1)))
    }
    let (labels, anchors) = drafts.labels(stems, rarity)
    var anchorStarts: [UInt32] = [0]
    var anchored: [UInt32] = []
    for stem in rarity.indices {
      anchored += anchors[UInt32(stem)] ?? []
      anchorStarts.append(UInt32(anchored.count))
    }
    let occupations = Set(sorted.flatMap { $0.essentialFor + $0.optionalFor }).sorted()
    let places = Dictionary(
      uniqueKeysWithValues: occupations.enumerated().map { ($1, UInt32($0)) })
    var askedStarts: [UInt32] = [0]
    var asked: [UInt32] = []
    var counts = [Int](repeating: 0, count: occupations.count)
    for skill in sorted {
      var row: [UInt32] = []
      for uri in skill.essentialFor { if let place = places[uri] { row.append(place << 1 | 1) } }
      for uri in skill.optionalFor { if let place = places[uri] { row.append(place << 1) } }
      for entry in row { counts[Int(entry >> 1)] += 1 }
      asked += row.sorted()
      askedStarts.append(UInt32(asked.count))
    }
    uris = sorted.map(\.uri)
    byWhole = HashedLists(
      labels.wholes.enumerated().map { (key: $1, value: UInt32($0)) })
    self.stems = stems
    self.rarity = rarity
    self.labels = labels
    self.anchorStarts = anchorStarts
    self.anchors = anchored
    seconds = Self.seconds(anchored, labels)
    traits = sorted.map { SkillTraits(type: $0.type, reuse: $0.reuse).byte }
    self.askedStarts = askedStarts
    self.asked = asked
    breadth = counts.map { Float($0).squareRoot() }
    let groups = Set(sorted.compactMap(\.group)).sorted()
    let groupPlaces = Dictionary(
      uniqueKeysWithValues: groups.enumerated().map { ($1, UInt32($0)) })
    self.groups = groups
    group = sorted.map { $0.group.flatMap { groupPlaces[$0] } ?? SkillLabels.noSkill }
    languages = LanguageNames.skills(sorted)
    self.splitter = splitter
  }
}

/// Labels on their way into an index.
private struct LabelDrafts {
  private struct Draft {
    var skill: UInt32
    var marks: SkillLabelMarks
    var whole: UInt64
    /// Sorted, each once.
    var stems: [UInt64]
    var isOneWord: Bool
  }

  /// More skills than that with a word, and the word names none by itself, unless it is a preferred
  /// label: `data`, `engineering`.
  private static let mostCommonWord: UInt32 = 40
  /// The same for preferred labels, such as `energie` and `plan`.
  private static let mostCommonName: UInt32 = 50

  private var analysis: WordStems
  private var drafts: [Draft] = []
  private var skills: [UInt64: Set<UInt32>] = [:]
  private var preferredStems: [UInt32: Set<UInt64>] = [:]

  init(splitter: CompoundSplitter) { analysis = WordStems(splitter: splitter) }

  var skillsPerStem: HashedCounts { HashedCounts(skills.mapValues { UInt32($0.count) }) }

  mutating func add(_ skill: SkillSource, number: UInt32) {
    for words in skill.words {
      add(words.preferred, of: number, .preferred, words.language)
      for label in words.alternatives where label != words.preferred {
        add(label, of: number, .alternative, words.language)
      }
    }
    for wording in skill.wordings { add(wording, of: number, .wording, nil) }
  }

  mutating func add(
    _ label: String, of skill: UInt32, _ kind: SkillLabelMarks.Kind, _ language: Language?
  ) {
    enter(label, skill, kind, language)
    if kind == .preferred || kind == .alternative, let bracket = label.firstIndex(of: "("),
      bracket > label.startIndex, label.last == ")"
    {
      // What stands in brackets only tells labels apart: `Python (computer programming)`.
      enter(String(label[..<bracket]), skill, kind, language)
    }
  }

  private mutating func enter(
    _ label: String, _ skill: UInt32, _ kind: SkillLabelMarks.Kind, _ language: Language?
  ) {
    var label = label
    label.withUTF8 { bytes in
      let tokens = TextTokenizer.tokens(bytes).filter(\.isWord)
      guard let first = tokens.first else { return }
      var stems: Set<UInt64> = []
      for token in tokens {
        stems.formUnion(analysis.range(of: token, in: bytes).map { analysis.stems[$0] })
      }
      guard !stems.isEmpty, stems.count <= SkillIndex.longestLabel else { return }
      for stem in stems { skills[stem, default: []].insert(skill) }
      if kind != .alternative { preferredStems[skill, default: []].formUnion(stems) }
      let isOneWord = tokens.count == 1
      drafts.append(
        Draft(
          skill: skill,
          marks: SkillLabelMarks(
            kind: kind, writing: isOneWord ? WordWriting(first) : .any, language: language),
          whole: LabelKey.phrase(tokens), stems: stems.sorted(), isOneWord: isOneWord))
    }
  }

  /// The labels, of those with the same stems only the best kind; and by rarest stem.
  func labels(
    _ stems: HashedCounts, _ rarity: [Float]
  ) -> (labels: SkillLabels, anchors: [UInt32: [UInt32]]) {
    var labels = SkillLabels()
    var anchors: [UInt32: [UInt32]] = [:]
    let usable = drafts.sorted {
      $0.stems == $1.stems
        ? ($1.marks.kind.rawValue, $0.skill, $0.whole, $0.marks.byte)
          < ($0.marks.kind.rawValue, $1.skill, $1.whole, $1.marks.byte)
        : $0.stems.lexicographicallyPrecedes($1.stems)
    }
    var first = 0
    while first < usable.count {
      var end = first
      while end < usable.count, usable[end].stems == usable[first].stems,
        usable[end].marks.kind == usable[first].marks.kind
      { end += 1 }
      let group = usable[first..<end]
      let sharers = Set(group.map(\.skill)).count
      let places = group[first].stems.compactMap { stems.place(of: $0) }
        .sorted { (-rarity[$0], $0) < (-rarity[$1], $1) }
      var entered: Set<UInt64> = []
      for draft in group where entered.insert(draft.whole ^ UInt64(draft.skill)).inserted {
        // What says too little in a text is still a label by itself.
        if isSaying(draft, stems) {
          anchors[UInt32(places[0]), default: []].append(UInt32(labels.count))
        }
        labels.skills.append(draft.skill)
        labels.marks.append(draft.marks.byte)
        labels.sharers.append(UInt8(clamping: sharers))
        labels.wholes.append(draft.whole)
        labels.stems += places.map { UInt32($0) }
        labels.starts.append(UInt32(labels.stems.count))
      }
      // The same stems of a lesser kind say nothing more.
      while end < usable.count, usable[end].stems == usable[first].stems { end += 1 }
      first = end
    }
    return (labels, anchors)
  }

  /// Whether a label of one word says enough by itself.
  private func isSaying(_ draft: Draft, _ stems: HashedCounts) -> Bool {
    guard draft.isOneWord, draft.marks.kind == .preferred || draft.marks.kind == .alternative
    else { return true }
    // A compound says as much as its rarest part.
    let most = draft.stems.reduce(UInt32.max) { min($0, stems[$1]) }
    if draft.marks.kind == .preferred { return most <= Self.mostCommonName }
    // `duurzaamheid` for green computing says too little; `Selenium` is a name.
    let isKin =
      draft.marks.writing != .any
      || draft.stems.contains { preferredStems[draft.skill]?.contains($0) ?? false }
    return most <= Self.mostCommonWord && isKin
  }
}
