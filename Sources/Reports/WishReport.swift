import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// Wishes in at most four sentences: what is as wished, what goes over a limit, what is not, what to ask.
  ///
  /// Limits of money and time that hold are left out: the band already says that a target is within them.
  func wishes(_ wishes: [ShownWish]) -> [String] {
    let limits = wishes.filter(isLimit)
    let others = wishes.filter { !isLimit($0) }
    let sentences: [(Phrase, [ShownWish])] = [
      (.wishesMet, others.filter { $0.state == .meets }),
      (.limitsExceeded, limits.filter { $0.state == .differs }),
      (.wishesDiffer, others.filter { $0.state == .differs }),
      (.wishesAsk, wishes.filter { $0.state == .ask }),
    ]
    return sentences.compactMap { sentence, wishes in
      wishes.isEmpty ? nil : wording.text(sentence, wording.list(wishes.map(name)))
    }
  }

  private func isLimit(_ wish: ShownWish) -> Bool {
    [.weeks, .budget, .distance, .language].contains(wish.name)
  }

  private func name(_ wish: ShownWish) -> String {
    switch wish.name {
    case .interest: wording.text(.interestIn, wish.wish ?? "")
    case .occupation: wording.text(.thinksOf, wish.wish ?? "")
    case .budget: wording.text(.wishBudget)
    case .weeks: wording.text(.wishWeeks)
    case .wage: wording.text(.wishWage)
    case .workHours: wording.text(.wishWorkHours)
    case .shifts: wording.text(.wishShifts)
    case .contract: wording.text(.contractKinds, wording.contract(wish.wish ?? ""))
    case .condition: wish.wish ?? ""
    case .distance: wording.text(.wishDistance)
    case .language:
      wording.text(.wishLanguage, wording.language(Language(rawValue: wish.wish ?? "")))
    }
  }
}
