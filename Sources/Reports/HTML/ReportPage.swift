public import Advisory
import SkillModel
public import Wording

/// A report as one page that stands by itself: no scripts, nothing fetched, A4, also valid as XML.
public struct ReportPage: Sendable {
  /// Words.
  public let wording: Wording

  /// Pages in a language and form of address.
  public init(wording: Wording) { self.wording = wording }

  /// The page as UTF-8.
  public func html(_ report: ReportResult) -> [UInt8] {
    let words = PageWords(wording: wording, audience: report.audience)
    return HTMLWriter.document { html in
      html.element("html", .init("lang", wording.isDutch ? "nl" : "en")) { html in
        writeHead(report, words, to: &html)
        html.element("body", .init("class", report.audience.rawValue)) { html in
          html.line()
          html.element("header") { writeTitle(report, words, to: &$0) }
          html.line()
          html.element("main") { html in
            switch report.content {
            case .person(let person):
              PersonSections(words: words, report: person).write(to: &html)
            case .employer(let employer):
              EmployerSections(words: words, report: employer).write(to: &html)
            }
          }
          html.line()
          html.element("footer") {
            SourceSection(words: words, report: report).write(to: &$0)
          }
        }
      }
    }
  }

  private func writeHead(
    _ report: ReportResult, _ words: PageWords, to html: inout HTMLWriter
  ) {
    html.element("head") { html in
      html.empty("meta", .init("charset", "utf-8"))
      html.line()
      // Says to the reader's program what holds anyway: nothing is fetched, nothing runs.
      html.empty(
        "meta", .init("http-equiv", "Content-Security-Policy"),
        .init(
          "content",
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"))
      html.empty(
        "meta", .init("name", "viewport"), .init("content", "width=device-width, initial-scale=1"))
      html.empty("meta", .init("name", "referrer"), .init("content", "no-referrer"))
      html.empty("meta", .init("name", "robots"), .init("content", "noindex"))
      html.line()
      html.element("title", text: words.title + " - " + report.candidate.rawValue)
      html.style(PageStyle.rules)
    }
    html.line()
  }

  private func writeTitle(
    _ report: ReportResult, _ words: PageWords, to html: inout HTMLWriter
  ) {
    html.element("h1", text: words.title)
    let day = wording.day(report.head.asOf)
    switch report.content {
    case .person(let person):
      let id = report.candidate.rawValue
      let who = person.label.map { wording.text(.reportForLabel, id, $0) } ?? id
      let phrase: Phrase = words.isAdviser ? .reportAbout : .reportFor
      var line = wording.text(phrase, who, day)
      if words.isAdviser { line += " " + wording.text(.reportAudienceAdviser) }
      html.element("p", .class("who"), text: line)
      if !words.isAdviser { html.element("p", .class("lead"), text: wording.text(.reportLead)) }
    case .employer:
      html.element(
        "p", .class("who"),
        text: wording.text(.reportAbout, report.candidate.rawValue, day) + " "
          + wording.text(.reportAudienceEmployer))
    }
  }
}

/// What every section of a page needs: the words and for whom they are.
struct PageWords {
  let wording: Wording
  let audience: ReportAudience

  var isAdviser: Bool { audience == .adviser }

  /// Words of results, shared with the terminal.
  var terminal: TerminalReport { TerminalReport(wording: wording) }

  /// Words of plans, shared with the terminal.
  var plan: PlanWords { PlanWords(wording: wording) }

  var title: String {
    switch audience {
    case .client: wording.text(.reportTitleClient)
    case .adviser: wording.text(.reportTitleAdviser)
    case .employer: wording.text(.reportTitleEmployer)
    }
  }

  func labelled(_ label: String, _ language: Language?) -> String {
    terminal.labelled(label, language)
  }

  func labelled(_ skill: ShownSkill) -> String { labelled(skill.label, skill.language) }

  func names(_ skills: some Sequence<ShownSkill>) -> String {
    wording.list(skills.map { labelled($0) })
  }
}

extension HTMLWriter {
  /// A header row.
  mutating func header(_ names: [String]) {
    element("thead") { html in
      html.element("tr") { html in
        for name in names { html.element("th", .column, text: name) }
      }
    }
  }

  /// A link where the address is one of the web, else the text alone.
  mutating func link(_ address: String, text: String) {
    if let attribute = Attribute.link(address) {
      element("a", attribute, text: text)
    } else {
      self.text(text)
    }
  }
}
