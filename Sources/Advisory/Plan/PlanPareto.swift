import Planning
import SkillModel

extension PlanDrafting {
  /// Plans none of which is better than another in cost, weeks and entry at once.
  ///
  /// For the share asked for and shares above it: the cheapest plan, then the cheapest that takes at
  /// least so many weeks less, until there is none. Cheapest first; at most as many as the policy says.
  func pareto() -> [ParetoPoint] {
    let goal = request.entry ?? policy.bands.entryShare
    var points: [ParetoPoint] = []
    let shares = [goal] + [0.7, 0.8, 0.9, 1].filter { $0 > goal + 0.01 }
    let perShare = max(2, policy.plan.paretoPoints / 2)
    for share in shares {
      let found = front(entry: share, most: share == goal ? perShare : 2)
      if found.isEmpty { break }
      points += found
    }
    let kept = points.filter { point in !points.contains { Self.isBetter($0, than: point) } }
    var seen: Set<[String]> = []
    return kept.filter { seen.insert($0.modules.sorted()).inserted }
      .sorted { ($0.measures.cost, $0.measures.weeks) < ($1.measures.cost, $1.measures.weeks) }
      .prefix(policy.plan.paretoPoints).map { $0 }
  }

  private func front(entry: Double, most: Int) -> [ParetoPoint] {
    var points: [ParetoPoint] = []
    var question = self.question(entry: entry)
    while points.count < most {
      let answer = self.answer(
        question, order: [.cost, .weeks, .modules], nodes: max(100, policy.plan.nodeLimit / 10))
      guard let plan = answer.plan else { break }
      let point = self.point(plan, question, isProved: answer.status == .optimal)
      points.append(point)
      let left = point.measures.weeks
      guard left > 1 else { break }
      // Steps of a tenth: a week more or less is no choice to make.
      question = self.question(entry: entry)
      question.shorten(to: left - max(1, left / 10))
    }
    return points
  }

  private func point(
    _ plan: ModulePlan, _ question: PlanQuestion, isProved: Bool
  ) -> ParetoPoint {
    let entry = targets.indices.map { shares($0, after: plan, in: question).entry }.min() ?? 1
    let keys = plan.placed.compactMap { placed -> String? in
      guard case .offer(let index) = question.pieces[placed.module] else { return nil }
      return shelf.modules[shelf.offers[index].module].module.key.description
    }
    return ParetoPoint(
      measures: measures(of: plan, in: question), entry: entry, isProved: isProved, modules: keys)
  }

  private static func isBetter(_ one: ParetoPoint, than other: ParetoPoint) -> Bool {
    let (a, b) = (one.measures, other.measures)
    let isNoWorse =
      a.cost <= b.cost && a.weeks <= b.weeks && one.entry >= other.entry - 1e-9
    return isNoWorse && (a.cost < b.cost || a.weeks < b.weeks || one.entry > other.entry + 1e-9)
  }
}
