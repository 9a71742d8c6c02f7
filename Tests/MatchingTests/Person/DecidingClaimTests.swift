import SkillModel
import TestSupport
import Testing

@testable import Matching

/// Which of several claims about one skill decides: the strongest, then the latest, then absent.
struct DecidingClaimTests {
  private func fact(_ claims: [Claim]) throws -> KnownSkill? {
    var small = try SmallTaxonomy(occupations: ["A"], skills: ["s1"])
    small.ask("A", "s1")
    let facts = [claims, claims.reversed()].map { small.valuation($0).profile.known[0] }
    #expect(facts[0] == facts[1])
    return facts[0]
  }

  @Test func theStrongestDecides() throws {
    let found = try fact([
      claim("s1", .absent, .employer, date: "2026-01-01"), claim("s1", .present, .tested),
    ])
    #expect(found?.state == .present && found?.evidence == .tested)
  }

  @Test func thenTheLatest() throws {
    let found = try fact([
      claim("s1", .absent, date: "2025-12-31"), claim("s1", .present, date: "2026-01-01"),
    ])
    #expect(found?.state == .present)
  }

  @Test func aDateGoesBeforeNone() throws {
    let found = try fact([claim("s1", .absent), claim("s1", .present, date: "2001-01-01")])
    #expect(found?.state == .present)
  }

  @Test(arguments: [nil, "2026-01-01"])
  func thenAbsent(date: String?) throws {
    let found = try fact([claim("s1", .present, date: date), claim("s1", .absent, date: date)])
    #expect(found?.state == .absent)
    #expect(found?.credits == [0, 0, 0])
  }

  @Test func creditIsTheBestOfAllThatSayPresent() throws {
    // The certificate decides, the newer use of the weaker claim is still use.
    let found = try fact([
      claim("s1", .present, .certified, level: .guided, lastUsed: 2026),
      claim("s1", .present, .selfDeclared, level: .teaches, lastUsed: 2013),
    ])
    #expect(found?.evidence == .certified)
    #expect(found?.credits == [1, 0.6, 0.5])
  }

  @Test func inferredIsNoKnowledge() throws {
    #expect(try fact([claim("s1", .present, .inferred), claim("s1", .absent, .inferred)]) == nil)
    var small = try SmallTaxonomy(occupations: ["A"], skills: ["s1"])
    small.ask("A", "s1")
    // Probability of an essential skill, at the level that counts as asked.
    let expected = small.valuation([claim("s1", .present, .inferred, level: .guided)]).expected
    #expect(near(expected[0], 0.7 * 0.6))
    #expect(small.valuation([claim("s1", .absent, .inferred)]).expected[0] == 0)
  }

  @Test func whatIsNotLoadedIsNamed() throws {
    let small = try SmallTaxonomy(occupations: ["A"], skills: ["s1"])
    let person = small.valuation(
      [claim("zz"), Claim(skill: nil, phrase: "x")], work: [work("Q"), .init(uri: nil, title: "y")])
    #expect(
      person.profile.unplaced == [SmallTaxonomy.occupation("Q"), SmallTaxonomy.skill("zz")])
    // A title nobody knows says nothing about what the person can do.
    #expect(!person.profile.hasPastWork)
  }
}
