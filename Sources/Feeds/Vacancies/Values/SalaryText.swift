internal import SkillModel

/// Reads a salary in words: `€ 2.500 - € 3.200 per maand`, `$70K per year`,
/// `De 500€ à 1700€ par mois`, `2500`.
///
/// The words are kept always; amounts are only taken over where the text can mean one thing: one
/// amount or two, with a currency, or in a text of nothing but numbers and the words of pay. Net pay,
/// scales (`schaal 9`) and texts with more amounts give words only.
enum SalaryText {
  /// The salary; nil when the text is blank.
  static func salary(_ text: String) -> Salary? {
    guard let text = text.trimmedText else { return nil }
    var salary = Salary(text: text)
    guard text.utf8.count <= lengthLimit else { return salary }
    let reading = Reading(NumberTokens(text).tokens)
    guard let amounts = reading.amounts, let first = amounts.first, let last = amounts.last else {
      return salary
    }
    salary.period = reading.period
    salary.currency = reading.currency
    if amounts.count == 2 {
      (salary.least, salary.most) = (first, last)
    } else {
      salary.least = reading.isCeiling ? nil : first
      salary.most = reading.isFloor ? nil : first
    }
    return salary
  }

  /// More than this is a text about pay, no amount.
  private static let lengthLimit = 200

  /// What the tokens of the text come to.
  private struct Reading {
    var currency: String?
    var period: Salary.Period?
    /// `vanaf`, `minimaal`: the amount is the lowest.
    var isFloor = false
    /// `tot`, `maximaal`: the amount is the highest.
    var isCeiling = false
    /// One or two, lowest first; nil when the text has none or is not certain.
    var amounts: [Int]?

    init(_ tokens: [NumberTokens.Token]) {
      var found: [(value: Int, isThousands: Bool, isMarked: Bool, place: Int)] = []
      var isPlain = true
      var periods: Set<Salary.Period> = []
      var currencies: Set<String> = []
      for (place, token) in tokens.enumerated() {
        switch token {
        case .number(let value, let isThousands):
          if isOther(place, in: tokens) { continue }
          found.append((value, isThousands, isMarked(place, in: tokens), place))
        case .word(let word):
          if SalaryText.net.contains(word) { return }
          if let currency = SalaryText.currencies[word] {
            currencies.insert(currency)
          } else if let period = SalaryText.period(word, at: place, in: tokens) {
            periods.insert(period)
          } else if SalaryText.floors.contains(word) {
            isFloor = true
          } else if SalaryText.ceilings.contains(word) {
            isCeiling = found.isEmpty || isCeiling
          } else if !SalaryText.plain.contains(word) {
            isPlain = false
          }
        case .mark(let mark):
          if let currency = SalaryText.currencies[mark] {
            currencies.insert(currency)
          } else if !SalaryText.marks.contains(mark) {
            isPlain = false
          }
        }
      }
      // Two periods or currencies: which belongs to which amount is anybody's guess.
      guard currencies.count <= 1, periods.count <= 1 else { return }
      currency = currencies.first
      period = periods.first
      if !isPlain {
        found = Self.marked(found, in: tokens)
      }
      take(found.map { ($0.value, $0.isThousands) })
    }

    /// Amounts with a currency, and the one that makes a range with such a one.
    private static func marked(
      _ found: [(value: Int, isThousands: Bool, isMarked: Bool, place: Int)],
      in tokens: [NumberTokens.Token]
    ) -> [(value: Int, isThousands: Bool, isMarked: Bool, place: Int)] {
      found.enumerated().filter { index, amount in
        func isJoined(_ other: Int) -> Bool {
          guard found.indices.contains(other), found[other].isMarked else { return false }
          let (from, to) = (
            min(found[other].place, amount.place), max(found[other].place, amount.place)
          )
          return tokens[(from + 1)..<to].allSatisfy {
            $0.mark.map { SalaryText.marks.contains($0) || SalaryText.currencies[$0] != nil }
              ?? $0.word.map { SalaryText.joints.contains($0) } ?? false
          }
        }
        return amount.isMarked || isJoined(index - 1) || isJoined(index + 1)
      }.map(\.element)
    }

    private mutating func take(_ found: [(value: Int, isThousands: Bool)]) {
      guard (1...2).contains(found.count) else { return }
      var values = found.map(\.value)
      // "70-80K" means 70K.
      if found.count == 2, found[1].isThousands, !found[0].isThousands, values[0] < 100_000 {
        values[0] *= 1000
      }
      guard values.allSatisfy({ $0 > 0 }), values[0] <= values[values.count - 1] else { return }
      // "8" may be a scale; a currency or period makes it pay.
      guard currency != nil || period != nil || values[0] >= 100_00 else { return }
      amounts = values
    }

    /// Whether a number tells something else than pay: hours, a percentage, a scale, a thirteenth month.
    private func isOther(_ place: Int, in tokens: [NumberTokens.Token]) -> Bool {
      let next = place + 1 < tokens.count ? tokens[place + 1] : nil
      if next?.mark == "%" { return true }
      if let word = next?.word, SalaryText.otherUnits.contains(word) { return true }
      // "4 weken" is a period; the number before it belongs to it.
      if let word = next?.word, ["weken", "weeks"].contains(word) { return true }
      guard place > 0 else { return false }
      if let word = tokens[place - 1].word, SalaryText.scales.contains(word) { return true }
      return false
    }

    private func isMarked(_ place: Int, in tokens: [NumberTokens.Token]) -> Bool {
      [place - 1, place + 1].contains { index in
        guard tokens.indices.contains(index) else { return false }
        return (tokens[index].mark ?? tokens[index].word).map {
          SalaryText.currencies[$0] != nil
        } ?? false
      }
    }
  }
}
