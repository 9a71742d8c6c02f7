import Advisory
import SkillModel
import Wording

/// What a person brings as a bar: the interval as a band, what is expected as a stroke.
///
/// Read without colour: the band has an edge, the stroke runs over its height, and the numbers stand in
/// words in the title and beside it. A unit of width is a hundredth of the scale.
struct IntervalDrawing {
  /// Share expected, and the ends of the interval, 0...1.
  let coverage: Double
  let low: Double
  let high: Double
  /// Unique on the page.
  let id: String
  /// What it is of.
  let label: String

  func write(to html: inout HTMLWriter, _ wording: Wording) {
    html.element(
      "svg", .class("interval"), .init("viewBox", "-1 0 102 18"), .init("role", "img"),
      .init("aria-labelledby", id + "t " + id + "d"),
      .init("data-low", Self.exact(low)), .init("data-coverage", Self.exact(coverage)),
      .init("data-high", Self.exact(high))
    ) { html in
      html.element("title", .id(id + "t"), text: wording.text(.intervalOf, label))
      html.element(
        "desc", .id(id + "d"),
        text: wording.text(
          .intervalInWords, wording.outOf100(coverage), wording.outOf100(low),
          wording.outOf100(high)))
      html.empty(
        "rect", .class("scale"), .init("x", "0"), .init("y", "3"), .init("width", "100"),
        .init("height", "11"))
      html.empty(
        "rect", .class("band"), .init("x", Self.place(low)), .init("y", "3"),
        .init("width", Self.place(max(high - low, 0.008))), .init("height", "11"))
      for quarter in ["25", "50", "75"] {
        html.empty(
          "line", .class("tick"), .init("x1", quarter), .init("x2", quarter), .init("y1", "14"),
          .init("y2", "16.5"))
      }
      html.empty(
        "line", .class("now"), .init("x1", Self.place(coverage)),
        .init("x2", Self.place(coverage)), .init("y1", "0.5"), .init("y2", "16.5"))
    }
  }

  /// A share as the JSON writes it.
  static func exact(_ share: Double) -> String {
    var writer = JSONWriter()
    writer.value(share)
    return writer.text
  }

  /// A share as units of width, to four places.
  static func place(_ share: Double) -> String {
    var writer = JSONWriter()
    writer.value(units: JSONWriter.units(share) * 100)
    return writer.text
  }
}
