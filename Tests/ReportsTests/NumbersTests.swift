import Feeds
import Reports
import SkillModel
import Testing
import Wording

@testable import Advisory

/// What is drawn is what the JSON says.
@Suite struct NumbersTests {
  @Test func intervalsAreThoseOfTheJSON() throws {
    let office = try ReportOffice()
    let report = try office.report(.adviser)
    let page = try ParsedPage(
      String(
        decoding: ReportPage(wording: Wording()).html(report), as: UTF8.self))
    let json = try JSONParser.parse(report.json)
    let matches = try #require(json["match"]?["matches"]?.array)
    let drawings = page.all("svg").filter { $0.attributes["class"] == "interval" }
    #expect(matches.count >= 3)
    #expect(drawings.count >= matches.count)
    for (match, drawing) in zip(matches, drawings) {
      for name in ["low", "coverage", "high"] {
        guard case .number(let number)? = match[name] else {
          Issue.record("no \(name)")
          continue
        }
        #expect(drawing.attributes["data-" + name] == number.text)
      }
    }
    // The shapes follow the numbers: a unit of width is a hundredth of the scale.
    let bands = page.elements.filter {
      $0.name == "rect" && $0.attributes["class"] == "band"
    }
    let strokes = page.elements.filter { $0.attributes["class"] == "now" }
    for (match, (band, stroke)) in zip(matches, zip(bands, strokes)) {
      let low = try #require(match["low"]?.number)
      let high = try #require(match["high"]?.number)
      let coverage = try #require(match["coverage"]?.number)
      #expect(abs((number(band, "x") ?? -1) - low * 100) < 0.001)
      #expect(abs((number(band, "width") ?? -1) - max(high - low, 0.008) * 100) < 0.001)
      #expect(abs((number(stroke, "x1") ?? -1) - coverage * 100) < 0.001)
    }
  }

  private func number(_ element: ParsedPage.Element, _ name: String) -> Double? {
    element.attributes[name].flatMap(Double.init)
  }

  @Test func barsOfTheTimelineAreTheWeeksOfThePlan() throws {
    let page = try ParsedPage(try ReportOffice().page(.client))
    let bars = page.elements.filter { $0.attributes["data-weeks"] != nil }
    #expect(
      bars.map { $0.attributes["data-start-week"] }
        == PlanFixture.modules.map { String($0.startWeek) })
    #expect(
      bars.map { $0.attributes["data-weeks"] } == PlanFixture.modules.map { String($0.weeks) })
    // Widths are as the weeks are: 10, 1 and 8 of 18.
    let widths = bars.compactMap { number($0, "width") }
    #expect(abs(widths[0] / widths[1] - 10) < 0.01)
    #expect(abs(widths[2] / widths[1] - 8) < 0.01)
    #expect(bars.filter { $0.attributes["class"] == "bar open" }.count == 1)
  }

  @Test func pointsOfTheAdviserAddUp() throws {
    let office = try ReportOffice()
    guard case .person(let person) = try office.report(.adviser).content else {
      Issue.record("no report of a person")
      return
    }
    let page = try ParsedPage(try office.page(.adviser))
    let rows = page.elements.filter { $0.name == "tr" }
    #expect(!person.roles.isEmpty)
    var tables = 0
    var sum = 0
    var term = 0
    // Rows of reasons begin with a dash; they end at the next term or at the total.
    for row in rows {
      let text = row.text
      let tenths =
        Int(
          text.reversed().prefix { $0.isNumber || $0 == "," }.reversed().filter(\.isNumber).map(
            String.init
          ).joined()) ?? 0
      if text.hasPrefix("vaardigheden") || text.hasPrefix("verwant werk") {
        term += tenths
        #expect(sum == 0)
        sum = tenths
      } else if text.hasPrefix("– ") {
        sum -= tenths
      } else if text.hasPrefix("aansluiting nu") {
        #expect(term == tenths)
        #expect(sum == 0)
        (term, sum) = (0, 0)
        tables += 1
      }
    }
    #expect(tables == person.roles.count)
  }
}
