import SkillModel
import Store
import Synchronization

extension AdvisorySession {
  /// Writes down that something was asked about one person.
  ///
  /// - Parameter details: more fields of the line.
  /// - Throws: as `Recording.record`.
  func record(
    _ action: AuditedAction, about candidate: Candidate, targets: [String] = [],
    _ details: (inout JSONWriter) -> Void = { _ in }
  ) throws {
    try record(
      action, about: candidate.knownID, profile: candidate.profileDigest, targets: targets, details)
  }

  /// Writes down that something was asked about one person, or about nobody in particular.
  ///
  /// - Parameters:
  ///   - profile: digest of the profile that is used.
  ///   - details: more fields of the line.
  /// - Throws: as `Recording.record`.
  func record(
    _ action: AuditedAction, about id: CandidateID?, profile: String? = nil,
    targets: [String] = [], _ details: (inout JSONWriter) -> Void = { _ in }
  ) throws {
    try recording.record(action, about: [id]) { _ in
      try line(id, profile: profile, targets: targets, details)
    }
    // The database is written anyway.
    if action.isChange { try noteAuditHead() }
  }

  /// Writes down that something was asked about a stored person; about nobody there is no line.
  ///
  /// - Throws: as `Recording.record`; `AdvisoryFault.candidateNotFound`.
  func record(
    _ action: AuditedAction, aboutStored id: CandidateID,
    _ details: (inout JSONWriter) -> Void = { _ in }
  ) throws {
    try recording.asker.check(action)
    guard let document = try store.candidateDocument(id, of: recording.asker.organisation) else {
      throw AdvisoryFault.candidateNotFound(id.rawValue)
    }
    try record(action, about: id, profile: ContentDigest.version(of: document), details)
  }

  /// Writes down that something was asked about each of many people.
  ///
  /// - Throws: as `Recording.record`.
  func record(
    _ action: AuditedAction, aboutEach people: [CandidateID?], targets: [String] = [],
    _ details: (inout JSONWriter) -> Void = { _ in }
  ) throws {
    try recording.record(action, about: people) { try line($0, targets: targets, details) }
  }

  private func line(
    _ id: CandidateID?, profile: String? = nil, targets: [String] = [],
    _ details: (inout JSONWriter) -> Void
  ) throws -> String {
    let versions = try versions()
    var writer = JSONWriter()
    writer.object {
      $0.field("candidate", id?.rawValue)
      if !targets.isEmpty { $0.field("targets", targets) }
      $0.field("profile", profile)
      $0.field("asOf", asOf.description)
      $0.field("policy", policy.version)
      $0.field("editions", versions)
      details(&$0)
    }
    return writer.text
  }

  /// The editions that answers rest on, such as `esco 1.1.1 en nl`.
  private func versions() throws -> [String] {
    if let versions = caches.versions.withLock({ $0 }) { return versions }
    let versions = try store.editions().map { edition in
      ([edition.scheme.rawValue] + edition.versions.map(\.rawValue)
        + edition.languages.map(\.rawValue)).joined(separator: " ")
    }
    caches.versions.withLock { $0 = versions }
    return versions
  }

  /// The same session for parts of what was written down already.
  var unrecorded: AdvisorySession { with(recording.unrecorded) }
}
