/// Years of experience.
extension TextFacts {
  /// Reads the years before `jaar` where experience is asked.
  mutating func readExperience(at index: Int, of text: ReadText) {
    guard let range = text.numberRange(endingAt: numbersEnd(before: index, of: text)),
      text.tokens[range.first].clause == text.tokens[index].clause,
      let least = range.least, least <= 15
    else { return }
    guard let experience = experience(of: index, range: range, of: text) else { return }
    let terms = text.terms(around: index)
    // `Wij hebben 10 jaar ervaring` praises the employer.
    if terms.contains(.we) && !terms.meets([.you, .seek, .least]) { return }
    if isOfOthers(range.first, terms, of: text) { return }
    let end = experience > index ? experience : index
    experienceYears.append(
      text.fact(
        least, at: range.first...end, isPreferred: text.isPreferred(at: index)))
  }

  /// `collega's met 10+ jaar ervaring`: of people who are there already, unless they are sought.
  private func isOfOthers(_ first: Int, _ terms: TextTerms, of text: ReadText) -> Bool {
    guard !terms.contains(.seek), let with = text.word(of: Self.having, before: first, reach: 3)
    else { return false }
    let clause = text.clause(of: first)
    var other = with - 1
    if other > clause.lowerBound + 1, text.tokens[other].hash == Self.letterS,
      text.mark(at: other - 1) == 0x27
    {
      other -= 2
      return text.tokens[other].hash == Self.colleague
    }
    return other >= clause.lowerBound && Self.others.contains(text.tokens[other].hash)
  }

  private static let having = ReadText.hashes("met with die who")
  private static let letterS = TextHash.of("s".utf8)
  private static let colleague = TextHash.of("collega".utf8)
  private static let others = ReadText.hashes(
    """
    collegas colleagues teamgenoten teamleden experts specialisten professionals coworkers oprichters
    founders team
    """)

  /// The last token of the number before `jaar`, past what stands in brackets: `2 (twee) jaar`.
  private func numbersEnd(before index: Int, of text: ReadText) -> Int {
    var last = index - 1
    if text.mark(at: last) == 0x29 { last -= 1 }
    return last
  }

  /// The token of the word experience that the years belong to; `index` for a heading before it.
  private func experience(of index: Int, range: NumberRange, of text: ReadText) -> Int? {
    if let after = text.nearest([.experience, .year, .old], after: index, reach: 7) {
      return text.tokens[after].term == .experience ? after : nil
    }
    if text.nearest([.experience], before: range.first, reach: 5) != nil { return index }
    var clause = Int(text.tokens[index].clause) - 1
    let last = max(0, clause - 4)
    while clause >= last {
      let tokens = Int(text.clauseStarts[clause])..<Int(text.clauseStarts[clause + 1])
      let words = tokens.count { text.tokens[$0].isWord }
      if words > 0 {
        return words <= 3 && text.clauseTerms[clause].contains(.experience) ? index : nil
      }
      clause -= 1
    }
    return nil
  }
}
