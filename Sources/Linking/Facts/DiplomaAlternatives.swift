/// Whether a level is asked as a diploma, or what one learned at work will do as well.
extension TextFacts {
  /// False where a level of work and thought or experience will do (`werk- en denkniveau`, `of
  /// gelijkwaardig door ervaring`), true where only a diploma is named, nil when nothing is said.
  func isDiplomaAsked(_ index: Int, of text: ReadText) -> Bool? {
    let clause = text.clause(of: index)
    if isThinking(clause, of: text) || isExperienceEnough(after: index, of: text) { return false }
    let isAsked = clause.contains {
      text.tokens[$0].term == .education && Self.diplomas.contains(text.tokens[$0].hash)
    }
    return isAsked ? true : nil
  }

  /// `werk- en denkniveau`, `denk niveau`, `working and thinking level`, `level of thinking`.
  private func isThinking(_ clause: Range<Int>, of text: ReadText) -> Bool {
    for index in clause {
      let hash = text.tokens[index].hash
      if Self.thinkingLevels.contains(hash) { return true }
      if Self.thinking.contains(hash) {
        if text.word(of: Self.levels, after: index, reach: 2) != nil { return true }
        if index > clause.lowerBound + 1, Self.levels.contains(text.tokens[index - 2].hash) {
          return true
        }
      }
    }
    // `werk - en denkniveau`: the spaced dash ends the clause.
    guard clause.upperBound - clause.lowerBound > 1, text.mark(at: clause.upperBound - 1) == 0x2D,
      text.tokens[clause.upperBound - 2].hash == Self.work
    else { return false }
    return (clause.upperBound..<min(clause.upperBound + 3, text.tokens.count)).contains {
      Self.thinkingLevels.contains(text.tokens[$0].hash)
    }
  }

  private static let thinkingLevels = ReadText.hashes("denkniveau werkniveau")
  private static let thinking = ReadText.hashes("denk thinking")
  private static let levels = ReadText.hashes("niveau level capacity")
  private static let work = TextHash.of("werk".utf8)
  private static let diplomas = ReadText.hashes(
    "diploma diplomas opleiding afgerond afgeronde degree behaald geschoold graduated")

  /// Whether `of`/`or` and experience follow a level: `of minstens 3 jaar ervaring`, `or equivalent
  /// work experience`.
  private func isExperienceEnough(after index: Int, of text: ReadText) -> Bool {
    guard text.terms(around: index).contains(.or), text.terms(around: index).contains(.experience)
    else { return false }
    var hasComma = false
    for other in index + 1..<max(index + 1, text.clause(of: index).upperBound) {
      if text.tokens[other].mark == 0x2C {
        hasComma = text.term(at: other + 1, sameClauseAs: index) != .or
      }
      // `bachelor with 3 years of postdoc or equivalent experience`: experience on top of it.
      if text.tokens[other].term == .year { return false }
      if text.tokens[other].term == .or, isOrExperience(other, isFar: hasComma, of: text) {
        return true
      }
    }
    return false
  }

  /// Whether nothing but words that say how much, how or what kind stand between `of` and `ervaring`.
  ///
  /// Far from the level only a word for equal worth or a number makes it an alternative: `kennis of
  /// ervaring` is none.
  private func isOrExperience(_ or: Int, isFar: Bool, of text: ReadText) -> Bool {
    guard let end = text.nearest([.experience], after: or, reach: 12) else { return false }
    // The English `of`: `a minimum of 3 years of experience`.
    if text.tokens[or].hash == Self.of, text.tokens[end].hash == Self.experience { return false }
    // `or 2 years of experience with an advanced degree`.
    if let with = text.word(of: Self.with, after: end, reach: 1),
      text.nearest([.level, .degree], after: with, reach: 4) != nil
    {
      return false
    }
    let before = text.tokens[or - 1]
    // `2 of 3 jaar ervaring`, `3 jaar of meer ervaring`.
    if before.number >= 0 || [.year, .least, .most].contains(before.term) { return false }
    var isStrong = false
    for token in text.tokens[(or + 1)..<end] {
      if Self.equal.contains(token.hash) || token.number >= 0 && token.isNumber {
        isStrong = true
      } else if token.isWord {
        let isAmount = [.least, .over, .year, .to, .numberWord, .several].contains(token.term)
        guard isAmount || Self.kinds.contains(token.hash) else { return false }
        if token.term == .year { isStrong = true }
      } else if !Self.marks.contains(token.mark) {
        return false
      }
    }
    // `with academic or industry experience`.
    return isStrong
      || !isFar && !Self.other.contains(before.hash)
        && text.word(of: Self.with, before: or, reach: 2) == nil
  }

  private static let of = TextHash.of("of".utf8)
  private static let experience = TextHash.of("experience".utf8)
  private static let marks: Set<UInt8> = [0x27, 0x28, 0x29, 0x2B, 0x2D, 0x2F]
  private static let equal = ReadText.hashes(
    """
    gelijkwaardig gelijkwaardige gelijkaardige equivalent vergelijkbaar vergelijkbare evenwaardig
    evenwaardige
    """)
  private static let kinds = ReadText.hashes(
    """
    bent ben hebt heb beschikt over door via dankzij een aan de je jouw opgedane opgebouwde
    relevante relevant aantoonbare professionele praktische ruime voldoende grondige andere
    an a by through the of and education training combination related practical professional proven demonstrated
    relevant work industry hands on job commercial
    """)
  private static let with = ReadText.hashes("met with")
  /// What is named beside experience that is no level.
  private static let other = ReadText.hashes(
    """
    van met in with aan on kennis affiniteit interesse knowledge interest skills vaardigheden
    achtergrond background
    """)
}
