import Advisory
import SkillModel
import Wording

/// The learning plan: status, entry before and after, timeline with its table, money, proof, schemes.
struct PlanSection {
  let words: PageWords
  let plan: PlanResult

  private var wording: Wording { words.wording }

  func write(to html: inout HTMLWriter) {
    html.element("section") { html in
      html.element("h2", text: wording.text(.planTitle))
      html.element("div", .class("box")) { html in
        html.element("p") { html in
          html.element("strong", text: words.plan.status(plan).joined(separator: " "))
        }
        for target in plan.targets { html.element("p", text: words.plan.entry(target)) }
        if let totals = words.plan.totals(plan) { html.element("p", text: totals) }
      }
      if words.isAdviser {
        html.element("p", .class("small"), text: words.plan.frame(plan.frame))
      }
      writeNotes(to: &html)
      if !plan.modules.isEmpty {
        writeTimeline(to: &html)
        html.line()
        writeTable(to: &html)
        MoneySection(words: words, plan: plan).write(to: &html)
      }
      if !plan.schemes.isEmpty { SchemeSection(words: words, plan: plan).write(to: &html) }
      writeProof(to: &html)
      if words.isAdviser { PlanChoiceSection(words: words, plan: plan).write(to: &html) }
    }
    html.line()
  }

  /// What the reader must know; commands are for the one who loads catalogues, not for the person.
  private func writeNotes(to html: inout HTMLWriter) {
    var sentences = plan.targets.compactMap {
      words.plan.uncovered($0, isPlain: !words.isAdviser, label: words.labelled)
    }
    for note in plan.notes {
      let sentence = words.plan.note(note)
      let isForOffice = PlanWords.isForOffice(note)
      if isForOffice && !words.isAdviser && note != .noModules { continue }
      let toDo = isForOffice && !words.isAdviser ? nil : sentence.toDo
      sentences.append([sentence.what, toDo].compactMap { $0 }.joined(separator: " "))
    }
    if !plan.modules.isEmpty {
      sentences.append(
        wording.text(plan.frame.closesUnknown ? .planUnknownOpen : .planUnknownAsked))
    }
    guard !sentences.isEmpty else { return }
    html.element("div", .class("warn")) { html in
      if words.isAdviser {
        for sentence in sentences { html.element("p", text: sentence) }
      } else {
        html.element("p", text: sentences.joined(separator: " "))
      }
    }
  }

  private func writeTimeline(to html: inout HTMLWriter) {
    html.element("h3", text: wording.text(.timelineTitle))
    html.element("figure") { html in
      TimelineDrawing(
        bars: plan.modules.map {
          TimelineBar(
            title: $0.title, startWeek: $0.startWeek, weeks: $0.weeks,
            isUncertain: $0.isStartCertain == false)
        }, start: plan.frame.start, id: "plan"
      ).write(to: &html, wording)
      if plan.modules.contains(where: { $0.isStartCertain == false }) {
        html.element("figcaption", text: wording.text(.timelineLegend))
      }
    }
  }

  private func writeTable(to html: inout HTMLWriter) {
    let numbers = PlanWords.numbers(plan)
    html.element("table", .class("plan")) { html in
      html.element("caption", text: wording.text(.planTableCaption))
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", .column, .class("number"), text: wording.text(.columnNumber))
          for name in [
            Phrase.columnModule, .columnStart, .columnDuration, .columnEuro, .columnPayers,
          ] {
            html.element("th", .column, text: wording.text(name))
          }
        }
      }
      for (index, module) in plan.modules.enumerated() {
        html.line()
        html.element("tbody", .class("role")) {
          write(module, number: index + 1, numbers, to: &$0)
        }
      }
    }
  }

  private func write(
    _ module: PlannedModule, number: Int, _ numbers: [String: Int], to html: inout HTMLWriter
  ) {
    html.element("tr") { html in
      html.element("td", .class("number"), text: String(number))
      html.element("th", .init("scope", "rowgroup")) { html in
        if let url = module.url {
          html.link(url, text: module.title)
        } else {
          html.text(module.title)
        }
      }
      html.element("td", text: wording.day(module.start))
      html.element("td", text: words.plan.duration(module))
      html.element("td", text: wording.euros(cents: module.cost))
      html.element("td", text: words.plan.payers(module))
    }
    let sentences = sentences(about: module, numbers)
    guard !sentences.isEmpty else { return }
    html.element("tr") { html in
      html.element("td", text: "")
      html.element("td", .columns(5), .class("about"), text: sentences.joined(separator: " "))
    }
  }

  /// Where it is, what it closes, what it gives and asks; a sentence each.
  private func sentences(about module: PlannedModule, _ numbers: [String: Int]) -> [String] {
    let about = [module.provider, words.plan.place(module)].compactMap { $0 }
      .filter { !$0.isEmpty }
    var parts = about.isEmpty ? [] : [about.joined(separator: ", ")]
    if let start = words.plan.certainty(module) { parts.append(start) }
    parts.append(wording.text(.hoursInWeek, wording.hoursNumber(module.hoursPerWeek)))
    if words.isAdviser && module.total != module.cost {
      parts.append(
        wording.text(.columnTotal) + ": " + wording.euros(cents: module.total))
    }
    if !module.closesConfirmed.isEmpty {
      parts.append(wording.text(.closesConfirmed, words.names(module.closesConfirmed)))
    }
    if !module.closesUnknown.isEmpty {
      parts.append(wording.text(.closesUnknown, words.names(module.closesUnknown)))
    }
    parts += words.plan.conditions(module, numbers: numbers)
    return parts.map { words.plan.capitalised($0.last == "." ? $0 : $0 + ".") }
  }

  private func writeProof(to html: inout HTMLWriter) {
    if !plan.proof.isEmpty {
      html.element("h3", text: wording.text(.planProof))
      html.element(
        "p",
        text: words.plan.capitalised(words.names(plan.proof)) + ". "
          + wording.text(.planProofMeans))
    }
    guard !plan.exemptions.isEmpty else { return }
    html.element("h3", text: wording.text(.planExemptions))
    html.element("ul") { html in
      for exemption in plan.exemptions {
        html.element("li", text: words.plan.exemption(exemption, plan))
      }
    }
  }
}

/// For the adviser: other choices, and why a module is in the plan or not.
struct PlanChoiceSection {
  let words: PageWords
  let plan: PlanResult

  private var wording: Wording { words.wording }

  func write(to html: inout HTMLWriter) {
    if !plan.pareto.isEmpty {
      html.element("h3", text: wording.text(.planPareto))
      html.element("table") { html in
        html.element("caption", text: wording.text(.planParetoMeans))
        html.header(
          [
            Phrase.columnEuro, .columnWeeks, .columnHours, .columnEntry, .columnProved,
            .columnModule,
          ].map { wording.text($0) })
        html.element("tbody") { html in
          for point in plan.pareto {
            html.element("tr") { html in
              html.element("th", .row, text: wording.euros(cents: point.measures.cost))
              html.element("td", text: wording.count(point.measures.weeks))
              html.element("td", text: wording.hoursNumber(point.measures.hours))
              html.element("td", text: wording.outOf100(point.entry))
              html.element("td", text: wording.text(point.isProved ? .yes : .no))
              html.element("td", text: titles(point.modules))
            }
          }
        }
      }
    }
    if let explanation = plan.explanation {
      html.element("h3", text: wording.text(.planWhy, explanation.title))
      html.element(
        "p", text: words.plan.explanation(explanation).joined(separator: " "))
    }
  }

  /// Titles of modules of the plan, keys of others.
  private func titles(_ keys: [String]) -> String {
    keys.map { key in plan.modules.first { $0.id == key }?.title ?? key }.joined(separator: "; ")
  }
}
