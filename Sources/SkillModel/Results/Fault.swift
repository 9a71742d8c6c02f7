/// Where something went wrong.
public struct FaultPlace: Hashable, Sendable {
  /// File name as the user gave it; `-` is standard input; nil when no file is involved.
  public var file: String?
  /// 1-based line where the record starts; nil when unknown.
  public var line: Int?
  /// Id or URI of the record; nil when it could not be read.
  public var record: String?

  /// A place.
  public init(file: String? = nil, line: Int? = nil, record: String? = nil) {
    self.file = file
    self.line = line
    self.record = record
  }
}

/// What is wrong with a record or file: data only, the words are in `Wording`.
public enum FaultReason: Hashable, Sendable {
  /// A file does not exist or may not be read; `detail` is the system's word.
  case cannotRead(detail: String)
  /// A file has no bytes or no records.
  case emptyFile
  /// Bytes that are not UTF-8; `looksLike` names the likely encoding.
  case notUTF8(looksLike: String)
  /// A column that must be there is not in the header.
  case missingColumn(String)
  /// None of the records could be read; most likely columns are swapped.
  case noUsableRecord(column: String)
  /// Not a document this program knows.
  case unknownFormat
  /// The language of a file cannot be told from its name.
  case unknownLanguage
  /// A record ends before its fields do: the file was cut off.
  case truncatedRecord
  /// A record with more fields than the header.
  case tooManyFields(Int)
  /// A record or field over the limit in bytes.
  case tooLong(limit: Int)
  /// A value that does not fit its column.
  case badValue(column: String, value: String)
  /// The same record twice in one file.
  case duplicateRecord
  /// Text that is not JSON; `detail` says what was expected.
  case notJSON(detail: String)
  /// Text that is not XML; `detail` says what was expected.
  case notXML(detail: String)
  /// An XML document with a document type declaration, which is refused whatever it says.
  case hasDocumentType
  /// A document that is known, and is not what was asked for.
  case otherDocument(OtherDocument)
  /// A document that is known, and holds no vacancies.
  case notAVacancy(NotAVacancy)
  /// A document that is known, and holds no modules of training.
  case notAModule(NotAModule)
  /// A module that asks for itself before one may start; the requirement is left out.
  case requiresItself
  /// A module whose only starts have passed; it is kept.
  case startInPast(String)
  /// A table without any column that is known.
  case noKnownColumn
  /// A person without an id, who therefore cannot be stored.
  case missingID
  /// A profile that says it may not be stored.
  case mayNotBeStored
  /// A link to a concept that is not loaded.
  case dangling(String)
}

/// A fault with its place; one bad record never stops a run.
public struct Fault: Hashable, Sendable, Error {
  /// Where.
  public var place: FaultPlace
  /// What.
  public var reason: FaultReason

  /// A fault.
  public init(_ reason: FaultReason, file: String? = nil, line: Int? = nil, record: String? = nil) {
    self.reason = reason
    self.place = FaultPlace(file: file, line: line, record: record)
  }
}
