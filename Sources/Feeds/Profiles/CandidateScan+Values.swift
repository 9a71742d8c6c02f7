internal import SkillModel

/// What the formats of other systems have in common: each value is checked once, here.
extension CandidateScan {
  /// Free text of another system: trimmed, citizen numbers masked; nil when empty.
  mutating func words(_ text: String?) -> String? {
    guard let text else { return nil }
    let (masked, count) = CitizenNumber.masked(text)
    notes.maskedNumbers += count
    return masked.withoutControlCharacters.trimmedText
  }

  /// A text or number of a JSON document as text; a wrong value is noted.
  mutating func plain(_ value: JSONValue?, _ column: String) -> String? {
    switch value {
    case nil, .null?: return nil
    case .string(let text)?: return text.trimmedText
    case .number(let number)?: return number.text
    case let value?:
      bad(column, value)
      return nil
    }
  }

  /// The elements of a list that are objects; a wrong value is noted.
  mutating func objects(_ value: JSONValue?, _ column: String) -> [JSONObject] {
    var objects: [JSONObject] = []
    for item in list(value ?? .null, column) {
      if let object = item.object { objects.append(object) } else { bad(column, item) }
    }
    return objects
  }

  /// Takes the id over; a citizen number is no id.
  mutating func takeID(_ text: String?) { readID(text.map { .string($0) }) }

  /// Adds a skill the person says to have: a URI stays one, anything else is a phrase.
  mutating func addSkill(_ text: String?) {
    guard let text = text?.trimmedText else { return }
    if ConceptURI.isPlausible(text) {
      candidate.claims.append(Claim(skill: ConceptURI(text)))
    } else if let phrase = words(text) {
      candidate.claims.append(Claim(skill: nil, phrase: phrase))
    }
  }

  /// Adds past work; without URI and title nothing is added.
  mutating func addOccupation(uri: ConceptURI?, title: String?, from: Int?, to: Int?) {
    let title = words(title)
    guard uri != nil || title != nil else { return }
    candidate.occupations.append(PastOccupation(uri: uri, title: title, from: from, to: to))
  }

  /// Adds schooling; without level and title nothing is added.
  mutating func addEducation(_ level: EducationLevel?, title: String?, year: Int?) {
    let title = words(title)
    guard level != nil || title != nil else { return }
    candidate.education.append(Education(level: level, title: title, year: year))
  }

  /// Adds a course or certificate; what it proves is not known, so it has no kind.
  mutating func addCredential(_ title: String?, year: Int?) {
    guard let title = words(title) else { return }
    candidate.credentials.append(HeldCredential(kind: nil, title: title, year: year))
  }

  /// Adds a driving licence (`B`, `BE`; `B+` is another one); another code is noted.
  mutating func addLicence(_ code: String?, _ column: String) {
    guard let code = code?.trimmedText?.uppercased() else { return }
    guard DrivingLicence.codes.contains(code) else { return bad(column, .string(code)) }
    candidate.gates["drivingLicence:" + code] = .held
  }

  /// Adds a language by code or name; a level that is no CEFR level stays unknown.
  mutating func addLanguage(_ code: String?, level: String?, _ column: String) {
    guard let code = code?.trimmedText else { return }
    guard let language = LanguageCode.language(code) else { return bad(column, .string(code)) }
    let level = level?.trimmedText?.uppercased()
    candidate.languages.append(
      LanguageSkill(
        language: language, level: level.flatMap { LanguageSkill.levels.contains($0) ? $0 : nil }))
  }

  /// A year in a date such as `2019`, `2019-05-01`, `2019-05-01T10:00:00`; a word for now or for
  /// nothing has none, anything else is noted.
  mutating func yearIn(_ text: String?, _ column: String) -> Int? {
    guard let text = text?.trimmedText else { return nil }
    let word = text.lowercased()
    if Self.wordsWithoutYear.contains(word) { return nil }
    let date = text.prefix { $0 != "T" && $0 != "Z" && $0 != " " }
    return yearOrNote(.string(String(date)), column)
  }

  /// A number within a range, with a decimal point or comma; anything else is noted.
  mutating func amount(
    _ text: String?, _ range: ClosedRange<Double>, _ column: String
  ) -> Double? {
    guard let text = text?.trimmedText else { return nil }
    guard let number = Double(text.replacing(",", with: ".")), range.contains(number) else {
      bad(column, .string(text))
      return nil
    }
    return number
  }

  /// Takes hours of work a week over; two that contradict each other are noted and left out.
  mutating func setWorkHours(least: String?, most: String?, _ column: String) {
    let from = amount(least, 0...168, column)
    let to = amount(most, 0...168, column)
    if let from, let to, from > to { return bad(column, .string("\(from)-\(to)")) }
    candidate.wishes.leastWorkHours = from
    candidate.wishes.mostWorkHours = to
  }

  /// Adds a wish once.
  mutating func addWish(_ text: String?, to list: WritableKeyPath<Wishes, [String]>) {
    guard let text = words(text), !candidate.wishes[keyPath: list].contains(text) else { return }
    candidate.wishes[keyPath: list].append(text)
  }

  private static let wordsWithoutYear: Set<String> = [
    "na", "n/a", "notapplicable", "notknown", "unknown", "present", "now", "heden", "nu",
    "onbekend",
  ]
}
