import Advisory
import SkillModel
import Wording

/// What a plan means for the purse and the week.
struct MoneySection {
  let words: PageWords
  let plan: PlanResult

  private var wording: Wording { words.wording }

  func write(to html: inout HTMLWriter) {
    html.element("div", .class("keep")) { html in
      html.element("h3", text: wording.text(.planMoney))
      let lines = words.plan.money(plan.money)
      html.element("table", .class("facts")) { html in
        html.header(lines.map(\.name))
        html.element("tbody") { html in
          html.element("tr") { html in
            for line in lines { html.element("td", text: line.value) }
          }
        }
      }
      var sentences: [String] = []
      if plan.money.weeksWithoutIncome > 0 {
        sentences.append(wording.text(.moneyWithoutIncomeMeans))
      }
      if !plan.money.others.isEmpty { sentences.append(wording.text(.moneyAsked)) }
      if !sentences.isEmpty {
        html.element("p", .class("small"), text: sentences.joined(separator: " "))
      }
    }
  }
}

/// Schemes that may pay: how each stands, never as something one is entitled to.
struct SchemeSection {
  let words: PageWords
  let plan: PlanResult

  private var wording: Wording { words.wording }

  func write(to html: inout HTMLWriter) {
    // What is not open to a person is no help on a page to take home; the adviser sees why.
    let shown = words.isAdviser ? plan.schemes : plan.schemes.filter { $0.state != .notMet }
    guard !shown.isEmpty else { return }
    html.element("h3", text: wording.text(.schemesTitle))
    html.element("table") { html in
      html.element("caption", text: wording.text(.schemesMean))
      html.header(
        [Phrase.columnSchemeName, .columnSchemeState, .columnSchemeRule].map { wording.text($0) })
      html.element("tbody") { html in
        for scheme in shown {
          html.element("tr") { html in
            html.element("th", .row, text: scheme.name)
            html.element("td", text: words.plan.capitalised(words.plan.state(scheme)))
            html.element("td") { html in
              html.text(scheme.rule + " ")
              html.element("span", .class("small")) { html in
                html.link(scheme.source, text: wording.text(.schemeSource))
                html.text(
                  ", " + wording.text(.schemeChecked, wording.day(scheme.checkedOn)))
              }
            }
          }
        }
      }
    }
  }
}
