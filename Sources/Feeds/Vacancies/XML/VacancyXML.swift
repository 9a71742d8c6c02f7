internal import SkillModel

/// Reads the vacancies in an XML document: each item on its own, whatever is wrong with another.
enum VacancyXML {
  /// Reads a document.
  ///
  /// - Throws: as `VacancyFile.read(_:vacancy:fault:)`.
  static func read(
    _ source: ByteSource, vacancy: VacancyFile.Sink, fault: (Fault) -> Void
  ) throws -> VacancyReadCount {
    let reader = try XMLItemReader(source)
    var count = VacancyReadCount()
    var place = 0
    var jobs = AdReader(file: reader.file, isRSS: false)
    var items = AdReader(file: reader.file, isRSS: true)
    while true {
      let step: XMLItemReader.Step
      do throws(Fault) {
        step = try reader.next()
      } catch {
        if place == 0 { throw error }
        count.brokenOff = error
        return count
      }
      switch step {
      case .finished(let brokenOff):
        count.brokenOff = brokenOff
        if let format = emptyFeeds[reader.root] { count.met(format) }
        if place == 0, count.formats.isEmpty {
          throw brokenOff ?? Fault(.unknownFormat, file: source.name)
        }
        return count
      case .lost(let lost):
        place += 1
        count.faults += 1
        fault(named(lost, place))
      case .item(let kind, let isPlain):
        place += 1
        var read: (Vacancy, VacancyNotes)
        do throws(Fault) {
          read = try item(reader, kind, isPlain: isPlain, jobs: &jobs, items: &items)
        } catch {
          count.faults += 1
          var error = error
          error.place.record = error.place.record ?? BrokenItemID.found(in: reader.item)
          fault(named(error, place))
          continue
        }
        count.met(kind.format)
        count.vacancies += 1
        read.1.format = kind.format
        try vacancy(read.0, read.1)
      }
    }
  }

  /// Reads the item at hand.
  private static func item(
    _ reader: XMLItemReader, _ kind: XMLItemReader.Kind, isPlain: Bool, jobs: inout AdReader,
    items: inout AdReader
  ) throws(Fault) -> (Vacancy, VacancyNotes) {
    let (bytes, line) = (reader.item, reader.line)
    switch XMLItemText.reading(bytes, declared: reader.encoding) {
    case .asIs:
      switch kind {
      case .job where isPlain: return try jobs.read(bytes, reader.fields, line: line)
      case .rssItem where isPlain: return try items.read(bytes, reader.fields, line: line)
      default: return try tree(bytes, kind, line, reader.file, &jobs, &items)
      }
    case .declared(let text):
      return try tree(text, kind, line, reader.file, &jobs, &items)
    case .guessed(let text):
      var read = try tree(text, kind, line, reader.file, &jobs, &items)
      read.1.faults.append(
        Fault(
          .notUTF8(looksLike: "Windows-1252"), file: reader.file, line: line, record: read.0.id))
      return read
    }
  }

  private static func tree(
    _ text: [UInt8], _ kind: XMLItemReader.Kind, _ line: Int, _ file: String,
    _ jobs: inout AdReader, _ items: inout AdReader
  ) throws(Fault) -> (Vacancy, VacancyNotes) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    defer { copy.deallocate() }
    _ = copy.initialize(from: text)
    return try tree(Bytes(copy), kind, line, file, &jobs, &items)
  }

  /// Reads an item through libxml2.
  private static func tree(
    _ bytes: Bytes, _ kind: XMLItemReader.Kind, _ line: Int, _ file: String,
    _ jobs: inout AdReader, _ items: inout AdReader
  ) throws(Fault) -> (Vacancy, VacancyNotes) {
    switch kind {
    case .job: try jobs.read(bytes, line: line)
    case .rssItem: try items.read(bytes, line: line)
    case .eures: try EURESVacancy.read(bytes, file: file, line: line)
    case .setu: try SETUVacancy.read(bytes, file: file, line: line)
    case .other(let other), .document(let other):
      throw Fault(.notAVacancy(other), file: file, line: line)
    }
  }

  /// A fault that names its item: by id where that was read, else by its place, `#17`.
  private static func named(_ fault: Fault, _ place: Int) -> Fault {
    var fault = fault
    if fault.place.record == nil { fault.place.record = "#\(place)" }
    return fault
  }

  /// Feeds that may have no items: everything is closed.
  private static let emptyFeeds: [String: VacancyFormat] = [
    "source": .indeed, "jobs": .indeed, "rss": .rss,
  ]
}

extension XMLItemReader.Kind {
  /// What an import summary calls it.
  fileprivate var format: VacancyFormat {
    switch self {
    case .job, .other, .document: .indeed
    case .rssItem: .rss
    case .eures: .eures
    case .setu: .setu
    }
  }
}
