internal import SkillModel

/// The words of pay.
extension SalaryText {
  /// The period of a word, with the words before it where they are needed; nil when it is none.
  static func period(
    _ word: String, at place: Int, in tokens: [NumberTokens.Token]
  ) -> Salary.Period? {
    let before = place > 0 ? tokens[place - 1] : nil
    if ["weken", "weeks"].contains(word) {
      return before?.number == 4 || before?.word == "vier" || before?.word == "four"
        ? .fourWeeks : nil
    }
    // "36 uur" is no pay per hour, "2 jaar" none per year, "36 uur per week" none per week.
    if let number = before?.number, number <= 60 { return nil }
    if place > 1, before?.word.map(hourUnits.contains) == true { return nil }
    if place > 2, ["per", "p", "a"].contains(before?.word),
      tokens[place - 2].word.map(hourUnits.contains) == true, tokens[place - 3].number != nil
    {
      return nil
    }
    // "p/m", "p.m.", "p/u", "p/w", "p/j", "p.a."
    if ["m", "u", "w", "j", "a", "d"].contains(word) {
      guard place > 1, let mark = before?.mark, mark == "/" || mark == ".",
        tokens[place - 2].word == "p"
      else { return nil }
      return letters[word]
    }
    return period(word)
  }

  /// The period of a word that means one by itself (`maand`, `MONTH`, `hourly`); nil when it is none.
  static func period(_ word: String) -> Salary.Period? { periods[word.lowercased()] }

  private static let letters: [String: Salary.Period] = [
    "m": .month, "u": .hour, "w": .week, "j": .year, "a": .year, "d": .day,
  ]

  private static let periods: [String: Salary.Period] = {
    var table: [String: Salary.Period] = [:]
    for (period, words) in [
      (
        Salary.Period.hour,
        "uur uurloon hour hourly hr hrs heure stunde pu ph hur horaire uurlijks perhour"
      ),
      (.day, "dag day daily jour tag dagloon dagelijks dai perday"),
      (.week, "week weekly semaine woche weekloon wekelijks wee perweek"),
      (.fourWeeks, "vierweken fourweekly xfourweekly fourweeks 4weken"),
      (
        .month,
        "maand month monthly mois monat maandsalaris maandloon maandelijks pm mon månad mnd "
          + "permaand permonth mensuel"
      ),
      (
        .year,
        "jaar year yearly annual annually annum pa jahr an jaarsalaris jaarlijks ann yr perjaar "
          + "peryear annuel"
      ),
    ] {
      for word in words.split(separator: " ") { table[String(word)] = period }
    }
    return table
  }()

  /// ISO 4217 by code, sign and name.
  static let currencies: [String: String] = [
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "euro's": "EUR", "$": "USD",
    "usd": "USD", "dollar": "USD", "dollars": "USD", "£": "GBP", "gbp": "GBP", "chf": "CHF",
    "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "zł": "PLN", "zl": "PLN",
    "czk": "CZK", "huf": "HUF", "ron": "RON", "bgn": "BGN",
  ]

  static let net: Set<String> = ["netto", "net", "netto's", "schoon"]
  static let floors: Set<String> = [
    "vanaf", "minimaal", "minimum", "min", "minstens", "from", "starting", "startsalaris", "dès",
  ]
  static let ceilings: Set<String> = [
    "tot", "maximaal", "maximum", "max", "upto", "up", "jusqu", "hooguit",
  ]
  static let joints: Set<String> = [
    "tot", "en", "to", "and", "à", "a", "et", "bis", "t", "m", "max",
  ]
  static let marks: Set<String> = [
    "-", "–", "—", "/", ".", ",", ":", "(", ")", "±", "~", "*", "'", "’", "+", ";", "%",
  ]
  /// Words that a text of nothing but pay has.
  static let plain: Set<String> = [
    "salaris", "salarisindicatie", "salary", "bruto", "gross", "brut", "brutto", "per", "par",
    "pro",
    "p", "de", "du", "van", "tussen", "between", "and", "en", "tot", "to", "à", "et", "bis", "t",
    "m",
    "the", "een", "a", "of", "ca", "circa", "ongeveer", "indicatie", "op", "basis", "based", "on",
    "fulltime", "full", "time", "fte", "loon", "weken", "weeks", "vier", "four", "uur", "uren",
    "hours", "excl", "incl", "s", "o", "b", "v", "afhankelijk", "ervaring", "je",
    "vakantiegeld", "vakantietoeslag", "werkweek", "week", "bij",
  ]
  /// Units of numbers that are no pay.
  static let otherUnits: Set<String> = [
    "uur", "uren", "u", "hours", "hour", "hrs", "procent", "percent", "e", "ste", "x", "dagen",
    "vakantiedagen", "jaar", "years", "fte", "urige", "h",
  ]
  static let scales: Set<String> = [
    "schaal", "scale", "trede", "fwg", "functiegroep", "loonschaal", "salarisschaal", "groep",
  ]
  private static let hourUnits: Set<String> = [
    "uur", "uren", "u", "hour", "hours", "hrs", "hr", "h",
  ]
}
