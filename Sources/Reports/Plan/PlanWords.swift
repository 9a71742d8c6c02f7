import Advisory
import SkillModel
import Wording

/// Sentences of a learning plan, the same on a terminal and on a page.
struct PlanWords {
  let wording: Wording

  /// Status in the words of the service, with what it rests on and what is not in it.
  func status(_ plan: PlanResult) -> [String] {
    statusAlone(plan) + [notCounted(plan)].compactMap { $0 }
  }

  /// Which hard requirements are in no sum; nil when all is counted.
  func notCounted(_ plan: PlanResult) -> String? {
    plan.openEnded.isEmpty
      ? nil : wording.text(.planNotCounted, wording.list(plan.openEnded.map(\.name)))
  }

  private func statusAlone(_ plan: PlanResult) -> [String] {
    switch plan.status {
    case .optimal:
      // Nothing was combined: the cheapest of nothing says as much as 0 euro.
      let isOpen = plan.modules.isEmpty && !plan.openEnded.isEmpty
      return [isOpen ? wording.text(.planWithoutModules) : optimal(plan)]
    case .bounded: return [bounded(plan)]
    case .infeasible:
      var sentences = [
        // Money and time are to blame only where nothing else is.
        wording.text(
          [.notTaught, .notTaughtHere, .noModules].contains(where: plan.notes.contains)
            ? .planNotTaught : .planDoesNotFit)
      ]
      if !plan.modules.isEmpty { sentences.append(wording.text(.planNearest)) }
      if let without = plan.withoutLimits {
        sentences.append(wording.text(.planWithoutLimits, measures(without)))
      }
      return sentences
    }
  }

  private func optimal(_ plan: PlanResult) -> String {
    let within =
      plan.catalogues.compactMap(\.seenOn).max().map {
        wording.text(.planWithin, wording.day($0))
      } ?? ""
    if plan.frame.isMaximum { return wording.text(.planOptimalMost, within) }
    switch plan.frame.measure {
    case .cost: return wording.text(.planOptimalCost, within)
    case .total: return wording.text(.planOptimalTotal, within)
    case .hours: return wording.text(.planOptimalHours, within)
    case .weeks: return wording.text(.planOptimalWeeks, within)
    }
  }

  private func bounded(_ plan: PlanResult) -> String {
    guard let bound = plan.bound, let objective = plan.objective else {
      return wording.text(.planBoundedOpen)
    }
    let gain: String
    switch bound.measure {
    case .cost:
      gain = wording.text(
        .cheaperBy, wording.euros(cents: max(0, objective.cost - bound.value)))
    case .total:
      gain = wording.text(
        .cheaperBy, wording.euros(cents: max(0, objective.total - bound.value)))
    case .hours:
      gain = wording.text(
        .hoursFewer, wording.hoursNumber(max(0, objective.hours - Double(bound.value))))
    case .weeks:
      gain = wording.text(.weeksShorter, wording.weeks(max(0, objective.weeks - bound.value)))
    }
    return wording.text(.planBounded, gain)
  }

  /// What a plan takes, on one line.
  func measures(_ measures: PlanMeasures) -> String {
    [
      wording.modules(measures.modules), wording.euros(cents: measures.cost),
      wording.weeks(measures.weeks),
      wording.text(.hoursOfStudy, wording.hoursNumber(measures.hours)),
    ].joined(separator: ", ")
  }

  /// What the plan was asked to keep to.
  func frame(_ frame: PlanFrame) -> String {
    var start = wording.day(frame.start)
    if let latest = frame.latestStart {
      start += ", " + wording.text(.planLatestStart, wording.day(latest))
    }
    var more: [String] = []
    if !frame.modes.isEmpty { more.append(wording.list(frame.modes.map { wording.mode($0) })) }
    if let kilometres = frame.maxKm {
      more.append(wording.text(.planWithinKm, wording.hoursNumber(kilometres)))
    }
    if let region = frame.region { more.append(wording.text(.planInRegion, region)) }
    if !frame.languages.isEmpty {
      more.append(
        wording.text(.planInLanguages, wording.list(frame.languages.map { wording.language($0) })))
    }
    return wording.text(
      .planFrame, start, wording.hoursNumber(frame.hoursPerWeek),
      frame.isHoursAssumed ? wording.text(.planHoursAssumed) : "",
      frame.budget.map { wording.text(.planBudget, wording.euros(cents: $0)) }
        ?? wording.text(.planNoBudget),
      frame.weeks.map { wording.text(.planWeeksLimit, wording.weeks($0)) }
        ?? wording.text(.planNoWeeks), more.map { "; " + $0 }.joined())
  }

  /// Entry of a target before and after; more than is needed now reads as what is needed.
  func entry(_ target: PlannedTarget) -> String {
    wording.text(
      .planEntry, target.label, wording.outOf100(min(target.entryBefore, target.entry)),
      wording.outOf100(target.entry), wording.outOf100(target.entryAfter))
  }

  /// Together, when something is needed.
  func totals(_ plan: PlanResult) -> String? {
    guard let objective = plan.objective, objective.modules > 0 else { return nil }
    return wording.text(
      .planTotals, wording.modules(objective.modules), wording.hoursNumber(objective.hours),
      wording.weeks(objective.weeks), wording.euros(cents: objective.cost),
      wording.euros(cents: objective.total))
  }

  /// How sure a start is, `start zeker`; nil when nothing is said.
  func certainty(_ module: PlannedModule) -> String? {
    if module.isContinuous {
      return wording.text(.columnStart) + " " + wording.text(.startAnyTime)
    }
    return module.isStartCertain.map {
      wording.text(.columnStart) + " " + wording.text($0 ? .startCertain : .startUncertain)
    }
  }

  /// `8 weken, 96 uur`.
  func duration(_ module: PlannedModule) -> String {
    wording.weeks(module.weeks) + ", "
      + wording.text(.hoursInAll, wording.hoursNumber(module.hours))
  }

  /// Who pays; the person when nothing is said, with who else may where that is said, nobody when it is
  /// free of charge.
  func payers(_ module: PlannedModule) -> String {
    if module.total == 0 { return wording.text(.payerNone) }
    let others = module.payers.filter { $0 != .participant }
    let names = wording.list(others.map { wording.payer($0) })
    if module.cost == 0 && !others.isEmpty { return names }
    let own = wording.payer(.participant)
    return others.isEmpty ? own : wording.text(.planPaidOr, own, names)
  }

  /// Town, ways of learning and language; "" when nothing is said.
  func place(_ module: PlannedModule) -> String {
    var parts = [module.place].compactMap { $0 }
    parts += module.modes.map { wording.learningMode($0.rawValue) }
    if let language = module.language {
      parts.append(wording.text(.planLanguage, wording.language(language)))
    }
    return parts.joined(separator: ", ")
  }

  /// What a module gives besides skills, and what comes before it, a part each.
  func conditions(_ module: PlannedModule, numbers: [String: Int]) -> [String] {
    var parts: [String] = []
    if !module.lifts.isEmpty {
      parts.append(wording.text(.planLifts, wording.list(module.lifts)))
    }
    let after = module.after.compactMap { numbers[$0] }.sorted().map(String.init)
    if !after.isEmpty { parts.append(wording.text(.planAfter, wording.list(after))) }
    if let credential = module.credential {
      parts.append(wording.text(.planCredential, credential))
    }
    if !module.admission.isEmpty {
      parts.append(
        wording.text(.planAdmission, module.admission.joined(separator: "; ")))
    }
    return parts
  }

  /// The number each module of a plan is shown with, by key.
  static func numbers(_ plan: PlanResult) -> [String: Int] {
    Dictionary(
      plan.modules.enumerated().map { ($0.element.id, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Lines of the purse: what, how much.
  func money(_ money: PlanMoney) -> [(name: String, value: String)] {
    [(wording.text(.moneyOwn), wording.euros(cents: money.own))]
      + money.others.map { payer, cents in
        (
          capitalised(wording.text(.moneyOther, wording.payer(payer))),
          wording.euros(cents: cents)
        )
      } + [
        (
          wording.text(.moneyBusiest),
          wording.text(.hoursInAll, wording.hoursNumber(money.busiestWeek))
        ),
        (wording.text(.moneyWithoutIncome), wording.count(money.weeksWithoutIncome)),
      ]
  }

  /// How a scheme stands, with warnings.
  func state(_ scheme: ShownScheme) -> String {
    let questions = scheme.questions.map { wording.schemeQuestion($0) }.joined(separator: "; ")
    var parts = [
      wording.scheme(scheme.state)
        + (scheme.state == .ask && !questions.isEmpty ? ": " + questions : "")
    ]
    if let day = scheme.lapses {
      parts.append(
        wording.text(
          scheme.lapsesBeforeStart ? .schemeLapsesFirst : .schemeLapses, wording.day(day)))
    }
    if scheme.state != .ask && !questions.isEmpty {
      parts.append(wording.text(.schemeQuestions, questions))
    }
    if scheme.isToCheck { parts.append(wording.text(.schemeToCheck)) }
    return parts.joined(separator: "; ")
  }

  /// An exemption with both prices; the examination board decides.
  func exemption(_ exemption: PlanExemption, _ plan: PlanResult) -> String {
    wording.text(
      .planExemption,
      plan.modules.first { $0.id == exemption.module }?.title ?? exemption.module,
      wording.euros(cents: exemption.costWith), wording.euros(cents: exemption.costWithout))
  }

  /// What no loaded module covers, of one target; nil when there is none.
  func uncovered(
    _ target: PlannedTarget, isPlain: Bool = false, label: (String, Language?) -> String
  ) -> String? {
    guard !target.uncovered.isEmpty else { return nil }
    let most = 6
    var names = target.uncovered.prefix(most).map { label($0.label, $0.language) }
    if target.uncovered.count > most {
      names.append(wording.text(.andMore, wording.count(target.uncovered.count - most)))
    }
    return wording.text(
      isPlain ? .planUncoveredPlain : .planUncovered, target.label, wording.list(names))
  }

  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
