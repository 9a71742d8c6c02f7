import Advisory
import SkillModel
import Wording

/// What a page rests on, with the sentences the licences ask for, and who decides.
struct SourceSection {
  let words: PageWords
  let report: ReportResult

  private var wording: Wording { words.wording }

  func write(to html: inout HTMLWriter) {
    let head = report.head
    html.element("h2", text: wording.text(.sourcesTitle))
    var lines = [
      wording.text(.computedFor, wording.day(head.asOf), head.policy)
    ]
    let editions = head.editions.map { edition in
      edition.scheme.rawValue + " " + edition.versions.map(\.rawValue).joined(separator: "+")
    }
    if !editions.isEmpty {
      lines.append(wording.text(.taxonomyUsed, editions.joined(separator: ", ")))
    }
    if !catalogues.isEmpty {
      lines.append(words.plan.catalogues(catalogues))
    }
    html.element("p", .class("small")) { html in
      html.element("strong", text: decides)
      html.text(" " + (lines + head.notices).joined(separator: " "))
    }
  }

  private var decides: String {
    switch words.audience {
    case .client: wording.text(.adviceIsAdvice)
    case .adviser, .employer: wording.text(.personDecides)
    }
  }

  private var catalogues: [PlanCatalogue] {
    switch report.content {
    case .person(let person): person.plan?.catalogues ?? []
    case .employer(let employer): employer.catalogues
    }
  }
}
