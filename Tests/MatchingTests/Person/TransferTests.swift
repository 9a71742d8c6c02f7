import SkillModel
import TestSupport
import Testing

@testable import Matching

/// What a skill is worth for another one: the factors of the pinned policy.
struct TransferTests {
  private func example() throws -> SmallTaxonomy {
    var small = try SmallTaxonomy(
      occupations: ["A", "B"],
      skills: ["java", "kotlin", "programming", "spring", "typing"], groups: ["g"])
    small.ask("A", "java", "kotlin", "programming", "spring", "typing")
    small.put("java", "kotlin", under: "programming")
    small.put("spring", under: "g")
    small.rows.skillRelations = [(small.at("spring"), small.at("java"), .essential)]
    return small
  }

  /// Knows java: programming .7 (narrower), kotlin .3 (sibling), nothing else.
  @Test func fromNarrowerAndSibling() throws {
    let small = try example()
    let expected = small.valuation([claim("java")]).expected
    #expect(zip(expected, [1, 0.3, 0.7, 0, 0]).allSatisfy { near($0, $1) })
  }

  /// Knows programming: java and kotlin .4 (broader).
  @Test func fromBroader() throws {
    let expected = try example().valuation([claim("programming")]).expected
    #expect(zip(expected, [0.4, 0.4, 1, 0, 0]).allSatisfy { near($0, $1) })
  }

  /// Knows spring, which asks java: java .3; it does not go the other way.
  @Test func fromCoRequired() throws {
    let expected = try example().valuation([claim("spring")]).expected
    #expect(zip(expected, [0.3, 0, 0, 1, 0]).allSatisfy { near($0, $1) })
  }

  @Test func theBestOneCountsAndIsNamed() throws {
    let small = try example()
    let person = small.valuation([claim("java", lastUsed: 1990), claim("programming")])
    let value = person.value(of: 1, levelAsked: 0)
    #expect(near(value.expected, 0.4))
    #expect(value.origin == .transfer(from: 2, .broader))
    #expect(!value.isKnown && value.low == 0 && value.high == 1)
  }

  @Test func nothingIsCarriedFromOrToAnAbsentSkill() throws {
    let small = try example()
    let person = small.valuation([claim("java", .absent), claim("programming", .absent)])
    #expect(person.expected.allSatisfy { $0 == 0 })
    let other = small.valuation([claim("java", .absent), claim("programming")])
    #expect(other.expected[0] == 0)
  }

  @Test func largeGroupsHaveNoSiblings() throws {
    var small = try example()
    small.policy.transfer.siblingGroupLimit = 1
    #expect(small.valuation([claim("java")]).expected[1] == 0)
  }

  @Test func rowsThatNameTheWrongKindAreLeftOut() throws {
    var small = try example()
    let (occupation, group) = (small.at("B"), small.at("g"))
    small.rows.skillRelations += [
      (occupation, small.at("java"), .essential), (small.at("java"), group, .essential),
    ]
    small.rows.requirements += [
      (small.at("java"), small.at("typing"), .essential, nil), (occupation, group, .essential, nil),
    ]
    let plain = try example().snapshot
    let sameBytes = small.snapshot.bytes() == plain.bytes()
    #expect(sameBytes)
  }
}
