/// Sentences that set an age.
extension TextFacts {
  /// Reads numbers before `jaar`, or near `leeftijd`.
  mutating func readAge(at index: Int, of text: ReadText) {
    let terms = text.terms(around: index)
    guard !terms.meets([.averageAge, .clients]) else { return }
    if text.tokens[index].term == .age {
      // `increase their age`: of people who are spoken about.
      guard index == 0 || !Self.theirs.contains(text.tokens[index - 1].hash) else { return }
      guard let range = rangeNear(index, of: text) else { return }
      add(range, at: index, of: text)
    } else if !terms.contains(.age) {
      guard let range = text.numberRange(endingAt: index - 1),
        isOfPerson(range, index, terms, of: text)
      else { return }
      add(range, at: index, of: text)
    }
  }

  private static let theirs = ReadText.hashes("their his her whose hun haar")

  /// Reads `een persoon van 20-30`, `niet ouder dan 30`, `18 jaar of ouder`.
  mutating func readAgeOfPerson(at index: Int, of text: ReadText) {
    let terms = text.terms(around: index)
    guard !terms.meets([.averageAge, .clients, .age]) else { return }
    switch text.tokens[index].term {
    case .person: readPerson(at: index, of: text)
    case .older, .younger:
      guard !terms.contains(.we) || terms.contains(.seek) else { return }
      readComparison(at: index, of: text)
    default: return
    }
  }

  private mutating func readPerson(at index: Int, of text: ReadText) {
    guard let last = lastOfRange(after: index, reach: 5, of: text),
      let range = text.numberRange(endingAt: last), range.first > index, range.least != nil,
      range.most != nil, range.least != range.most,
      Self.joints.contains(text.tokens[range.first - 1].hash)
        || text.tokens[range.first].term == .between
    else { return }
    let next = text.term(at: last + 1, sameClauseAs: index)
    guard next == .none || next == .year || next == .and,
      text.mark(at: last + 1) != 0x25,
      text.nearest([.experience, .hour], after: last, reach: 4) == nil
    else { return }
    add(range, at: index, of: text)
  }

  private static let joints = ReadText.hashes("van tussen de")

  private mutating func readComparison(at index: Int, of text: ReadText) {
    let isOlder = text.tokens[index].term == .older
    if let than = text.tokens.indices.contains(index + 2) ? text.tokens[index + 1] : nil,
      Self.than.contains(than.hash)
    {
      guard let (value, _) = text.number(endingAt: index + 2),
        text.nearest([.experience], after: index, reach: 6) == nil
      else { return }
      let isNot = text.nearest([.no], before: index, reach: 2) != nil
      add(bounded(value, isLeast: isOlder != isNot, at: index), at: index, of: text)
      return
    }
    guard text.term(at: index - 1, sameClauseAs: index) == .or else { return }
    let last = text.term(at: index - 2, sameClauseAs: index) == .year ? index - 3 : index - 2
    guard let (value, _) = text.number(endingAt: last) else { return }
    add(bounded(value, isLeast: isOlder, at: index), at: index, of: text)
  }

  private static let than = ReadText.hashes("dan than")

  private func bounded(_ value: Double, isLeast: Bool, at index: Int) -> NumberRange {
    NumberRange(
      least: isLeast ? value : nil, most: isLeast ? nil : value, first: index, isBounded: true)
  }

  /// Whether years are somebody's age and not a term: `je bent tussen 18 en 30 jaar`, `maximaal 27
  /// jaar oud`.
  private func isOfPerson(
    _ range: NumberRange, _ index: Int, _ terms: TextTerms, of text: ReadText
  ) -> Bool {
    guard range.isBounded, text.nearest([.experience], before: index, reach: 5) == nil,
      text.nearest([.experience], after: index, reach: 7) == nil
    else { return false }
    if text.term(at: index + 1, sameClauseAs: index) == .old {
      return (!terms.contains(.we) || terms.contains(.seek)) && !isOfThing(index, of: text)
    }
    // `je bent`, `ben je`: nothing but small words between it and the number.
    return text.nearest([.are], before: range.first, reach: 3) != nil
      && text.nearest([.you], before: range.first, reach: 4) != nil
      && Self.ends(after: index, of: text)
  }

  /// `a 20+ year old company`: what `old` belongs to is no person.
  private func isOfThing(_ index: Int, of text: ReadText) -> Bool {
    if text.word(of: Self.things, after: index + 1, reach: 3) != nil { return true }
    guard text.tokens[index].hash == Self.year else { return false }
    let next = text.term(at: index + 2, sameClauseAs: index)
    let isSaid = index + 2 < text.clause(of: index).upperBound && text.tokens[index + 2].isWord
    return isSaid && next != .person && next != .and && next != .or
  }

  private static let year = TextHash.of("year".utf8)
  private static let things = ReadText.hashes(
    """
    company organisation organization firm startup scaleup business brand industry bedrijf
    organisatie onderneming merk gebouw
    """)

  /// Whether the years are the end of what is said: `je bent 20 tot 25 jaar werkzaam` is no age.
  private static func ends(after index: Int, of text: ReadText) -> Bool {
    guard text.tokens.indices.contains(index + 1) else { return true }
    let next = text.tokens[index + 1]
    return !next.isWord || next.clause != text.tokens[index].clause || next.term == .and
      || next.term == .or || next.hash == young
  }

  private static let young = TextHash.of("jong".utf8)

  /// The numbers near `leeftijd`: behind it, else before it.
  private func rangeNear(_ index: Int, of text: ReadText) -> NumberRange? {
    if let last = lastOfRange(after: index, reach: 7, of: text),
      let range = text.numberRange(endingAt: last)
    {
      return range.isBounded || isLimit(before: index, of: text)
        ? limited(range, before: index, of: text) : nil
    }
    let clause = text.clause(of: index)
    var other = index - 1
    while other >= max(clause.lowerBound, index - 6) {
      if text.tokens[other].number >= 0 {
        return text.numberRange(endingAt: other).flatMap { $0.isBounded ? $0 : nil }
      }
      other -= 1
    }
    return nil
  }

  /// `maximale leeftijd 27`: the bound stands before the word.
  private func isLimit(before index: Int, of text: ReadText) -> Bool {
    [.least, .most].contains(text.term(at: index - 1, sameClauseAs: index))
  }

  private func limited(_ range: NumberRange, before index: Int, of text: ReadText) -> NumberRange {
    guard !range.isBounded else { return range }
    var limited = range
    if text.term(at: index - 1, sameClauseAs: index) == .most {
      limited.least = nil
    } else {
      limited.most = nil
    }
    return limited
  }

  /// The last token of the first numbers behind `index`.
  private func lastOfRange(after index: Int, reach: Int, of text: ReadText) -> Int? {
    let end = min(text.clause(of: index).upperBound, index + reach + 1)
    guard index + 1 < end, var last = (index + 1..<end).first(where: { text.tokens[$0].isNumber })
    else { return nil }
    let clause = text.clause(of: index).upperBound
    if last + 2 < clause, text.tokens[last + 2].isNumber,
      !text.tokens[last + 1].isWord
        || [.to, .and, .or].contains(text.tokens[last + 1].term)
    {
      last += 2
    }
    return last
  }

  /// Adds the clause with an age between 14 and 75; once a clause.
  private mutating func add(_ range: NumberRange, at index: Int, of text: ReadText) {
    let values = [range.least, range.most].compactMap { $0 }
    guard !values.isEmpty, values.allSatisfy({ (14...75).contains($0) && $0 == $0.rounded() })
    else { return }
    let clause = text.clause(of: index)
    guard let first = clause.first(where: { text.tokens[$0].isWord }),
      let last = clause.last(where: { text.tokens[$0].mark != 0x0A })
    else { return }
    let condition = AgeCondition(
      least: range.least.map { Int($0) }, most: range.most.map { Int($0) })
    let fact = text.fact(condition, at: first...max(first, last))
    if ages.last?.start != fact.start { ages.append(fact) }
  }
}
