import SkillModel
import TestSupport
import Testing

@testable import Matching

/// Questions and stability against giving every answer there is.
struct QuestionTests {
  /// Skills of which some answer changes the set of the first targets, found by matching anew.
  private func decisive(_ item: GeneratedCase, _ ranked: [TargetValue]) -> Set<Int> {
    let count = item.policy.lists.firstTargets
    let first = Set(ranked.prefix(count).map(\.occupation))
    let known = item.valuation().profile.known
    return Set(
      (0..<item.snapshot.skillCount).filter { skill in
        known[skill] == nil
          && ClaimState.allCases.contains { state in
            var person = item.candidate
            person.claims.append(Claim(skill: item.snapshot.skillURI(skill), state: state))
            let after = item.valuation(of: person).ranked()
            return Set(after.prefix(count).map(\.occupation)) != first
          }
      })
  }

  @Test(arguments: UInt64(1)...60)
  func stableMeansThatNoAnswerChangesTheFirst(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let valuation = item.valuation()
    let ranked = valuation.ranked()
    let list = valuation.questions(
      ranked, answers: item.candidate.gates, limits: item.candidate.limits)
    let decisive = decisive(item, ranked)
    #expect(list.isStable == decisive.isEmpty)
    for question in list.questions {
      #expect(question.changesFirst == decisive.contains(question.skill))
    }
  }

  @Test(arguments: UInt64(1)...60)
  func bestFirstOpenAndNotTooMany(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let valuation = item.valuation()
    let list = valuation.questions(valuation.ranked(), answers: [:], limits: Limits())
    let inOrder = zip(list.questions, list.questions.dropFirst()).allSatisfy {
      $0.gain > $1.gain || ($0.gain == $1.gain && $0.skill < $1.skill)
    }
    #expect(inOrder)
    #expect(list.questions.count <= item.policy.lists.questions)
    #expect(list.questions.allSatisfy { $0.gain > 0 })
    #expect(list.questions.allSatisfy { valuation.profile.known[$0.skill] == nil })
  }

  /// The first alone is watched; A asks s1, which is likely but not sure: a no puts B first.
  @Test func theSkillThatDecidesIsAsked() throws {
    var small = try SmallTaxonomy(
      occupations: ["A", "B", "C"], skills: ["s1", "s2", "s3"])
    small.policy.lists.firstTargets = 1
    small.ask("A", "s1")
    small.ask("B", "s2", "s3")
    small.ask("C", "s3", as: .optional)
    let person = small.valuation([claim("s1", .present, .inferred), claim("s3")])
    let list = person.questions(person.ranked(), answers: [:], limits: Limits())
    #expect(!list.isStable)
    #expect(list.questions.first?.skill == 0 && list.questions.first?.changesFirst == true)
    let settled = small.valuation([claim("s1"), claim("s2", .absent), claim("s3", .absent)])
    #expect(settled.questions(settled.ranked(), answers: [:], limits: Limits()).isStable)
  }
}
