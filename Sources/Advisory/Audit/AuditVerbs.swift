import Feeds
public import SkillModel
import Store

/// Who asked what about a person: the answer to a person's right of access.
public struct AuditResult: Sendable, JSONRepresentable {
  /// The person.
  public var candidate: CandidateID
  /// The lines, oldest first.
  public var entries: [Entry]

  /// One line, with what it was about.
  public struct Entry: Sendable, Hashable {
    /// As it stands in the log.
    public var logged: LoggedEntry
    /// Names of the targets, as they were asked; empty when it was about none.
    public var targets: [String]
    /// What people were looked for; nil when they were not.
    public var purpose: String?

    init(_ logged: LoggedEntry) {
      self.logged = logged
      let content = logged.content.flatMap { try? JSONParser.parse($0) }
      targets = content?["targets"]?.array?.compactMap(\.string) ?? []
      purpose = content?["purpose"]?.string
    }
  }

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("candidate", candidate.rawValue)
      writer.name("entries")
      writer.array(entries) { writer, entry in
        writer.object {
          $0.field("number", entry.logged.number)
          $0.field("moment", entry.logged.moment)
          $0.field("asker", entry.logged.asker)
          $0.field("role", entry.logged.role)
          $0.field("organisation", entry.logged.organisation)
          $0.field("action", entry.logged.action)
          if let content = entry.logged.content {
            $0.name("content")
            $0.value(json: content)
          }
        }
      }
    }
  }
}

extension AdvisorySession {
  /// Who asked what about a person of the asker's organisation.
  ///
  /// - Throws: `AdvisoryFault.notPermitted`; `.candidateNotFound` when nothing was ever asked about
  ///   somebody of that id and nobody is stored under it; `StoreFault`.
  public func audit(of id: CandidateID) throws -> AuditResult {
    let organisation = recording.asker.organisation
    let log = try recording.log()
    // No lines would be a wrong answer to a person's right of access.
    if AuditLog.exists(ofDatabase: store.path), try recording.isUnwritable() {
      throw StoreFault.readOnly(path: AuditLog.path(ofDatabase: store.path))
    }
    let earlier = try log?.entries(about: id, of: organisation) ?? []
    if earlier.isEmpty, try findCandidate(id) == nil {
      try recording.asker.check(.showAudit)
      throw AdvisoryFault.candidateNotFound(id.rawValue)
    }
    try record(.showAudit, about: id)
    return AuditResult(candidate: id, entries: earlier.map(AuditResult.Entry.init))
  }

  /// Walks along the whole audit log, O(lines); nil when there is none and none is known of.
  ///
  /// What is found sound is noted in the database, so that what is cut off later is seen.
  ///
  /// - Throws: `StoreFault`, `CancellationError`.
  public func verifyAudit(
    cancellation: PlanCancellation? = nil
  ) throws -> AuditVerification? {
    try recording.asker.check(.verify)
    let noted = try store.notedAuditHead()
    guard AuditLog.exists(ofDatabase: store.path) else {
      return noted.map {
        AuditVerification(entries: 0, head: nil, brokenAt: nil, lost: $0.entries)
      }
    }
    guard let log = try recording.log() else { return nil }
    let found = try log.verify(noted: noted, isCancelled: cancellation?.isCancelled)
    if found.isSound, let digest = found.head {
      try? store.note(AuditHead(entries: found.entries, digest: digest))
    }
    return found
  }

  /// Notes in the database how far the log has come; a database that takes no writes now is left as it
  /// is, and the next change notes it.
  ///
  /// - Throws: `StoreFault`.
  public func noteAuditHead() throws {
    guard let head = try recording.log()?.head() else { return }
    do { try store.note(head) } catch is StoreFault {}
  }
}
