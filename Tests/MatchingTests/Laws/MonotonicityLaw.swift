import Matching
import SkillModel
import TestSupport
import Testing

/// Law 3: adding a present claim never lowers low; one at full level and freshness never lowers
/// coverage, high, entryNow or fit; confirming an absence never raises any of them.
struct MonotonicityLaw {
  /// Skills whose claim breaks an order of old and new values, for any occupation, ranked or not.
  private func violations(
    _ item: GeneratedCase, adding claim: (ConceptURI) -> Claim,
    keeps: (TargetValue, TargetValue) -> Bool
  ) -> [ConceptURI] {
    let valuation = item.valuation()
    let before = (0..<item.snapshot.occupationCount).map { valuation.value(of: $0) }
    return item.someSkills(15).filter { skill in
      var person = item.candidate
      person.claims.append(claim(skill))
      let after = item.valuation(of: person)
      return !before.allSatisfy { keeps($0, after.value(of: $0.occupation)) }
    }
  }

  private func lowersNothing(_ old: TargetValue, _ new: TargetValue) -> Bool {
    new.low >= old.low && new.coverage >= old.coverage && new.high >= old.high
      && new.entryNow >= old.entryNow && new.fit >= old.fit
  }

  @Test(arguments: GeneratedCase.seeds)
  func aPresentClaimNeverLowersLow(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    var claims = item.claims
    let broken = violations(item) { skill in
      var claim = claims.claim(about: skill)
      claim.state = .present
      return claim
    } keeps: { old, new in
      new.low >= old.low
    }
    #expect(broken.isEmpty)
  }

  @Test(arguments: GeneratedCase.seeds)
  func aFullAndFreshClaimLowersNothing(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    var random = SplitMix64(seed: seed)
    let broken = violations(item) { skill in
      Claim(
        skill: skill, evidence: random.pick(Evidence.allCases), level: .teaches,
        lastUsed: random.pick([2023, 2026], nilPercent: 30),
        date: random.pick(["2018-01-01", "2026-11-21"], nilPercent: 30).flatMap { CivilDate($0) })
    } keeps: {
      lowersNothing($0, $1)
    }
    #expect(broken.isEmpty)
  }

  @Test(arguments: GeneratedCase.seeds)
  func anAbsenceRaisesNothing(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    var claims = item.claims
    let broken = violations(item) { skill in
      var claim = claims.claim(about: skill)
      claim.state = .absent
      return claim
    } keeps: {
      lowersNothing($1, $0)
    }
    #expect(broken.isEmpty)
  }
}
