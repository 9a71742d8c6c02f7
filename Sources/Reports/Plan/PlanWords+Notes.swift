import Advisory
import SkillModel
import Wording

extension PlanWords {
  /// What the reader must know, and what can be done about it; the latter nil when there is nothing to do.
  func note(_ note: PlanNote) -> (what: String, toDo: String?) {
    switch note {
    case .nothingNeeded: (wording.text(.noteNothingNeeded), nil)
    case .noModules: (wording.text(.noteNoModules), wording.text(.doNoModules))
    case .startsPassed(let number):
      (wording.text(.noteStartsPassed, wording.modules(number)), wording.text(.doStartsPassed))
    case .priceUnknown(let number):
      (wording.text(.notePriceUnknown, wording.modules(number)), wording.text(.doPriceUnknown))
    case .prerequisiteUnreadable(let number):
      (
        wording.text(.notePrerequisiteUnreadable, wording.modules(number)),
        wording.text(.doPrerequisiteUnreadable)
      )
    case .prerequisiteCycle(let keys):
      (wording.text(.noteCycle, wording.list(keys)), wording.text(.doCycle))
    case .loadUnknown(let number):
      (wording.text(.noteLoadUnknown, wording.modules(number)), wording.text(.doLoadUnknown))
    case .homeUnknown: (wording.text(.noteHomeUnknown), wording.text(.doHomeUnknown))
    case .regionUnknown(let name):
      (wording.text(.noteRegionUnknown, name), wording.text(.doRegionUnknown))
    case .notTaughtHere: (wording.text(.noteNotTaughtHere), wording.text(.doNotTaughtHere))
    case .nothingCertainNeeded:
      (wording.text(.noteNothingCertain), wording.text(.doStillUnknown))
    case .stillUnknown: (wording.text(.noteStillUnknown), wording.text(.doStillUnknown))
    case .nothingFits: (wording.text(.noteNothingFits), wording.text(.doNotTaughtHere))
    case .notTaught: (wording.text(.noteNotTaught), wording.text(.doNotTaught))
    case .limitsTooNarrow:
      (wording.text(.noteLimitsTooNarrow), wording.text(.doLimitsTooNarrow))
    }
  }

  /// Whether only the one who loads catalogues can do something about it.
  static func isForOffice(_ note: PlanNote) -> Bool {
    switch note {
    case .nothingNeeded, .homeUnknown, .regionUnknown, .notTaught, .notTaughtHere,
      .nothingCertainNeeded, .stillUnknown, .nothingFits, .limitsTooNarrow:
      false
    case .noModules, .startsPassed, .priceUnknown, .prerequisiteUnreadable, .prerequisiteCycle,
      .loadUnknown:
      true
    }
  }

  /// Why a module is in the plan or not, a sentence each.
  func explanation(_ explanation: PlanExplanation) -> [String] {
    let alternative = explanation.alternative.map { measures($0) }
    switch explanation.reason {
    case .chosen:
      return [
        wording.text(.whyChosen),
        alternative.map { wording.text(.whyWithout, $0) } ?? wording.text(.whyNoneWithout),
      ]
    case .teachesNothing: return [wording.text(.whyTeachesNothing)]
    case .excluded:
      return [wording.text(.whyExcluded, wording.planDetail(explanation.detail))]
    case .prerequisite:
      return [wording.text(.whyPrerequisite, wording.planDetail(explanation.detail))]
    case .dominated: return [wording.text(.whyDominated, explanation.other ?? "-")]
    case .dearer:
      return [wording.text(.whyDearer)]
        + (alternative.map { [wording.text(.whyWith, $0)] } ?? [])
    case .impossible:
      return [wording.text(.whyImpossible)]
        + (alternative.map { [wording.text(.whyWith, $0)] } ?? [])
    }
  }
}
