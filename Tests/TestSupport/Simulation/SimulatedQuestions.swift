public import Matching
public import SkillModel

/// An adviser who asks the questions of a match, some at a time and best first, and a person who answers
/// truthfully: whether the questions are those that matter.
public struct SimulatedQuestions: Sendable {
  let snapshot: Snapshot
  let policy: Policy
  /// Domains of the list; nil for all occupations.
  let domains: Domains?
  /// Questions after each of which a new list is made.
  let round: Int
  let asOf = CivilDate(year: 2026, month: 11, day: 21) ?? .epoch

  /// Questions over a taxonomy.
  public init(snapshot: Snapshot, policy: Policy, domains: Domains?, round: Int) {
    (self.snapshot, self.policy) = (snapshot, policy)
    (self.domains, self.round) = (domains, max(1, round))
  }

  /// How many of the first targets are those of the full profile: before the first question, and after each
  /// round; a list that has no questions left ends it, and the rest of the rounds change nothing.
  public func overlaps(_ person: SimulatedPerson, rounds: Int) -> [Int] {
    let full = first(person.inFull)
    var candidate = person.atStart
    var overlaps = [full.intersection(first(candidate)).count]
    for _ in 0..<rounds {
      var ranking = ranking(candidate)
      let list = ranking.questions(where: nil, answers: [:], limits: Limits())
      for question in list.questions.prefix(round) {
        candidate.claims.append(
          Claim(
            skill: snapshot.skillURI(question.skill),
            state: person.skills.contains(question.skill) ? .present : .absent,
            evidence: .adviser))
      }
      overlaps.append(full.intersection(first(candidate)).count)
    }
    return overlaps
  }

  private func ranking(_ candidate: Candidate) -> Ranking {
    let valuation = Valuation(
      PersonProfile(candidate, in: snapshot, policy: policy, asOf: asOf), in: snapshot,
      policy: policy)
    return Ranking.list(valuation, domains: domains, includesUncommon: domains == nil).ranking
  }

  private func first(_ candidate: Candidate) -> Set<Int> {
    var ranking = ranking(candidate)
    return Set(ranking.best(policy.lists.firstTargets).map(\.occupation))
  }
}
