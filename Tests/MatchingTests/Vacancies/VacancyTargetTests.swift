import SkillModel
import TestSupport
import Testing

@testable import Matching

/// Vacancies as further targets beside the occupations.
struct VacancyTargetTests {
  /// A vacancy that asks exactly what an occupation asks is valued exactly as that occupation.
  @Test(arguments: GeneratedCase.seeds)
  func aVacancyWithTheRequirementsOfAnOccupationIsValuedAsIt(seed: UInt64) throws {
    let generated = try GeneratedCase(seed: seed)
    let plain = generated.valuation()
    let snapshot = plain.snapshot
    // Only requirements of the two importances that a vacancy knows, without levels.
    let like = (0..<snapshot.occupationCount).filter { occupation in
      snapshot.isRanked(occupation)
        && snapshot.asks(occupation).allSatisfy {
          let importance = Importance.allCases[Int(snapshot.grades[$0])]
          return [.essential, .optional].contains(importance) && snapshot.levelsAsked[$0] == 0
            && snapshot.idf[Int(snapshot.requirements.values[$0])] > 0
        }
    }
    let vacancies = like.map { occupation in
      VacancyTarget(
        requirements: snapshot.askedSkills(of: occupation).map {
          .init(skill: $0.skill, isEssential: $0.isEssential)
        }, occupation: occupation)
    }
    let added = Valuation(
      plain.profile, in: snapshot.adding(vacancies, policy: plain.policy), policy: plain.policy)
    for (place, occupation) in like.enumerated() {
      let target = snapshot.occupationCount + place
      var value = added.value(of: target)
      #expect(value.occupation == target)
      value.occupation = occupation
      #expect(value == plain.value(of: occupation))
      #expect(added.value(of: occupation) == plain.value(of: occupation))
      #expect(added.snapshot.occupation(ofTarget: target) == occupation)
    }
    #expect(added.snapshot.vacancyCount == like.count)
    #expect(added.rankedVacancies().count == like.count)
  }

  /// Law 4 for vacancies: 0 <= low <= coverage <= high <= 1.
  @Test(arguments: GeneratedCase.seeds)
  func theIntervalIsInOrder(seed: UInt64) throws {
    let plain = try GeneratedCase(seed: seed).valuation()
    var random = SplitMix64(seed: seed)
    let vacancies = (0..<20).map { _ in
      let count = random.int(0...8)
      let skills = Set((0..<count).map { _ in random.int(0...(plain.snapshot.skillCount - 1)) })
      return VacancyTarget(
        requirements: skills.map { .init(skill: $0, isEssential: random.chance(60)) },
        occupation: random.chance(50) ? random.int(0...(plain.snapshot.occupationCount - 1)) : nil)
    }
    let snapshot = plain.snapshot.adding(vacancies, policy: plain.policy)
    let valuation = Valuation(plain.profile, in: snapshot, policy: plain.policy)
    for target in valuation.rankedVacancies() {
      #expect(0 <= target.low && target.low <= target.coverage)
      #expect(target.coverage <= target.high && target.high <= 1)
      #expect(target.fit >= 0 && target.fit <= 1)
      let terms = valuation.terms(of: target)
      #expect(terms.reduce(0) { $0 + $1.points } == target.fit)
    }
    #expect(
      valuation.rankedVacancies().count == vacancies.count { !$0.requirements.isEmpty })
  }

  /// Law 1: the order in which a vacancy's skills are given changes nothing.
  @Test func theOrderOfSkillsChangesNothing() throws {
    let plain = try GeneratedCase(seed: 5).valuation()
    let asked = (0..<6).map { VacancyTarget.Requirement(skill: $0, isEssential: $0 % 2 == 0) }
    let both = [asked, asked.reversed()].map { VacancyTarget(requirements: $0, occupation: 0) }
    let valuation = Valuation(
      plain.profile, in: plain.snapshot.adding(both, policy: plain.policy), policy: plain.policy)
    let targets = valuation.snapshot.vacancyTargets.map { valuation.value(of: $0) }
    #expect(targets[0].fit == targets[1].fit && targets[0].entryNow == targets[1].entryNow)
    // Ties break in the order given.
    #expect(
      valuation.rankedVacancies().map(\.occupation) == Array(valuation.snapshot.vacancyTargets))
  }
}
