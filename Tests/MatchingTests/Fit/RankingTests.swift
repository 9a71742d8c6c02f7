import SkillModel
import TestSupport
import Testing

@testable import Matching

/// A ranking that is made as far as it is looked at, against valuing and sorting all targets.
struct RankingTests {
  @Test(arguments: UInt64(1)...100)
  func sameAsSortingAll(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let valuation = item.valuation()
    let accepts = { (target: Int) in target % 5 != Int(seed % 5) }
    let all = valuation.ranked(where: accepts)
    var ranking = Ranking(valuation, where: accepts)
    #expect(ranking.bestFit == all.first?.fit)
    #expect(ranking.best(3) == Array(all.prefix(3)))
    #expect(ranking.count == all.count)
    #expect(ranking.best(0) == all)
    #expect(ranking.bestFit == all.first?.fit)
    #expect(Array(Ranking(valuation, where: accepts)) == all)
    #expect(Set(ranking.members) == Set(all.map(\.occupation)))
  }

  @Test(arguments: UInt64(1)...60)
  func fitsAreThoseOfTheValues(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let valuation = item.valuation()
    let fits = FitTable(valuation)
    for target in 0..<item.snapshot.occupationCount {
      let value = valuation.value(of: target)
      #expect(fits.fit(target) == value.fit)
      #expect(fits.skillsTerms[target] == value.skillsTerm)
      #expect(fits.sums[target] == valuation.sum(of: target))
    }
  }

  /// Of equal fits those named come first; a better fit is never passed over for it.
  @Test func namedOnesComeFirstAtEqualFit() throws {
    var small = try SmallTaxonomy(occupations: ["A", "B", "C", "D"], skills: ["s1", "s2"])
    small.ask("A", "s1")
    small.ask("B", "s1")
    small.ask("C", "s1")
    small.ask("D", "s2")
    let valuation = small.valuation([claim("s1")])
    var ranking = Ranking(valuation, isFirst: { $0 >= 2 }) { _ in true }
    #expect(ranking.best(0).map(\.occupation) == [2, 0, 1, 3])
  }
}
