/// Hours that are a part of the week, of a course, or a condition for something else.
extension TextFacts {
  /// The days that hours belong to: `3 dagen per week van 8 uur`, `4 x 9 uur`; nil when no days with
  /// a number stand right before them, or the hours are more than one works on a day.
  func workingDays(before hours: NumberRange, of text: ReadText) -> NumberRange? {
    guard (hours.most ?? hours.least ?? 0) <= 10, hours.least != nil else { return nil }
    let start = text.clause(of: hours.first).lowerBound
    var other = hours.first - 1
    while other >= max(start, hours.first - 6) {
      let token = text.tokens[other]
      if token.term == .day || Self.days.contains(token.hash) {
        let last = text.mark(at: other - 1) == 0x2D ? other - 2 : other - 1
        return text.numberRange(endingAt: last).flatMap {
          $0.first >= start && ($0.most ?? 0) <= 10 && $0.least != nil ? $0 : nil
        }
      }
      if token.hash == Self.times, token.number < 0 {
        return text.numberRange(endingAt: other - 1).flatMap {
          $0.first >= start && ($0.most ?? 0) <= 7 && $0.least != nil ? $0 : nil
        }
      }
      guard token.isWord, Self.between.contains(token.hash) || token.term == .week else {
        return nil
      }
      other -= 1
    }
    return nil
  }

  private static let days = ReadText.hashes(
    "dagdeel dagdelen werkdag werkdagen daagse workday workdays shift shifts diensten dienst")
  private static let between = ReadText.hashes("per de in een a van of elk elke each x")
  private static let times = TextHash.of("x".utf8)

  /// Whether the hours are how long a course takes: `de opleiding duurt 40 uur`, `training van 40
  /// uur`, `40 hours of training`.
  func isCourse(_ range: NumberRange, unit: Int, cue: TextTerm, of text: ReadText) -> Bool {
    if cue != .week, text.word(of: Self.lasting, before: range.first, reach: 4) != nil {
      return true
    }
    if let course = text.word(of: Self.courses, before: range.first, reach: 4),
      (course + 1..<range.first).allSatisfy({ Self.measures.contains(text.tokens[$0].hash) })
    {
      return course + 1 < range.first
    }
    guard let course = text.word(of: Self.courses, after: unit, reach: 3) else { return false }
    // `32 uur Opleiding hbo`: the next line of a list that lost its lines.
    return !text.tokens[course].shape.contains(.capital)
      && (unit + 1..<course).allSatisfy { text.tokens[$0].isWord }
  }

  private static let lasting = ReadText.hashes("duurt duren lasts takes kost")
  private static let courses = ReadText.hashes(
    """
    opleiding opleidingen basisopleiding bijscholing omscholing cursus cursussen training trainingen
    workshop workshops bootcamp module modules course courses coaching inwerkprogramma
    """)
  private static let measures = ReadText.hashes("van of a ca circa ongeveer about")

  /// Whether a least number of hours is what a benefit hangs on: `benefits for employees working a
  /// minimum of 30 hours`, `leaseauto vanaf 32 uur`.
  func isEligibility(_ range: NumberRange, _ terms: TextTerms, of text: ReadText) -> Bool {
    guard range.least != nil, range.most == nil, !terms.contains(.seek) else { return false }
    return text.word(of: Self.benefits, before: range.first, reach: 8) != nil
  }

  private static let benefits = ReadText.hashes(
    """
    employees werknemers benefits eligible eligibility insurance verzekering pensioen pensioenregeling
    pension leaseauto lease leasing fietsleasing bonus vergoeding
    """)

  /// Whether a part of the week is denied: `geen voltijdse job`, `fulltime is niet mogelijk`; not
  /// `niet alleen fulltime`.
  func isDeniedTime(_ index: Int, of text: ReadText) -> Bool {
    if let no = text.word(of: Self.no, before: index, reach: 4),
      (no + 1..<index).allSatisfy({
        Self.leading.contains(text.tokens[$0].hash) || text.mark(at: $0) == 0x2D
      })
    {
      return true
    }
    guard let no = text.word(of: Self.no, after: index, reach: 3) else { return false }
    return text.word(of: Self.possible, after: no, reach: 2) != nil
  }

  private static let no = ReadText.hashes("geen niet not no")
  private static let leading = ReadText.hashes("een a an the in op de full part voor for")
  private static let possible = ReadText.hashes(
    "mogelijk possible nodig needed vereist required verplicht")
}

extension NumberRange {
  /// Days times the hours of one; nil without a lowest or highest number.
  func times(_ hours: NumberRange) -> NumberRange? {
    guard let leastDays = least, let mostDays = most, let leastHours = hours.least else {
      return nil
    }
    return NumberRange(
      least: leastDays * leastHours, most: hours.most.map { mostDays * $0 }, first: first,
      isBounded: true)
  }
}
