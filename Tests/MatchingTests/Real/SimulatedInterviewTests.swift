import Matching
import SkillModel
import TestSupport
import Testing

/// A few simulated people over real ESCO; `Scripts/evaluate interview` and `questions` measure many.
@Suite(.enabled(if: RealSnapshot.isPresent, Comment(rawValue: RealData.hint)))
struct SimulatedInterviewTests {
  @Test func theInterviewComesNearTheFullProfile() throws {
    let made = try RealSnapshot.made()
    let interview = SimulatedInterview(snapshot: made.snapshot, policy: made.policy)
    let origins = SimulatedOrigins.occupations(in: made.snapshot)
    #expect(origins.count > 50)
    let targets = interview.targets
    let outcomes = (1...3).map { seed in
      interview.outcome(
        SimulatedPerson(
          seed: UInt64(seed), SimulationSetting.all[0], origins: origins, targets: targets,
          in: made.snapshot))
    }
    #expect(outcomes.allSatisfy { $0.questions <= made.policy.lists.questions })
    let before = outcomes.reduce(0) { $0 + $1.overlapAtStart }
    let after = outcomes.reduce(0) { $0 + $1.overlapAtEnd }
    #expect(after >= before)
    #expect(after >= 12, "\(after) of 15")
  }

  /// Asked five questions twice, first targets come nearer to those of the full profile, over all people.
  @Test func theQuestionsOfAMatchComeNearerTheFullProfile() throws {
    let made = try RealSnapshot.made()
    let questions = SimulatedQuestions(
      snapshot: made.snapshot, policy: made.policy, domains: .technologie, round: 5)
    let origins = SimulatedOrigins.occupations(in: made.snapshot)
    let targets = SimulatedInterview(snapshot: made.snapshot, policy: made.policy).targets
    let overlaps = (1...20).map { seed in
      questions.overlaps(
        SimulatedPerson(
          seed: UInt64(seed), SimulationSetting.all[0], origins: origins, targets: targets,
          in: made.snapshot), rounds: 2)
    }
    let (before, after) = overlaps.reduce(into: (0, 0)) { sums, one in
      sums.0 += one[0]
      sums.1 += one[2]
    }
    #expect(after > before, "\(before), then \(after) of 100")
  }
}
