internal import SkillModel

/// Years of experience in a field that is about nothing else: `3+ years`, `2 jaar`, `6 maanden`,
/// `2-4 jaar`.
enum ExperienceText {
  /// The least years asked; nil when the text is no such statement.
  static func years(_ text: String) -> Double? {
    guard text.utf8.count <= 60 else { return nil }
    var numbers: [Double] = []
    var months: Bool?
    for word in text.lowercased().split(whereSeparator: {
      !$0.isLetter && !$0.isNumber && $0 != ","
    }) {
      if let number = Double(word.replacing(",", with: ".")) {
        numbers.append(number)
      } else if yearWords.contains(String(word)) {
        months = months ?? false
      } else if monthWords.contains(String(word)) {
        months = months ?? true
      } else if !fillers.contains(String(word)) {
        return nil
      }
    }
    guard let least = numbers.first, numbers.count <= 2, (0...60).contains(least),
      numbers.last.map({ $0 >= least }) ?? true
    else { return nil }
    return months == true ? least / 12 : least
  }

  private static let yearWords: Set<String> = ["jaar", "jaren", "jr", "year", "years", "yrs", "yr"]
  private static let monthWords: Set<String> = ["maand", "maanden", "mnd", "month", "months"]
  private static let fillers: Set<String> = [
    "ervaring", "werkervaring", "experience", "minimaal", "minimum", "min", "minstens", "least",
    "at", "of", "tot", "to", "relevante", "relevant", "ten", "minste", "plus", "vanaf", "en",
  ]
}
