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
    try VacancyXML.read(source, vacancy: vacancy, fault: fault)
  }
}
