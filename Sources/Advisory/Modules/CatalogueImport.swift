import Feeds
public import SkillModel
public import Store

/// Imports catalogues of training: reads and stages all of them first, then merges in one transaction.
public struct CatalogueImport: Sendable {
  let store: OverstapStore
  let paths: [String]
  let provider: String?
  let asOf: CivilDate
  let moment: String
  let progress: @Sendable (ProgressReport) -> Void

  /// An import into the store of a session.
  ///
  /// - Parameters:
  ///   - paths: files; `-` is standard input.
  ///   - provider: name of the provider of modules that name none; nil leaves those without.
  ///   - moment: ISO 8601 in UTC.
  public init(
    _ session: AdvisorySession, paths: [String], provider: String?, moment: String
  ) {
    store = session.store
    asOf = session.asOf
    progress = session.progress
    self.paths = paths
    self.provider = provider
    self.moment = moment
  }

  /// Reads and merges; where a document breaks off, what stood before is merged.
  ///
  /// Linking is left to `AdvisorySession.linkModules`.
  ///
  /// - Throws: `Fault` when a file as a whole cannot be used, `StoreFault`; nothing is changed then.
  public func run() throws -> CatalogueImportSummary {
    let lock = try ImportLock(database: store.path)
    defer { withExtendedLifetime(lock) {} }
    var summary = CatalogueImportSummary(source: paths.joined(separator: " "))
    let staging = try ModuleStaging(for: store)
    let rejects = RejectsLog(database: store.path)
    // A name that is wrong is better known before the first file is read.
    for path in paths where path != "-" { _ = try ByteSource(path: path) }
    var seen: [ModuleKey: String] = [:]
    for path in paths { try read(path, staging, rejects, &seen, &summary) }
    let run = ImportRun(
      finishedAt: moment, source: summary.source, format: summary.formats.joined(separator: ", "),
      digest: try staging.contentDigest())
    summary.count = try store.merge(staging, run: run, on: asOf)
    summary.rejects = try rejects.close()
    return summary
  }

  private func read(
    _ path: String, _ staging: ModuleStaging, _ rejects: RejectsLog,
    _ seen: inout [ModuleKey: String], _ summary: inout CatalogueImportSummary
  ) throws {
    let file = try ByteSource(path: path)
    var failure: (any Error)?
    let count = try CatalogueFile.read(
      file, asOf: asOf,
      module: { module, notes in
        var module = module
        if module.provider.isEmpty { module.provider = provider ?? "" }
        let facts = module.json
        if !module.isOfferingsOnly {
          // Of two files that say different things under one key nobody knows which is right.
          var digest = ContentDigest()
          digest.update(facts)
          let content = digest.hexadecimal()
          if let earlier = seen[module.key], earlier != content {
            return try summary.reject(
              Fault(.duplicateRecord, file: path, line: notes.line, record: module.id), rejects)
          }
          seen[module.key] = content
        }
        try staging.add(
          StagedModule(
            key: module.key, kind: module.kind, isOfferingsOnly: module.isOfferingsOnly,
            title: module.title?.value, facts: facts))
        try summary.add(module, notes, rejects)
        if summary.records % 256 == 0 {
          progress(
            ProgressReport(.reading(path), done: file.offset, total: file.byteCount ?? 0))
        }
      },
      fault: { fault in
        do { try summary.reject(fault, rejects) } catch { failure = failure ?? error }
      })
    if let failure { throw failure }
    for format in count.formats where !summary.formats.contains(format.rawValue) {
      summary.formats.append(format.rawValue)
    }
    if let fault = count.brokenOff {
      summary.brokenOff.append(fault)
      try rejects.add(fault)
    }
  }
}

/// What an import of catalogues did (CONTRACTS, import summary).
public struct CatalogueImportSummary: Sendable, JSONRepresentable {
  /// Where it was read from.
  public var source: String
  /// Formats that were found.
  public var formats: [String] = []
  /// Modules in the documents, those that repeat a key included.
  public var records = 0
  /// Modules with a skill named by URI.
  public var withSkillURI = 0
  /// Modules with skills or outcomes in words.
  public var withWords = 0
  /// What merging did.
  public var count = ModuleMergeCount()
  /// First bad records.
  public var faults: [Fault] = []
  /// Number of bad records.
  public var faultCount = 0
  /// First notes about modules that were kept.
  public var valueFaults: [Fault] = []
  /// Number of such notes.
  public var valueFaultCount = 0
  /// What broke a document off; the rest of it was not read.
  public var brokenOff: [Fault] = []
  /// File that lists every bad record and note; nil when there is none.
  public var rejects: String?
  /// Fields that nothing uses.
  public var ignoredFields = 0
  /// Fields about people, dropped unread.
  public var personalFields = 0
  /// What linking did.
  public var linking = ModuleLinkingSummary()

  init(source: String) { self.source = source }

  mutating func reject(_ fault: Fault, _ rejects: RejectsLog) throws {
    faultCount += 1
    if faults.count < 20 { faults.append(fault) }
    try rejects.add(fault)
  }

  mutating func add(_ module: LearningModule, _ notes: ModuleNotes, _ rejects: RejectsLog) throws {
    records += 1
    if module.skills.contains(where: { $0.value.uri != nil }) { withSkillURI += 1 }
    if !module.outcomes.isEmpty || module.skills.contains(where: { $0.value.uri == nil }) {
      withWords += 1
    }
    ignoredFields += notes.ignoredFields
    personalFields += notes.personalFields
    for fault in notes.faults {
      valueFaultCount += 1
      if valueFaults.count < 20 { valueFaults.append(fault) }
      try rejects.add(fault)
    }
  }

  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("source", source)
      writer.field("format", formats.joined(separator: ", "))
      writer.field("read", records)
      writer.field("new", count.new)
      writer.field("changed", count.changed)
      writer.field("unchanged", count.unchanged)
      writer.field("closed", 0)
      writer.field("skipped", 0)
      writer.field("repeated", max(0, records - count.read))
      writer.field("waitingStarts", count.waiting)
      writer.field("withSkillURI", withSkillURI)
      writer.field("withWords", withWords)
      writer.field("faultCount", faultCount)
      writer.field("valueFaultCount", valueFaultCount)
      writer.name("faults")
      writer.array(faults) { $1.write(to: &$0) }
      writer.name("valueFaults")
      writer.array(valueFaults) { $1.write(to: &$0) }
      writer.field("brokenOff", !brokenOff.isEmpty)
      writer.field("rejects", rejects)
      writer.field("ignoredFields", ignoredFields)
      writer.field("personalFieldsDropped", personalFields)
      writer.field("linking", linking)
    }
  }
}
