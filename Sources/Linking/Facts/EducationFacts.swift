internal import SkillModel

/// Levels of education.
extension TextFacts {
  /// Reads a word that names a level or begins its name.
  mutating func readLevel(at index: Int, of text: ReadText) {
    let token = text.tokens[index]
    guard !isInstitution(index, of: text) else { return }
    switch token.term {
    case .level: readLevelWord(at: index, of: text)
    case .degree where isDegree(index, of: text): add("master", "7", at: index...index, of: text)
    case .university:
      guard let noun = text.nearest([.education, .study], after: index, reach: 2) else { return }
      add("wo", nil, at: index...noun, of: text)
    case .scientific where word("onderwijs", at: index + 1, of: text):
      add("wo", nil, at: index...index + 1, of: text)
    case .secondary:
      guard text.term(at: index + 1, sameClauseAs: index) == .education,
        !word("lager", at: index - 1, of: text)
      else { return }
      add("secundair onderwijs", "4", at: index...index + 1, of: text)
    case .associate where word("degree", at: index + 1, of: text):
      add("associate degree", "5", at: index...index + 1, of: text)
    case .beroepsonderwijs:
      switch text.term(at: index - 1, sameClauseAs: index) {
      case .middle: add("mbo", nil, at: index - 1...index, of: text)
      case .higher: add("hbo", "6", at: index - 1...index, of: text)
      default: return
      }
    default: return
    }
  }

  private mutating func readLevelWord(at index: Int, of text: ReadText) {
    let level = VocabularyWords.levels[Int(text.tokens[index].choice)]
    switch level.name {
    case "wo":
      // `wo` is also short for Wednesday.
      guard
        text.nearest([.level, .education, .degree, .study], after: index, reach: 4) != nil
          || text.nearest([.level, .education, .degree, .study], before: index, reach: 4) != nil
      else { return }
      add(level.name, level.nlqf, at: index...index, of: text)
    case "mbo":
      let numbers = grades(after: index, of: text)
      for (number, token) in numbers {
        add("mbo \(number)", "\(number)", at: index...token, of: text)
      }
      if numbers.isEmpty { add(level.name, level.nlqf, at: index...index, of: text) }
    default: add(level.name, level.nlqf, at: index...index, of: text)
    }
  }

  /// The numbers of `mbo 3`, `mbo-niveau 3/4`, `mbo 3 of 4`, each with its token.
  private func grades(after index: Int, of text: ReadText) -> [(number: Int, token: Int)] {
    var found: [(number: Int, token: Int)] = []
    var other = index + 1
    var skipped = 0
    let end = min(text.clause(of: index).upperBound, index + 10)
    while other < end, skipped < 4 {
      let token = text.tokens[other]
      if token.isNumber {
        guard (1...4).contains(token.number),
          text.term(at: other + 1, sameClauseAs: index) != .year,
          token.to - token.from == 1
        else { break }
        found.append((Int(token.number), other))
        skipped = 0
      } else {
        guard
          Self.gradeMarks.contains(token.mark) && !token.isWord
            || Self.gradeWords.contains(token.hash)
            || token.term == .or || !found.isEmpty && (token.term == .and || token.term == .to)
        else { break }
        skipped += 1
      }
      other += 1
    }
    return found
  }

  private static let gradeMarks: Set<UInt8> = [0x2D, 0x2F, 0x28, 0x2C]
  private static let gradeWords = ReadText.hashes("niveau werk en denkniveau")

  /// Whether `master` is a degree and not a role (`scrum master`) or a kind of data.
  private func isDegree(_ index: Int, of text: ReadText) -> Bool {
    if index > 0, Self.roles.contains(text.tokens[index - 1].hash) { return false }
    if index + 1 < text.tokens.count, Self.compounds.contains(text.tokens[index + 1].hash) {
      return false
    }
    let near: TextTerms = [.level, .education, .university]
    return text.nearest(near, before: index, reach: 4) != nil
      || text.nearest(near, after: index, reach: 4) != nil || word("in", at: index + 1, of: text)
      || word("of", at: index + 1, of: text) || text.clause(of: index).lowerBound == index
  }

  private static let roles = ReadText.hashes("scrum web quiz service release station game post")
  private static let compounds = ReadText.hashes(
    "data class classes scheduler planner plan planning file record branch thesis black bedroom")

  /// `contacten met mbo's`, `hbo-docent`: schools, not what is asked.
  private func isInstitution(_ index: Int, of text: ReadText) -> Bool {
    let dash = text.mark(at: index + 1) == 0x2D ? 2 : 1
    if text.term(at: index + dash, sameClauseAs: index) == .institution { return true }
    return text.mark(at: index + 1) == 0x27 && word("s", at: index + 2, of: text)
      && text.term(at: index + 3, sameClauseAs: index) != .education
  }

  private mutating func add(
    _ name: String, _ nlqf: String?, at range: ClosedRange<Int>, of text: ReadText
  ) {
    let level = AskedLevel(
      level: nlqf.flatMap { EducationLevel($0) }, text: name,
      isDiplomaAsked: isDiplomaAsked(range.lowerBound, of: text))
    levels.append(
      text.fact(level, at: range, isPreferred: text.isPreferred(at: range.lowerBound)))
  }

  private func word(_ folded: StaticString, at index: Int, of text: ReadText) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    let bytes = UnsafeBufferPointer(start: folded.utf8Start, count: folded.utf8CodeUnitCount)
    return text.tokens[index].hash == TextHash.of(bytes)
  }
}
