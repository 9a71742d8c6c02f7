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
    let end = experience > index ? experience : index
    experienceYears.append(
      text.fact(
        least, at: range.first...end, isPreferred: text.isPreferred(at: index)))
  }

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
