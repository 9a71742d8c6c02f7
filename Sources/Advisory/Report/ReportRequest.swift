public import SkillModel

/// For whom a report is written; it decides what is in it.
public enum ReportAudience: String, Sendable, Hashable, CaseIterable {
  /// The person: plain words.
  case client
  /// The adviser: everything, with the terms of each fit and the gain of each question.
  case adviser
  /// An employer: confirmed strengths and what is being learned only.
  case employer
}

/// What to report on.
public struct ReportRequest: Sendable, Hashable {
  /// For whom.
  public var audience: ReportAudience
  /// URIs, unambiguous titles or vacancy keys; empty for the first role of the list, for an employer
  /// none.
  public var targets: [String]
  /// Domains to stay within; nil for all occupations.
  public var domains: Domains?
  /// Roles in the list at the most, 3...10 by custom.
  public var limit: Int

  /// A report for somebody, on the first role of the list unless targets are given.
  public init(
    for audience: ReportAudience = .client, targets: [String] = [],
    domains: Domains? = .technologie, limit: Int = 5
  ) {
    self.audience = audience
    self.targets = targets
    self.domains = domains
    self.limit = limit
  }
}

/// Makes the learning plan of a report for a person and the names of its targets; nil for none.
public typealias ReportPlanning = (Candidate, [String]) throws -> PlanResult?
