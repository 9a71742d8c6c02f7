public import SkillModel

/// What an import did (CONTRACTS, import summary).
public struct ImportSummary: Sendable, JSONRepresentable {
  /// What became of one file.
  public struct Part: Sendable {
    /// File.
    public var file: String
    /// Which part of which edition.
    public var part: TaxonomyPart
    /// Records read, new, changed, the same, left out as older, gone, dangling.
    public var read = 0
    /// Records that were not there before.
    public var new = 0
    /// Records with other content than before.
    public var changed = 0
    /// Records that were there already.
    public var unchanged = 0
    /// Records of an older version than is loaded.
    public var skipped = 0
    /// Links whose other end is not loaded.
    public var dangling = 0
  }

  /// Where it was read from.
  public var source: String
  /// Formats that were found.
  public var format: String
  /// Files, oldest version first.
  public var parts: [Part] = []
  /// Records that are gone with a newer version.
  public var closed = 0
  /// Records that repeat one of the same file; the first was kept.
  public var duplicates = 0
  /// Bad records, in the order they were met.
  public var faults: [Fault] = []
  /// Number of bad records; `faults` holds them all.
  public var faultCount: Int { faults.count }
  /// File that lists every bad record; nil when there is none.
  public var rejects: String?
  /// First examples of dangling links.
  public var danglingExamples: [(file: String, source: ConceptURI, target: ConceptURI)] = []
  /// Fields that were left out unread because they tell who somebody is; nil when not about people.
  public var personalFieldsDropped: Int?
  /// Seconds it took to read, to merge, and to make what follows from it.
  public var seconds: (reading: Double, merging: Double, deriving: Double) = (0, 0, 0)
  /// Whether anything in the database is different now.
  public var hasEffect = false

  init(source: String, format: String) {
    self.source = source
    self.format = format
  }

  /// Sum of one count over the files.
  public func total(_ count: KeyPath<Part, Int>) -> Int {
    parts.reduce(0) { $0 + $1[keyPath: count] }
  }

  /// Records of the largest file of one kind: the same concepts come in several languages.
  public func read(_ content: TaxonomyContent) -> Int {
    parts.filter { $0.part.content == content }.map(\.read).max() ?? 0
  }

  /// Links of one kind of file whose other end is not loaded.
  public func dangling(_ content: TaxonomyContent) -> Int {
    parts.filter { $0.part.content == content }.reduce(0) { $0 + $1.dangling }
  }

  /// As in CONTRACTS; times are left out, so that the same import gives the same summary.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("source", source)
      writer.field("format", format)
      writer.field("read", total(\.read))
      writer.field("new", total(\.new))
      writer.field("changed", total(\.changed))
      writer.field("unchanged", total(\.unchanged))
      writer.field("closed", closed)
      writer.field("skipped", total(\.skipped))
      writer.field("dangling", total(\.dangling))
      writer.field("duplicates", duplicates)
      writer.field("faultCount", faults.count)
      writer.name("faults")
      writer.array(faults.prefix(20)) { $1.write(to: &$0) }
      writer.field("rejects", rejects)
      writer.field("personalFieldsDropped", personalFieldsDropped)
      writer.name("parts")
      writer.array(parts) { writer, part in
        writer.object {
          $0.field("file", part.file)
          $0.field("scheme", part.part.scheme.rawValue)
          $0.field("version", part.part.version.rawValue)
          $0.field("language", part.part.language?.rawValue)
          $0.field("content", part.part.content.rawValue)
          $0.field("read", part.read)
          $0.field("new", part.new)
          $0.field("changed", part.changed)
          $0.field("unchanged", part.unchanged)
          $0.field("skipped", part.skipped)
          $0.field("dangling", part.dangling)
        }
      }
    }
  }
}

extension Fault: JSONRepresentable {
  /// As in CONTRACTS: file, line, record, what; `what` is a stable English code with its data.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("file", place.file)
      $0.field("line", place.line)
      $0.field("record", place.record)
      $0.field("what", reason.code)
    }
  }
}

extension FaultReason {
  /// A stable code, with its data after a colon.
  public var code: String {
    switch self {
    case .cannotRead(let detail): "cannotRead: \(detail)"
    case .emptyFile: "emptyFile"
    case .notUTF8(let encoding): "notUTF8: looks like \(encoding)"
    case .missingColumn(let column): "missingColumn: \(column)"
    case .noUsableRecord(let column): "noUsableRecord: \(column)"
    case .unknownFormat: "unknownFormat"
    case .unknownLanguage: "unknownLanguage"
    case .truncatedRecord: "truncatedRecord"
    case .tooManyFields(let count): "tooManyFields: \(count)"
    case .tooLong(let limit): "tooLong: over \(limit) bytes"
    case .badValue(let column, let value): "badValue: \(column)=\(value)"
    case .duplicateRecord: "duplicateRecord"
    case .notJSON(let detail): "notJSON: \(detail)"
    case .notXML(let detail): "notXML: \(detail)"
    case .hasDocumentType: "hasDocumentType"
    case .otherDocument(let document): "otherDocument: \(document.rawValue)"
    case .notAVacancy(let document): "notAVacancy: \(document.rawValue)"
    case .notAModule(let document): "notAModule: \(document.rawValue)"
    case .requiresItself: "requiresItself"
    case .startInPast(let day): "startInPast: \(day)"
    case .noKnownColumn: "noKnownColumn"
    case .missingID: "missingID"
    case .mayNotBeStored: "mayNotBeStored"
    case .dangling(let target): "dangling: \(target)"
    }
  }
}
