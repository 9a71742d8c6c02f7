internal import SkillModel

/// The state of reading one module: the facts so far, what was left out, where it stands.
struct ModuleScan: ValueScan {
  var module = LearningModule(provider: "", id: "")
  var notes: ModuleNotes
  let file: String
  let line: Int

  /// Starts on a record.
  init(file: String, line: Int) {
    self.file = file
    self.line = line
    notes = ModuleNotes(line: line)
  }

  // MARK: - What is left out

  /// Notes a value that does not fit; of a record with very many the rest is counted only.
  mutating func bad(_ path: String, _ value: JSONValue) {
    note(.badValue(column: path, value: value.shown))
  }

  /// Notes something about the record.
  mutating func note(_ reason: FaultReason) {
    guard notes.faults.count < Self.noteLimit else {
      notes.ignoredFields += 1
      return
    }
    notes.faults.append(fault(reason))
  }

  /// A fault of this record.
  func fault(_ reason: FaultReason) -> Fault {
    Fault(
      reason, file: file, line: line,
      record: module.id.isEmpty ? nil : shortened(module.id))
  }

  /// Counts the members of an object that are not among those known; those about people apart.
  mutating func skipUnknown(_ object: JSONObject, known: Set<String>) {
    for member in object.members where !known.contains(member.key) && !member.value.isNull {
      if Self.people.contains(member.key.lowercased()) {
        notes.personalFields += 1
      } else if !member.key.hasPrefix("@") {
        notes.ignoredFields += 1
      }
    }
  }

  private static let people: Set<String> = [
    "instructor", "coordinators", "author", "contact", "contacts", "contactpoint", "contactdata",
    "programcontacts", "lecturer", "email", "telephone", "phone", "recipient", "evidence",
    "creator",
    "dateofbirth", "result", "teacher",
  ]

  // MARK: - Texts

  /// Text in the best language; a value of another form is noted.
  mutating func words(_ value: JSONValue?, _ path: String) -> LocalizedText? {
    guard let value, !value.isNull else { return nil }
    let found = LocalizedText(value)
    if found == nil, !LocalizedText.isEmpty(value) { bad(path, value) }
    return found
  }

  /// Takes the title, without markup, where there is none yet.
  mutating func takeTitle(_ value: JSONValue?, _ path: String) {
    guard module.title == nil, let words = words(value, path),
      let text = PlainText.plain(words.text).withoutControlCharacters.trimmedText
    else { return }
    module.title = Sourced(text, at: path)
    module.language = words.language ?? module.language
  }

  /// Adds running text without markup.
  mutating func addText(_ value: JSONValue?, _ path: String) {
    guard let words = words(value, path) else { return }
    let plain = PlainText.plain(words.text)
    if !plain.isEmpty { module.texts.append(Sourced(plain, at: path)) }
  }

  /// Takes the provider: its id or name for the key, and the name.
  mutating func takeProvider(id: String?, name: String?, _ path: String) {
    if let name, module.providerName == nil { module.providerName = Sourced(name, at: path) }
    if module.provider.isEmpty { module.provider = id ?? name ?? "" }
  }

  /// Takes the address of the description where it is one of the web.
  mutating func takeURL(_ text: String?, _ path: String) {
    guard module.url == nil, let text, let url = VacancyScan.webAddress(text) else { return }
    module.url = Sourced(url, at: path)
  }

  // MARK: - Skills

  /// Adds a learning outcome in words, without markup.
  mutating func addOutcome(_ value: JSONValue?, _ path: String) {
    guard let words = words(value, path), module.outcomes.count < Self.skillLimit else { return }
    let plain = PlainText.plain(words.text)
    if !plain.isEmpty { module.outcomes.append(Sourced(plain, at: path)) }
  }

  /// Adds a skill taught; one without URI, words or code is nothing.
  mutating func addSkill(_ skill: TaughtSkill, _ path: String) {
    guard skill.uri != nil || skill.phrase != nil || skill.reference != nil else { return }
    guard module.skills.count < Self.skillLimit else {
      notes.ignoredFields += 1
      return
    }
    module.skills.append(Sourced(skill, at: path))
  }

  // MARK: - Load, level, price

  /// Takes study credits; none or zero is no load, and is noted.
  mutating func takeCredits(_ value: JSONValue?, _ path: String) {
    guard module.credits == nil, let credits = load(value, most: 480, path) else { return }
    module.credits = Sourced(credits, at: path)
  }

  /// Takes hours of study load.
  mutating func takeHours(_ value: JSONValue?, _ path: String) {
    guard module.hours == nil, let hours = load(value, most: 20_000, path) else { return }
    module.hours = Sourced(hours, at: path)
  }

  /// Takes the duration in weeks.
  mutating func takeWeeks(_ value: JSONValue?, _ path: String) {
    guard module.weeks == nil, let weeks = load(value, most: 1000, path) else { return }
    module.weeks = Sourced(weeks, at: path)
  }

  /// Takes the hours a week.
  mutating func takeHoursPerWeek(_ value: JSONValue?, _ path: String) {
    guard module.hoursPerWeek == nil, let hours = load(value, most: 168, path) else { return }
    module.hoursPerWeek = Sourced(hours, at: path)
  }

  /// An amount above zero; zero and less is noted.
  private mutating func load(_ value: JSONValue?, most: Double, _ path: String) -> Double? {
    amount(value, Double.leastNonzeroMagnitude...most, path)
  }

  /// Takes a level of the Dutch framework (`4`, `4+`, `nlqf_4plus`); another value is noted.
  mutating func takeNLQF(_ value: JSONValue?, _ path: String) {
    guard module.nlqf == nil, let value, let text = plain(value, path) else { return }
    guard let level = LevelCode.nlqf(text) else { return bad(path, value) }
    module.nlqf = Sourced(level, at: path)
  }

  /// Takes a level of the European framework (`6`, `eqf_6`, its URI); another value is noted.
  mutating func takeEQF(_ value: JSONValue?, _ path: String) {
    guard module.eqf == nil, let value, let text = plain(value, path) else { return }
    guard let level = LevelCode.eqf(text) else { return bad(path, value) }
    module.eqf = Sourced(level, at: path)
  }

  /// A price of an amount; nil when absent, what is no amount of zero or more is noted.
  mutating func price(
    _ value: JSONValue?, currency: String? = nil, _ path: String
  ) -> ModulePrice? {
    guard let value, !value.isNull, value != .string("") else { return nil }
    guard let cents = PriceAmount.cents(value) else {
      bad(path, value)
      return nil
    }
    return ModulePrice(cents: cents, currency: currency?.uppercased())
  }

  // MARK: - Ways, places, languages

  /// Adds what words of form or mode say; unknown ones are noted.
  mutating func addForm(_ value: JSONValue?, _ path: String) {
    for value in list(value) {
      guard let word = plain(value, path) else { continue }
      guard let form = LearningForm(word) else {
        bad(path, value)
        continue
      }
      for mode in form.modes where !module.modes.contains(where: { $0.value == mode }) {
        module.modes.append(Sourced(mode, at: path))
      }
      for route in form.routes where !module.routes.contains(where: { $0.value == route }) {
        module.routes.append(Sourced(route, at: path))
      }
    }
  }

  /// Adds a language by its code or name; another is noted.
  mutating func addLanguage(_ value: JSONValue?, _ path: String) {
    for language in languages(value, path)
    where !module.languages.contains(where: { $0.value == language }) {
      module.languages.append(Sourced(language, at: path))
    }
  }

  /// Languages by their codes, names or URIs of the Publications Office; others are noted.
  mutating func languages(_ value: JSONValue?, _ path: String) -> [Language] {
    list(value).compactMap { value in
      guard let text = plain(value, path) else { return nil }
      let code = text.split(separator: "/").last.map(String.init) ?? text
      guard let language = LanguageCode.language(code) else {
        bad(path, value)
        return nil
      }
      return language
    }
  }

  /// Adds a place once.
  mutating func addPlace(_ place: ModulePlace, _ path: String) {
    if !place.isEmpty, !module.places.contains(where: { $0.value == place }) {
      module.places.append(Sourced(place, at: path))
    }
  }

  /// Adds an entry requirement in words.
  mutating func addEntry(_ value: JSONValue?, _ path: String) {
    guard let words = words(value, path) else { return }
    let plain = PlainText.plain(words.text)
    if !plain.isEmpty { module.entry.append(Sourced(EntryRequirement(text: plain), at: path)) }
  }

  /// Most faults that are noted of a record.
  private static let noteLimit = 100
  /// Most skills, and most outcomes, of a module.
  private static let skillLimit = 1000
}
