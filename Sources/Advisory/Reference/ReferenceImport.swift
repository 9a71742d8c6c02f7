public import Feeds
import SkillModel
public import Store

/// Imports reference data (regions, figures, schemes): reads and checks all files first, then merges
/// in one transaction.
public struct ReferenceImport: Sendable {
  let store: OverstapStore
  /// Moment of the import, ISO 8601 in UTC.
  let moment: String

  /// An import into a store.
  public init(store: OverstapStore, moment: String) {
    self.store = store
    self.moment = moment
  }

  /// Imports files of one family.
  ///
  /// - Throws: `Fault` when a file as a whole cannot be used or is of another family, `StoreFault`;
  ///   nothing is changed then. Bad records are in the summary.
  public func run(
    files: [String], family: ReferenceFormat.Family
  ) throws -> ReferenceImportSummary {
    try run(files: files, allowed: [family], origin: nil)
  }

  /// Loads what ships with the program; what was imported on purpose stays as it is.
  func loadShipped(files: [String]) throws -> ReferenceImportSummary {
    try run(files: files, allowed: nil, origin: OverstapStore.shippedOrigin)
  }

  private func run(
    files: [String], allowed: Set<ReferenceFormat.Family>?, origin: String?
  ) throws -> ReferenceImportSummary {
    let lock = try ImportLock(database: store.path)
    defer { withExtendedLifetime(lock) {} }
    var summary = ReferenceImportSummary(source: files.joined(separator: " "))
    var digest = ContentDigest()
    var records: [ReferenceRecord] = []
    let checks = try ReferenceChecks(store: store, isShipped: origin != nil)
    for file in files {
      let scan = try DocumentScan.run(ByteSource(path: file)) { digest.update($0) }
      if let fault = scan.fault(file: file) { throw fault }
      let result = try ReferenceReader.read(file)
      if let allowed, !allowed.contains(result.format.family) {
        throw Fault(.unknownFormat, file: file)
      }
      let format = result.format.name
      if !summary.formats.contains(format) { summary.formats.append(format) }
      summary.faults += result.faults
      summary.skipped += result.skipped
      for (record, line) in result.records {
        switch try checks.checked(record) {
        case .good(let record): records.append(record)
        case .bad(let reason, let name):
          summary.faults.append(Fault(reason, file: file, line: line, record: name))
        }
      }
    }
    summary.read = records.count
    let count = try store.merge(
      records, origin: origin ?? summary.source,
      run: ImportRun(
        finishedAt: moment, source: summary.source,
        format: summary.formats.joined(separator: ", "), digest: digest.hexadecimal()))
    (summary.new, summary.changed, summary.unchanged) = (count.new, count.changed, count.unchanged)
    summary.closed = count.closed
    summary.skipped += count.skipped
    if origin == nil {
      summary.rejects = try RejectsFile(database: store.path).write(summary.faults)
    }
    return summary
  }
}

/// Checks records against what is loaded: a figure of an unknown group or region can never be shown.
private struct ReferenceChecks {
  enum Outcome {
    case good(ReferenceRecord)
    case bad(FaultReason, record: String)
  }

  private let store: OverstapStore
  private let regions: Set<String>
  private let isShipped: Bool

  init(store: OverstapStore, isShipped: Bool) throws {
    self.store = store
    self.isShipped = isShipped
    regions = isShipped ? [] : Set(try store.regions().map(\.code))
  }

  func checked(_ record: ReferenceRecord) throws -> Outcome {
    guard case .figure(var figure) = record, !isShipped else { return .good(record) }
    if let region = figure.region, !regions.contains(region) {
      return .bad(.badValue(column: "region", value: region), record: figure.brc)
    }
    if figure.edition == nil {
      guard let edition = try store.newestEdition(ofGroup: figure.brc) else {
        return .bad(.badValue(column: "brc", value: figure.brc), record: figure.brc)
      }
      figure.edition = edition
    }
    return .good(.figure(figure))
  }
}
