import Testing

@testable import Matching

/// Which skills are asked together.
struct ClusterTests {
  private func skill(_ number: Int, _ chance: Double, _ gain: Double) -> TellingSkill {
    TellingSkill(skill: number, chance: chance, gain: gain)
  }

  /// Unlikely skills are cheap to ask together; an even chance makes nearly every answer a mixed one.
  @Test func likeAnswersGoTogether() throws {
    let unlikely = (0..<8).map { skill($0, 0.02, 1) }
    let best = try #require(TellingSkill.bestCluster(of: [unlikely], size: 6))
    #expect(best.skills == [0, 1, 2, 3, 4, 5])
    let mixed = [skill(0, 0.02, 1), skill(1, 0.97, 1), skill(2, 0.02, 0.9)]
    #expect(try #require(TellingSkill.bestCluster(of: [mixed], size: 6)).skills == [0, 2])
  }

  @Test func theSetThatTellsMostWins() throws {
    let best = try #require(
      TellingSkill.bestCluster(
        of: [[skill(0, 0.1, 1)], [skill(1, 0.1, 0.8), skill(2, 0.1, 0.8)]], size: 6))
    #expect(best.set == 1 && best.skills == [1, 2])
    #expect(TellingSkill.bestCluster(of: [[skill(0, 0.1, 0)], []], size: 6) == nil)
  }
}
