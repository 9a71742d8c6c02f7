public import SkillModel

/// A catalogue of training or credentials, in any format that is known: its content tells which,
/// never its name.
public enum CatalogueFile {
  /// Takes a module with what was noticed; what it throws ends the run.
  public typealias Sink = (LearningModule, ModuleNotes) throws -> Void

  /// Reads the modules in a file (`-` is standard input).
  ///
  /// A bad record or value never stops the run; where a document breaks off, what stood before it is
  /// kept and `brokenOff` says so. Tables, lists of JSON and EDU-DEX XML are read record by record; a
  /// page, and the objects of LOQ XML that are joined by their ids, are held in memory up to a limit.
  ///
  /// - Parameters:
  ///   - asOf: the day it is read for, to note starts that have passed; nil notes none.
  ///   - module: called with each module.
  ///   - fault: called with each record that could not be read.
  /// - Throws: a `Fault` when nothing can be read (`.cannotRead`, `.emptyFile`, `.notUTF8`,
  ///   `.hasDocumentType`, `.unknownFormat`, `.noKnownColumn`, `.tooLong`), or what `module` throws.
  @discardableResult
  public static func read(
    _ path: String, asOf: CivilDate? = nil, module: Sink, fault: (Fault) -> Void
  ) throws -> CatalogueReadCount {
    try read(try ByteSource(path: path), asOf: asOf, module: module, fault: fault)
  }

  /// Reads the modules in a source, as `read(_:asOf:module:fault:)` does for a path.
  @discardableResult
  public static func read(
    _ source: ByteSource, asOf: CivilDate? = nil, module: Sink, fault: (Fault) -> Void
  ) throws -> CatalogueReadCount {
    let start = try source.startOfContent(upTo: startLimit)
    let source = ByteSource(start, then: source)
    if start.withUnsafeBytes({ DocumentScan.looksLikeUTF16($0) }) {
      throw Fault(.notUTF8(looksLike: "UTF-16"), file: source.name, line: 1)
    }
    guard let first = start.firstIndex(where: { !isBlank($0) }) else {
      throw Fault(.emptyFile, file: source.name)
    }
    var run = CatalogueRun(file: source.name, asOf: asOf)
    switch start[first] {
    case UInt8(ascii: "<"):
      if VacancyPage.isPage(start) {
        try CataloguePage.read(source, &run, module, fault)
      } else {
        try CatalogueXML.read(source, &run, module, fault)
      }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try CatalogueJSON.read(source, line: 1, &run, module, fault)
      try run.close(fault)
    default:
      if let other = NotAModule(start: start) {
        run.refuse(Fault(.notAModule(other), file: source.name), fault)
        return run.count
      }
      let line = Array(start[first...].prefix { $0 != 0x0A && $0 != 0x0D })
      guard CandidateTable.isTable(line) else {
        throw Fault(.unknownFormat, file: source.name)
      }
      try ModuleTable.read(source, header: line, &run, module, fault)
    }
    return run.count
  }

  /// How much of a file is looked at to tell what it is, in bytes.
  private static let startLimit = 64 << 10
}

extension NotAModule {
  /// What a document is by its first bytes, for what is neither XML, JSON nor text; nil otherwise.
  fileprivate init?(start: [UInt8]) {
    switch OtherDocument(start: start) {
    case .pdf?: self = .pdf
    case .office?: self = .office
    default: return nil
    }
  }
}
