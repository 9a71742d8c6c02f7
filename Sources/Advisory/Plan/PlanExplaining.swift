import Planning
import SkillModel

extension PlanDrafting {
  /// Why a module is in the plan or not.
  ///
  /// - Parameter name: its key, or its id where only one provider has it.
  /// - Throws: `AdvisoryFault.moduleNotFound`, `.ambiguousModule`.
  func explanation(of name: String, beside draft: Draft) throws -> PlanExplanation {
    let positions = shelf.modules.indices.filter {
      let module = shelf.modules[$0].module
      return module.key.description == name || module.id == name
    }
    guard let position = positions.first else { throw AdvisoryFault.moduleNotFound(name) }
    guard positions.count == 1 else {
      throw AdvisoryFault.ambiguousModule(
        name, choices: positions.map { shelf.modules[$0].module.key.description })
    }
    let module = shelf.modules[position].module
    var explanation = PlanExplanation(
      module: module.key.description, title: module.title?.value ?? module.id,
      reason: .teachesNothing, detail: nil, alternative: nil, other: nil)
    if let fault = shelf.faults[position], shelf.offers(ofModule: position).isEmpty {
      explanation.reason =
        [.prerequisite, .level, .text].contains(fault) ? .prerequisite : .excluded
      explanation.detail = fault.rawValue
      return explanation
    }
    let numbers = shelf.offers(ofModule: position)
    let isChosen = draft.plan?.placed.contains { numbers.contains($0.module) } ?? false
    if isChosen {
      explanation.reason = .chosen
      explanation.alternative = alternative(without: numbers, draft.question)
      return explanation
    }
    let gains = Set(numbers.flatMap { draft.question.instance.modules[$0].gains.map(\.item) })
    let isAskedFirst = draft.question.instance.modules.contains {
      $0.prerequisites.joined().contains(where: numbers.contains)
    }
    guard !gains.isEmpty || isAskedFirst else { return explanation }
    if let other = PlanSolver.standIn(for: numbers, in: draft.question.instance, order: order),
      case .offer(let index) = draft.question.pieces[other]
    {
      explanation.reason = .dominated
      explanation.other = shelf.modules[shelf.offers[index].module].module.key.description
      return explanation
    }
    var forced = draft.question
    forced.require(oneOf: numbers)
    let answer = self.answer(forced)
    explanation.alternative = answer.plan.map { measures(of: $0, in: forced) }
    explanation.reason = answer.plan == nil ? .impossible : .dearer
    return explanation
  }

  private func alternative(without numbers: [Int], _ question: PlanQuestion) -> PlanMeasures? {
    var without = question
    without.forbid(numbers)
    return answer(without).plan.map { measures(of: $0, in: without) }
  }
}
