import Feeds
import Linking
import SkillModel
import Store
import Synchronization

/// The index that titles or phrases are linked by, as bytes beside the database: disposable, made again
/// whenever it does not fit.
struct TitleIndexCache {
  let store: OverstapStore
  let parameters: LinkingParameters
  let progress: @Sendable (ProgressReport) -> Void

  /// The index of occupations or of skills, from the cache when it fits.
  ///
  /// The first line of the file is the content of the database, the second what the index was made of:
  /// figures or a policy that change only the first leave the index as it is.
  func index(of kind: ConceptKind) throws -> TitleIndex {
    let file = CacheFile(path: store.path + ".titles-" + kind.rawValue)
    let key = Array((try store.contentKey() + "\n").utf8)
    let stored = file.read()
    let training = "\(parameters.vectors) \(parameters.groupDigits) "
    if let stored, stored.starts(with: key),
      let start = Self.secondLine(of: stored, startingWith: training),
      let index = TitleIndex(bytes: stored, from: start)
    {
      return index
    }
    let sources = try TitleSources(store: store, groupDigits: parameters.groupDigits)
      .sources(of: kind)
    let made = training + String(TitleIndex.digest(of: sources), radix: 16)
    if let stored, let start = Self.secondLine(of: stored, startingWith: made),
      let index = TitleIndex(bytes: stored, from: start)
    {
      file.write(key + Array((made + "\n").utf8) + stored[start...])
      return index
    }
    progress(ProgressReport(.learning, done: 0, total: 1))
    let index = TitleIndex(sources, training: parameters.vectors) { done, steps in
      // The last is told when all is stored.
      if done < steps { progress(ProgressReport(.learning, done: done, total: steps)) }
    }
    file.write(key + Array((made + "\n").utf8) + index.bytes())
    progress(ProgressReport(.learning, done: 1, total: 1))
    return index
  }

  /// Where the bytes behind the second line start, if that line starts so.
  private static func secondLine(of stored: [UInt8], startingWith start: String) -> Int? {
    guard let first = stored.prefix(1000).firstIndex(of: 0x0A),
      stored[(first + 1)...].starts(with: start.utf8),
      let second = stored[(first + 1)...].prefix(1000).firstIndex(of: 0x0A)
    else { return nil }
    return second + 1
  }
}

/// What a session has read of linking so far.
struct LoadedLinking: Sendable {
  /// The numbers; nil when they were not asked for yet.
  var parameters: LinkingParameters?
  /// Indexes that were asked for.
  var indexes: [ConceptKind: TitleIndex] = [:]
  /// What skills are found by; nil when it was not asked for yet.
  var skills: SkillIndex?
  /// What single statements are read by; nil when it was not asked for yet.
  var statements: StatementReader?
}

extension AdvisorySession {
  /// The numbers of linking.
  ///
  /// - Throws: `AdvisoryFault.policyUnusable` when the database has none that can be used.
  func linkingParameters() throws -> LinkingParameters {
    if let known = caches.linking.withLock({ $0.parameters }) { return known }
    guard let document = try store.linkingDocument() else {
      throw AdvisoryFault.policyUnusable(name: "linking", problem: "missing")
    }
    do {
      let parameters = try LinkingParameters(document: document, file: "linking")
      caches.linking.withLock { $0.parameters = parameters }
      return parameters
    } catch let problem as PolicyDocument.Problem {
      throw AdvisoryFault.policyUnusable(name: problem.name, problem: problem.problem)
    }
  }

  /// The index of occupations or of skills; made once a session.
  ///
  /// - Throws: `StoreFault`, `AdvisoryFault.policyUnusable`.
  func titleIndex(of kind: ConceptKind) throws -> TitleIndex {
    let parameters = try linkingParameters()
    // Whoever comes second waits for the first instead of learning the same again.
    return try caches.linking.withLock { loaded in
      if let known = loaded.indexes[kind] { return known }
      let index = try TitleIndexCache(store: store, parameters: parameters, progress: progress)
        .index(of: kind)
      loaded.indexes[kind] = index
      return index
    }
  }
}

extension LinkingParameters {
  /// The parameters in the text of a file.
  ///
  /// - Throws: `Fault` when it is not JSON; `PolicyDocument.Problem`.
  init(document: String, file: String) throws {
    self = try PolicyDocument.values(from: document, file: file) {
      version, value throws(PolicyDocument.Problem) in
      try LinkingParameters(version: version, value: value)
    }
  }
}
