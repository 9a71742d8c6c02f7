import Advisory
import SkillModel
import Wording

/// The gap to one target, by state and skill group.
struct GapSection {
  let words: PageWords
  let gap: GapResult

  private var wording: Wording { words.wording }

  /// Skills of a state that the person's page shows; the adviser's shows all.
  private static let most = 8

  /// Skills that still read as a shortcut.
  private static let shortcutMost = 4

  func write(to html: inout HTMLWriter) {
    let target = gap.target
    html.element("section") { html in
      html.element(
        "h2",
        text: wording.text(.gapTitle, words.labelled(target.label, target.labelLanguage)))
      if let card = target.vacancy {
        for line in words.terminal.lines(card) {
          html.element("p", .class("small"), text: line)
        }
      }
      html.element(
        "p",
        text: words.plan.capitalised(wording.text(.columnBring)) + ": "
          + wording.text(
            .gapBring, wording.outOf100(target.coverage), wording.outOf100(target.low),
            wording.outOf100(target.high)) + "; "
          + wording.text(
            .known, String(target.discussed.known), String(target.discussed.all)) + ".")
      if let sentence = shortcut { html.element("p", text: sentence) }
      let hasHandy = gap.requirements.contains { wording.importance($0.importance) == handy }
      html.element("table", .class("states")) { html in
        html.element(
          "caption",
          text: wording.text(.gapCaption) + (hasHandy ? " " + wording.text(.handyMeans) : ""))
        html.header([wording.text(.columnState), wording.text(.columnSkills)])
        html.element("tbody") { html in
          for state in [RequirementState.has, .unproven, .partly, .toLearn, .notDiscussed] {
            write(state, to: &html)
          }
        }
      }
    }
    html.line()
  }

  private var handy: String { wording.text(.handyMark) }

  private var shortcut: String? {
    let target = gap.target
    let isOpen = target.gates.contains { $0.state != .met && $0.state != .onTheJob }
    let condition = isOpen ? " " + wording.text(.ifGatesAreMet) : ""
    if let first = gap.counterfactuals.first, !first.isEmpty {
      // A long list is no shortcut; what there is to learn stands in the plan.
      if first.count > Self.shortcutMost && !words.isAdviser { return nil }
      return wording.text(.counterfactual, wording.list(first.map(\.label))) + condition
    }
    return target.entryNow >= target.entry ? wording.text(.entryReached) + condition : nil
  }

  private func write(_ state: RequirementState, to html: inout HTMLWriter) {
    let all = gap.requirements.filter { $0.state == state }
    if all.isEmpty { return }
    // What is needed comes before what is handy; within that the heaviest first, as they stand.
    let ordered =
      all.filter { wording.importance($0.importance) != handy }
      + all.filter { wording.importance($0.importance) == handy }
    let shown = words.isAdviser ? ordered : Array(ordered.prefix(Self.most))
    var groups: [String] = []
    for requirement in shown where !groups.contains(name(ofGroup: requirement)) {
      groups.append(name(ofGroup: requirement))
    }
    html.line()
    html.element("tr") { html in
      html.element("th", .row) { html in
        html.text(
          words.plan.capitalised(wording.state(state)) + " (" + wording.count(all.count) + ")")
        if let hint = hint(state) {
          html.empty("br")
          html.element("span", .class("small"), text: hint)
        }
      }
      html.element("td") { html in
        for (index, group) in groups.enumerated() {
          let skills = shown.filter { name(ofGroup: $0) == group }.map(line)
          if index > 0 { words.isAdviser ? html.empty("br") : html.text(" ") }
          html.element("strong", text: words.plan.capitalised(group) + ":")
          html.text(" " + skills.joined(separator: "; ") + ".")
        }
        if shown.count < all.count {
          html.text(
            " "
              + words.plan.capitalised(
                wording.text(.andNMore, wording.count(all.count - shown.count))) + ".")
        }
      }
    }
  }

  private func hint(_ state: RequirementState) -> String? {
    switch state {
    case .unproven: wording.text(.stateProveHint)
    case .notDiscussed: wording.text(.stateNotDiscussedHint)
    case .has, .partly, .toLearn: nil
    }
  }

  private var hasOneOrigin: Bool {
    Set(gap.requirements.filter { $0.source?.kind == .work }.map(\.source?.label)).count <= 1
  }

  private func name(ofGroup requirement: ShownRequirement) -> String {
    requirement.group ?? wording.text(.otherSkills)
  }

  private func line(_ requirement: ShownRequirement) -> String {
    var marks: [String] = []
    if wording.importance(requirement.importance) == handy { marks.append(handy) }
    if words.isAdviser, let source = requirement.source, words.terminal.isTelling(source) {
      // Nearly all that is not discussed is expected from the one past occupation: once is enough.
      marks.append(
        source.kind == .work && hasOneOrigin
          ? wording.text(.expectedShort) : words.terminal.because(source))
    }
    return words.labelled(requirement.label, requirement.labelLanguage)
      + (marks.isEmpty ? "" : " (" + marks.joined(separator: ", ") + ")")
  }
}
