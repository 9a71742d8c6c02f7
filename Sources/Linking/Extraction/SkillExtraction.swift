public import SkillModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension SkillIndex {
  /// Reads a text: an ad, an outcome statement or a CV.
  ///
  /// - Parameters:
  ///   - language: of the text; found out when nil.
  ///   - weights: what evidence weighs, and from where on a skill is sure.
  /// - Returns: skills with scores of at least the threshold of the weights.
  ///
  /// Linear, also on a single line.
  public func reading(
    _ text: String, language: Language? = nil, weights: ExtractionWeights
  ) -> SkillReading {
    let language = language ?? TextLanguage.detected(in: text)
    var text = text
    return text.withUTF8 { bytes in
      let read = ReadText(bytes)
      var extraction = Extraction(index: self, text: read, language: language, weights: weights)
      return extraction.reading()
    }
  }

  /// Everything that was considered for a text, also what overlaps or is improbable: to see why, and
  /// to fit weights.
  ///
  /// - Parameter includesPartial: also labels of which only the rarer words are there.
  public func considered(
    _ text: String, language: Language? = nil, weights: ExtractionWeights, includesPartial: Bool
  ) -> [ExtractedSkill] {
    let language = language ?? TextLanguage.detected(in: text)
    var text = text
    return text.withUTF8 { bytes in
      let read = ReadText(bytes)
      var extraction = Extraction(index: self, text: read, language: language, weights: weights)
      return extraction.considered(includesPartial)
    }
  }
}

/// One text on its way through an index.
struct Extraction {
  struct Scored {
    var candidate: SkillCandidate
    var evidence: SkillEvidence
    var sum: Float
  }

  let index: SkillIndex
  let text: ReadText
  let language: Language?
  let weights: ExtractionWeights
  let sections: TextSections
  let others: SpeakingOfOthers
  var scored: [Scored] = []

  init(index: SkillIndex, text: ReadText, language: Language?, weights: ExtractionWeights) {
    self.index = index
    self.text = text
    self.language = language
    self.weights = weights
    sections = TextSections(text)
    others = SpeakingOfOthers(text, sections)
  }

  mutating func reading() -> SkillReading {
    score(includesPartial: false)
    var reading = SkillReading()
    reading.language = language
    reading.facts = TextFacts(reading: text)
    var taken = [Bool](repeating: false, count: text.tokens.count)
    let chosen = choose(&taken)
    reading.skills = chosen.compactMap { skill(scored[$0]) }
    addLanguages(to: &reading, &taken)
    reading.groups = groups(besides: &taken)
    reading.phrases = NamedThings(index: index, text: text, sections: sections, taken: taken)
      .found(need: need)
    return reading
  }

  mutating func considered(_ includesPartial: Bool) -> [ExtractedSkill] {
    score(includesPartial: includesPartial)
    return scored.compactMap { skill($0) }
  }

  private mutating func score(includesPartial: Bool) {
    var search = CandidateSearch(
      index: index, text: text, isEnglish: language == .english, includesPartial: includesPartial)
    for clause in sections.kinds.indices where sections.kinds[clause] != .employer {
      search.read(clause)
    }
    for candidate in search.candidates
    where text.nearest([.no], before: candidate.first, reach: 3) == nil
      && !text.isWaived(candidate.last)
      && !others.contains(candidate.first, candidate.last) && !isOfNation(candidate)
    {
      let evidence = evidence(candidate)
      scored.append(Scored(candidate: candidate, evidence: evidence, sum: weights.sum(evidence)))
    }
    SkillCompany(index: index).add(to: &scored, weights)
  }

  /// Whether it is the name of a language before a noun: `the Dutch market`.
  ///
  /// None is asked there; where one is, the facts tell.
  private func isOfNation(_ candidate: SkillCandidate) -> Bool {
    guard candidate.matched == 1, text.tokens[candidate.first].term == .language,
      index.languages.contains(index.labels.skills[candidate.label]),
      candidate.last + 1 < text.clause(of: candidate.last).upperBound
    else { return false }
    let next = text.tokens[candidate.last + 1]
    return next.isWord && next.term == .none && !FunctionWords.hashes.contains(next.hash)
  }

  private func evidence(_ candidate: SkillCandidate) -> SkillEvidence {
    var evidence = SkillEvidence()
    let labels = index.labels
    let label = candidate.label
    let marks = SkillLabelMarks(labels.marks[label])
    let count = Int(labels.starts[label + 1] - labels.starts[label])
    let kind = sections.kinds[candidate.clause]
    evidence[.base] = 1
    evidence[.missing] = 1 - candidate.share
    evidence[.gap] = Float(candidate.gap)
    evidence[.asWritten] = candidate.isAsWritten ? 1 : 0
    evidence[.preferredLabel] = marks.kind == .preferred ? 1 : 0
    evidence[.wording] = marks.kind == .wording ? 1 : 0
    evidence[.singleStem] = count == 1 ? 1 : 0
    evidence[.name] = count == 1 && marks.writing != .any ? 1 : 0
    evidence[.shared] = log(Float(max(1, labels.sharers[label])))
    // Of a text too short to tell the language of, any may be.
    evidence[.sameLanguage] =
      marks.language == nil || language == nil || marks.language == language ? 1 : 0
    evidence[.asked] = kind == .asked || kind == .preferred ? 1 : 0
    let terms = text.clauseTerms[candidate.clause]
    evidence[.listItem] = sections.isItem[candidate.clause] ? 1 : 0
    evidence[.toReader] = terms.contains(.you) ? 1 : 0
    let isAside =
      kind == .unsaid && sections.hasHeadings && !sections.isItem[candidate.clause]
      && !terms.contains(.you)
    evidence[.aside] = isAside ? 1 : 0
    let skill = labels.skills[label]
    guard skill != SkillLabels.noSkill else { return evidence }
    let traits = SkillTraits(index.traits[Int(skill)])
    evidence[.knowledge] = traits.type == .knowledge ? 1 : 0
    evidence[.transversal] = traits.reuse == .transversal ? 1 : 0
    evidence[.crossSector] = traits.reuse == .crossSector ? 1 : 0
    evidence[.occupationSpecific] = traits.reuse == .occupationSpecific ? 1 : 0
    return evidence
  }

  /// Of those that overlap the longest, of as long the likeliest, in the order of the text; their
  /// tokens are taken.
  private func choose(_ taken: inout [Bool]) -> [Int] {
    let least = weights.leastSum
    let order = scored.indices.filter { scored[$0].sum >= least || isNoSkill($0) }.sorted {
      let (left, right) = (scored[$0], scored[$1])
      let (a, b) = (left.candidate, right.candidate)
      if a.matched != b.matched { return a.matched > b.matched }
      if isNoSkill($0) != isNoSkill($1) { return isNoSkill($0) }
      if left.sum != right.sum { return left.sum > right.sum }
      return (a.first, a.last, a.label) < (b.first, b.last, b.label)
    }
    var chosen: [Int] = []
    for place in order {
      let range = scored[place].candidate.first...scored[place].candidate.last
      if range.contains(where: { taken[$0] }) { continue }
      for token in range { taken[token] = true }
      chosen.append(place)
    }
    return chosen.sorted { scored[$0].candidate.first < scored[$1].candidate.first }
  }

  /// Whether what was found are words that name no skill.
  private func isNoSkill(_ place: Int) -> Bool {
    index.labels.skills[scored[place].candidate.label] == SkillLabels.noSkill
  }

  private func skill(_ scored: Scored) -> ExtractedSkill? {
    let skill = index.labels.skills[scored.candidate.label]
    guard skill != SkillLabels.noSkill else { return nil }
    return ExtractedSkill(
      skill: Int(skill), score: Self.probability(scored.sum),
      start: Int(text.tokens[scored.candidate.first].start),
      end: Int(text.tokens[scored.candidate.last].end), need: need(scored.candidate.first),
      evidence: scored.evidence)
  }

  static func probability(_ sum: Float) -> Double { 1 / (1 + exp(-Double(sum))) }

  /// Whether what stands at a token is a plus.
  func need(_ token: Int) -> AskedSkill.Need {
    let isPlus =
      sections.kinds[Int(text.tokens[token].clause)] == .preferred || text.isPreferred(at: token)
    return isPlus ? .preferred : .required
  }

  /// Languages that are asked are skills too; they are read as facts, with what stands around them.
  ///
  /// Their tokens are taken.
  private func addLanguages(to reading: inout SkillReading, _ taken: inout [Bool]) {
    // Both are in the order of the text: an ad of a megabyte may name ten thousands of each.
    var named = reading.skills[...]
    var added: [ExtractedSkill] = []
    for fact in reading.facts.languages {
      named = named.drop { $0.end <= fact.start }
      guard let place = LanguageNames.place(of: fact.value.skill.language),
        index.languages[place] != SkillLabels.noSkill,
        named.first.map({ $0.start >= fact.end }) ?? true,
        added.last.map({ $0.end <= fact.start }) ?? true
      else { continue }
      added.append(
        ExtractedSkill(
          skill: Int(index.languages[place]), score: weights.language, start: fact.start,
          end: fact.end, need: fact.isPreferred ? .preferred : .required,
          evidence: SkillEvidence()))
    }
    guard !added.isEmpty else { return }
    take(added, &taken)
    reading.skills += added
    reading.skills.sort { ($0.start, $0.end, $0.skill) < ($1.start, $1.end, $1.skill) }
  }

  /// Takes the tokens of skills, which are in the order of the text.
  private func take(_ skills: [ExtractedSkill], _ taken: inout [Bool]) {
    var token = 0
    for skill in skills {
      while token < text.tokens.count, text.tokens[token].start < skill.end {
        if text.tokens[token].start >= skill.start { taken[token] = true }
        token += 1
      }
    }
  }

  /// Where several skills of a group may be meant and none is sure; their tokens are taken.
  private func groups(besides taken: inout [Bool]) -> [ExtractedGroup] {
    var places: [ClosedRange<Int>: [UInt32: Double]] = [:]
    var skills: [ClosedRange<Int>: Set<UInt32>] = [:]
    for item in scored {
      let skill = index.labels.skills[item.candidate.label]
      guard skill != SkillLabels.noSkill, item.candidate.share == 1 else { continue }
      let group = index.group[Int(skill)]
      let range = item.candidate.first...item.candidate.last
      guard group != SkillLabels.noSkill, !range.contains(where: { taken[$0] }),
        skills[range, default: []].insert(skill).inserted
      else { continue }
      places[range, default: [:]][group, default: 0] += Self.probability(item.sum)
    }
    let least = weights.groupThreshold
    let sure = places.compactMap { range, sums in
      sums.min { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { (range: range, group: $0.key, score: min($0.value, 1)) }
    }.filter { $0.score >= least }.sorted {
      ($1.score, $0.range.lowerBound, $0.range.upperBound)
        < ($0.score, $1.range.lowerBound, $1.range.upperBound)
    }
    var found: [ExtractedGroup] = []
    for place in sure where !place.range.contains(where: { taken[$0] }) {
      for token in place.range { taken[token] = true }
      found.append(
        ExtractedGroup(
          group: Int(place.group), score: place.score,
          start: Int(text.tokens[place.range.lowerBound].start),
          end: Int(text.tokens[place.range.upperBound].end), need: need(place.range.lowerBound)))
    }
    return found.sorted { $0.start < $1.start }
  }
}
