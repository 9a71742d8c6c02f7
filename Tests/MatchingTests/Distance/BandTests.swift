import SkillModel
import TestSupport
import Testing

@testable import Matching

/// The band of a distance: the first rule that holds.
struct BandTests {
  private func target(confidence: Double) -> TargetValue {
    TargetValue(
      occupation: 0, skillsTerm: 0, relatednessTerm: 0, relatedWork: nil, coverage: 0.5, low: 0,
      high: 1, confidence: confidence, entryNow: 0)
  }

  private func distance(weeks: Int, cost: Int = 0) -> Distance {
    Distance(hours: 0, weeks: weeks, cost: cost, skills: [], basis: .estimate)
  }

  private func limits(weeks: Double? = nil, budget: Int? = nil) -> Limits {
    var limits = Limits()
    limits.weeks = weeks
    limits.budget = budget
    return limits
  }

  private func band(
    _ distance: Distance, _ limits: Limits, confidence: Double = 1, work past: [PastOccupation] = []
  ) throws -> Band {
    let small = try SmallTaxonomy(occupations: ["A"], skills: ["s1"])
    return small.valuation(work: past).band(
      of: target(confidence: confidence), distance: distance, limits: limits)
  }

  @Test(
    arguments: [
      (0, .close), (4, .close), (5, .trainable), (52, .trainable), (53, .far),
    ] as [(Int, Band)])
  func weeksWithoutLimits(weeks: Int, expected: Band) throws {
    #expect(try band(distance(weeks: weeks), limits()) == expected)
  }

  @Test(
    arguments: [
      (4, 2, .close), (5, 5, .trainable), (6, 5, .far), (53, 104, .trainable), (105, 104, .far),
    ] as [(Int, Double, Band)])
  func weeksOfThePerson(weeks: Int, most: Double, expected: Band) throws {
    #expect(try band(distance(weeks: weeks), limits(weeks: most)) == expected)
  }

  @Test func whatCostsMoreThanThePersonHasIsABigStep() throws {
    #expect(try band(distance(weeks: 10, cost: 500), limits(budget: 500)) == .trainable)
    #expect(try band(distance(weeks: 10, cost: 501), limits(budget: 500)) == .far)
    #expect(try band(distance(weeks: 1, cost: 501), limits(budget: 500)) == .far)
  }

  /// What takes an unknown time is not near, and no further either than what is known.
  @Test(
    arguments: [(0, .trainable), (4, .trainable), (52, .trainable), (53, .far)] as [(Int, Band)])
  func whatIsOpenEndedIsNotNear(weeks: Int, expected: Band) throws {
    var open = distance(weeks: weeks)
    open.isOpenEnded = true
    #expect(try band(open, limits()) == expected)
    #expect(try band(open, limits(), confidence: 0.29) == .unknown)
  }

  @Test func tooLittleIsKnownComesFirst() throws {
    #expect(try band(distance(weeks: 0), limits(), confidence: 0.29) == .unknown)
    #expect(try band(distance(weeks: 0), limits(), confidence: 0.3) == .close)
    #expect(try band(distance(weeks: 0), limits(), confidence: 0, work: [work("A")]) == .close)
    // Past work that cannot be placed says nothing: advice from nothing would mislead.
    #expect(try band(distance(weeks: 0), limits(), confidence: 0, work: [work("Q")]) == .unknown)
  }
}
