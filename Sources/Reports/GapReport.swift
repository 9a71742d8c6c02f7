public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// A gap: the figures, the requirements by group, hard requirements, questions, shortcuts.
  public func lines(_ result: GapResult) -> [String] {
    let target = result.target
    var lines = [
      wording.text(
        .gapFor, result.candidate.rawValue, labelled(target.label, target.labelLanguage))
    ]
    lines.append(band(target.band, target.distance))
    if let card = target.vacancy {
      for line in self.lines(card) { lines += Paragraph.lines(line, width: width) }
    }
    lines += Paragraph.lines(
      wording.text(.columnBring) + ": "
        + wording.text(
          .between, wording.outOf100(target.coverage), wording.outOf100(target.low),
          wording.outOf100(target.high)) + "; "
        + wording.text(
          .known, String(target.discussed.known), String(target.discussed.all)), width: width)
    for state in [
      RequirementState.has, .unproven, .partly, .toLearn, .notDiscussed,
    ] { lines += requirements(result, state) }
    lines += gates(target)
    lines += shortcuts(result)
    if !result.questions.isEmpty {
      lines += heading(wording.text(.questions))
      for question in result.questions.prefix(5) {
        lines += Paragraph.lines(
          "- " + wording.text(.canYou, labelled(question.label, question.labelLanguage)),
          width: width, indent: "  ")
      }
    }
    return lines + footer(result.head)
  }

  /// Requirements in one state, by group; groups in the order of their heaviest skill.
  private func requirements(_ result: GapResult, _ state: RequirementState) -> [String] {
    let matching = result.requirements.filter { $0.state == state }
    if matching.isEmpty { return [] }
    var lines = heading(wording.state(state) + " (" + wording.count(matching.count) + ")")
    var groups: [String] = []
    for requirement in matching {
      let group = requirement.group ?? wording.text(.otherSkills)
      if !groups.contains(group) { groups.append(group) }
    }
    for group in groups {
      lines += Paragraph.lines(group, width: width, indent: "  ")
      for requirement in matching where (requirement.group ?? wording.text(.otherSkills)) == group {
        let source =
          isTelling(requirement.source)
          ? requirement.source.map { " (" + because($0) + ")" } ?? "" : ""
        lines += Paragraph.lines(
          "- " + labelled(requirement.label, requirement.labelLanguage) + ", "
            + wording.importance(requirement.importance) + phrase(requirement) + source,
          width: width, indent: "    ")
      }
    }
    return lines
  }

  /// The words an ad asks a skill with, where they are not its label.
  private func phrase(_ requirement: ShownRequirement) -> String {
    if requirement.origin?.origin == "occupation" {
      return ", " + wording.text(.fromTheOccupation)
    }
    guard let phrase = requirement.origin?.phrase,
      phrase.lowercased() != requirement.label.lowercased()
    else { return "" }
    return ", \"" + phrase + "\""
  }

  private func gates(_ target: MatchedTarget) -> [String] {
    if target.gates.isEmpty { return [] }
    var lines = [""]
    for gate in target.gates {
      let how = gate.how.map { " - " + $0 } ?? ""
      lines += Paragraph.lines(
        wording.text(.hardRequirement, gate.name, wording.gate(gate.state)) + how, width: width)
    }
    return lines
  }

  private func shortcuts(_ result: GapResult) -> [String] {
    // Skills do not replace what the law or the work demands.
    let isOpen = result.target.gates.contains { $0.state != .met && $0.state != .onTheJob }
    let condition = isOpen ? " " + wording.text(.ifGatesAreMet) : ""
    guard let first = result.counterfactuals.first else {
      return result.target.entryNow >= result.target.entry
        ? [""] + Paragraph.lines(wording.text(.entryReached) + condition, width: width) : []
    }
    return [""]
      + Paragraph.lines(
        wording.text(.counterfactual, wording.list(first.map(\.label))) + condition, width: width)
  }
}
