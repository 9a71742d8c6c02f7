internal import SkillModel

/// The state of reading one vacancy: the facts so far, what was left out, where it stands.
struct VacancyScan: ValueScan {
  var vacancy = Vacancy(owner: "", id: "")
  var notes: VacancyNotes
  let file: String
  let line: Int

  /// Starts on an item.
  init(file: String, line: Int) {
    self.file = file
    self.line = line
    notes = VacancyNotes(line: line)
  }

  // MARK: - What is left out

  /// Notes a value that does not fit.
  ///
  /// Of an item that has more of them than anybody reads the rest is counted only.
  mutating func bad(_ path: String, _ value: JSONValue) {
    guard notes.faults.count < Self.noteLimit else {
      notes.ignoredFields += 1
      return
    }
    notes.faults.append(
      Fault(
        .badValue(column: path, value: value.shown), file: file, line: line,
        record: vacancy.id.isEmpty ? nil : shortened(vacancy.id)))
  }

  /// Counts the members of an object that are not among those known.
  mutating func skipUnknown(_ object: JSONObject, known: Set<String>) {
    for member in object.members where !known.contains(member.key) && !member.value.isNull {
      if Self.isContact(member.key) {
        notes.personalFields += 1
      } else if !member.key.hasPrefix("@") {
        notes.ignoredFields += 1
      }
    }
  }

  /// Whether a field is about a contact person.
  private static func isContact(_ key: String) -> Bool {
    contact.contains(key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " })
  }

  private static let contact: Set<String> = [
    "contactpersoon", "contactpersonen", "contact", "contacts", "contactperson", "contactpoint",
    "applicationcontact", "applicationcontacts", "email", "emailaddress", "emailadres", "mail",
    "telephone", "phone", "phonenumber", "telefoon", "telefoonnummer", "mobile", "faxnumber",
    "recruiter", "author", "reference", "employee", "founder",
  ]

  // MARK: - Facts

  /// Adds running text.
  mutating func addText(_ text: String?, _ path: String) {
    guard let text else { return }
    let plain = PlainText.plain(text)
    if !plain.isEmpty { vacancy.texts.append(Sourced(plain, at: path)) }
  }

  /// Adds hours a week; bounds that contradict each other are both kept, and noted.
  mutating func addHours(least: Double?, most: Double?, _ path: String) {
    guard least != nil || most != nil else { return }
    if let least, let most, least > most {
      bad(path, .string("\(least) > \(most)"))
      vacancy.hours.append(Sourced(HoursRange(least: least, most: nil), at: path))
      vacancy.hours.append(Sourced(HoursRange(least: nil, most: most), at: path))
    } else {
      vacancy.hours.append(Sourced(HoursRange(least: least, most: most), at: path))
    }
  }

  /// Adds what words of employment say; unknown ones are noted.
  mutating func addEmployment(_ text: String?, _ path: String) {
    guard let text else { return }
    let words = EmploymentWords(text)
    for range in words.hours { vacancy.hours.append(Sourced(range, at: path)) }
    for kind in words.contracts { addContract(kind, path) }
    if let range = HoursText.range(in: text) { vacancy.hours.append(Sourced(range, at: path)) }
    for word in words.unknown { bad(path, .string(word)) }
  }

  /// Adds a kind of contract once.
  mutating func addContract(_ kind: ContractKind, _ path: String) {
    if !vacancy.contracts.contains(where: { $0.value == kind }) {
      vacancy.contracts.append(Sourced(kind, at: path))
    }
  }

  /// Adds a skill by its words or URI; of neither nothing.
  mutating func addSkill(
    uri: ConceptURI? = nil, _ phrase: String?, need: AskedSkill.Need = .unsaid,
    level: String? = nil, _ path: String
  ) {
    guard uri != nil || phrase != nil else { return }
    guard vacancy.requirements.count < Self.skillLimit else {
      notes.ignoredFields += 1
      return
    }
    let skill = AskedSkill(uri: uri, phrase: phrase, need: need, level: level)
    vacancy.requirements.append(Sourced(skill, at: path))
  }

  /// Adds a driving licence by its code; another code is noted.
  mutating func addLicence(_ code: String?, _ path: String) {
    guard let code = code?.uppercased() else { return }
    guard DrivingLicence.codes.contains(code) else { return bad(path, .string(code)) }
    vacancy.licences.append(Sourced(code, at: path))
  }

  /// Adds an ad's address where it is one of the web.
  mutating func takeURL(_ text: String?, _ path: String) {
    guard vacancy.url == nil, let text, let url = Self.webAddress(text) else { return }
    vacancy.url = Sourced(url, at: path)
  }

  /// The text when it is an absolute address of the web without blanks; nil otherwise.
  static func webAddress(_ text: String) -> String? {
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    return isWeb && text.utf8.count > 10 && !text.utf8.contains { $0 <= 0x20 } ? text : nil
  }

  // MARK: - The end

  /// The vacancy, with an id.
  ///
  /// - Throws: `.badValue` when nothing says what the work is, `.tooLong` when its texts are.
  mutating func finished() throws(Fault) -> (Vacancy, VacancyNotes) {
    vacancy.identify()
    func fault(_ reason: FaultReason) -> Fault {
      Fault(reason, file: file, line: line, record: shortened(vacancy.id))
    }
    guard vacancy.isClosed || vacancy.saysWhatTheWorkIs else {
      throw fault(.badValue(column: "title", value: ""))
    }
    guard vacancy.texts.reduce(0, { $0 + $1.value.utf8.count }) <= Self.textLimit else {
      throw fault(.tooLong(limit: Self.textLimit))
    }
    return (vacancy, notes)
  }

  /// Most bytes of text of a vacancy.
  static let textLimit = 1 << 20
  /// Most faults that are noted of an item.
  private static let noteLimit = 100
  /// Most skills of a vacancy.
  private static let skillLimit = 1000
}
