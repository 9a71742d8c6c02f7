internal import SkillModel

/// Makes vacancies of the items of Indeed-style XML and of RSS 2.0, which have the same fields by other
/// names (docs.indeed.com/indeed-apply/xml-feed; Talroo; `jobs/job@id` with `name` and `region`).
///
/// Skills, licences and levels of languages stand only in the text of these formats.
struct AdReader {
  /// Most bytes of text in an item.
  static let textLimit = 1 << 20
  /// Most faults of values that are noted of an item.
  static let noteLimit = 100

  private let file: String
  private let isRSS: Bool
  private var memory = AdMemory()

  /// For the items of one document.
  init(file: String, isRSS: Bool) {
    self.file = file
    self.isRSS = isRSS
  }

  /// Reads a plain item.
  ///
  /// - Throws: `.tooLong`, or `.badValue` of the title for an item that does not say what the work is.
  mutating func read(
    _ item: Bytes, _ plain: XMLPlainItem, line: Int
  ) throws(Fault) -> (Vacancy, VacancyNotes) {
    var ad = Ad(line: line, isRSS: isRSS)
    if !plain.id.isEmpty { ad.takeID(Bytes(rebasing: item[plain.id])) }
    for field in plain.fields {
      guard let name = AdField.named(Bytes(rebasing: item[field.name])) else {
        ad.notes.ignoredFields += 1
        continue
      }
      let text = Bytes(rebasing: item[field.text])
      if field.hasReferences {
        XMLItemText.resolved(text).withUnsafeBufferPointer { ad.take(name, $0, &memory) }
      } else {
        ad.take(name, text, &memory)
      }
    }
    return try done(&ad)
  }

  /// Reads an item through libxml2.
  ///
  /// - Throws: also what `XMLPullReader` throws.
  mutating func read(_ item: Bytes, line: Int) throws(Fault) -> (Vacancy, VacancyNotes) {
    var ad = Ad(line: line, isRSS: isRSS)
    do throws(Fault) {
      var reader = try XMLPullReader(ByteSource(name: file, bytes: XMLItemText.tolerant(item)))
      guard try reader.next() == .start else { throw Fault(.truncatedRecord, file: file) }
      if let id = reader.attributes()["id"]?.trimmedText { ad.takeID(id) }
      while try reader.next() != .finished {
        guard reader.depth == 2 else { continue }
        try readField(&reader, into: &ad)
      }
    } catch {
      var fault = error
      fault.place.line = line + (error.place.line ?? 1) - 1
      fault.place.record = ad.vacancy.id.isEmpty ? nil : ad.vacancy.id
      throw fault
    }
    return try done(&ad)
  }

  /// Reads the field of the start tag at hand; elements in it are HTML that was not escaped.
  private mutating func readField(
    _ reader: inout XMLPullReader, into ad: inout Ad
  ) throws(Fault) {
    var local = reader.name.local
    guard let name = local.withUTF8({ AdField.named($0) }) else {
      ad.notes.ignoredFields += 1
      return try reader.skip()
    }
    if name.field == .personal || name.field == .unused {
      ad.count(name.field)
      return try reader.skip()
    }
    var text: [UInt8] = []
    while true {
      switch try reader.next() {
      case .start: text.append(contentsOf: "<\(reader.name.local)>".utf8)
      case .text: text.append(contentsOf: reader.text.utf8)
      case .end where reader.depth < 2:
        return text.withUnsafeBufferPointer { ad.take(name, $0, &memory) }
      case .end: text.append(contentsOf: "</\(reader.name.local)>".utf8)
      case .finished: return
      }
    }
  }

  private func done(_ ad: inout Ad) throws(Fault) -> (Vacancy, VacancyNotes) {
    ad.finish()
    let record = ad.vacancy.id.isEmpty ? nil : ad.vacancy.id
    if ad.textCount > Self.textLimit {
      throw Fault(
        .tooLong(limit: Self.textLimit), file: file, line: ad.notes.line, record: record)
    }
    guard ad.vacancy.saysWhatTheWorkIs else {
      throw Fault(
        .badValue(column: isRSS ? "item/title" : "job/title", value: ""), file: file,
        line: ad.notes.line, record: record)
    }
    for index in ad.notes.faults.indices {
      ad.notes.faults[index].place.file = file
      ad.notes.faults[index].place.line = ad.notes.line
      ad.notes.faults[index].place.record = record
    }
    ad.vacancy.identify()
    return (ad.vacancy, ad.notes)
  }
}

/// What the values of short fields came to: the same few come back in every ad of a feed.
struct AdMemory {
  private var employments: [String: EmploymentWords] = [:]
  private var salaries: [String: Salary?] = [:]
  private var levels: [String: EducationLevel?] = [:]
  private var dates: [String: VacancyDate?] = [:]
  private var years: [String: Double?] = [:]
  private var countries: [String: String?] = [:]

  mutating func employment(_ text: String) -> EmploymentWords {
    Self.known(text, &employments) { EmploymentWords($0) }
  }

  mutating func salary(_ text: String) -> Salary? {
    Self.known(text, &salaries) { SalaryText.salary($0) }
  }

  mutating func level(_ text: String) -> EducationLevel? {
    Self.known(text, &levels) { EducationWords.level($0) }
  }

  mutating func date(_ text: String) -> VacancyDate? {
    Self.known(text, &dates) { VacancyDate($0) }
  }

  mutating func years(_ text: String) -> Double? {
    Self.known(text, &years) { ExperienceText.years($0) }
  }

  mutating func country(_ text: String) -> String? {
    Self.known(text, &countries) { CountryName.code($0) }
  }

  private static func known<Value>(
    _ text: String, _ values: inout [String: Value], _ read: (String) -> Value
  ) -> Value {
    if let value = values[text] { return value }
    let value = read(text)
    if values.count >= 256 { values.removeAll(keepingCapacity: true) }
    if text.utf8.count <= 256 { values[text] = value }
    return value
  }
}
