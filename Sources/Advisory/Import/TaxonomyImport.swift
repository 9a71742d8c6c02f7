import Feeds
import SkillModel
public import Store

/// Imports taxonomy files: reads and checks all of them first, then merges in one transaction.
public struct TaxonomyImport: Sendable {
  let store: OverstapStore
  /// Moment of the import, ISO 8601 in UTC.
  let moment: String
  let progress: @Sendable (ProgressReport) -> Void

  /// An import into a store.
  public init(
    store: OverstapStore, moment: String,
    progress: @escaping @Sendable (ProgressReport) -> Void = { _ in }
  ) {
    self.store = store
    self.moment = moment
    self.progress = progress
  }

  /// Imports files and folders.
  ///
  /// - Throws: `Fault` when a file as a whole cannot be used, `StoreFault` when the database cannot;
  ///   nothing is changed then. Bad records are in the summary.
  public func run(paths: [String]) throws -> ImportSummary {
    let lock = try ImportLock(database: store.path)
    defer { withExtendedLifetime(lock) {} }
    var watch = Stopwatch()
    let documents = try TaxonomyLocator.documents(at: paths)
      .filter { $0.part.content != .ignored }
    if documents.isEmpty { throw Fault(.unknownFormat, file: paths.first) }
    var formats: [String] = []
    for document in documents where !formats.contains(document.format) {
      formats.append(document.format)
    }
    var summary = ImportSummary(
      source: paths.joined(separator: " "), format: formats.joined(separator: ", "))
    let staging = try read(documents, &summary)
    summary.seconds.reading = watch.lap()
    let digest = staging.parts.reduce(into: ContentDigest()) { $0.update($1.digest) }
    let report =
      try staging.parts.isEmpty
      ? MergeReport()
      : store.merge(
        staging,
        run: ImportRun(
          finishedAt: moment, source: summary.source, format: summary.format,
          digest: digest.hexadecimal())
      ) { progress(ProgressReport(.merging, done: $0, total: $1)) }
    add(report, to: &summary)
    summary.rejects = try RejectsFile(database: store.path).write(summary.faults)
    summary.seconds.merging = watch.lap()
    return summary
  }

  private func read(
    _ documents: [TaxonomyDocument], _ summary: inout ImportSummary
  ) throws
    -> TaxonomyStaging
  {
    let total = documents.reduce(0) { $0 + $1.byteCount }
    var done = 0
    var staging = TaxonomyStaging()
    for document in documents {
      progress(ProgressReport(.reading(document.name), done: done, total: total))
      var digest = ContentDigest()
      let scan = try DocumentScan.run(ByteSource(path: document.path, name: document.name)) {
        digest.update($0)
      }
      if let fault = scan.fault(file: document.name) { throw fault }
      var part = TaxonomyStaging.Part(
        part: document.part, file: document.name, digest: digest.hexadecimal())
      if let records = try store.loadedRecords(of: document.part, digest: part.digest) {
        summary.parts.append(
          .init(file: document.name, part: document.part, read: records, unchanged: records))
        done += document.byteCount
        continue
      }
      let (before, name) = (done, document.name)
      let count = try TaxonomyReader.read(
        document,
        progress: { bytes in
          progress(ProgressReport(.reading(name), done: before + bytes, total: total))
        }, record: { record, _ in part.add(record) },
        fault: { fault in
          // The same concept twice is an oddity of the official files (four in ESCO 1.2.1), not a
          // loss: the first is kept.
          if fault.reason == .duplicateRecord {
            summary.duplicates += 1
          } else {
            summary.faults.append(fault)
            part.faults += 1
          }
        })
      part.records = count.records
      staging.parts.append(part)
      done += document.byteCount
    }
    progress(ProgressReport(.reading(""), done: total, total: total))
    return staging
  }

  private func add(_ report: MergeReport, to summary: inout ImportSummary) {
    for part in report.parts {
      let count = part.count
      summary.parts.append(
        .init(
          file: part.file, part: part.part, read: part.read, new: count.new,
          changed: count.changed, unchanged: count.unchanged, skipped: count.skipped,
          dangling: count.dangling))
    }
    summary.closed = report.total.removed
    summary.danglingExamples = report.danglingExamples
    summary.hasEffect = report.hasEffect
  }
}
