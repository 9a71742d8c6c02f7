import Advisory
import SkillModel
import Wording

/// Roles with their interval drawn, their distance and the reason.
struct RoleSection {
  let words: PageWords
  let report: PersonReport

  private var wording: Wording { words.wording }

  func write(to html: inout HTMLWriter) {
    html.element("section") { html in
      html.element(
        "h2", text: wording.text(words.isAdviser ? .rolesTitleAdviser : .rolesTitle))
      let match = report.match
      let roles = report.roles
      if match.isWeak && roles.allSatisfy({ $0.band == .unknown }) {
        html.element("p", text: wording.text(.tooLittleKnownShort))
        return
      }
      html.element("table", .class("roles")) { html in
        html.element("caption", text: wording.text(.intervalLegend))
        html.header([
          wording.text(.columnRoleName), wording.text(.columnBring), wording.text(.columnDistance),
        ])
        html.element("tbody") { html in
          let chosen = Set(report.gaps.map(\.target.uri))
          for (index, role) in roles.enumerated() {
            html.line()
            html.element("tr") {
              write(role, number: index, isChosen: chosen.contains(role.uri), to: &$0)
            }
          }
        }
      }
      var notes = [
        wording.text(
          match.isHoursAssumed ? .hoursDefault : .hoursAssumed,
          wording.hoursNumber(match.hoursPerWeek))
      ]
      if match.isWeak { notes.append(wording.text(.weakFit)) }
      html.element("p", .class("small"), text: notes.joined(separator: " "))
    }
    html.line()
  }

  private func write(
    _ role: MatchedTarget, number: Int, isChosen: Bool, to html: inout HTMLWriter
  ) {
    html.element("th", .row) { html in
      html.text(words.labelled(role.label, role.labelLanguage))
      if isChosen {
        html.text(" ")
        html.element("span", .class("mark"), text: wording.text(.roleChosen))
      }
      write(reasonsOf: role, to: &html)
    }
    html.element("td", .class("bar")) { html in
      html.element(
        "span",
        text: wording.text(
          .between, wording.outOf100(role.coverage), wording.outOf100(role.low),
          wording.outOf100(role.high)))
      IntervalDrawing(
        coverage: role.coverage, low: role.low, high: role.high, id: "r\(number)",
        label: role.label
      ).write(to: &html, wording)
      if words.isAdviser {
        html.element(
          "span", .class("small"),
          text: wording.text(
            .known, String(role.discussed.known), String(role.discussed.all)))
      }
    }
    html.element("td") { write(role.distance, band: role.band, to: &$0) }
  }

  private func write(reasonsOf role: MatchedTarget, to html: inout HTMLWriter) {
    var lines: [String] = []
    let reasons = words.terminal.reasons(role)
    if !reasons.isEmpty { lines.append(wording.text(.whyThis, wording.list(reasons))) }
    if !role.titles.isEmpty { lines.append(role.titles.joined(separator: "; ")) }
    for gate in role.gates where gate.state != .met {
      lines.append(
        words.plan.capitalised(
          wording.text(.hardRequirement, gate.name, wording.gate(gate.state))))
    }
    if let level = role.level, words.isAdviser || (role.levelJump ?? 0) > 0 {
      let phrase: Phrase = (role.levelJump ?? 0) > 0 ? .levelHigher : .usualLevel
      lines.append(words.plan.capitalised(wording.text(phrase, wording.level(level))))
    }
    if words.isAdviser {
      let figures = words.terminal.shortFigures(role.figures)
      if !figures.isEmpty { lines.append(figures) }
      if let open = role.openVacancies, open > 0 { lines.append(wording.openVacancies(open)) }
    }
    lines += words.terminal.wishes(role.wishes)
    for line in lines {
      html.empty("br")
      html.element("span", .class("small"), text: line)
    }
  }

  private func write(_ distance: ShownDistance, band: Band, to html: inout HTMLWriter) {
    html.element("strong", text: wording.band(band))
    guard band != .unknown else { return }
    html.empty("br")
    guard distance.hours > 0 || distance.weeks > 0 else {
      html.element("span", .class("small"), text: wording.text(.distanceNothing))
      return
    }
    var parts = [
      wording.text(
        .distanceOf, wording.weeks(distance.weeks), wording.count(distance.hours))
    ]
    if distance.cost > 0 {
      parts.append(
        wording.euros(
          cents: distance.isEstimate ? TerminalReport.rounded(distance.cost) : distance.cost))
    }
    let basis = wording.text(distance.isEstimate ? .basisEstimate : .basisPlan)
    html.element(
      "span", .class("small"), text: parts.joined(separator: ", ") + " (" + basis + ")")
  }
}
