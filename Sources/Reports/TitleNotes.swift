import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// What became of titles of past work, a sentence or two each: those that count as another title, then
  /// those that do not count.
  func notes(_ titles: TitlePlacing) -> [String] {
    titles.linked.map { wording.text(.titleLinked, $0.title, $0.label) }
      + titles.unplaced.map { title in
        title.nearest.isEmpty
          ? wording.text(.titleNotPlaced, title.title)
          : wording.text(
            .titleNotPlacedNear, title.title, wording.choice(title.nearest.map(\.label)))
      }
  }
}
