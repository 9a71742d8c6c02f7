internal import SkillModel

/// Reads people from a table, one row a person: CSV with `;`, `,` or tabs, UTF-8 or Windows-1252, Dutch or
/// English headers.
///
/// Several values in a field are separated by `|`. Personal columns are dropped unread, unknown ones
/// left out; both are counted for each person. A value that does not fit is a fault and the rest of
/// the row is kept. The number of the row stands in for an id that is not given.
enum CandidateTable {
  /// Whether a header line is one of such a table.
  static func isHeader(_ line: [UInt8]) -> Bool {
    line.withUnsafeBufferPointer { bytes in
      let dialect = CSVDialect.guessed(from: bytes)
      let names = String(decoding: bytes, as: UTF8.self)
        .split(separator: Character(Unicode.Scalar(dialect.delimiter)))
      return names.contains { CandidateColumn(String($0))?.isContent ?? false }
    }
  }

  /// Whether a line looks like a header of any table: several names between delimiters.
  static func isTable(_ line: [UInt8]) -> Bool {
    line.contains { [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")].contains($0) }
      && !line.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0D }
  }

  /// The source, with line feeds where lines end in a carriage return alone (old spreadsheets).
  private static func withLineFeeds(_ source: ByteSource, header line: [UInt8]) throws -> ByteSource
  {
    let isOld = line.dropLast().indices.contains { line[$0] == 0x0D && line[$0 + 1] != 0x0A }
    guard isOld else { return source }
    guard let bytes = try source.all(limit: CandidateFile.lineLimit) else {
      throw Fault(.tooLong(limit: CandidateFile.lineLimit), file: source.name)
    }
    return ByteSource(name: source.name, bytes: bytes.map { $0 == 0x0D ? 0x0A : $0 })
  }

  /// Reads a table.
  ///
  /// - Throws: `.cannotRead`, `.emptyFile`, `.noKnownColumn`, or what `candidate` throws.
  static func read(
    _ source: ByteSource, header line: [UInt8],
    candidate: (Candidate, CandidateNotes) throws -> Void, fault: (Fault) -> Void
  ) throws -> ReadCount {
    let dialect = line.withUnsafeBufferPointer { CSVDialect.guessed(from: $0) }
    let reader = CSVReader(try withLineFeeds(source, header: line), dialect: dialect)
    var count = ReadCount()
    var header: Header?
    var row = 0
    while true {
      let bad: Fault
      switch try reader.next() {
      case .end:
        if header == nil { throw Fault(.emptyFile, file: source.name) }
        return count
      case .fault(let found): bad = found
      case .record:
        let line = reader.record.line
        let record = TableRow(reader.record)
        guard let header else {
          guard let record else {
            throw Fault(.notUTF8(looksLike: "?"), file: source.name, line: line)
          }
          header = try Header(record, file: source.name, line: line)
          continue
        }
        row += 1
        guard let record else {
          bad = Fault(
            .notUTF8(looksLike: "?"), file: source.name, line: line, record: String(row))
          break
        }
        if let reason = header.problem(of: record) {
          bad = Fault(reason, file: source.name, line: line, record: String(row))
        } else {
          var scan = CandidateScan(
            candidate: Candidate(id: CandidateID(rawValue: String(row))), file: source.name,
            line: line)
          header.read(record, into: &scan)
          try candidate(scan.candidate, scan.notes)
          count.records += 1
          continue
        }
      }
      count.faults += 1
      fault(bad)
    }
  }

  /// What the columns are.
  private struct Header {
    private let names: [String]
    private var places: [CandidateColumn: Int] = [:]
    private var personal = 0
    private var unknown = 0

    init(_ record: TableRow, file: String, line: Int) throws(Fault) {
      names = record.fields.map { $0.trimmedText ?? "" }
      for (place, name) in names.enumerated() where !name.isEmpty {
        if let column = CandidateColumn(name) {
          if places[column] == nil { places[column] = place }
        } else if PersonalFields.contains(CandidateColumn.plain(name)) {
          personal += 1
        } else {
          unknown += 1
        }
      }
      guard places.keys.contains(where: \.isContent) else {
        throw Fault(.noKnownColumn, file: file, line: line)
      }
      if TableKind(names) == .modules {
        throw Fault(.otherDocument(.catalogue), file: file, line: line)
      }
    }

    /// Why nothing of a row can be trusted; nil when it can.
    func problem(of record: TableRow) -> FaultReason? {
      record.fields.dropFirst(names.count).contains { $0.trimmedText != nil }
        ? .tooManyFields(record.fields.count) : nil
    }

    func read(_ record: TableRow, into scan: inout CandidateScan) {
      func text(_ column: CandidateColumn) -> String? { record.text(places[column]) }
      func parts(_ column: CandidateColumn) -> [String] {
        record.parts(places[column])
      }
      func number(_ column: CandidateColumn) -> String? {
        text(column).map(CSVWords.withoutUnit)
      }
      func name(_ column: CandidateColumn) -> String { places[column].map { names[$0] } ?? "" }

      scan.notes.format = .table
      scan.notes.personalFields = personal
      scan.notes.ignoredFields = unknown
      scan.takeID(text(.id))
      scan.candidate.label = scan.words(text(.label))
      readWork(record, into: &scan)
      for skill in parts(.skills) { scan.addSkill(skill) }
      for title in parts(.credentials) { scan.addCredential(title, year: nil) }
      for code in parts(.licences) { scan.addLicence(code, name(.licences)) }
      for entry in parts(.languages) {
        let pair = entry.split(separator: ":", maxSplits: 1).map(String.init)
        let level = pair.count == 2 ? pair[1].trimmedText?.uppercased() : nil
        if let level, !LanguageSkill.levels.contains(level) {
          scan.bad(name(.languages), .string(entry))
        }
        scan.addLanguage(pair.first, level: level, name(.languages))
      }
      if let postcode = text(.postcode) { scan.readPostcode(.string(postcode), name(.postcode)) }
      scan.candidate.limits.maxKm = scan.amount(number(.kilometres), 0...20_000, name(.kilometres))
      scan.candidate.limits.hoursPerWeek = scan.amount(
        number(.studyHours), 0.5...168, name(.studyHours))
      scan.candidate.limits.weeks = scan.amount(number(.weeks), 0...5200, name(.weeks))
      // People write euros; cents are kept.
      scan.candidate.limits.budget = scan.amount(number(.budget), 0...10_000_000, name(.budget))
        .map { Int(($0 * 100).rounded()) }
      scan.candidate.limits.modes = parts(.modes).map { CSVWords.modes[$0.lowercased()] ?? $0 }
      scan.candidate.limits.region = scan.words(text(.region))
      readWishes(record, into: &scan)
    }

    /// Titles, first and last years stand side by side: the second year is of the second title.
    private func readWork(_ record: TableRow, into scan: inout CandidateScan) {
      func years(_ column: CandidateColumn) -> [Int?] {
        guard let place = places[column], let text = record.text(place) else { return [] }
        return text.split(separator: "|", omittingEmptySubsequences: false)
          .map { scan.yearIn(String($0), names[place]) }
      }
      let (from, to) = (years(.from), years(.to))
      let titles = (record.text(places[.occupation]) ?? "")
        .split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmedText }
      for (place, title) in titles.enumerated() {
        guard let title else { continue }
        let uri = ConceptURI.isPlausible(title) ? ConceptURI(title) : nil
        scan.addOccupation(
          uri: uri, title: uri == nil ? title : nil,
          from: place < from.count ? from[place] : nil, to: place < to.count ? to[place] : nil)
      }
      let level = record.text(places[.level])
      let known = level.flatMap { EducationWords.level($0) }
      // A word that spans several levels (mbo) is kept as a title, so that it can be asked.
      let title = record.text(places[.education]) ?? (known == nil ? level : nil)
      let column = places[.educationYear]
      scan.addEducation(
        known ?? title.flatMap { EducationWords.level($0) }, title: title,
        year: scan.yearIn(record.text(column), column.map { names[$0] } ?? ""))
    }

    private func readWishes(_ record: TableRow, into scan: inout CandidateScan) {
      func parts(_ column: CandidateColumn) -> [String] {
        record.parts(places[column])
      }
      for title in parts(.wishedOccupations) { scan.addWish(title, to: \.occupations) }
      for word in parts(.interests) { scan.addWish(word, to: \.interests) }
      for word in parts(.contracts) {
        scan.addWish(CSVWords.contracts[word.lowercased()] ?? word, to: \.contracts)
      }
      scan.setWorkHours(
        least: record.text(places[.leastHours]), most: record.text(places[.mostHours]),
        (places[.mostHours] ?? places[.leastHours]).map { names[$0] } ?? "")
      guard let place = places[.shifts], let word = record.text(place) else { return }
      switch word.lowercased() {
      case "ja", "j", "yes", "true", "1": scan.candidate.wishes.acceptsShifts = true
      case "nee", "n", "no", "false", "0": scan.candidate.wishes.acceptsShifts = false
      default: scan.bad(names[place], .string(word))
      }
    }
  }
}

/// Dutch words in a table for the words of candidate JSON.
private enum CSVWords {
  /// A number as people write it in a table, without what they write around it: `30 km`, `€ 1.000`.
  ///
  /// A point before three digits at the end parts thousands, as in Dutch.
  static func withoutUnit(_ text: String) -> String {
    var number = text.lowercased()
    for unit in ["€", "euro", "eur", "km", "per week", "p/w", "uur", "uren", "weken", "week"] {
      number = number.replacing(unit, with: "")
    }
    number = String(number.filter { !$0.isWhitespace })
    if number.hasSuffix(",-") { number.removeLast(2) }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let isThousands =
      parts.count > 1 && (1...3).contains(parts[0].count)
      && parts.dropFirst().dropLast().allSatisfy { $0.count == 3 }
      && (parts.last?.prefix { $0 != "," }.count == 3)
    return isThousands ? parts.joined() : number
  }

  static let modes = [
    "dag": "day", "overdag": "day", "avond": "evening", "online": "online", "gemengd": "blended",
    "in het bedrijf": "in-company", "op het werk": "at work", "werkend leren": "at work",
  ]
  static let contracts = [
    "vast": "permanent", "tijdelijk": "temporary", "leerbaan": "learning", "bbl": "learning",
    "zzp": "freelance", "freelance": "freelance",
  ]
}
