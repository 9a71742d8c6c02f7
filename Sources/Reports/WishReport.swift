import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// Wishes in at most three sentences: what is as wished, what is not, what to ask.
  func wishes(_ wishes: [ShownWish]) -> [String] {
    let sentences: [(ShownWish.State, Phrase)] = [
      (.meets, .wishesMet), (.differs, .wishesDiffer), (.ask, .wishesAsk),
    ]
    return sentences.compactMap { state, sentence in
      let names = wishes.filter { $0.state == state }.map(name)
      return names.isEmpty ? nil : wording.text(sentence, wording.list(names))
    }
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
    case .contract: wording.text(.contractKinds, wish.wish ?? "")
    case .condition: wish.wish ?? ""
    }
  }
}
