import SkillModel
import Store

extension AdvisorySession {
  /// How a person stands to the schemes that pay for learning; empty without a situation.
  ///
  /// Only what the data says is judged: who may ask and until when. Whether somebody gets anything is
  /// decided by whoever pays.
  func shownSchemes(_ situation: Situation?, starts: [CivilDate]) throws -> [ShownScheme] {
    guard let situation else { return [] }
    return try store.fundingSchemes().compactMap { scheme in
      let isDutch = language == .dutch
      // What ended before today helps nobody; what others may ask is shown as not met.
      if scheme.validTo.map({ $0 < asOf }) == true { return nil }
      return ShownScheme(
        id: scheme.id, name: isDutch ? scheme.name : scheme.nameEnglish,
        state: state(of: scheme, situation), rule: isDutch ? scheme.rule : scheme.ruleEnglish,
        questions: scheme.questions, lapses: scheme.validTo,
        lapsesBeforeStart: scheme.validTo.map { last in starts.contains { $0 > last } } ?? false,
        source: scheme.sourceURL, checkedOn: scheme.checkedOn,
        isToCheck: scheme.status == .toCheck)
    }
  }

  private func state(of scheme: FundingScheme, _ situation: Situation) -> SchemeState {
    let own: [FundingScheme.Applicant] =
      switch situation {
      case .ww: [.ww]
      case .bijstand: [.bijstand]
      case .working: [.employee]
      case .redundant: [.redundant, .employee]
      }
    if scheme.validFrom.map({ asOf < $0 }) == true { return .notMet }
    // Who works can ask the employer to ask.
    let byEmployer: Set<FundingScheme.Applicant> = [.employer, .partnership]
    let hasEmployer = situation == .working || situation == .redundant
    let asks = scheme.applicants.contains { own.contains($0) || $0 == .anyone }
    if !asks {
      return hasEmployer && scheme.applicants.contains(where: byEmployer.contains) ? .ask : .notMet
    }
    return scheme.questions.isEmpty && scheme.status == .checked ? .met : .ask
  }
}
