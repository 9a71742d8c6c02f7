public import SkillModel

/// A file or feed of vacancies, in any format that is known: its content tells which, never its name.
public enum VacancyFile {
  /// Takes a vacancy with what was noticed; what it throws ends the run.
  public typealias Sink = (Vacancy, VacancyNotes) throws -> Void

  /// Reads the vacancies in a file (`-` is standard input).
  ///
  /// Items are read one by one in bounded memory, whatever the size. A bad item or value never stops
  /// the run; where a document breaks off, what stood before it is kept and `brokenOff` says so.
  ///
  /// - Parameters:
  ///   - vacancy: called with each vacancy, in the order of the document.
  ///   - fault: called with each item that could not be read.
  /// - Throws: a `Fault` when nothing can be read (`.cannotRead`, `.emptyFile`, `.notUTF8`,
  ///   `.hasDocumentType`, `.unknownFormat`), or what `vacancy` throws.
  @discardableResult
  public static func read(
    _ path: String, vacancy: Sink, fault: (Fault) -> Void
  ) throws -> VacancyReadCount {
    try read(try ByteSource(path: path), vacancy: vacancy, fault: fault)
  }

  /// Reads the vacancies in a source, as `read(_:vacancy:fault:)` does for a path.
  @discardableResult
  public static func read(
    _ source: ByteSource, vacancy: Sink, fault: (Fault) -> Void
  ) throws -> VacancyReadCount {
    let start = try source.startOfContent(upTo: startLimit)
    let source = ByteSource(start, then: source)
    if start.withUnsafeBytes({ DocumentScan.looksLikeUTF16($0) }) {
      throw Fault(.notUTF8(looksLike: "UTF-16"), file: source.name, line: 1)
    }
    guard let first = start.first(where: { !isBlank($0) }) else {
      throw Fault(.emptyFile, file: source.name)
    }
    switch first {
    case UInt8(ascii: "<"):
      let read = VacancyPage.isPage(start) ? VacancyPage.read : VacancyXML.read
      return try read(source, vacancy, fault)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return try VacancyJSON.read(source, vacancy: vacancy, fault: fault)
    default:
      guard let other = NotAVacancy(start: start) else {
        throw Fault(.unknownFormat, file: source.name)
      }
      fault(Fault(.notAVacancy(other), file: source.name))
      var count = VacancyReadCount()
      count.faults = 1
      return count
    }
  }

  /// How much of a file is looked at to tell what it is, in bytes.
  private static let startLimit = 64 << 10
}

extension NotAVacancy {
  /// What a document is by its first bytes, for what is neither XML nor JSON; nil when it is not known.
  init?(start: [UInt8]) {
    switch OtherDocument(start: start) {
    case .pdf?: self = .pdf
    case .office?: self = .office
    default:
      let line = Array(start.prefix { $0 != UInt8(ascii: "\n") })
      guard CandidateTable.isTable(line) else { return nil }
      self = .table
    }
  }
}
