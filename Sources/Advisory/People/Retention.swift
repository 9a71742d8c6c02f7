public import SkillModel
import Store

/// A stored person in a list.
public struct StoredPerson: Sendable, Hashable, JSONRepresentable {
  /// Id.
  public var id: CandidateID
  /// Free text to recognise the person by; nil when none was given.
  public var label: String?
  /// Day of the last change.
  public var changedOn: String
  /// Last day the profile may be kept; nil when it was stored before there was one.
  public var retainUntil: CivilDate?
  /// Whether that day has passed.
  public var isExpired: Bool

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("id", id.rawValue)
      $0.field("label", label)
      $0.field("changedOn", changedOn)
      $0.field("retainUntil", retainUntil?.description)
      $0.field("expired", isExpired)
    }
  }
}

extension AdvisorySession {
  /// Everybody who is stored, in order of id; O(people).
  public func people() throws -> [StoredPerson] {
    try record(.listPeople, about: nil)
    return try store.candidates(of: recording.asker.organisation).map { id, changedOn in
      let candidate = try findCandidate(id)
      let until = candidate?.retainUntil
      return StoredPerson(
        id: id, label: candidate?.label, changedOn: changedOn, retainUntil: until,
        isExpired: until.map { $0 < today } ?? false)
    }
  }

  /// The same profile with the day it may be kept until: its own, else that of the stored one, else
  /// the months of the policy from today.
  ///
  /// A stored day stays, so that reading the same file again later changes nothing.
  func retained(_ candidate: Candidate) throws -> Candidate {
    guard candidate.retainUntil == nil else { return candidate }
    var candidate = candidate
    candidate.retainUntil =
      try findCandidate(candidate.id)?.retainUntil
      ?? today.adding(months: policy.retention.months)
    return candidate
  }
}
