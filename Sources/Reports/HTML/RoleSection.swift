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
      let worked = Set(report.gaps.map(\.target.uri))
      html.element("table", .class("roles")) { html in
        html.element("caption", text: wording.text(.intervalLegend))
        html.header([
          wording.text(.columnRoleName), wording.text(.columnBring), wording.text(.columnDistance),
        ])
        for (index, role) in roles.enumerated() {
          html.line()
          html.element("tbody", .class("role")) {
            write(role, number: index, isWorkedOut: worked.contains(role.uri), to: &$0)
          }
        }
      }
      var notes = [
        wording.text(
          match.isHoursAssumed ? .hoursDefault : .hoursAssumed,
          wording.hoursNumber(match.hoursPerWeek))
      ]
      if allEstimates { notes.append(wording.text(.allEstimates)) }
      if let wages = wageOrigins(roles.filter { worked.contains($0.uri) }) { notes.append(wages) }
      if match.isWeak { notes.append(wording.text(.weakFit)) }
      html.element("p", .class("small"), text: notes.joined(separator: " "))
    }
    html.line()
  }

  /// Two rows: what can be seen at once, and under it the reasons over the whole width.
  private func write(
    _ role: MatchedTarget, number: Int, isWorkedOut: Bool, to html: inout HTMLWriter
  ) {
    html.element("tr") { html in
      html.element("th", .init("scope", "rowgroup")) { html in
        html.text(words.labelled(role.label, role.labelLanguage))
        if isWorkedOut {
          html.text(" ")
          html.element("span", .class("mark"), text: wording.text(.roleWorkedOut))
        }
      }
      html.element("td", .class("bar")) { write(intervalOf: role, number: number, to: &$0) }
      html.element("td") { write(role.distance, band: role.band, to: &$0) }
    }
    let about = sentences(about: role, isWorkedOut: isWorkedOut)
    guard !about.isEmpty else { return }
    html.element("tr") { html in
      html.element("td", .columns(3), .class("about"), text: about.joined(separator: " "))
    }
  }

  private func write(
    intervalOf role: MatchedTarget, number: Int, to html: inout HTMLWriter
  ) {
    IntervalDrawing(
      coverage: role.coverage, low: role.low, high: role.high, id: "r\(number)",
      label: role.label
    ).write(to: &html, wording)
    html.element(
      "span",
      text: wording.text(
        .between, wording.outOf100(role.coverage), wording.outOf100(role.low),
        wording.outOf100(role.high)))
    if words.isAdviser {
      html.empty("br")
      html.element(
        "span", .class("small"),
        text: wording.text(
          .discussedOf, String(role.discussed.known), String(role.discussed.all)))
    }
  }

  /// Reasons, other titles, hard requirements, level, market and wishes; a sentence each.
  ///
  /// The person's page tells market and wishes of the role it works out; of others only what is open.
  private func sentences(about role: MatchedTarget, isWorkedOut: Bool) -> [String] {
    var parts: [String] = []
    let reasons = words.terminal.reasons(role)
    if !reasons.isEmpty { parts.append(wording.text(.why, wording.list(reasons))) }
    if words.isAdviser, !role.titles.isEmpty { parts.append(role.titles.joined(separator: "; ")) }
    for state in GateState.allCases where state != .met {
      let names = role.gates.filter { $0.state == state }.map(\.name)
      if names.isEmpty { continue }
      parts.append(wording.text(.hardRequirement, wording.list(names), wording.gate(state)))
    }
    if let level = role.level, words.isAdviser || (role.levelJump ?? 0) > 0 {
      let phrase: Phrase = (role.levelJump ?? 0) > 0 ? .levelHigher : .usualLevel
      parts.append(wording.text(phrase, wording.level(level)))
    }
    if words.isAdviser {
      let figures = words.terminal.shortFigures(role.figures)
      if !figures.isEmpty { parts.append(figures) }
    } else if isWorkedOut, let wage = wage(role) {
      parts.append(wording.figure(wage))
    }
    if words.isAdviser, let open = role.openVacancies, open > 0 {
      parts.append(wording.openVacancies(open))
    }
    if words.isAdviser || isWorkedOut { parts += words.terminal.wishes(role.wishes) }
    return parts.map { words.plan.capitalised($0.last == "." ? $0 : $0 + ".") }
  }

  /// Whether one note can say that every distance is an estimate.
  private var allEstimates: Bool { report.roles.allSatisfy(\.distance.isEstimate) }

  private func wage(_ role: MatchedTarget) -> LabourFigure? {
    role.figures.first { $0.figure.measure == .hourlyWage }?.figure
  }

  /// Where the wages of the person's page are from, each source once.
  private func wageOrigins(_ roles: [MatchedTarget]) -> String? {
    var origins: [String] = []
    for wage in roles.compactMap(wage) where !origins.contains(wording.origin(of: wage)) {
      origins.append(wording.origin(of: wage))
    }
    return origins.isEmpty || words.isAdviser
      ? nil : wording.text(.wagesFrom, origins.joined(separator: "; "))
  }

  private func write(_ distance: ShownDistance, band: Band, to html: inout HTMLWriter) {
    html.element("strong", text: wording.band(band))
    guard band != .unknown else { return }
    let besides = distance.isOpenEnded ? ", " + wording.text(.distanceBesides) : ""
    guard distance.hours > 0 || distance.weeks > 0 else {
      html.text(distance.isOpenEnded ? besides : ": " + wording.text(.distanceNothing))
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
    html.text(": " + parts.joined(separator: ", "))
    if !distance.isEstimate || !allEstimates {
      let basis = wording.text(distance.isEstimate ? .basisEstimate : .basisPlan)
      html.text(" (" + basis + ")")
    }
    html.text(besides)
  }
}
