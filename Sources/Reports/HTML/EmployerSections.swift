import Advisory
import SkillModel
import Wording

/// The page of an employer: what is confirmed, what is being learned, what an employer can ask for.
struct EmployerSections {
  let words: PageWords
  let report: EmployerReport

  private var wording: Wording { words.wording }

  func write(to html: inout HTMLWriter) {
    writeStrengths(to: &html)
    if !report.targets.isEmpty {
      html.element("section") { html in
        html.element("h2", text: wording.text(.employerTarget))
        html.element("ul") { html in
          for target in report.targets {
            html.element("li", text: words.labelled(target.label, target.labelLanguage))
          }
        }
      }
      html.line()
      writeLearning(to: &html)
    }
    writeSchemes(to: &html)
  }

  private func writeStrengths(to html: inout HTMLWriter) {
    html.element("section") { html in
      html.element("h2", text: wording.text(.employerStrengths))
      if report.strengths.isEmpty {
        html.element("p", text: wording.text(.employerNone))
      }
      let asked = report.strengths.filter(\.isAsked)
      let others = report.strengths.filter { !$0.isAsked }
      if !asked.isEmpty { write(.employerAsked, asked, to: &html) }
      if !others.isEmpty {
        write(asked.isEmpty ? .employerStrengths : .employerOther, others, to: &html)
      }
    }
    html.line()
  }

  private func write(
    _ caption: Phrase, _ strengths: [EmployerReport.Strength], to html: inout HTMLWriter
  ) {
    html.element("table") { html in
      html.element("caption", text: wording.text(caption))
      html.header([wording.text(.columnSkillName), wording.text(.columnEvidence)])
      html.element("tbody") { html in
        for strength in strengths {
          html.element("tr") { html in
            html.element("th", .row, text: words.labelled(strength.skill))
            html.element("td", text: wording.confirmedBy(strength.evidence))
          }
        }
      }
    }
  }

  private func writeLearning(to html: inout HTMLWriter) {
    html.element("section") { html in
      html.element("h2", text: wording.text(.employerLearning))
      guard let first = report.learning.first else {
        html.element("p", text: wording.text(.employerNoLearning))
        return
      }
      // Weeks run from the first module: what came before it says nothing to an employer.
      html.element("figure") { html in
        TimelineDrawing(
          bars: report.learning.map {
            TimelineBar(
              title: $0.title, startWeek: $0.startWeek - first.startWeek, weeks: $0.weeks,
              isUncertain: false)
          }, start: first.start, id: "plan"
        ).write(to: &html, wording)
      }
      html.element("table") { html in
        html.element("caption", text: wording.text(.planTableCaption))
        html.header(
          [Phrase.columnModule, .columnStart, .columnDuration, .columnLearned].map {
            wording.text($0)
          })
        html.element("tbody") { html in
          for learning in report.learning {
            html.element("tr") { write(learning, to: &$0) }
          }
        }
      }
    }
    html.line()
  }

  private func write(_ learning: EmployerReport.Learning, to html: inout HTMLWriter) {
    html.element("th", .row) { html in
      html.text(learning.title)
      if let provider = learning.provider {
        html.empty("br")
        html.element("span", .class("small"), text: provider)
      }
    }
    html.element("td", text: wording.day(learning.start))
    html.element(
      "td",
      text: wording.weeks(learning.weeks) + ", "
        + wording.text(.hoursInWeek, wording.hoursNumber(learning.hoursPerWeek)))
    html.element(
      "td", text: learning.skills.isEmpty ? "–" : words.names(learning.skills))
  }

  private func writeSchemes(to html: inout HTMLWriter) {
    guard !report.schemes.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", text: wording.text(.employerSchemes))
      html.element("p", .class("small"), text: wording.text(.schemesMean))
      html.element("ul") { html in
        for scheme in report.schemes {
          html.element("li") { html in
            html.element("strong", text: scheme.name)
            html.text(": " + scheme.rule + " ")
            var facts = [wording.text(.schemeChecked, wording.day(scheme.checkedOn))]
            if scheme.isToCheck { facts.append(wording.text(.schemeToCheck)) }
            if let day = scheme.lapses {
              facts.append(wording.text(.schemeLapses, wording.day(day)))
            }
            html.element("span", .class("small")) { html in
              html.link(scheme.source, text: wording.text(.schemeSource))
              html.text("; " + facts.joined(separator: "; "))
            }
          }
        }
      }
    }
    html.line()
  }
}
