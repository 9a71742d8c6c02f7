/// A line for the audit log: who did what about whom, when.
public struct AuditEntry: Sendable, Hashable {
  /// When, in UTC: `2026-11-21T16:50:00Z`.
  public var moment: String
  /// Who.
  public var asker: Asker
  /// What.
  public var action: AuditedAction
  /// About whom; nil when it is about nobody in particular.
  public var candidate: CandidateID?
  /// The rest as one JSON object: target, day, versions, purpose, decision.
  ///
  /// Sealed with the person's key where there is a person.
  public var content: String

  /// A line.
  public init(
    moment: String, asker: Asker, action: AuditedAction, candidate: CandidateID? = nil,
    content: String = "{}"
  ) {
    self.moment = moment
    self.asker = asker
    self.action = action
    self.candidate = candidate
    self.content = content
  }
}

/// A line as it stands in the audit log.
public struct LoggedEntry: Sendable, Hashable {
  /// Its place, from 1 and without gaps.
  public var number: Int
  /// When, in UTC.
  public var moment: String
  /// Token or account.
  public var asker: String
  /// As whom, `Role`.
  public var role: String
  /// For which organisation; empty for the house.
  public var organisation: String
  /// What, `AuditedAction`.
  public var action: String
  /// The JSON object of the entry; nil when it cannot be opened.
  public var content: String?

  /// A line that was read.
  public init(
    number: Int, moment: String, asker: String, role: String, organisation: String, action: String,
    content: String?
  ) {
    self.number = number
    self.moment = moment
    self.asker = asker
    self.role = role
    self.organisation = organisation
    self.action = action
    self.content = content
  }
}

/// What walking along the whole audit log found.
public struct AuditVerification: Sendable, Hashable {
  /// Lines that are in order, from the first.
  public var entries: Int
  /// Digest of the last of them, 64 hexadecimal digits; nil when there are none.
  ///
  /// Noted elsewhere it proves later that nothing was cut off.
  public var head: String?
  /// Number of the first line that does not follow from the one before it; nil when all do.
  public var brokenAt: Int?

  /// A finding.
  public init(entries: Int, head: String?, brokenAt: Int?) {
    self.entries = entries
    self.head = head
    self.brokenAt = brokenAt
  }
}
