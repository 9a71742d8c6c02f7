/// What a word means to the rules that read facts and cues.
enum TextTerm: UInt8 {
  case none
  // Numbers and what joins them.
  case numberWord, least, over, most, between, to, or, and, per, basis, within, several
  // Time.
  case hour, hourlyWeek, week, day, month, year, clock, minute
  // Hours of work.
  case fullTime, partTime, full, part, time, fullTimeEquivalent, study, pay, benefit
  // Contract.
  case permanent, fixed, contractNoun, indefinite, definite, duration, prospect, contract, stage
  case volunteer, volunteers, manager, weakAgency, solicitation
  // Education.
  case level, degree, university, beroepsonderwijs, middle, higher, scientific, secondary, education
  case associate, institution, levelWord
  // Experience.
  case experience
  // Language.
  case language, tongue, languageNoun, proficiency, languageFramework, otherNoun
  // Licence.
  case licence, licenceNoun, driver, own
  // Age.
  case age, old, younger, older, person, are, averageAge, clients
  // Who speaks, and what is denied.
  case we, you, no, seek
  // Cues of need.
  case preferredBefore, preferredAfter, preferredAfterWeak, required, niceTo, have
}

/// A set of terms.
struct TextTerms: Equatable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(arrayLiteral terms: TextTerm...) {
    for term in terms { insert(term) }
  }

  mutating func insert(_ term: TextTerm) {
    if term.rawValue < 64 {
      low |= 1 << UInt64(term.rawValue)
    } else {
      high |= 1 << UInt64(term.rawValue - 64)
    }
  }

  func contains(_ term: TextTerm) -> Bool {
    term.rawValue < 64
      ? low >> UInt64(term.rawValue) & 1 != 0 : high >> UInt64(term.rawValue - 64) & 1 != 0
  }

  func meets(_ other: TextTerms) -> Bool { low & other.low | high & other.high != 0 }
}
