public import SkillModel

/// Where an interview stands: the first targets now, how firm they are, and what to ask next.
public struct InterviewOutlook: Sendable, Hashable {
  /// The first targets of the list as the person's profile is now, best first.
  public var first: [Int]
  /// Share of the drawn outcomes in which the same targets come first, 0...1.
  public var stability: Double
  /// Skills to ask about in one question, most telling first; empty when nothing open matters.
  public var cluster: [Int]
  /// The occupation whose skills these are; nil when they stand together under a skill group.
  public var occupation: Int?
  /// Open skills that tell something, most telling first.
  public var telling: [Int]
  /// How much the answer is expected to tell about the first targets, per question it takes.
  public var gain: Double
}

/// Which list an interview is held for; the default is the one `match` shows.
public struct InterviewScope: Sendable, Hashable {
  /// Domains to stay within; nil for all occupations.
  public var domains: Domains?
  /// Also roles that are not usual in the Netherlands.
  public var includesUncommon: Bool
  /// Targets of the list.
  public var limit: Int

  /// A scope; by default ten common roles of technologie.
  public init(domains: Domains? = .technologie, includesUncommon: Bool = false, limit: Int = 10) {
    self.domains = domains
    self.includesUncommon = includesUncommon
    self.limit = limit
  }
}

extension Valuation {
  /// Targets of a scope, best first.
  public func ranked(in scope: InterviewScope) -> [TargetValue] {
    let isListed = isListed(scope.domains)
    return ranked { isListed($0) && (scope.includesUncommon || snapshot.isCommon($0)) }
  }

  /// The first targets of the list of a scope, best first; O(targets x what they ask).
  public func firstTargets(of candidate: Candidate, in scope: InterviewScope) -> [Int] {
    shortList(ranked(in: scope), of: candidate, limit: scope.limit).shown
      .prefix(policy.lists.firstTargets).map(\.occupation)
  }

  /// The most telling question.
  ///
  /// What is not known is drawn a number of times (policy), each skill with the chance the profile
  /// gives it; every drawing is one profile the person may turn out to have when everything has been
  /// asked, with first targets of its own. A skill tells as much as not knowing it would change those.
  /// Skills of one skill group, or of the work of one target, are asked together as long as that gains
  /// more per question than it costs in the further question a mixed answer takes.
  ///
  /// The drawings depend on the skills and the policy only: the same profile gives the same question.
  ///
  /// - Parameter excluded: skills that are not to be asked (again).
  /// - Complexity: O(drawings x (contending targets x what they ask + open skills x targets asking)).
  public func interview(
    of candidate: Candidate, in scope: InterviewScope, excluding excluded: Set<Int>
  ) -> InterviewOutlook {
    let ranked = ranked(in: scope)
    let list = shortList(ranked, of: candidate, limit: scope.limit).shown
    let first = list.prefix(policy.lists.firstTargets).map(\.occupation)
    let chances = InterviewChances(self, candidate)
    let outcomes = DrawnOutcomes(
      self, ranked: ranked, list: list, candidate: candidate, limit: scope.limit,
      chance: { chances.chance(of: $0, in: self) })
    let telling = outcomes.telling().filter { !excluded.contains($0.skill) && $0.gain > 0 }
      .sorted(by: TellingSkill.precedes)
    let sets = outcomes.sets(of: telling)
    let best = TellingSkill.bestCluster(
      of: sets.map(\.skills), size: policy.interview.clusterSize)
    return InterviewOutlook(
      first: Array(first), stability: outcomes.share(of: Set(first)),
      cluster: best?.skills ?? [], occupation: best.flatMap { sets[$0.set].occupation },
      telling: telling.map(\.skill), gain: best?.gain ?? 0)
  }
}
