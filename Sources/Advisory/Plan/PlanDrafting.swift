import Matching
import Planning
import SkillModel

/// Makes plans for one person: turns a request into questions for the solver.
struct PlanDrafting {
  /// A plan in numbers, and what is known about it.
  struct Draft {
    var question: PlanQuestion
    var plan: ModulePlan?
    var status: PlanStatus
    var bound: PlanBound?
    /// Whether the modules that fit cannot reach the goal whatever money and time.
    var isNotTaught = false
    /// Whether they could with every way of learning, language, place and day.
    var isTaughtElsewhere = false
  }

  let valuation: Valuation
  let candidate: Candidate
  /// Targets in the order they were asked.
  let targets: [Int]
  var shelf: ModuleShelf
  let request: PlanRequest
  var places = PlaceLimit()
  let language: Language

  var snapshot: Snapshot { valuation.snapshot }
  var policy: Policy { valuation.policy }

  /// What is made small, first to last.
  var order: [Measure] {
    switch request.measure {
    case .cost: [.cost, .weeks, .modules]
    case .total: [.total, .weeks, .modules]
    case .hours: [.minutes, .weeks, .modules]
    case .weeks: [.weeks, .modules]
    }
  }

  /// Hard requirements of the targets as the person stands to them.
  func gates(of target: Int) -> [GateResult] {
    snapshot.gateResults(target, answers: candidate.gates)
  }

  /// The question of the request, with another share of entry or of coverage where given.
  func question(entry: Double? = nil, coverage: Double? = nil) -> PlanQuestion {
    PlanQuestion(
      .init(
        entry: coverage == nil ? entry ?? request.entry : 0, coverage: coverage,
        closesUnknown: request.closesUnknown),
      targets: targets, gates: targets.flatMap { gates(of: $0) }, valuation: valuation, shelf: shelf
    )
  }

  /// Solves a question; in another order or with fewer nodes where given.
  func answer(_ question: PlanQuestion, order: [Measure]? = nil, nodes: Int? = nil) -> PlanAnswer {
    PlanSolver.answer(
      question.instance, order: order ?? self.order,
      effort: .init(nodes: nodes ?? policy.plan.nodeLimit, isCancelled: request.isCancelled))
  }

  /// The plan of the request.
  func draft() -> Draft {
    if request.isMaximum { return largest { self.question(coverage: $0) } }
    let question = self.question()
    let answer = self.answer(question)
    if let plan = answer.plan { return draft(question, plan, answer.status) }
    if case .unknown = answer.status {
      return Draft(question: question, plan: nil, status: .bounded, bound: nil)
    }
    // What comes nearest: the largest share of entry that all targets can reach.
    let goal = request.entry ?? policy.bands.entryShare
    var nearest = largest { self.question(entry: $0 * goal) }
    nearest.status = .infeasible
    nearest.bound = nil
    nearest.isNotTaught = isNotTaught(question)
    if nearest.isNotTaught, !isNotTaught(elsewhere.question()) { nearest.isTaughtElsewhere = true }
    return nearest
  }

  /// The same with every way of learning, language, place and day of start.
  private var elsewhere: PlanDrafting {
    var limits = shelf.limits
    (limits.modes, limits.languages, limits.latestStart) = ([], [], nil)
    var free = self
    free.shelf = ModuleShelf(
      shelf.modules, for: valuation, level: valuation.level(of: candidate), limits: limits,
      acceptsPlace: nil)
    return free
  }

  private func isNotTaught(_ question: PlanQuestion) -> Bool {
    var instance = question.instance
    instance.budget = nil
    return !PlanSolver.unreached(instance).isEmpty
  }

  private func draft(
    _ question: PlanQuestion, _ plan: ModulePlan, _ status: PlanAnswer.Status
  ) -> Draft {
    guard case .bounded(let measure, let least) = status else {
      return Draft(question: question, plan: plan, status: .optimal, bound: nil)
    }
    let value = measure == .minutes ? least / 60 : least
    return Draft(
      question: question, plan: plan, status: .bounded,
      bound: PlanMeasure(measure).map { PlanBound(measure: $0, value: value) })
  }

  /// The best plan for the largest share for which there is any, to within half a hundredth.
  private func largest(_ question: (Double) -> PlanQuestion) -> Draft {
    var (low, high) = (0.0, 1.0)
    var isProved = true
    while high - low > 0.005 {
      let middle = (low + high) / 2
      let answer = self.answer(
        question(middle), order: [], nodes: max(100, policy.plan.nodeLimit / 20))
      if answer.plan != nil {
        low = middle
      } else {
        if case .unknown = answer.status { isProved = false }
        high = middle
      }
    }
    let best = question(low)
    let answer = self.answer(best)
    guard let plan = answer.plan else {
      return Draft(question: best, plan: ModulePlan(placed: []), status: .bounded, bound: nil)
    }
    var draft = self.draft(best, plan, answer.status)
    if !isProved { draft.status = .bounded }
    return draft
  }

  /// What a plan takes.
  func measures(of plan: ModulePlan, in question: PlanQuestion) -> PlanMeasures {
    PlanMeasures(
      cost: plan.value(.cost, in: question.instance),
      total: plan.value(.total, in: question.instance),
      hours: Double(plan.value(.minutes, in: question.instance)) / 60,
      weeks: plan.value(.weeks, in: question.instance),
      modules: plan.value(.modules, in: question.instance),
      isComplete: question.openEnded.isEmpty)
  }

  /// Shares of entry and coverage of a target with a plan, place by place in `targets`.
  func shares(
    _ place: Int, after plan: ModulePlan, in question: PlanQuestion
  ) -> (entry: Double, coverage: Double) {
    let now = valuation.value(of: targets[place])
    let chosen = plan.placed.map(\.module)
    var (entry, coverage) = (now.entryNow, now.coverage)
    for requirement in question.open[place] {
      let credit = question.credit(
        of: requirement, after: chosen, valuation: valuation, shelf: shelf)
      entry += requirement.entryShare * (credit - requirement.expected)
      coverage += requirement.coverageShare * (credit - requirement.expected)
    }
    return (min(1, entry), min(1, coverage))
  }
}

extension PlanMeasure {
  /// The measure of the solver; nil for the number of modules, which has no bound of its own.
  init?(_ measure: Measure) {
    switch measure {
    case .cost: self = .cost
    case .total: self = .total
    case .minutes: self = .hours
    case .weeks: self = .weeks
    case .modules: return nil
    }
  }
}
