import Advisory
import SkillModel
import Wording

/// For the adviser: the terms of each fit, with points that add up digit by digit.
struct GroundsSection {
  let words: PageWords
  let report: PersonReport

  private var wording: Wording { words.wording }

  /// Points are tenths on a scale of 100.
  private static let scale = 1000
  private static let most = 5

  func write(to html: inout HTMLWriter) {
    guard !report.roles.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", text: wording.text(.groundsTitle))
      html.element("p", .class("small"), text: wording.text(.groundsMean))
      html.element("div", .class("columns")) { html in
        for role in report.roles { write(role, to: &html) }
      }
    }
    html.line()
  }

  private func write(_ role: MatchedTarget, to html: inout HTMLWriter) {
    let shares = role.shares(outOf: Self.scale)
    html.line()
    html.element("div", .class("keep")) { html in
      html.element("h3", text: words.labelled(role.label, role.labelLanguage))
      html.element(
        "p", .class("small"),
        text: [
          wording.text(.known, String(role.discussed.known), String(role.discussed.all)),
          wording.text(
            .entryNowOf, wording.outOf100(min(role.entryNow, role.entry)),
            wording.outOf100(role.entry)),
        ].joined(separator: "; ") + ".")
      html.element("table") { html in
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", .column, text: wording.text(.columnTerm))
            html.element("th", .column, .class("number"), text: wording.text(.columnPoints))
          }
        }
        html.element("tbody") { html in
          for (term, share) in zip(role.terms, shares) {
            row(
              wording.text(term.name == .skills ? .termSkills : .termRelatedness), share.points,
              isTotal: true, to: &html)
            write(term, points: share.points, to: &html)
          }
          row(
            wording.text(.columnFit), shares.reduce(0) { $0 + $1.points }, isTotal: true,
            to: &html)
        }
      }
    }
  }

  /// The reasons that give most, and the rest as one line: together they are the term.
  private func write(_ term: ShownTerm, points: Int, to html: inout HTMLWriter) {
    var left = points
    let unit = JSONWriter.unitsInOne / Self.scale
    let shown = term.because.prefix(Self.most)
    for (index, reason) in shown.enumerated() {
      // The last of all takes what rounding left.
      let isLast = index == term.because.count - 1
      let own = isLast ? left : min(left, (reason.units + unit / 2) / unit)
      if own == 0 { continue }
      left -= own
      let why =
        reason.source.flatMap { words.terminal.isTelling($0) ? $0 : nil }
        .map { " (" + words.terminal.because($0) + ")" } ?? ""
      row("– " + reason.label + why, own, isTotal: false, to: &html)
    }
    let rest = term.because.count - shown.count
    guard left > 0, rest > 0 else { return }
    row(
      "– " + wording.text(.restOfReasons, wording.count(rest)), left, isTotal: false, to: &html)
  }

  private func row(_ name: String, _ points: Int, isTotal: Bool, to html: inout HTMLWriter) {
    let number = wording.decimal(Double(points) / 10, places: 1)
    html.element("tr") { html in
      html.element("th", .row) { html in
        if isTotal {
          html.text(name)
        } else {
          html.element("span", .class("small"), text: name)
        }
      }
      html.element("td", .class("number"), text: number)
    }
  }
}
