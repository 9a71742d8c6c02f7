public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// A cohort: everybody with the first roles, then the groups.
  public func lines(_ result: CohortResult, domain: String) -> [String] {
    var lines = [wording.text(.cohortTitle, wording.count(result.members.count), domain)]
    for member in result.members {
      lines.append("")
      lines.append(
        member.candidate.rawValue
          + (member.group.map { "  (" + wording.text(.cohortGroup, String($0 + 1)) + ")" } ?? ""))
      if member.roles.isEmpty {
        lines += Paragraph.lines(
          wording.text(member.isTooLittleKnown ? .tooLittleKnown : .nothingFound), width: width,
          indent: "  ")
      }
      for (index, role) in member.roles.enumerated() {
        lines += Paragraph.lines("\(index + 1). " + line(role), width: width, indent: "  ")
      }
      if let outside = member.outside {
        lines += Paragraph.lines(
          wording.text(
            member.isOutsideBetter ? .cohortOutsideBetter : .cohortOutside, line(outside)),
          width: width, indent: "  ")
      }
      for note in notes(member.titles) {
        lines += Paragraph.lines(note, width: width, indent: "  ")
      }
    }
    lines += heading(wording.text(.cohortGroups))
    if result.groups.isEmpty { lines.append(wording.text(.cohortNoGroups)) }
    for (index, group) in result.groups.enumerated() {
      lines += Paragraph.lines(
        "\(index + 1). " + group.label + ": "
          + wording.list(group.members.map(\.rawValue)), width: width)
      if !group.skills.isEmpty {
        lines += Paragraph.lines(
          wording.text(.cohortLearnTogether)
            + ": "
            + wording.list(
              group.skills.prefix(6).map {
                labelled($0.skill.label, $0.skill.language) + " ("
                  + wording.text(.cohortOf, String($0.members), String(group.members.count)) + ")"
              }), width: width, indent: "   ")
      }
    }
    lines += ["", wording.text(.cohortEstimate)]
    return lines + footer(result.head)
  }

  private func line(_ role: CohortRole) -> String {
    labelled(role.label, role.labelLanguage) + " - " + band(role.band, role.distance)
      + (role.hasOpenGate ? ", " + wording.text(.cohortGate) : "")
  }

  /// A cohort as one row a person.
  public func csv(_ result: CohortResult) -> CSVTable {
    let places = max(1, result.members.map(\.roles.count).max() ?? 0)
    var header = [wording.text(.columnId), wording.text(.columnGroup)]
    for place in 0..<places {
      let number = String(place + 1)
      header += [
        wording.text(.columnRole, number), wording.text(.columnRoleDistance, number),
        wording.text(.columnRoleWeeks, number), wording.text(.columnRoleHours, number),
      ]
    }
    header += [
      wording.text(.columnOutside), wording.text(.columnOutsideDistance),
      wording.text(.columnOutsideBetter), wording.text(.columnNotCounted),
      wording.text(.columnLinked),
    ]
    let rows = result.members.map { member in
      var row = [member.candidate.rawValue, member.group.map { String($0 + 1) } ?? ""]
      for place in 0..<places {
        row += place < member.roles.count ? cells(member.roles[place]) : ["", "", "", ""]
      }
      if member.isTooLittleKnown { row[3] = wording.band(.unknown) }
      return row + [
        member.outside?.label ?? "", member.outside.map { wording.band($0.band) } ?? "",
        wording.text(member.isOutsideBetter ? .yes : .no),
        member.titles.unplaced.map(\.title).joined(separator: " | "),
        member.titles.linked.map { "\($0.title) -> \($0.label)" }.joined(separator: " | "),
      ]
    }
    return CSVTable(header: header, rows: rows, isDutch: wording.isDutch)
  }

  private func cells(_ role: CohortRole) -> [String] {
    [role.label, wording.band(role.band), String(role.distance.weeks), String(role.distance.hours)]
  }
}
