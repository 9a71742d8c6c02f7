import Feeds
import SkillModel
import Store

/// Imports feeds of vacancies: reads and stages all of them first, then merges in one transaction.
public struct VacancyImport: Sendable {
  /// What to read and how.
  public struct Request: Sendable, Hashable {
    /// Files; `-` is standard input.
    public var paths: [String]
    /// Name of the source; nil takes the format's name, with the site of each vacancy as owner.
    public var source: String?
    /// Whether the files together are all there is: what they do not list is closed.
    public var isFullSet: Bool

    /// A request.
    public init(paths: [String], source: String? = nil, isFullSet: Bool = false) {
      self.paths = paths
      self.source = source
      self.isFullSet = isFullSet
    }
  }

  let store: OverstapStore
  let request: Request
  let asOf: CivilDate
  /// Moment of the import, ISO 8601 in UTC.
  let moment: String
  let progress: @Sendable (ProgressReport) -> Void

  /// An import into the store of a session.
  public init(
    _ session: AdvisorySession, _ request: Request, moment: String
  ) {
    store = session.store
    asOf = session.asOf
    progress = session.progress
    self.request = request
    self.moment = moment
  }

  /// Reads and merges; linking is left to `AdvisorySession.linkVacancies`.
  ///
  /// Memory does not grow with the feed. Where a document breaks off, what stood before is merged and a
  /// full set closes nothing.
  ///
  /// - Throws: `Fault` when a file as a whole cannot be used, `StoreFault`; nothing is changed then.
  public func run() throws -> VacancyImportSummary {
    let lock = try ImportLock(database: store.path)
    defer { withExtendedLifetime(lock) {} }
    var watch = Stopwatch()
    var staging = Staging(
      store: try VacancyStaging(for: store), rejects: RejectsLog(database: store.path),
      request: request, day: asOf)
    // A name that is wrong is better known before the first file is read.
    for path in request.paths where path != "-" { _ = try ByteSource(path: path) }
    for path in request.paths { try read(path, into: &staging) }
    staging.summary.seconds.reading = watch.lap()
    progress(ProgressReport(.merging, done: 0, total: 2))
    let run = ImportRun(
      finishedAt: moment, source: staging.summary.source,
      format: staging.summary.formats.joined(separator: ", "),
      digest: try staging.store.contentDigest())
    staging.summary.count = try store.merge(
      staging.store, run: run, on: asOf, isLatest: request.isFullSet,
      fullSets: staging.fullSets())
    staging.summary.rejects = try staging.rejects.close()
    staging.summary.seconds.merging = watch.lap()
    return staging.summary
  }

  private func read(_ path: String, into staging: inout Staging) throws {
    let file = try ByteSource(path: path)
    let total = file.byteCount ?? 0
    let openBefore = staging.openRecords
    defer { staging.endFile(openBefore: openBefore) }
    var failure: (any Error)?
    let count = try VacancyFile.read(
      file,
      vacancy: { vacancy, notes in
        try staging.add(vacancy, notes)
        if staging.summary.records % 256 == 0 {
          progress(ProgressReport(.reading(path), done: file.offset, total: total))
        }
      },
      fault: { fault in
        do { try staging.reject(fault) } catch { failure = failure ?? error }
      })
    if let failure { throw failure }
    for format in count.formats where !staging.summary.formats.contains(format.rawValue) {
      staging.summary.formats.append(format.rawValue)
    }
    if let fault = count.brokenOff {
      staging.summary.brokenOff.append(fault)
      try staging.rejects.add(fault)
    }
  }
}

/// What one import gathers before it merges.
private struct Staging {
  let store: VacancyStaging
  let rejects: RejectsLog
  let request: VacancyImport.Request
  let day: CivilDate
  var summary: VacancyImportSummary
  /// Owners per source, those a full set speaks for, by their bytes: SQLite tells apart what Swift takes
  /// for the same letters.
  private var owners: [String: [[UInt8]: String]] = [:]
  /// Records of open vacancies, of all files and of the file at hand.
  private(set) var openRecords = 0
  private var hasEmptyFile = false
  /// Ids of items that could not be read.
  private var unreadable: [[UInt8]: String] = [:]
  private var hasUnnamedFaults = false

  init(
    store: VacancyStaging, rejects: RejectsLog, request: VacancyImport.Request, day: CivilDate
  ) {
    self.day = day
    self.store = store
    self.rejects = rejects
    self.request = request
    summary = VacancyImportSummary(source: request.paths.joined(separator: " "))
    summary.isFullSet = request.isFullSet
  }

  /// Longest id and owner, in bytes.
  private static let idLimit = 1000
  /// Most ids of unreadable items that are kept.
  private static let unreadableLimit = 10_000

  /// Takes note of the end of a file: one without any open vacancy is no part of a full set.
  mutating func endFile(openBefore: Int) {
    if openRecords == openBefore { hasEmptyFile = true }
  }

  mutating func add(_ vacancy: Vacancy, _ notes: VacancyNotes) throws {
    guard vacancy.id.utf8.count <= Self.idLimit, vacancy.owner.utf8.count <= Self.idLimit else {
      return try reject(Fault(.tooLong(limit: Self.idLimit), line: notes.line))
    }
    let key = VacancyKey(vacancy, source: request.source, format: notes.format)
    try store.add(vacancy.staged(as: key, on: day))
    owners[key.source, default: [:]][Array(key.owner.utf8)] = key.owner
    if !vacancy.isClosed { openRecords += 1 }
    summary.records += 1
    summary.ignoredFields += notes.ignoredFields
    summary.personalFields += notes.personalFields
    for fault in notes.faults {
      summary.valueFaultCount += 1
      if summary.valueFaults.count < 20 { summary.valueFaults.append(fault) }
      try rejects.add(fault)
    }
  }

  mutating func reject(_ fault: Fault) throws {
    summary.faultCount += 1
    if case .notAVacancy = fault.reason {
      // Nothing that could have been a vacancy of the set.
    } else if let id = fault.place.record, !id.hasPrefix("#"), id.utf8.count <= Self.idLimit,
      unreadable.count < Self.unreadableLimit
    {
      unreadable[Array(id.utf8)] = id
    } else {
      hasUnnamedFaults = true
    }
    if summary.faults.count < 20 { summary.faults.append(fault) }
    try rejects.add(fault)
  }

  /// The sets whose absent vacancies are closed; none when it is not certain what is absent.
  mutating func fullSets() -> [FullSet] {
    guard request.isFullSet else { return [] }
    if !summary.brokenOff.isEmpty {
      summary.notClosed = .brokenOff
    } else if hasUnnamedFaults {
      summary.notClosed = .unreadableItems
    } else if openRecords == 0 || hasEmptyFile {
      summary.notClosed = .nothingRead
    }
    guard summary.notClosed == nil else { return [] }
    if let source = request.source {
      return [FullSet(source: source, spared: Array(unreadable.values))]
    }
    return owners.keys.sorted().map {
      FullSet(
        source: $0, owners: (owners[$0] ?? [:]).values.sorted(), spared: Array(unreadable.values))
    }
  }
}

extension VacancyKey {
  /// The key of a vacancy from a feed.
  ///
  /// Without a name for the source it is the format's, and where the format knows no owner of ids, the
  /// site the ad stands on: two employers may both have a vacancy 1. A name of a file would make one ad
  /// two as soon as the file is called differently.
  init(_ vacancy: Vacancy, source: String?, format: VacancyFormat?) {
    let named = source ?? format?.sourceName ?? "feed"
    let owner =
      source != nil || !vacancy.owner.isEmpty
      ? vacancy.owner : vacancy.url.flatMap { Self.site(of: $0.value) } ?? ""
    self.init(source: named, owner: owner, id: vacancy.id)
  }

  /// The name of the site in a URL, lower case and without `www.`; nil when there is none.
  static func site(of url: String) -> String? {
    guard let start = url.firstRange(of: "://")?.upperBound else { return nil }
    let host = url[start...].prefix { !"/?#:".contains($0) }.lowercased()
    guard host.contains(".") else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}

extension VacancyFormat {
  /// Name of the source where none is given.
  var sourceName: String {
    switch self {
    case .indeed: "indeed"
    case .rss: "rss"
    case .schemaOrg: "schemaorg"
    case .setu: "setu"
    case .eures: "eures"
    case .vum: "vum"
    case .jobTech: "jobtech"
    }
  }
}
