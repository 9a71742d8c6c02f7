import Matching
import Planning
import SkillModel

/// Turns a plan in numbers into what is shown.
struct PlanRendering {
  let drafting: PlanDrafting
  let draft: PlanDrafting.Draft
  let target: TargetRendering
  /// Names of kinds of credentials by their code.
  let credentialNames: [String: String]

  private var shelf: ModuleShelf { drafting.shelf }
  private var plan: ModulePlan { draft.plan ?? ModulePlan(placed: []) }

  /// The result, without what needs the database.
  func result(head: ResultHead) -> PlanResult {
    let limits = shelf.limits
    let modules = self.modules()
    return PlanResult(
      head: head, candidate: drafting.candidate.id,
      targets: drafting.targets.indices.map { shownTarget($0) }, status: draft.status,
      frame: PlanFrame(
        start: limits.start, latestStart: limits.latestStart, hoursPerWeek: limits.hoursPerWeek,
        isHoursAssumed: limits.isHoursAssumed, budget: limits.budget, weeks: limits.weeks,
        modes: limits.modes.sorted { $0.rawValue < $1.rawValue },
        languages: limits.languages.sorted { $0.rawValue < $1.rawValue },
        region: drafting.places.region, maxKm: drafting.places.kilometres,
        measure: drafting.request.measure, closesUnknown: drafting.request.closesUnknown,
        isMaximum: drafting.request.isMaximum),
      objective: draft.plan.map { drafting.measures(of: $0, in: draft.question) },
      bound: draft.bound, modules: modules,
      openEnded: draft.question.openEnded.map {
        ShownGate(requirement: $0, state: .getFirst, language: drafting.language)
      }, proof: proof(), exemptions: exemptions(modules),
      schemes: [], money: money(), withoutLimits: nil, pareto: [], explanation: nil,
      catalogues: [], notes: [])
  }

  private func shownTarget(_ place: Int) -> PlannedTarget {
    let number = drafting.targets[place]
    let value = drafting.valuation.value(of: number)
    let matched = target.matched(value)
    let after = drafting.shares(place, after: plan, in: draft.question)
    return PlannedTarget(
      uri: matched.uri, label: matched.label,
      entry: drafting.request.entry ?? drafting.policy.bands.entryShare,
      entryBefore: value.entryNow, entryAfter: after.entry, coverageBefore: value.coverage,
      coverageAfter: after.coverage,
      uncovered: draft.question.uncovered(place, shelf: shelf).map { target.skill($0) },
      gates: matched.gates)
  }

  // MARK: Modules

  /// A skill a module of the plan closes, and whether it is known to be open.
  private struct Closing {
    var skill: Int
    var isConfirmed: Bool
    var weight: Double
  }

  /// For each open skill the module of the plan that brings most; of equal ones the earliest.
  private func closings() -> [Int: [Closing]] {
    var closings: [Int: [Closing]] = [:]
    var seen: Set<Int> = []
    for open in draft.question.open {
      for requirement in open where seen.insert(requirement.skill).inserted {
        var best: (number: Int, credit: Double)?
        for placed in plan.placed {
          // What carries over counts, but is no reason to take a course.
          guard case .offer(let offer) = draft.question.pieces[placed.module],
            shelf.teaches(offer, requirement.skill)
          else { continue }
          let credit = draft.question.credit(
            of: requirement, after: [placed.module], valuation: drafting.valuation, shelf: shelf)
          if credit > best?.credit ?? requirement.expected { best = (placed.module, credit) }
        }
        guard let best else { continue }
        let isKnown = drafting.valuation.profile.known[requirement.skill] != nil
        closings[best.number, default: []].append(
          Closing(skill: requirement.skill, isConfirmed: isKnown, weight: requirement.weight))
      }
    }
    return closings.mapValues {
      $0.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.skill < $1.skill }
    }
  }

  private func modules() -> [PlannedModule] {
    let closings = self.closings()
    let offers = plan.placed.compactMap { placed -> Int? in
      guard case .offer(let offer) = draft.question.pieces[placed.module] else { return nil }
      return offer
    }
    return plan.placed.map { placed in
      switch draft.question.pieces[placed.module] {
      case .offer(let offer):
        return module(offer, placed, closings[placed.module] ?? [], among: offers)
      case .gate(let gate): return module(gate, placed)
      case .skill: return module(of: placed)
      }
    }
  }

  private func module(
    _ index: Int, _ placed: ModulePlan.Placed, _ closings: [Closing], among offers: [Int]
  ) -> PlannedModule {
    let offer = shelf.offers[index]
    let module = shelf.modules[offer.module].module
    var shown = self.module(of: placed)
    shown.id = module.key.description
    shown.title = module.title?.value ?? module.id
    shown.provider = module.providerName?.value ?? module.provider
    if let day = offer.days[placed.start] { shown.start = day }
    shown.isStartCertain = offer.certainty[placed.start]
    shown.isContinuous = offer.isContinuous
    shown.payers = offer.payers
    shown.place = offer.modes == [.online] ? nil : offer.place?.town ?? offer.place?.region
    shown.modes = offer.modes
    shown.language = offer.language
    shown.credential = module.credentials.first.flatMap { credential in
      credential.value.name ?? credential.value.kind.map { credentialNames[$0] ?? $0 }
    }
    shown.closesConfirmed = closings.filter(\.isConfirmed).map { target.skill($0.skill) }
    shown.closesUnknown = closings.filter { !$0.isConfirmed }.map { target.skill($0.skill) }
    shown.lifts = draft.question.gates(liftedBy: index, shelf: shelf).map { name(of: $0) }
    shown.after = shelf.first(of: index, among: offers).map(\.description)
    shown.admission = shelf.admission[offer.module] ?? []
    shown.url = module.url?.value
    return shown
  }

  private func module(_ gate: GateRequirement, _ placed: ModulePlan.Placed) -> PlannedModule {
    var shown = module(of: placed)
    shown.id = "gate:" + gate.kind
    shown.title = name(of: gate)
    shown.isContinuous = true
    shown.lifts = [name(of: gate)]
    return shown
  }

  private func name(of gate: GateRequirement) -> String {
    drafting.language == .dutch ? gate.nameDutch : gate.nameEnglish
  }

  /// What follows from the numbers alone.
  private func module(of placed: ModulePlan.Placed) -> PlannedModule {
    let values = draft.question.instance.modules[placed.module]
    return PlannedModule(
      id: "", title: "", provider: nil, start: shelf.limits.day(ofWeek: placed.start),
      isStartCertain: nil, isContinuous: false, startWeek: placed.start, weeks: values.weeks,
      hours: Double(values.minutes) / 60, hoursPerWeek: Double(values.load) / 60,
      cost: values.cost, total: values.total, payers: [], place: nil, modes: [], language: nil,
      credential: nil, closesConfirmed: [], closesUnknown: [], lifts: [], after: [],
      admission: [], url: nil)
  }

  // MARK: Beside the modules

  /// Skills the person says to have and still has to prove, heaviest first, each once.
  private func proof() -> [ShownSkill] {
    var seen: Set<Int> = []
    return drafting.targets.flatMap { drafting.valuation.standings($0) }
      .filter { $0.state == .unproven && $0.importance == .essential }
      .filter { seen.insert($0.skill).inserted }
      .map { target.skill($0.skill) }
  }

  /// Modules that only close what past work makes likely: the examencommissie may exempt from them.
  private func exemptions(_ modules: [PlannedModule]) -> [PlanExemption] {
    let cost = modules.reduce(0) { $0 + $1.cost }
    return modules.filter { module in
      guard module.provider != nil, module.cost > 0, module.closesConfirmed.isEmpty,
        !module.closesUnknown.isEmpty, module.lifts.isEmpty
      else { return false }
      return module.closesUnknown.allSatisfy { skill in
        drafting.snapshot.skill(skill.uri).map {
          drafting.valuation.expectedCredit($0) >= drafting.policy.plan.exemptionCredit
        } ?? false
      }
    }.map {
      PlanExemption(module: $0.id, costWith: cost, costWithout: cost - $0.cost)
    }
  }

  private func money() -> PlanMoney {
    var others: [ModulePrice.Payer: Int] = [:]
    var minutes: [Int: Int] = [:]
    var unpaid: [Int: Int] = [:]
    for placed in plan.placed {
      let values = draft.question.instance.modules[placed.module]
      var isPaid = false
      if case .offer(let index) = draft.question.pieces[placed.module] {
        let offer = shelf.offers[index]
        let module = shelf.modules[offer.module].module
        // Work goes with it, and so does pay.
        isPaid =
          module.traject?.value.hasJobCommitment == true
          || module.routes.contains { [.bbl, .dual].contains($0.value) }
        if offer.cost < offer.total, let payer = payer(of: offer) {
          others[payer, default: 0] += offer.total - offer.cost
        }
      }
      for week in placed.start..<placed.start + values.weeks {
        minutes[week, default: 0] += values.load
        if !isPaid { unpaid[week, default: 0] += values.load }
      }
    }
    let full = Int(drafting.policy.plan.fullTimeHours * 60)
    return PlanMoney(
      own: plan.value(.cost, in: draft.question.instance),
      others: ModulePrice.Payer.allCases.compactMap { payer in
        others[payer].map { (payer, $0) }
      },
      busiestWeek: Double(minutes.values.max() ?? 0) / 60,
      weeksWithoutIncome: unpaid.values.count { $0 >= full })
  }

  /// Who pays in the person's place: the first that pays for this person, else the first that is named.
  private func payer(of offer: ModuleOffer) -> ModulePrice.Payer? {
    offer.payers.first(where: shelf.limits.payers.contains) ?? offer.payers.first
  }

  /// What the reader must know about how far the plan comes.
  private var reachNote: PlanNote? {
    let goal = drafting.request.entry ?? drafting.policy.bands.entryShare
    // A hair is lost where shares are computed from sums of weights.
    let isReached = drafting.targets.indices.allSatisfy {
      drafting.shares($0, after: plan, in: draft.question).entry >= goal - 1e-6
    }
    let isEmpty = plan.placed.isEmpty
    if isReached {
      let needsNothing = draft.question.instance.goals.allSatisfy { $0.wanted <= 0 }
      // A hard requirement that is still to be got is needed all the same.
      let isOpen = !draft.question.openEnded.isEmpty
      return isEmpty && needsNothing && !isOpen ? .nothingNeeded : nil
    }
    if drafting.request.isMaximum { return isEmpty ? .nothingFits : nil }
    return isEmpty ? .nothingCertainNeeded : .stillUnknown
  }

  /// What the reader must know about what was left out.
  func notes() -> [PlanNote] {
    var notes: [PlanNote] = []
    if shelf.modules.isEmpty { return [.noModules] }
    if draft.status == .infeasible {
      notes.append(
        draft.isTaughtElsewhere
          ? .notTaughtHere : draft.isNotTaught ? .notTaught : .limitsTooNarrow)
    } else if draft.plan != nil {
      if let note = reachNote { notes.append(note) }
    }
    func count(_ fault: OfferFault) -> Int { shelf.faults.values.count { $0 == fault } }
    let counted: [(OfferFault, (Int) -> PlanNote)] = [
      (.start, { .startsPassed($0) }), (.price, { .priceUnknown($0) }),
      (.text, { .prerequisiteUnreadable($0) }), (.load, { .loadUnknown($0) }),
    ]
    for (fault, note) in counted where count(fault) > 0 { notes.append(note(count(fault))) }
    if !shelf.circles.isEmpty {
      notes.append(
        .prerequisiteCycle(shelf.circles.map { shelf.modules[$0].module.key.description }))
    }
    return notes
  }
}
