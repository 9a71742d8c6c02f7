internal import SkillModel

/// The state of reading one vacancy of nested elements: the facts so far and what was left out.
struct OpeningScan {
  var vacancy = Vacancy(owner: "", id: "")
  var notes: VacancyNotes
  let file: String

  /// Nothing read yet.
  init(file: String, line: Int) {
    self.file = file
    notes = VacancyNotes(line: line)
  }

  /// The element of an item as a value, without what is never read.
  ///
  /// - Parameters:
  ///   - line: 1-based line of the document that the item starts on; faults name lines of the document.
  ///   - personal: elements about contact persons.
  ///   - unused: elements that nothing uses.
  /// - Throws: what `XMLPullReader` throws.
  mutating func element(
    _ bytes: Bytes, line: Int, personal: Set<String>, unused: Set<String>
  ) throws(Fault) -> XMLElement {
    do throws(Fault) {
      var reader = try XMLPullReader(ByteSource(name: file, bytes: XMLItemText.tolerant(bytes)))
      guard try reader.next() == .start else { throw Fault(.truncatedRecord, file: file) }
      var (personalFields, ignoredFields) = (0, 0)
      let element = try reader.element(limit: XMLItemReader.itemLimit) { name in
        if personal.contains(name.local) {
          personalFields += 1
        } else if unused.contains(name.local) {
          ignoredFields += 1
        } else {
          return true
        }
        return false
      }
      // What stands behind the item's own end is no well-formed document.
      while try reader.next() != .finished {}
      notes.personalFields += personalFields
      notes.ignoredFields += ignoredFields
      return element
    } catch {
      throw Fault(error.reason, file: file, line: line + (error.place.line ?? 1) - 1)
    }
  }

  /// The vacancy, with an id.
  ///
  /// - Throws: `.badValue` when nothing says what the work is, `.tooLong` when its texts are.
  mutating func finished() throws(Fault) -> (Vacancy, VacancyNotes) {
    let record = vacancy.id.isEmpty ? nil : vacancy.id
    guard vacancy.isClosed || vacancy.saysWhatTheWorkIs else {
      throw Fault(
        .badValue(column: "PositionTitle", value: ""), file: file, line: notes.line, record: record)
    }
    guard vacancy.texts.reduce(0, { $0 + $1.value.utf8.count }) <= AdReader.textLimit else {
      throw Fault(
        .tooLong(limit: AdReader.textLimit), file: file, line: notes.line, record: record)
    }
    vacancy.identify()
    for index in notes.faults.indices { notes.faults[index].place.record = vacancy.id }
    return (vacancy, notes)
  }

  // MARK: - Values

  /// Notes a value that does not fit.
  mutating func bad(_ path: String, _ value: String) {
    if notes.faults.count >= AdReader.noteLimit { return }
    notes.faults.append(
      Fault(
        .badValue(column: path, value: String(value.withoutControlCharacters.prefix(80))),
        file: file, line: notes.line))
  }

  /// A text in one line, without markup; nil when nothing is left.
  func words(_ text: String?) -> String? {
    guard let text else { return nil }
    let plain = PlainText.plain(text)
    if plain.isEmpty { return nil }
    return plain.utf8.contains(0x0A) ? plain.replacing("\n", with: " ") : plain
  }

  /// A day; words for none say nothing, another text is noted.
  mutating func date(_ text: String?, _ path: String) -> VacancyDate? {
    guard let text, !Self.noDates.contains(text.lowercased()) else { return nil }
    if let date = VacancyDate(text) { return date }
    bad(path, text)
    return nil
  }

  private static let noDates: Set<String> = ["na", "n/a", "notapplicable", "unknown", "onbekend"]

  /// A number with a decimal point or comma; another text is noted.
  mutating func number(
    _ text: String?, _ range: ClosedRange<Double>, _ path: String
  ) -> Double? {
    guard let text else { return nil }
    if let number = Double(text.replacing(",", with: ".")), range.contains(number) { return number }
    bad(path, text)
    return nil
  }

  /// An amount of money in cents; another text is noted.
  mutating func cents(_ text: String?, _ path: String) -> Int? {
    number(text, 0...10_000_000, path).map { Int(($0 * 100).rounded()) }
  }

  // MARK: - Facts

  /// Adds running text; one of the first that comes back is left out.
  mutating func addText(_ text: String?, _ path: String) {
    guard let text else { return }
    let plain = PlainText.plain(text)
    guard !plain.isEmpty, !vacancy.texts.prefix(32).contains(where: { $0.value == plain }) else {
      return
    }
    vacancy.texts.append(Sourced(plain, at: path))
  }

  /// Adds hours a week; bounds that contradict each other are both kept.
  mutating func addHours(least: Double?, most: Double?, _ path: String) {
    guard least != nil || most != nil else { return }
    if let least, let most, least > most {
      bad(path, "\(least) > \(most)")
      vacancy.hours.append(Sourced(HoursRange(least: least, most: nil), at: path))
      vacancy.hours.append(Sourced(HoursRange(least: nil, most: most), at: path))
    } else {
      vacancy.hours.append(Sourced(HoursRange(least: least, most: most), at: path))
    }
  }

  /// Adds a kind of contract, once.
  mutating func addContract(_ kind: ContractKind, _ path: String) {
    if !vacancy.contracts.contains(where: { $0.value == kind }) {
      vacancy.contracts.append(Sourced(kind, at: path))
    }
  }

  /// Adds a place that says anything.
  mutating func addPlace(_ place: VacancyPlace, _ path: String) {
    if place != VacancyPlace() { vacancy.places.append(Sourced(place, at: path)) }
  }

  /// Adds a driving licence; a code that is none is noted.
  mutating func addLicence(_ code: String?, _ path: String) {
    guard let code = code?.uppercased() else { return }
    guard DrivingLicence.codes.contains(code) else { return bad(path, code) }
    vacancy.licences.append(Sourced(code, at: path))
  }

  /// Takes the address of the ad over where it is one of the web.
  mutating func takeURL(_ text: String?, _ path: String) {
    guard vacancy.url == nil, let text, text.hasPrefix("http://") || text.hasPrefix("https://"),
      !text.utf8.contains(where: { $0 <= 0x20 })
    else { return }
    vacancy.url = Sourced(text, at: path)
  }

  /// What an interval of pay is called in HR-XML.
  static func period(_ code: String?) -> Salary.Period? {
    switch code?.lowercased() {
    case "hourly", "hour": .hour
    case "daily", "day": .day
    case "weekly", "week": .week
    case "x:fourweekly", "fourweekly": .fourWeeks
    case "monthly", "month": .month
    case "annually", "yearly", "annual", "year": .year
    default: nil
    }
  }
}
