public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// Plans of a cohort: everybody on a line with what is in the plan, the groups, who pays.
  public func lines(_ result: CohortPlanResult) -> [String] {
    let words = PlanWords(wording: wording)
    var lines = Paragraph.lines(
      wording.text(
        .cohortPlanTitle, wording.count(result.members.count), wording.count(result.reached)),
      width: width)
    for member in result.members {
      lines += [""] + self.lines(member, words)
    }
    lines += heading(wording.text(.cohortPlanGroups))
    if result.groups.isEmpty { lines.append(wording.text(.cohortPlanNoGroups)) }
    for (index, group) in result.groups.enumerated() {
      lines += Paragraph.lines(
        "\(index + 1). " + self.words(group, words), width: width, indent: "   ")
    }
    if result.groups.contains(where: { !$0.moved.isEmpty }) {
      lines += ["", wording.text(.cohortPlanMovedMeans)]
    }
    if !result.costs.isEmpty {
      lines += heading(wording.text(.cohortPlanCosts))
      for cost in result.costs {
        lines.append("- " + payer(cost.payer, words) + ": " + wording.euros(cents: cost.cents))
      }
      lines += Paragraph.lines(wording.text(.cohortPlanCostsMean), width: width)
    }
    return lines + footer(result.head)
  }

  private func lines(_ member: CohortPlanMember, _ words: PlanWords) -> [String] {
    let groups = member.groups.map { String($0 + 1) }.joined(separator: ", ")
    var lines = [
      member.candidate.rawValue
        + (groups.isEmpty ? "" : "  (" + wording.text(.cohortGroup, groups) + ")")
    ]
    func add(_ text: String) { lines += Paragraph.lines(text, width: width, indent: "  ") }
    if let plan = member.plan, let target = member.target {
      add(
        target.label + ": " + wording.text(status(member, plan))
          + (plan.objective.map { ", " + words.measures($0) } ?? ""))
      for module in plan.modules {
        let isMoved = member.moved.contains { $0.description == module.id }
        add(
          "- " + module.title
            + (module.provider.map { " (" + $0 + ")" } ?? "") + ", "
            + wording.day(module.start)
            + (isMoved ? ", " + wording.text(.cohortPlanMoved) : ""))
      }
      if let notCounted = words.notCounted(plan) { add(notCounted) }
      if let uncovered = words.uncovered(target, label: labelled) { add(uncovered) }
    } else if member.isTooLittleKnown {
      add(wording.text(.tooLittleKnown))
    } else if member.notes.isEmpty {
      add(wording.text(.nothingFound))
    }
    for note in member.notes where !PlanWords.isForOffice(note) {
      let words = words.note(note)
      add([words.what, words.toDo].compactMap { $0 }.joined(separator: " "))
    }
    for note in notes(member.titles) { add(note) }
    return lines
  }

  private func status(_ member: CohortPlanMember, _ plan: PlanResult) -> Phrase {
    switch plan.status {
    case .infeasible: .cohortPlanNotReached
    case .bounded: .cohortPlanBounded
    case .optimal:
      plan.modules.isEmpty && plan.openEnded.isEmpty ? .cohortPlanNothing : .cohortPlanReached
    }
  }

  /// A group: module, start, who, and whether they fit.
  private func words(_ group: CohortModuleGroup, _ words: PlanWords) -> String {
    var parts = [
      group.module.title + (group.module.provider.map { " (" + $0 + ")" } ?? "") + ", "
        + wording.day(group.module.start)
    ]
    if group.module.isContinuous { parts.append(wording.text(.startAnyTime)) }
    if let place = group.module.place { parts.append(place) }
    var size = wording.text(.cohortPlanPeople, wording.count(group.members.count))
    if let capacity = group.capacity {
      size += " " + wording.text(.cohortPlanPlaces, wording.count(capacity))
    }
    parts.append(size)
    if group.notFitting > 0 {
      parts.append(wording.text(.cohortPlanFull, wording.count(group.notFitting)))
    }
    if group.missing > 0 {
      parts.append(wording.text(.cohortPlanTooFew, wording.count(group.missing)))
    }
    return parts.joined(separator: "; ") + ": " + wording.list(group.members.map(\.rawValue))
  }

  private func payer(_ payer: ModulePrice.Payer, _ words: PlanWords) -> String {
    payer == .participant
      ? wording.text(.cohortPlanOwn) : words.capitalised(wording.payer(payer))
  }

  /// Plans of a cohort as one row a person.
  public func csv(_ result: CohortPlanResult) -> CSVTable {
    let header: [Phrase] = [
      .columnId, .columnOccupation, .columnPlanStatus, .columnPlanModules, .columnStart,
      .columnEuro,
      .columnTotal, .columnWeeks, .columnHoursShort, .columnGroups, .columnMissingOffer,
      .columnNotCounted, .columnLinked,
    ]
    let rows = result.members.map { self.row($0) }
    return CSVTable(
      header: header.map { wording.text($0) }, rows: rows, isDutch: wording.isDutch)
  }

  private func row(_ member: CohortPlanMember) -> [String] {
    func joined(_ parts: [String]?) -> String { parts?.joined(separator: " | ") ?? "" }
    let status: String =
      if let plan = member.plan {
        wording.text(self.status(member, plan))
      } else {
        wording.text(member.isTooLittleKnown ? .tooLittleKnown : .nothingFound)
      }
    var row: [String] = [member.candidate.rawValue, member.target?.label ?? "", status]
    row.append(joined(member.plan?.modules.map { $0.title + " (" + $0.id + ")" }))
    row.append(joined(member.plan?.modules.map(\.start.description)))
    if let objective = member.plan?.objective {
      row += [euros(objective.cost), euros(objective.total), String(objective.weeks)]
      row.append(wording.hoursNumber(objective.hours))
    } else {
      row += ["", "", "", ""]
    }
    row.append(joined(member.groups.map { String($0 + 1) }))
    row.append(joined(member.target?.uncovered.map(\.label)))
    row.append(joined(member.titles.unplaced.map(\.title)))
    row.append(joined(member.titles.linked.map { $0.title + " -> " + $0.label }))
    return row
  }

  /// Cents as a number a spreadsheet adds up: `1234,50` in Dutch.
  private func euros(_ cents: Int) -> String {
    let rest = cents % 100
    return String(cents / 100) + (wording.isDutch ? "," : ".") + (rest < 10 ? "0" : "")
      + String(rest)
  }
}
