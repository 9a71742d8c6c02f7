import Matching
import Planning
import SkillModel

/// Plans the distance of the targets a list shows; made once for a person.
///
/// By the plan with the fewest weeks, then the cheapest, within all limits of the person; if there is
/// none, the same without the limits on budget and weeks (MATCHING, Distance).
final class DistancePlanning {
  private let valuation: Valuation
  private let candidate: Candidate
  private let within: ModuleShelf
  /// The shelf without limits on budget and weeks; made when the first target needs it.
  private lazy var beyond = makeBeyond()
  private let makeBeyond: () -> ModuleShelf?

  /// Nil when no module is loaded: the estimate says as much then.
  init?(_ session: AdvisorySession, _ candidate: Candidate, _ valuation: Valuation) throws {
    let modules = try session.loadedModules()
    guard !modules.isEmpty else { return nil }
    let limits = session.planLimits(of: candidate, PlanRequest(targets: []))
    let places = try session.placeLimit(candidate.limits, PlanRequest(targets: [])).accepts
    let level = valuation.level(of: candidate)
    func shelf(_ limits: PlanLimits) -> ModuleShelf {
      ModuleShelf(modules, for: valuation, level: level, limits: limits, acceptsPlace: places)
    }
    self.valuation = valuation
    self.candidate = candidate
    within = shelf(limits)
    makeBeyond = {
      limits.budget == nil && limits.weeks == nil ? nil : shelf(limits.withoutBudgetAndWeeks)
    }
  }

  /// The planned distance; nil when none was found, and the estimate stands.
  ///
  /// What no loaded module teaches is learnt at the policy's hours and price, and makes it an estimate.
  func distance(to target: TargetValue, gates: [GateResult]) -> Distance? {
    distance(to: target, gates, on: within)
      ?? beyond.flatMap { distance(to: target, gates, on: $0) }
  }

  private func distance(
    to target: TargetValue, _ gates: [GateResult], on shelf: ModuleShelf
  ) -> Distance? {
    let question = PlanQuestion(
      .init(addsEstimates: true), targets: [target.occupation], gates: gates,
      valuation: valuation, shelf: shelf)
    let answer = PlanSolver.answer(
      question.instance, order: [.weeks, .cost, .modules],
      effort: .init(nodes: valuation.policy.plan.distanceNodes))
    guard let plan = answer.plan else { return nil }
    var isEstimate = false
    var skills: [Int] = []
    for requirement in question.open.joined() {
      let teaches = plan.placed.contains { placed in
        switch question.pieces[placed.module] {
        case .offer(let offer): return shelf.teaches(offer, requirement.skill)
        case .skill(let skill):
          if skill == requirement.skill { isEstimate = true }
          return skill == requirement.skill
        case .gate: return false
        }
      }
      if teaches { skills.append(requirement.skill) }
    }
    let expected = skills.filter { valuation.expectedCredit($0) >= 0.5 }
    return Distance(
      hours: Double(plan.value(.minutes, in: question.instance)) / 60,
      weeks: plan.value(.weeks, in: question.instance),
      cost: plan.value(.cost, in: question.instance),
      skills: skills.filter { valuation.expectedCredit($0) < 0.5 } + expected,
      basis: isEstimate ? .estimate : .plan, isOpenEnded: !question.openEnded.isEmpty)
  }
}
