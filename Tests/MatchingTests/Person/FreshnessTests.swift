import SkillModel
import TestSupport
import Testing

@testable import Matching

/// Freshness and level shortfall of the pinned policy, worked out by hand for 2026.
struct FreshnessTests {
  @Test(arguments: [
    // (last used, ordinary, transversal): three years free, then .05 a year, down to .5 and .9.
    (2027, 1.0, 1.0), (2026, 1, 1), (2023, 1, 1), (2022, 0.95, 0.95), (2021, 0.9, 0.9),
    (2020, 0.85, 0.9), (2013, 0.5, 0.9), (1980, 0.5, 0.9),
  ])
  func fades(lastUsed: Int, ordinary: Double, transversal: Double) throws {
    let policy = try TestPolicy.pinned()
    let asOf = SmallTaxonomy.asOf
    let plain = policy.freshness(lastUsed: lastUsed, isTransversal: false, asOf: asOf)
    let lasting = policy.freshness(lastUsed: lastUsed, isTransversal: true, asOf: asOf)
    #expect(near(plain, ordinary))
    #expect(near(lasting, transversal))
  }

  @Test func anUnknownYearDoesNotFade() throws {
    let policy = try TestPolicy.pinned()
    #expect(policy.freshness(lastUsed: nil, isTransversal: false, asOf: SmallTaxonomy.asOf) == 1)
  }

  @Test(
    arguments: [
      (nil, [1, 1, 1]), (SkillLevel.guided, [1, 0.6, 0.3]), (.independent, [1, 1, 0.6]),
      (.teaches, [1, 1, 1]),
    ] as [(SkillLevel?, [Double])])
  func shortOfTheLevelAsked(level: SkillLevel?, credits: [Double]) throws {
    let policy = try TestPolicy.pinned()
    #expect((1...3).map { policy.levelCredit(level, asked: $0) } == credits)
  }

  /// Level 1 where 2 is asked and last used in 2021: .6 x .9 = .54; where no level is asked, 2 counts.
  @Test func creditIsFreshnessTimesShortfall() throws {
    var small = try SmallTaxonomy(occupations: ["A", "B", "C"], skills: ["s1", "s2", "s3"])
    small.ask("A", "s1", level: 2)
    small.ask("A", "s2")
    small.ask("A", "s3", level: 3)
    small.ask("B", "s3", level: 1)
    small["s2"].reuseLevel = .transversal
    let person = small.valuation([
      claim("s1", level: .guided, lastUsed: 2021), claim("s2", level: .guided, lastUsed: 1999),
      claim("s3", level: .independent, lastUsed: 2022),
    ])
    let values = person.standings(0).sorted { $0.skill < $1.skill }.map(\.value.expected)
    #expect(zip(values, [0.54, 0.6 * 0.9, 0.6 * 0.95]).allSatisfy { near($0, $1) })
    #expect(near(person.standings(1)[0].value.expected, 0.95))
  }

  @Test func pastWorkFadesToo() throws {
    var small = try SmallTaxonomy(occupations: ["A", "B"], skills: ["s1", "s2"])
    small.ask("A", "s1")
    small.ask("A", "s2", as: .optional)
    let expected = small.valuation(work: [work("A", to: 2017)]).expected
    // Six years beyond the three that are free: .7 x .7 and .3 x .7.
    #expect(near(expected[0], 0.49) && near(expected[1], 0.21))
  }
}
