import SkillModel
import Testing

@testable import Matching

/// Three occupations worked out by hand.
///
///     N = 3 (D asks nothing and does not count).
///     A: s1 s2 essential, s3 optional        asked by  s1: A B   s2: A B   s3: A C   s4: B   s5: C
///     B: s1 s4 essential, s2 optional        idf of two = ln 4/3 = .287682072452
///     C: s3 s5 optional                      idf of one = ln 4/2 = .693147180560   s6: nobody, 0
///
///     weights  A: .2877 .2877 .1438   T = 2.5 x .2877        = .719205181130
///              B: .2877 .6931 .1438   T = 1.5 x .2877 + .6931 = 1.124670289238
///              C: .1438 .3466         T                       = .490414626506
///     medians  A: .2877   B: (.2877 + .6931) / 2 = .490414626506
///              C, no essentials, over all: (.1438 + .3466) / 2 = .245207313253
///     entry    A: .2877 + .2877   B: .2877 + .4904   C: .1438 + .2452
struct WorkedExampleTests {
  private func example() throws -> SmallTaxonomy {
    var small = try SmallTaxonomy(
      occupations: ["A", "B", "C", "D"], skills: ["s1", "s2", "s3", "s4", "s5", "s6"])
    small.ask("A", "s1", "s2")
    small.ask("A", "s3", as: .optional)
    small.ask("B", "s1", "s4")
    small.ask("B", "s2", as: .optional)
    small.ask("C", "s3", "s5", as: .optional)
    small.shares = [1, 0.5, 0, 0, 0.25, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]
    return small
  }

  private let two = 0.28768207245178085
  private let one = 0.6931471805599453

  @Test func rarity() throws {
    let snapshot = try example().snapshot
    let expected = [two, two, two, one, one, 0]
    #expect(zip(snapshot.idf, expected).allSatisfy { near($0, $1) })
  }

  @Test func weightsTotalsMediansAndEntry() throws {
    let snapshot = try example().snapshot
    let weights = [two, two, two / 2, two, two / 2, one, two / 2, one / 2]
    #expect(zip(snapshot.weights, weights).allSatisfy { near($0, $1) })
    let totals = [0.7192051811294521, 1.1246702892376166, 0.4904146265058631, 0]
    #expect(zip(snapshot.totalWeights, totals).allSatisfy { near($0, $1) })
    let medians = [two, 0.4904146265058631, 0.24520731325293154, 0]
    #expect(zip(snapshot.medianWeights, medians).allSatisfy { near($0, $1) })
    let entries = [2 * two, 0.778096698957644, 0.389048349478822, 0]
    #expect(zip(snapshot.entryWeights, entries).allSatisfy { near($0, $1) })
  }

  /// Somebody who does A, which makes s1 and s2 .7 and s3 .3 likely, and has s4.
  ///
  ///     S(B) = .7 x .2877 + 1 x .6931 + .7 x .1438 = .995213356634
  ///     coverage S/T = .884893436021   low .6931/T = .616311453404   confidence the same   high 1
  ///     entryNow = (.7 x .2877 + .4904) / .7781 = .889082395734
  ///     skills = .3 x sqrt(S / (T + 200)) = .021103120566   relatedness = .7 x .5 = .35
  @Test func valuesOfOnePerson() throws {
    let small = try example()
    let value = small.valuation([claim("s4")], work: [work("A")]).value(of: 1)
    #expect(near(value.coverage, 0.8848934360211))
    #expect(near(value.low, 0.6163114534037))
    #expect(near(value.confidence, 0.6163114534037))
    #expect(value.high == 1)
    #expect(near(value.entryNow, 0.8890823957342))
    #expect(near(value.skillsTerm, 0.3 * (0.9952133566343151 / 201.1246702892376).squareRoot()))
    #expect(near(value.relatednessTerm, 0.35, by: 1e-5))
    #expect(value.relatedWork == 0)
  }

  @Test func relatednessIsReadFromThePastToTheTarget() throws {
    let small = try example()
    #expect(
      near(small.valuation(work: [work("B")]).value(of: 0).relatednessTerm, 0.7 * 0.25, by: 1e-5))
    // Two occupations: the larger counts, and it is the one that is named.
    let both = small.valuation(work: [work("A"), work("B")]).value(of: 0)
    #expect(near(both.relatednessTerm, 0.7))
    #expect(both.relatedWork == 0)
  }

  @Test func aGroupCountsAsTheMeanOfItsMembers() throws {
    var small = try example()
    for name in ["A", "B"] { small[name].iscoGroup = "2512" }
    // D would be a member but asks nothing.
    small["D"].iscoGroup = "2513"
    let past = PastOccupation(uri: .isco("25"))
    let valuation = small.valuation(work: [past])
    #expect(valuation.profile.work.map(\.occupations) == [[0, 1]])
    // (1 + .25) / 2 for A; s1 is essential in both: .7; s2 .35 + .15; s4 .35.
    #expect(near(valuation.value(of: 0).relatednessTerm, 0.7 * 0.625, by: 1e-5))
    #expect(zip(valuation.expected, [0.7, 0.5, 0.15, 0.35, 0, 0]).allSatisfy { near($0, $1) })
  }

  @Test func onlyWhatAsksSomethingIsRanked() throws {
    let ranked = try example().valuation([claim("s5")]).ranked()
    #expect(ranked.map(\.occupation) == [2, 0, 1])
  }

  @Test func aSkillThatEverybodyAsksWeighsNothing() throws {
    var small = try SmallTaxonomy(occupations: ["A", "B"], skills: ["s1", "s2"])
    small.ask("A", "s1", "s2")
    small.ask("B", "s1")
    let value = small.valuation([claim("s1", .absent)]).value(of: 1)
    #expect(small.snapshot.totalWeights[1] == 0)
    #expect([value.coverage, value.low, value.high, value.entryNow] == [0, 0, 0, 0])
  }

  @Test func ofTwoSourcesForOneRequirementTheWeightierStands() throws {
    var small = try example()
    small.ask("C", "s3", as: .essential, level: 1)
    small.ask("C", "s3", as: .essential, level: 3)
    let snapshot = small.snapshot
    let range = snapshot.asks(2)
    #expect(snapshot.grades[range] == [0, 2])
    #expect(snapshot.levelsAsked[range] == [3, 0])
  }
}
