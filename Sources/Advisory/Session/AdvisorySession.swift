import Feeds
public import Matching
public import SkillModel
public import Store
import Synchronization

/// One opening of the database with everything a verb needs: policy, snapshot, the day and language.
public final class AdvisorySession: Sendable {
  /// The database.
  public let store: OverstapStore
  /// The numbers.
  public let policy: Policy
  /// The day everything is computed for.
  public let asOf: CivilDate
  /// The day it is, whatever day is computed for: how long people are kept follows this.
  public let today: CivilDate
  /// Language of labels.
  public let language: Language
  /// Reports progress of what takes long.
  public let progress: @Sendable (ProgressReport) -> Void

  /// Who asks, and where that is written down.
  public let recording: Recording

  let caches: SessionCaches
  /// The state of the database for one question; nil reads everything anew.
  let stamp: ChangeStamp?

  /// Opens a session.
  ///
  /// - Throws: `StoreFault`; `AdvisoryFault.nothingLoaded` when the database has no policy;
  ///   `AdvisoryFault.policyUnusable`.
  public init(
    store: OverstapStore, asOf: CivilDate, language: Language, recording: Recording,
    progress: @escaping @Sendable (ProgressReport) -> Void = { _ in }
  ) throws {
    guard let stored = try store.activePolicy() else { throw AdvisoryFault.nothingLoaded }
    do {
      policy = try PolicyDocument.policy(from: stored.document, file: "policy")
    } catch let problem as PolicyDocument.Problem {
      throw AdvisoryFault.policyUnusable(name: problem.name, problem: problem.problem)
    }
    self.store = store
    self.asOf = asOf
    today = asOf
    self.language = language
    self.progress = progress
    self.recording = recording
    caches = SessionCaches()
    stamp = nil
  }

  private init(
    _ session: AdvisorySession, asOf: CivilDate, today: CivilDate, language: Language,
    recording: Recording, stamp: ChangeStamp?
  ) {
    self.today = today
    self.stamp = stamp
    store = session.store
    policy = session.policy
    self.asOf = asOf
    self.language = language
    progress = session.progress
    self.recording = recording
    caches = session.caches
  }

  /// The same session for another day and language; what is in memory is shared.
  public func seen(on asOf: CivilDate, in language: Language) -> AdvisorySession {
    asOf == self.asOf && language == self.language
      ? self
      : AdvisorySession(
        self, asOf: asOf, today: asOf, language: language, recording: recording, stamp: stamp)
  }

  /// The same session for another asker or another place to write down what is asked.
  public func with(_ recording: Recording) -> AdvisorySession {
    AdvisorySession(
      self, asOf: asOf, today: today, language: language, recording: recording, stamp: stamp)
  }

  /// The same session for one question, of a day and in a language; what is in memory is shared.
  ///
  /// It looks once whether the database has changed, and reads again only what may have.
  ///
  /// - Parameters:
  ///   - asOf: the day to compute for; today when nil.
  ///   - today: the day it is.
  public func forQuestion(
    on asOf: CivilDate?, today: CivilDate, in language: Language
  ) -> AdvisorySession {
    // A database that is not readable now may be for the question itself, which tells what is wrong.
    AdvisorySession(
      self, asOf: asOf ?? today, today: today, language: language, recording: recording,
      stamp: try? store.changeStamp())
  }

  /// The taxonomy as matching reads it: from the cache when it fits, else built and cached.
  ///
  /// - Throws: `StoreFault`; `AdvisoryFault.nothingLoaded` when no occupation has requirements.
  public func snapshot() throws -> Snapshot {
    if let snapshot = caches.snapshot.withLock({ $0 }) { return snapshot }
    let snapshot = try SnapshotCache(store: store, policy: policy, progress: progress).snapshot()
    guard (0..<snapshot.occupationCount).contains(where: { snapshot.isRanked($0) }) else {
      throw AdvisoryFault.nothingLoaded
    }
    caches.snapshot.withLock { $0 = snapshot }
    return snapshot
  }

  /// Reads or makes what most questions need, so that the first one need not wait for it; some seconds
  /// on a database that nobody asked anything yet.
  ///
  /// - Throws: `StoreFault`, `AdvisoryFault`.
  public func prepare() throws {
    var snapshot = try snapshot()
    snapshot.keepTexts()
    caches.snapshot.withLock { $0 = snapshot }
    let names = Dictionary(
      uniqueKeysWithValues: Set(snapshot.languages).map { ($0, SkillNames(snapshot, $0)) })
    caches.names.withLock { $0 = names }
    _ = try titleIndex(of: .occupation)
    _ = try skillIndex()
  }

  /// Names of skills in the language of the session; nil in a session that answers little.
  var preparedNames: SkillNames? { caches.names.withLock { $0[language] } }

  /// Changes with every change of taxonomy, reference data or policy; a session that was opened before is
  /// then out of date.
  ///
  /// - Throws: `StoreFault`.
  public func contentKey() throws -> String { try store.contentKey() }

  /// What tells the database file from another that took its place; nil when it is gone.
  public var fileIdentity: String? { store.fileIdentity }

  /// Name of the database file, without its folder.
  public var fileName: String { store.path.split(separator: "/").last.map(String.init) ?? "" }

  /// What every result names.
  public func head() throws -> ResultHead {
    ResultHead(
      asOf: asOf, policy: policy.version,
      editions: try reading(.editions) { try store.editions() })
  }
}

/// What a session keeps in memory; none of it depends on the day or the language.
final class SessionCaches: Sendable {
  let snapshot = Mutex<Snapshot?>(nil)
  /// Names of the skills of that snapshot, for who answers many questions.
  let names = Mutex<[Language: SkillNames]>([:])
  let implications = Mutex(Implications())
  let reading = Mutex<VacancyReading?>(nil)
  let linking = Mutex(LoadedLinking())
  let modules = Mutex<StoredCatalogue?>(nil)
  let versions = Mutex<[String]?>(nil)
  let readings = StoredReadings()
}

/// A step of something that takes longer than a moment.
public struct ProgressReport: Sendable, Hashable {
  /// What is going on.
  public enum Stage: Sendable, Hashable {
    /// A file is being read.
    case reading(String)
    /// What was read is being merged into the database.
    case merging
    /// Tables that follow from the taxonomy are being made.
    case deriving
    /// Vacancies are being linked with the taxonomy.
    case linking
    /// Modules are being linked with the taxonomy.
    case linkingModules
    /// Vectors of titles or phrases are being learnt from the taxonomy.
    case learning
    /// Lines of a batch are being answered.
    case answering
  }

  /// What is going on.
  public var stage: Stage
  /// How much is done, in any unit.
  public var done: Int
  /// How much there is in the same unit; 0 when unknown.
  public var total: Int

  /// A step.
  public init(_ stage: Stage, done: Int, total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
