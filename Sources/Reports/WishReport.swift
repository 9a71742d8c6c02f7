import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// Wishes in at most three sentences: what is as wished, what is not, what to ask.
  ///
  /// Limits of money and time that hold are left out: the band already says that a target is within them.
  func wishes(_ wishes: [ShownWish]) -> [String] {
    let sentences: [(ShownWish.State, Phrase)] = [
      (.meets, .wishesMet), (.differs, .wishesDiffer), (.ask, .wishesAsk),
    ]
    return sentences.compactMap { state, sentence in
      let names = wishes.filter { $0.state == state && !(state == .meets && isLimit($0)) }.map(name)
      return names.isEmpty ? nil : wording.text(sentence, wording.list(names))
    }
  }

  private func isLimit(_ wish: ShownWish) -> Bool { wish.name == .weeks || wish.name == .budget }

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
    }
  }
}
