internal import SkillModel

/// Hours a week in words: `40 hours per week`, `32-40 uur`, `24 tot 32 uur p/w`, `minimaal 24 uur`.
enum HoursText {
  /// The hours a text that is about nothing else gives; nil when there are none, when they are not
  /// hours a week, or when there is more than one statement.
  static func range(in text: String) -> HoursRange? {
    guard text.utf8.count <= 120 else { return nil }
    let tokens = NumberTokens(text).tokens
    guard !tokens.contains(where: { $0.word.map(otherPeriods.contains) ?? false }) else {
      return nil
    }
    let places = tokens.indices.filter { tokens[$0].number != nil }
    guard let first = places.first, let last = places.last, places.count <= 2,
      let low = tokens[first].number, let high = tokens[last].number
    else { return nil }
    let isOnly = tokens.count == places.count && places.count == 1
    let after = last + 1 < tokens.count ? tokens[last + 1].word : nil
    guard isOnly || after.map(units.contains) ?? false else { return nil }
    guard low >= 1, high <= 80, low <= high else { return nil }
    if places.count == 2 {
      let between = tokens[(first + 1)..<last]
      guard
        between.allSatisfy({ $0.word.map { joints.contains($0) || units.contains($0) } ?? true })
      else { return nil }
      return HoursRange(least: low, most: high)
    }
    let before = tokens[..<first].compactMap(\.word)
    if before.contains(where: floors.contains) { return HoursRange(least: low, most: nil) }
    if before.contains(where: ceilings.contains) { return HoursRange(least: nil, most: low) }
    return HoursRange(least: low, most: low)
  }

  private static let units: Set<String> = [
    "uur", "uren", "u", "hours", "hour", "hrs", "hr", "h", "stunden", "heures", "urige",
    "uurs",
  ]
  private static let otherPeriods: Set<String> = [
    "dag", "day", "daily", "maand", "month", "monthly", "jaar", "year", "jour", "mois", "am", "pm",
    "nacht", "shift",
  ]
  private static let joints: Set<String> = [
    "tot", "to", "en", "and", "à", "a", "of", "or", "t", "m",
  ]
  private static let floors: Set<String> = [
    "minimaal", "minimum", "min", "vanaf", "minstens", "from",
  ]
  private static let ceilings: Set<String> = [
    "maximaal", "maximum", "max", "tot", "hooguit", "upto", "to",
  ]
}
