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
  /// When it was put together: what was still under way when somebody was erased is not written under
  /// that person's name any more.
  public let made = ContinuousClock.now

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

/// A place in the audit log that was noted: what is cut off before it is seen.
public struct AuditHead: Sendable, Hashable {
  /// Lines up to and with it.
  public var entries: Int
  /// Digest of the last of them, 64 hexadecimal digits.
  public var digest: String

  /// A place.
  public init(entries: Int, digest: String) {
    self.entries = entries
    self.digest = digest
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
  /// Lines that the database knows of and that are not there, or not as they were; 0 when all are.
  public var lost: Int
  /// Lines about somebody who was not erased that cannot be opened, or are of somebody else.
  public var unreadable: Int

  /// Whether nothing was found.
  public var isSound: Bool { brokenAt == nil && lost == 0 && unreadable == 0 }

  /// A finding.
  public init(entries: Int, head: String?, brokenAt: Int?, lost: Int = 0, unreadable: Int = 0) {
    self.entries = entries
    self.head = head
    self.brokenAt = brokenAt
    self.lost = lost
    self.unreadable = unreadable
  }
}
