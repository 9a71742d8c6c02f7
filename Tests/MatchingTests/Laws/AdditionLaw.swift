import Matching
import SkillModel
import TestSupport
import Testing

/// Law 2: shown terms sum to the shown value; tables round so that the rounded parts still add up.
struct AdditionLaw {
  @Test(arguments: GeneratedCase.seeds)
  func termsSumToTheFitAndReasonsToTheirTerm(seed: UInt64) throws {
    let valuation = try GeneratedCase(seed: seed).valuation()
    for target in valuation.ranked() {
      let terms = valuation.terms(of: target)
      #expect(terms.reduce(0) { $0 + $1.points } == target.fit)
      let unsound = terms.filter { term in
        let points = term.because.map(\.points)
        return term.points < 0 || abs(points.reduce(0, +) - term.points) > 1e-12
          || points.contains { $0 <= 0 } || points != points.sorted(by: >)
      }
      #expect(unsound.isEmpty)
    }
  }

  /// As `TargetRendering` shows a target: terms in units of the fit, reasons in units of their term.
  @Test(arguments: GeneratedCase.seeds)
  func roundedPartsStillAddUp(seed: UInt64) throws {
    let valuation = try GeneratedCase(seed: seed).valuation()
    for target in valuation.ranked() {
      for unitsInOne in [1_000_000.0, 100, 10] {
        #expect(roundsSoundly(valuation.terms(of: target), target.fit, unitsInOne))
      }
    }
  }

  private func roundsSoundly(_ terms: [FitTerm], _ fit: Double, _ one: Double) -> Bool {
    let shown = Int((fit * one).rounded())
    let points = Apportionment.units(terms.map { $0.points * one }, total: shown)
    guard points.reduce(0, +) == shown else { return false }
    return zip(terms, points).allSatisfy { term, units in
      let parts = Apportionment.units(term.because.map { $0.points * one }, total: units)
      // A term without a reason has nothing to explain.
      guard parts.reduce(0, +) == units, units >= 0, abs(Double(units) - term.points * one) < 1
      else { return false }
      return zip(term.because, parts).allSatisfy { reason, part in
        part >= 0 && abs(Double(part) - reason.points * one) <= 1 + 1e-9
      }
    }
  }
}
