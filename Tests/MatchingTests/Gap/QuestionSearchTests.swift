import SkillModel
import TestSupport
import Testing

@testable import Matching

/// The search for questions against trying everything: the same questions in the same order, gains to the
/// millionth that is shown.
struct QuestionSearchTests {
  /// A case with lists so short that targets lie outside them, as in a whole taxonomy.
  private func item(_ seed: UInt64) throws -> GeneratedCase {
    var item = try GeneratedCase(seed: seed)
    item.policy.lists.firstTargets = Int(1 + seed % 3)
    item.policy.lists.questionTargets = item.policy.lists.firstTargets + Int(seed % 4)
    item.policy.lists.questions = Int(2 + seed % 5)
    // Weeks near those that distances take, so that bands do change.
    if seed % 2 == 0 { item.candidate.limits.weeks = Double(1 + seed % 30) }
    if seed % 5 == 0 { item.candidate.limits.hoursPerWeek = 40 }
    return item
  }

  @Test(arguments: UInt64(1)...150)
  func sameAsTryingEverything(seed: UInt64) throws {
    let item = try item(seed)
    let valuation = item.valuation()
    let (gates, limits) = (item.candidate.gates, item.candidate.limits)
    let ranked = valuation.ranked()
    let expected = TryingEverything(
      valuation: valuation, targets: ranked, answers: gates, limits: limits
    ).list()
    #expect(valuation.questions(ranked, answers: gates, limits: limits) == expected)
    var ranking = Ranking(valuation) { _ in true }
    #expect(ranking.questions(where: { _ in true }, answers: gates, limits: limits) == expected)
  }

  /// A target in focus that is no target of the list, as of a gap.
  @Test(arguments: UInt64(1)...150)
  func sameWithAFocus(seed: UInt64) throws {
    let item = try item(seed)
    let valuation = item.valuation()
    let (gates, limits) = (item.candidate.gates, item.candidate.limits)
    var ranked = valuation.ranked()
    guard !ranked.isEmpty else { return }
    let focus = ranked.remove(at: Int(seed) % ranked.count)
    let expected = TryingEverything(
      valuation: valuation, targets: ranked, focus: [focus], answers: gates, limits: limits
    ).list()
    #expect(
      valuation.questions(ranked, focus: [focus], answers: gates, limits: limits) == expected)
  }

  /// Vacancies as targets: they are in no turned row, and so are bounded in another way.
  @Test(arguments: UInt64(1)...100)
  func sameOfVacancies(seed: UInt64) throws {
    let item = try item(seed)
    let plain = item.valuation()
    var random = SplitMix64(seed: seed)
    let vacancies = (0..<12).map { _ in
      let skills = Set(
        (0..<random.int(1...8)).map { _ in random.int(0...(plain.snapshot.skillCount - 1)) })
      return VacancyTarget(
        requirements: skills.map { .init(skill: $0, isEssential: random.chance(60)) },
        occupation: random.chance(50) ? random.int(0...(plain.snapshot.occupationCount - 1)) : nil)
    }
    let valuation = Valuation(
      plain.profile, in: plain.snapshot.adding(vacancies, policy: item.policy),
      policy: item.policy)
    let (gates, limits) = (item.candidate.gates, item.candidate.limits)
    let ranked = valuation.rankedVacancies()
    let expected = TryingEverything(
      valuation: valuation, targets: ranked, answers: gates, limits: limits
    ).list()
    #expect(valuation.questions(ranked, answers: gates, limits: limits) == expected)
  }

  /// The cases do try what the bounds are for: without exchanges and bands they would show nothing.
  @Test func casesHaveExchangesAndBands() throws {
    var exchanges = 0
    var bands = 0
    for seed in UInt64(1)...150 {
      let item = try item(seed)
      let valuation = item.valuation()
      let list = valuation.questions(
        valuation.ranked(), answers: item.candidate.gates, limits: item.candidate.limits)
      exchanges += list.questions.count(where: \.changesFirst)
      bands += list.questions.count { !$0.changesFirst && $0.gain >= 1 }
    }
    #expect(exchanges > 50)
    #expect(bands > 0)
  }

  @Test(
    .enabled(if: RealSnapshot.isPresent, Comment(rawValue: RealData.hint)),
    arguments: UInt64(1)...6)
  func sameOverESCO(seed: UInt64) throws {
    let people = RealPeople(made: try RealSnapshot.made())
    let person = people.candidate(seed)
    let valuation = people.valuation(person)
    var ranking = Ranking(valuation) { _ in true }
    let list = ranking.questions(
      where: { _ in true }, answers: person.gates, limits: person.limits)
    let expected = TryingEverything(
      valuation: valuation, targets: valuation.ranked(), answers: person.gates,
      limits: person.limits
    ).list()
    #expect(list == expected)
  }
}
