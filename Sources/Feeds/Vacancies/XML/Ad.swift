internal import SkillModel

/// One ad of flat fields while it is read.
struct Ad {
  var vacancy = Vacancy(owner: "", id: "")
  var notes: VacancyNotes
  /// Bytes of text so far.
  private(set) var textCount = 0

  private let isRSS: Bool
  private var place = VacancyPlace()
  private var placePath: String?
  private var ranks = (id: Int.max, title: Int.max, url: Int.max, employer: Int.max)

  /// Nothing read yet.
  init(line: Int, isRSS: Bool) {
    notes = VacancyNotes(line: line)
    self.isRSS = isRSS
  }

  /// Takes the attribute `id` of the item over.
  mutating func takeID(_ bytes: Bytes) {
    if let text = Self.line(bytes) { takeID(text) }
  }

  /// Takes the attribute `id` of the item over; an element with an id counts before it.
  mutating func takeID(_ text: String) { vacancy.id = text.withoutControlCharacters }

  /// Takes note of a field that is left out unread.
  mutating func count(_ field: AdField) {
    if field == .personal { notes.personalFields += 1 } else { notes.ignoredFields += 1 }
  }

  /// Takes a field over; an empty one says nothing.
  mutating func take(_ name: AdField.Name, _ bytes: Bytes, _ memory: inout AdMemory) {
    if bytes.isEmpty { return }
    if name.field == .personal || name.field == .unused { return count(name.field) }
    textCount += bytes.count
    if textCount > AdReader.textLimit { return }
    let path = isRSS ? name.paths.item : name.paths.job
    if name.field == .text {
      let text = PlainText.plain(bytes)
      if !text.isEmpty { vacancy.texts.append(Sourced(text, at: path)) }
      return
    }
    guard let text = Self.line(bytes) else { return }
    switch name.field {
    case .id:
      if name.rank < ranks.id { (vacancy.id, ranks.id) = (text, name.rank) }
    case .title:
      if name.rank < ranks.title {
        (vacancy.title, ranks.title) = (Sourced(text, at: path), name.rank)
      }
    case .employer:
      if name.rank < ranks.employer {
        (vacancy.employer, ranks.employer) = (Sourced(text, at: path), name.rank)
      }
    case .url: takeURL(text, path, name.rank)
    case .town, .region, .country, .postcode, .place: takePlace(name.field, text, path, &memory)
    case .remote: takeRemote(text, path)
    case .salary:
      if let salary = memory.salary(text) { vacancy.salaries.append(Sourced(salary, at: path)) }
    case .education:
      vacancy.levels.append(
        Sourced(AskedLevel(level: memory.level(text), text: text), at: path))
    case .employment: takeEmployment(memory.employment(text), path)
    case .hours:
      if let hours = HoursText.range(in: text) {
        vacancy.hours.append(Sourced(hours, at: path))
      } else {
        bad(path, text)
      }
    case .experience:
      if let years = memory.years(text) {
        vacancy.experienceYears.append(Sourced(years, at: path))
      } else {
        // Prose about experience is text like any other.
        vacancy.texts.append(Sourced(text, at: path))
      }
    case .category:
      let label =
        text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
      vacancy.occupations.append(
        Sourced(
          OccupationReference(scheme: "category", code: nil, uri: nil, label: label), at: path))
    case .language:
      vacancy.language = LanguageCode.language(text)
      if vacancy.language == nil { bad(path, text) }
    case .published, .modified, .closes: takeDate(name.field, memory.date(text), text, path)
    case .text, .personal, .unused: return
    }
  }

  /// Joins what was said about the place.
  mutating func finish() {
    closePlace()
  }

  // MARK: - Fields

  private mutating func takeURL(_ text: String, _ path: String, _ rank: Int) {
    guard text.hasPrefix("http://") || text.hasPrefix("https://"),
      !text.utf8.contains(where: { $0 <= 0x20 })
    else {
      return bad(path, text)
    }
    if rank < ranks.url { (vacancy.url, ranks.url) = (Sourced(text, at: path), rank) }
  }

  private mutating func takeEmployment(_ words: EmploymentWords, _ path: String) {
    for hours in words.hours { vacancy.hours.append(Sourced(hours, at: path)) }
    for kind in words.contracts { vacancy.contracts.append(Sourced(kind, at: path)) }
    for word in words.unknown { bad(path, word) }
  }

  private mutating func takeDate(
    _ field: AdField, _ date: VacancyDate?, _ text: String, _ path: String
  ) {
    guard let date else { return bad(path, text) }
    switch field {
    case .published where vacancy.published == nil:
      vacancy.published = Sourced(date.date, at: path)
    case .modified where vacancy.modified == nil:
      vacancy.modified = Sourced(date.moment, at: path)
    case .closes where vacancy.closes == nil: vacancy.closes = Sourced(date.date, at: path)
    default: return
    }
  }

  private mutating func takePlace(
    _ field: AdField, _ text: String, _ path: String, _ memory: inout AdMemory
  ) {
    switch field {
    case .town:
      if place.town != nil { closePlace() }
      if Self.isRemoteWord(text) { place.isRemote = true } else { place.town = text }
    case .region: place.region = text
    case .postcode: place.postcode = text
    case .country:
      place.country = memory.country(text)
      if place.country == nil { return bad(path, text) }
    default:
      closePlace()
      if Self.isRemoteWord(text) {
        place.isRemote = true
      } else {
        let parts = text.split(separator: ",").compactMap { String($0).trimmedText }
        place.town = parts.first
        for part in parts.dropFirst() {
          if let country = memory.country(part) {
            place.country = country
          } else if place.region == nil {
            place.region = part
          }
        }
      }
      placePath = path
      return closePlace()
    }
    if placePath == nil { placePath = path }
  }

  private mutating func takeRemote(_ text: String, _ path: String) {
    let word = text.lowercased()
    if word.contains("hybrid") || word.contains("deels") || word.contains("partial") { return }
    if Self.isRemoteWord(text) || ["true", "1", "yes", "ja"].contains(word) {
      place.isRemote = true
      if placePath == nil { placePath = path }
    }
  }

  private mutating func closePlace() {
    guard let path = placePath else { return }
    vacancy.places.append(Sourced(place, at: path))
    (place, placePath) = (VacancyPlace(), nil)
  }

  private static func isRemoteWord(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "R"), UInt8(ascii: "r"), UInt8(ascii: "F"), UInt8(ascii: "f"),
      UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "H"), UInt8(ascii: "h"), UInt8(ascii: "V"),
      UInt8(ascii: "v"), UInt8(ascii: "1"):
      remoteWords.contains(text.lowercased())
    default: false
    }
  }

  private static let remoteWords: Set<String> = [
    "remote", "remotely", "fully remote", "full remote", "100% remote", "thuis", "thuiswerk",
    "thuiswerken", "vanuit huis", "home office", "homeoffice", "telecommute", "work from home",
    "volledig remote", "volledig thuiswerken",
  ]

  private mutating func bad(_ path: String, _ text: String) {
    if notes.faults.count >= AdReader.noteLimit { return }
    notes.faults.append(
      Fault(.badValue(column: path, value: String(text.prefix(80)))))
  }

  // MARK: - Text

  /// The text of a short field, in one line; nil when nothing is left.
  private static func line(_ bytes: Bytes) -> String? {
    if bytes.isPlainASCII { return String(decoding: bytes, as: UTF8.self) }
    let text = PlainText.plain(bytes)
    if text.isEmpty { return nil }
    return text.utf8.contains(0x0A) ? text.replacing("\n", with: " ") : text
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// Whether nothing has to be done to show it: ASCII without markup, blanks only between words.
  fileprivate var isPlainASCII: Bool {
    guard let first, let last, first != 0x20, last != 0x20 else { return false }
    var before: UInt8 = 0
    for byte in self {
      if byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
        || (byte == 0x20 && before == 0x20)
      {
        return false
      }
      before = byte
    }
    return true
  }
}
