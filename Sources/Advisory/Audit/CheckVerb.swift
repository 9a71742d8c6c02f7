public import SkillModel
import Store

/// Whether database and audit log are sound.
public struct CheckResult: Sendable, JSONRepresentable {
  /// What is wrong with the database, one line each; empty when all is well.
  public var problems: [String]
  /// What walking along the audit log found; nil when there is none.
  public var audit: AuditVerification?

  /// Whether all is well.
  public var isSound: Bool { problems.isEmpty && audit?.isSound ?? true }

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("sound", isSound)
      writer.field("problems", problems)
      if let audit {
        writer.name("audit")
        writer.object {
          $0.field("entries", audit.entries)
          $0.field("head", audit.head)
          $0.field("brokenAt", audit.brokenAt)
          $0.field("lost", audit.lost)
          $0.field("unreadable", audit.unreadable)
        }
      }
    }
  }
}

extension AdvisorySession {
  /// Reads the whole database and the whole audit log, O(both), while others go on; only somebody who is to be
  /// erased waits.
  ///
  /// - Parameter cancellation: asked now and then; nil for never. What was found before it ended is told.
  /// - Throws: `AdvisoryFault.notPermitted`, `StoreFault`, `CancellationError`.
  public func check(cancellation: PlanCancellation? = nil) throws -> CheckResult {
    try recording.asker.check(.verify)
    return try recording.alone {
      var problems = try store.integrityProblems(isCancelled: cancellation?.isCancelled)
      if AuditLog.exists(ofDatabase: store.path), try recording.isUnwritable() {
        problems.append("the audit log was not read: its folder is read-only")
      }
      do {
        return CheckResult(problems: problems, audit: try verifyAudit(cancellation: cancellation))
      } catch is CancellationError where !problems.isEmpty {
        problems.append("the audit log was not read to its end: there was no time")
        return CheckResult(problems: problems, audit: nil)
      }
    }
  }
}
