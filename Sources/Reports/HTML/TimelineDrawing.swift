import Advisory
import SkillModel
import Wording

/// A bar of a timeline.
struct TimelineBar {
  let title: String
  let startWeek: Int
  let weeks: Int
  /// Whether the start is not certain: its edge is dashed then.
  let isUncertain: Bool
}

/// Modules over weeks (a Gantt chart); the table beneath it says the same in words.
struct TimelineDrawing {
  let bars: [TimelineBar]
  /// First day of the plan.
  let start: CivilDate
  /// Unique on the page.
  let id: String

  private static let left = 236
  private static let right = 676
  private static let row = 20
  private static let top = 22

  private var weeks: Int { max(1, bars.map { $0.startWeek + $0.weeks }.max() ?? 1) }

  /// Weeks between two marks, so that there are at most nine.
  private var step: Int { [1, 2, 4, 8, 13, 26, 52].first { weeks / $0 <= 8 } ?? (weeks / 8 + 1) }

  func write(to html: inout HTMLWriter, _ wording: Wording) {
    let height = Self.top + bars.count * Self.row + 6
    html.element(
      "svg", .class("timeline"), .init("viewBox", "0 0 680 \(height)"), .init("role", "img"),
      .init("aria-labelledby", id + "t " + id + "d")
    ) { html in
      html.element("title", .id(id + "t"), text: wording.text(.timelineTitle))
      html.element(
        "desc", .id(id + "d"),
        text: wording.text(
          .timelineInWords, wording.count(bars.count), wording.weeks(weeks), wording.day(start)))
      writeScale(to: &html, wording, height: height)
      for (index, bar) in bars.enumerated() { write(bar, row: index, to: &html) }
    }
  }

  private func writeScale(to html: inout HTMLWriter, _ wording: Wording, height: Int) {
    for week in stride(from: 0, through: weeks, by: step) {
      let x = place(week)
      html.empty(
        "line", .class("grid"), .init("x1", x), .init("x2", x), .init("y1", String(Self.top - 4)),
        .init("y2", String(height - 4)))
      guard week < weeks else { continue }
      html.element(
        "text", .class("week"), .init("x", x), .init("y", String(Self.top - 9)),
        text: wording.text(.weekNumber, String(week + 1)))
    }
  }

  private func write(_ bar: TimelineBar, row: Int, to html: inout HTMLWriter) {
    let y = Self.top + row * Self.row
    html.element(
      "text", .init("x", "0"), .init("y", String(y + 13)),
      text: "\(row + 1)  " + shortened(bar.title))
    html.empty(
      "rect", .class(bar.isUncertain ? "bar open" : "bar"), .init("x", place(bar.startWeek)),
      .init("y", String(y + 2)), .init("width", width(bar.weeks)), .init("height", "14"),
      .init("data-start-week", String(bar.startWeek)), .init("data-weeks", String(bar.weeks)))
  }

  private func shortened(_ title: String) -> String {
    title.count > 32 ? String(title.prefix(31)) + "…" : title
  }

  private func place(_ week: Int) -> String { decimal(Double(Self.left) + width(of: week)) }

  private func width(_ weeks: Int) -> String { decimal(max(3, width(of: weeks))) }

  private func width(of count: Int) -> Double {
    Double(count) * Double(Self.right - Self.left) / Double(weeks)
  }

  private func decimal(_ number: Double) -> String {
    var writer = JSONWriter()
    writer.value((number * 100).rounded() / 100)
    return writer.text
  }
}
