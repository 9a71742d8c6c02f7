import SkillModel
import TestSupport
import Testing

@testable import Matching

/// The state of each requirement (MATCHING, Gap).
struct StandingTests {
  private func state(
    _ claims: [Claim], level: Int? = nil, work past: [PastOccupation] = []
  ) throws -> RequirementState? {
    var small = try SmallTaxonomy(occupations: ["A", "B"], skills: ["s1", "s2"])
    small.ask("A", "s1", level: level)
    small.ask("B", "s1", as: .optional)
    small.rows.concepts.append(.init(uri: ConceptURI("urn:z"), kind: .occupation))
    small.put("s2", under: "s1")
    return small.valuation(claims, work: past).standings(0).first?.state
  }

  @Test func states() throws {
    #expect(try state([]) == .notDiscussed)
    #expect(try state([claim("s1", .absent)]) == .toLearn)
    #expect(try state([claim("s1")]) == .unproven)
    #expect(try state([claim("s1", .present, .adviser)]) == .unproven)
    #expect(try state([claim("s1", .present, .employer)]) == .has)
    #expect(try state([claim("s1", .present, .certified, level: .guided)], level: 3) == .partly)
    #expect(try state([claim("s1", .present, .certified, lastUsed: 1990)]) == .partly)
    #expect(try state([claim("s2")]) == .partly)
    #expect(try state([claim("s2", .absent)]) == .notDiscussed)
    #expect(try state([], work: [work("B")]) == .notDiscussed)
    #expect(try state([claim("s1", .present, .inferred)]) == .notDiscussed)
  }

  @Test(arguments: UInt64(1)...60)
  func heaviestFirstTiesByURI(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let valuation = item.valuation()
    for target in valuation.ranked() {
      let standings = valuation.standings(target.occupation)
      let inOrder = zip(standings, standings.dropFirst()).allSatisfy {
        $0.weight > $1.weight || ($0.weight == $1.weight && $0.skill < $1.skill)
      }
      #expect(inOrder)
      #expect(standings.count == valuation.requirementCount(target.occupation))
      #expect(
        standings.count { $0.value.isKnown } == valuation.knownRequirements(target.occupation))
    }
  }
}
