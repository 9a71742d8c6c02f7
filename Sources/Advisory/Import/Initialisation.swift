import Feeds
import Linking
import SkillModel
public import Store

/// Loads what ships with the program into a database.
public struct Initialisation: Sendable {
  let store: OverstapStore
  let shipped: ShippedData
  let moment: String
  let progress: @Sendable (ProgressReport) -> Void

  /// For a store.
  public init(
    store: OverstapStore, shipped: ShippedData, moment: String,
    progress: @escaping @Sendable (ProgressReport) -> Void = { _ in }
  ) {
    self.store = store
    self.shipped = shipped
    self.moment = moment
    self.progress = progress
  }

  /// Loads the policy, the numbers of linking, the domain lists, and regions, figures and schemes.
  ///
  /// - Parameter includesTables: false leaves regions, figures and schemes out: matching does not
  ///   need them.
  /// - Returns: whether anything was new.
  /// - Throws: `Fault`, `StoreFault`, `AdvisoryFault.policyUnusable`.
  @discardableResult
  public func loadReference(includesTables: Bool = true) throws -> Bool {
    let areNewTables = try includesTables && loadTables()
    let rules = try ISCOTableReader.domains(at: shipped.domainRules)
    let areNewRules = try store.replaceDomainRules(rules)
    let levels = try ISCOTableReader.levels(at: shipped.levelRules)
    let areNewLevels = try store.replaceLevelRules(levels)
    let areNewWordings = try store.replaceWordings(try WordingReader.read(shipped.wordings))
    let areNewNumbers = try loadLinking()
    let summary = try TaxonomyImport(store: store, moment: moment, progress: progress)
      .run(paths: [shipped.roles])
    // Last, since a database with a policy counts as complete: what is cut short is done again.
    // A policy that was imported on purpose stays: only a shipped one is followed by a newer one.
    let active = try store.activePolicy()
    var isNewPolicy = false
    if try active == nil || active?.digest == store.shippedPolicyDigest() {
      isNewPolicy = try activatePolicy(at: shipped.policy)
      if let digest = try store.activePolicy()?.digest, isNewPolicy {
        try store.rememberShippedPolicy(digest: digest)
      }
    }
    return isNewPolicy || areNewRules || areNewLevels || areNewTables || areNewNumbers
      || areNewWordings || summary.hasEffect
  }

  /// Loads regions, figures, schemes and kinds of credentials; a shipped table that is not in order
  /// stops it, with nothing changed.
  private func loadTables() throws -> Bool {
    let summary = try ReferenceImport(store: store, moment: moment)
      .loadShipped(files: shipped.referenceTables)
    if let fault = summary.faults.first { throw fault }
    return summary.hasEffect
  }

  /// Checks the numbers of linking and makes them the ones that count.
  private func loadLinking() throws -> Bool {
    let text = try read(shipped.linking).text
    do {
      _ = try LinkingParameters(document: text, file: shipped.linking)
    } catch let problem as PolicyDocument.Problem {
      throw AdvisoryFault.policyUnusable(name: problem.name, problem: problem.problem)
    }
    return try store.replaceLinkingDocument(text)
  }

  /// Loads the starter taxonomy.
  public func loadStarter() throws -> ImportSummary {
    try TaxonomyImport(store: store, moment: moment, progress: progress)
      .run(paths: [shipped.starter])
  }

  /// Checks a policy file and makes it the active one.
  ///
  /// - Returns: false when it already was.
  public func activatePolicy(at path: String) throws -> Bool {
    let (text, digest) = try read(path)
    do {
      let policy = try PolicyDocument.policy(from: text, file: path)
      return try store.activate(
        StoredPolicy(version: policy.version, digest: digest, document: text),
        at: moment)
    } catch let problem as PolicyDocument.Problem {
      throw AdvisoryFault.policyUnusable(name: problem.name, problem: problem.problem)
    }
  }
  /// A whole file of text, and its SHA-256.
  private func read(_ path: String) throws -> (text: String, digest: String) {
    var digest = ContentDigest()
    var bytes: [UInt8] = []
    let scan = try DocumentScan.run(ByteSource(path: path)) {
      digest.update($0)
      bytes.append(contentsOf: $0)
    }
    if let fault = scan.fault(file: path) { throw fault }
    return (String(decoding: bytes, as: UTF8.self), digest.hexadecimal())
  }
}
