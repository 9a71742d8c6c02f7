import Advisory
import SkillModel
import Wording

/// The page of the person and of the adviser: strengths first, then roles, gap, plan, what is not open.
struct PersonSections {
  let words: PageWords
  let report: PersonReport

  private var wording: Wording { words.wording }

  func write(to html: inout HTMLWriter) {
    StrengthSection(
      words: words, strengths: report.match.strengths, titles: report.match.titles
    ).write(to: &html)
    RoleSection(words: words, report: report).write(to: &html)
    for gap in report.gaps { GapSection(words: words, gap: gap).write(to: &html) }
    if let plan = report.plan {
      PlanSection(words: words, plan: plan).write(to: &html)
    } else {
      writeEstimates(to: &html)
    }
    GateSection(words: words, report: report).write(to: &html)
    writeQuestions(to: &html)
    if words.isAdviser { GroundsSection(words: words, report: report).write(to: &html) }
  }

  /// What stands in for a plan that was not made, by target.
  private func writeEstimates(to html: inout HTMLWriter) {
    let targets = report.gaps.map(\.target).filter { $0.distance.hours > 0 }
    guard !targets.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", text: wording.text(.planTitle))
      html.element("p", text: wording.text(.noPlan))
      html.element("ul") { html in
        for target in targets {
          let distance = target.distance
          html.element(
            "li",
            text: wording.text(
              .noPlanEstimate, words.labelled(target.label, target.labelLanguage),
              wording.weeks(distance.weeks), wording.count(distance.hours),
              wording.euros(cents: TerminalReport.rounded(distance.cost)),
              words.names(distance.skills))
              + (distance.isOpenEnded
                ? " " + words.plan.capitalised(wording.text(.distanceBesides)) + "." : ""))
        }
      }
    }
    html.line()
  }

  /// Questions about the target where there are any, else about the roles.
  private func writeQuestions(to html: inout HTMLWriter) {
    let own = report.gaps.first?.questions ?? []
    let all = own.isEmpty ? report.match.questions?.list ?? [] : own
    guard !all.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", text: wording.text(.nextQuestions))
      if report.match.questions?.isStable == true {
        html.element("p", text: wording.text(.questionsStable))
      }
      html.element("ol", .class("columns")) { html in
        for question in all.prefix(words.isAdviser ? 10 : 5) {
          var text = words.labelled(question.label, question.labelLanguage)
          if words.isAdviser {
            text +=
              " (" + wording.text(.questionGain, wording.decimal(question.gain, places: 2)) + ")"
          }
          html.element("li", text: text)
        }
      }
    }
    html.line()
  }
}

/// What a person brings: what is known first, then what past work makes likely.
struct StrengthSection {
  let words: PageWords
  let strengths: [Strength]
  /// What became of titles of past work.
  let titles: TitlePlacing

  private var wording: Wording { words.wording }

  func write(to html: inout HTMLWriter) {
    let known = strengths.filter { isKnown($0) }
    let likely = strengths.filter { !isKnown($0) && words.terminal.isTelling($0.source) }
    html.element("section") { html in
      html.element("h2", text: wording.text(.strengths))
      if known.isEmpty && likely.isEmpty {
        html.element("p", text: wording.text(.noStrengths))
      }
      if !known.isEmpty {
        html.element("h3", text: wording.text(.strengthsKnown))
        html.element("ul", .class("columns")) { html in
          for strength in known {
            html.element("li") { html in
              html.element("strong", text: words.labelled(strength.label, strength.labelLanguage))
              if let source = strength.source {
                html.element(
                  "span", .class("small"), text: " (" + words.terminal.because(source) + ")")
              }
            }
          }
        }
      }
      if !likely.isEmpty { write(likely: likely, to: &html) }
      if !notes.isEmpty {
        html.element("div", .class("warn")) { html in
          for note in notes { html.element("p", text: note) }
        }
      }
    }
    html.line()
  }

  /// Past work that counts as something else or not at all; how to mend that is for the adviser.
  private var notes: [String] {
    words.isAdviser
      ? words.terminal.notes(titles)
      : titles.linked.map { wording.text(.workCountsAs, $0.title, $0.label) }
        + titles.unplaced.map { wording.text(.workNotCounted, $0.title) }
  }

  private func isKnown(_ strength: Strength) -> Bool {
    strength.source?.kind == .claim && strength.source?.evidence?.isKnowledge == true
  }

  /// One sentence for each piece of past work or related skill.
  private func write(likely: [Strength], to html: inout HTMLWriter) {
    html.element("h3") { html in
      html.text(wording.text(.strengthsLikely) + " ")
      html.element("span", .class("small"), text: wording.text(.strengthsLikelyMeans))
    }
    var origins: [(source: ClaimSource?, names: [String])] = []
    for strength in likely {
      let name = words.labelled(strength.label, strength.labelLanguage)
      let place = origins.firstIndex {
        $0.source?.kind == strength.source?.kind && $0.source?.label == strength.source?.label
      }
      if let place {
        origins[place].names.append(name)
      } else {
        origins.append((strength.source, [name]))
      }
    }
    html.element("ul") { html in
      for origin in origins {
        let names = wording.list(origin.names)
        switch (origin.source?.kind, origin.source?.label) {
        case (.work, let label?):
          html.element("li", text: wording.text(.fromWork, label, names))
        case (.transfer, let label?):
          html.element("li", text: wording.text(.fromRelated, label, names))
        default: html.element("li", text: wording.text(.fromExpectation, names))
        }
      }
    }
  }
}
