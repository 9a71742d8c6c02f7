public import SkillModel

/// A skill worth asking about, with how much an answer would change.
public struct Question: Sendable, Hashable {
  /// The skill.
  public var skill: Int
  /// How much the advice would change: exchanges among the first targets and changed bands,
  /// averaged over yes and no, plus what the fits of the watched targets move as a tie-break; in whole
  /// millionths, which is what is shown of it.
  public var gain: Double
  /// Whether a single answer would change the set of the first targets.
  public var changesFirst: Bool

  /// A gain in whole millionths.
  static func rounded(_ gain: Double) -> Double { (gain * 1_000_000).rounded() / 1_000_000 }
}

/// The questions for a person, and whether the first targets would hold without them.
public struct QuestionList: Sendable, Hashable {
  /// Best first, at most the number of the policy.
  public var questions: [Question]
  /// Whether no single open answer changes the set of the first targets.
  public var isStable: Bool
}

extension Valuation {
  /// Questions whose answers would change the first targets or a band most.
  ///
  /// - Parameters:
  ///   - targets: ranked targets, best first; only the first few are watched (policy).
  ///   - focus: targets whose bands matter too, such as the one of a gap.
  ///   - limits: the person's limits, for bands.
  /// - Complexity: O(open skills x targets that ask them) at worst; whether a skill exchanges targets or
  ///   changes a band is decided by bounds for most.
  public func questions(
    _ targets: [TargetValue], focus: [TargetValue] = [], answers: [String: GateAnswer],
    limits: Limits
  ) -> QuestionList {
    let scope = QuestionScope(
      self, FitTable(self), targets: (targets + focus).map(\.occupation),
      watched: Array(targets.prefix(policy.lists.questionTargets)), focus: focus,
      answers: answers, limits: limits)
    let search = QuestionSearch(scope)
    return search.list()
  }
}

extension Ranking {
  /// The questions to the person, as `Valuation.questions` gives them of ranked targets.
  ///
  /// - Parameter accepts: targets that count, all when nil; the others are neither watched nor moved.
  public mutating func questions(
    where accepts: ((Int) -> Bool)?, answers: [String: GateAnswer], limits: Limits
  ) -> QuestionList {
    let watched = best(valuation.policy.lists.questionTargets, where: accepts)
    let scope = QuestionScope(
      valuation, fits, targets: accepts.map { members.filter($0) } ?? members, watched: watched,
      focus: [],
      answers: answers, limits: limits)
    let search = QuestionSearch(scope)
    return search.list()
  }
}
