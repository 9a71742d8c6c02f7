internal import SkillModel

/// Hours of work a week.
extension TextFacts {
  /// Reads what stands before `uur`, `uren`, `u` or `h`, or after `Uren per week:`.
  mutating func readHours(at index: Int, of text: ReadText) {
    guard let last = lastNumber(before: index, of: text) else {
      if text.tokens[index].term == .hour { readHoursAfter(index, of: text) }
      return
    }
    guard let range = text.numberRange(endingAt: last) else { return }
    if let days = workingDays(before: range, of: text) {
      let terms = text.terms(around: index)
      guard terms.contains(.week), !terms.meets([.pay, .benefit, .study]),
        let product = days.times(range), (product.most ?? 60) <= 60
      else { return }
      hours.append(
        text.fact(HoursRange(least: product.least, most: product.most), at: days.first...index))
      return
    }
    guard let end = workingHours(range, unit: index, of: text) else { return }
    // `32 uur` of `32 uur tot 40 uur` is only the front of a range.
    if let last = hours.last, last.start >= text.tokens[range.first].start { hours.removeLast() }
    hours.append(
      text.fact(HoursRange(least: range.least, most: range.most), at: range.first...end))
  }

  /// The number that belongs to a unit: in the same word (`40u`), or before it.
  private func lastNumber(before index: Int, of text: ReadText) -> Int? {
    if text.tokens[index].number >= 0 { return index }
    var last = index - 1
    if text.mark(at: last) == 0x2D { last -= 1 }
    let isThere =
      last >= 0 && text.tokens[last].clause == text.tokens[index].clause
      && (text.tokens[last].number >= 0 || text.mark(at: last) == 0x2B)
    return isThere ? last : nil
  }

  /// The last token of the words when they are hours of work a week; nil when they are a time of
  /// day, a
  /// term, or what pay and leave are reckoned from.
  private func workingHours(_ range: NumberRange, unit: Int, of text: ReadText) -> Int? {
    let highest = range.most ?? range.least ?? 0
    let lowest = range.least ?? range.most ?? 0
    guard lowest >= 1, highest <= 60 else { return nil }
    let terms = text.terms(around: unit)
    let before = text.nearest(
      [.within, .basis, .pay, .benefit, .study, .week, .fullTimeEquivalent], before: range.first,
      reach: 6)
    let cue = before.map { text.tokens[$0].term } ?? .none
    if cue == .within || cue == .study { return nil }
    if isCourse(range, unit: unit, cue: cue, of: text) { return nil }
    if isEligibility(range, terms, of: text) { return nil }
    if cue == .week && !terms.meets([.pay, .basis]) { return unit }
    if terms.meets([.pay, .benefit]) && (terms.contains(.basis) || cue == .pay || cue == .benefit) {
      return nil
    }
    if terms.contains(.fullTimeEquivalent) && isEquation(range, unit: unit, of: text) { return nil }
    let after = text.nearest(
      [.week, .day, .month, .year, .benefit, .study, .minute], after: unit, reach: 4)
    switch after.map({ text.tokens[$0].term }) ?? .none {
    case .week: return after
    case .day, .month, .year, .minute: return nil
    case .benefit, .study: return cue == .week ? unit : nil
    default: break
    }
    if text.tokens[unit].term == .hourlyWeek || isPerWeek(after: unit, of: text) { return unit }
    if cue == .week { return unit }
    return isPlainlyWeekly(range, lowest, highest, terms) ? unit : nil
  }

  /// Whether numbers without the word week can only be hours a week: a time of day ends at 24.
  private func isPlainlyWeekly(
    _ range: NumberRange, _ lowest: Double, _ highest: Double, _ terms: TextTerms
  ) -> Bool {
    if terms.contains(.clock) { return false }
    if highest > 24 { return highest <= 48 && lowest >= 8 }
    let isFirm = terms.meets([.least, .most]) && range.isBounded
    let isWork = terms.meets([.contractNoun, .fullTime, .partTime])
    return (isFirm || isWork) && lowest >= 12 && (range.most != 24 || range.least != 24 || isWork)
  }

  /// `1 fte = 36 uur`.
  private func isEquation(_ range: NumberRange, unit: Int, of text: ReadText) -> Bool {
    text.mark(at: range.first - 1) == 0x3D || text.mark(at: unit + 1) == 0x3D
  }

  /// Whether `p/w` or `p.w.` follows.
  private func isPerWeek(after unit: Int, of text: ReadText) -> Bool {
    guard unit + 3 < text.tokens.count else { return false }
    return text.tokens[unit + 1].hash == Self.letterP && text.tokens[unit + 3].hash == Self.letterW
  }

  private static let letterP = TextHash.of("p".utf8)
  private static let letterW = TextHash.of("w".utf8)

  /// `Uren per week: 32-40`, `Aantal uren p/wk` with the number on the next line.
  private mutating func readHoursAfter(_ index: Int, of text: ReadText) {
    var hasGap = false
    var isWeekly = false
    var other = index + 1
    let end = min(text.tokens.count, index + 8)
    while other < end, text.tokens[other].number < 0 {
      switch (text.tokens[other].mark, text.tokens[other].term) {
      case (0x3A, _), (0x0A, _): hasGap = true
      case (0x2F, _), (0x28, _), (0x29, _), (0, .per): break
      case (0, .week): isWeekly = true
      case (0, _) where text.tokens[other].hash == Self.letterP: break
      case (0, .least), (0, .most), (0, .between): break
      default: return
      }
      other += 1
    }
    guard hasGap, other < end else { return }
    // The whole range from its first number on.
    var last = other
    while last + 2 < text.tokens.count, text.tokens[last + 2].isNumber,
      [0x2C, 0x2D, 0x2E, 0x2F].contains(text.mark(at: last + 1))
        || text.tokens[last + 1].term == .to
    {
      last += 2
    }
    guard let range = text.numberRange(endingAt: last) else { return }
    let next = last + 1 < text.tokens.count ? text.tokens[last + 1] : nil
    guard next?.term != .hour else { return }
    let (lowest, highest) = (range.least ?? range.most ?? 0, range.most ?? range.least ?? 0)
    guard highest <= 48, lowest >= (isWeekly ? 1 : 8), isWeekly || highest > 24 else { return }
    hours.append(
      text.fact(HoursRange(least: range.least, most: range.most), at: range.first...last))
  }

  /// `0,8 fte`, where the clause says what a whole week is (`1 fte = 36 uur`).
  mutating func readEquivalent(at index: Int, of text: ReadText) {
    guard let last = lastNumber(before: index, of: text),
      let range = text.numberRange(endingAt: last), (range.most ?? range.least ?? 0) <= 1
    else { return }
    let clause = text.clause(of: index)
    for other in clause where text.tokens[other].term == .hour {
      guard let (basis, first) = text.number(endingAt: other - 1), (30...42).contains(basis),
        text.mark(at: first - 1) == 0x3D || text.mark(at: other + 1) == 0x3D
      else { continue }
      if text.mark(at: range.first - 1) == 0x3D || text.mark(at: index + 1) == 0x3D { return }
      let scaled = HoursRange(
        least: range.least.map { $0 * basis }, most: range.most.map { $0 * basis })
      hours.append(text.fact(scaled, at: range.first...index))
      return
    }
  }

  /// `fulltime`, `deeltijds`: where the clause gives no number of hours.
  mutating func readPartOfTime(at index: Int, of text: ReadText) {
    let terms = text.terms(around: index)
    guard !terms.meets([.hour, .hourlyWeek, .pay, .benefit]) else { return }
    let next = text.term(at: index + 1, sameClauseAs: index)
    guard next != .education, next != .study, next != .level else { return }
    // `23 parttime en fulltime medewerkers`: who works there.
    if (index + 1...index + 3).contains(where: { other in
      other < text.tokens.count && text.tokens[other].clause == text.tokens[index].clause
        && Self.staff.contains(text.tokens[other].hash)
    }) {
      return
    }
    if isDeniedTime(index, of: text) { return }
    let isFull = text.tokens[index].term == .fullTime
    let first = text.tokens[index].hash == Self.time ? max(index - 1, 0) : index
    let start = text.mark(at: first) == 0x2D ? first - 1 : first
    hours.append(text.fact(isFull ? .fullTime : .partTime, at: start...index))
  }

  private static let staff = ReadText.hashes("medewerkers collega collegas werknemers krachten")
  private static let time = TextHash.of("time".utf8)
}
