import Matching
import Planning
public import SkillModel
import Store

extension AdvisorySession {
  /// The best plan of modules from a person to one or more targets.
  ///
  /// - Throws: `AdvisoryFault`, `StoreFault`.
  public func plan(_ candidate: Candidate, _ request: PlanRequest) throws -> PlanResult {
    try record(.plan, about: candidate, targets: request.targets)
    // Two titles of one occupation are one target.
    var seen: Set<Int> = []
    let named = try request.targets.map { try target(named: $0) }
      .filter { $0.vacancies != nil || seen.insert($0.target).inserted }
    // A vacancy brings a taxonomy of its own; with several targets they must share one.
    guard let first = named.first, named.count == 1 || named.allSatisfy({ $0.vacancies == nil })
    else { throw AdvisoryFault.onePlanPerVacancy }
    let catalogue = try loadedCatalogue()
    let places = try placeLimit(candidate.limits, request)
    let drafting = planDrafting(
      candidate, request, targets: named.map(\.target), in: first.snapshot, catalogue.modules,
      places)
    let draft = drafting.draft()
    let rendering = PlanRendering(
      drafting: drafting, draft: draft,
      target: TargetRendering(
        valuation: drafting.valuation, candidate: candidate, language: language,
        vacancies: first.vacancies?.vacancies ?? []),
      credentialNames: try credentialNames())
    var result = rendering.result(head: first.vacancies == nil ? try head() : try vacancyHead())
    result.withoutLimits = try withoutLimits(
      draft, drafting, candidate, catalogue.modules, places.accepts)
    result.schemes = try shownSchemes(request.situation, starts: result.modules.map(\.start))
    result.catalogues = try catalogues(catalogue.modules)
    if request.wantsPareto { result.pareto = drafting.pareto() }
    if let key = request.explained {
      result.explanation = try drafting.explanation(of: key, beside: draft)
    }
    result.notes = rendering.notes() + places.notes
    return result
  }

  /// The modules as a person can take them, towards targets of one snapshot.
  func planDrafting(
    _ candidate: Candidate, _ request: PlanRequest, targets: [Int], in snapshot: Snapshot,
    _ modules: [LoadedModule], _ places: PlaceLimit
  ) -> PlanDrafting {
    let valuation = self.valuation(of: candidate, in: snapshot)
    let shelf = ModuleShelf(
      modules, for: valuation, level: valuation.level(of: candidate),
      limits: planLimits(of: candidate, request), acceptsPlace: places.accepts)
    return PlanDrafting(
      valuation: valuation, candidate: candidate, targets: targets, shelf: shelf,
      request: request, places: places, language: language)
  }

  /// What the goal takes when budget and weeks are no matter, where they stand in the way.
  private func withoutLimits(
    _ draft: PlanDrafting.Draft, _ drafting: PlanDrafting, _ candidate: Candidate,
    _ modules: [LoadedModule], _ places: (@Sendable (ModulePlace) -> Bool)?
  ) throws -> PlanMeasures? {
    let limits = drafting.shelf.limits
    guard draft.status == .infeasible, limits.budget != nil || limits.weeks != nil else {
      return nil
    }
    let shelf = ModuleShelf(
      modules, for: drafting.valuation, level: drafting.valuation.level(of: candidate),
      limits: limits.withoutBudgetAndWeeks, acceptsPlace: places)
    var free = drafting
    free.shelf = shelf
    let question = free.question()
    return free.answer(question).plan.map { free.measures(of: $0, in: question) }
  }

  /// What a person keeps to: the request, else the profile, else the policy.
  func planLimits(of candidate: Candidate, _ request: PlanRequest) -> PlanLimits {
    let own = candidate.limits
    let hours = request.hoursPerWeek ?? own.hoursPerWeek
    let start = max(request.start ?? asOf, asOf)
    let modes =
      request.modes.isEmpty ? own.modes.compactMap { LearningMode(rawValue: $0) } : request.modes
    let weeks = request.weeks.map(Double.init) ?? own.weeks
    return PlanLimits(
      asOf: asOf, start: start, latestStart: request.latestStart ?? own.latestStart,
      hoursPerWeek: hours.flatMap { $0 > 0 ? $0 : nil } ?? policy.estimate.hoursPerWeek,
      isHoursAssumed: (hours ?? 0) <= 0, budget: request.budget ?? own.budget,
      weeks: weeks.map { Int(min(max(0, $0), Double(policy.plan.horizonWeeks))) },
      horizon: policy.plan.horizonWeeks, modes: Set(modes),
      languages: Set(request.languages.isEmpty ? own.languages : request.languages),
      payers: request.situation.payers)
  }

  private func catalogues(_ modules: [LoadedModule]) throws -> [PlanCatalogue] {
    var names: [String: (name: String, count: Int)] = [:]
    for loaded in modules {
      let key = loaded.module.provider
      names[key, default: (loaded.module.providerName?.value ?? key, 0)].count += 1
    }
    let days = try store.catalogueDays()
    return names.sorted { $0.key < $1.key }.map {
      PlanCatalogue(
        provider: $0.value.name, modules: $0.value.count,
        seenOn: days[$0.key].flatMap { CivilDate($0) })
    }
  }
}

extension Situation? {
  /// Who may pay for training beside the person; where nothing is known only who pays for everybody.
  fileprivate var payers: Set<ModulePrice.Payer> {
    switch self {
    case .ww: [.government, .uwv]
    case .bijstand: [.government, .municipality]
    case .working, .redundant: [.government, .employer, .fund]
    case nil: [.government]
    }
  }
}
