import SkillModel
import Testing

@testable import Feeds

/// Dates as feeds write them.
@Suite struct VacancyDateTests {
  @Test(arguments: [
    ("2026-01-26", "2026-01-26", "2026-01-26"),
    (" 20260126 ", "2026-01-26", "2026-01-26"),
    ("2019-11-05+01:00", "2019-11-05", "2019-11-05"),
    ("2026-01-26T11:41:57.647Z", "2026-01-26", "2026-01-26T11:41:57.647"),
    ("2019-05-12T23:59:59", "2019-05-12", "2019-05-12T23:59:59"),
    ("2017-03-18T00:00", "2017-03-18", "2017-03-18T00:00:00"),
    // In Amsterdam it is the 27th, in Greenwich still the 26th: the day stays as it was written.
    ("2026-01-27T00:30:00+01:00", "2026-01-27", "2026-01-26T23:30:00"),
    ("2026-12-31 23:30 -0500", "2026-12-31", "2027-01-01T04:30:00"),
    ("Mon, 22 Jun 2026 12:12:33 GMT", "2026-06-22", "2026-06-22T12:12:33"),
    ("Mon, 05 Mar 2021 20:52:19 EST", "2021-03-05", "2021-03-06T01:52:19"),
    ("3 mrt 2026", "2026-03-03", "2026-03-03"),
    ("maandag 2 mei 2026", "2026-05-02", "2026-05-02"),
    ("24-02-2022", "2022-02-24", "2022-02-24"),
    ("4.2.2022 09:05", "2022-02-04", "2022-02-04T09:05:00"),
    ("31/12/2026", "2026-12-31", "2026-12-31"),
    ("1552979028459", "2019-03-19", "2019-03-19T07:03:48.459"),
    ("1552979028", "2019-03-19", "2019-03-19T07:03:48"),
    ("2024-02-29T24:00:00Z", "2024-02-29", "2024-03-01T00:00:00"),
  ])
  func aDateIsRead(text: String, date: String, moment: String) throws {
    let read = try #require(VacancyDate(text))
    #expect(read.date.description == date)
    #expect(read.moment == moment)
  }

  @Test(arguments: [
    "", "string", "na", "2026-13-01", "2026-02-29", "31-02-2026", "5", "2026", "2026-01",
    // The fifth of June or the sixth of May.
    "05/06/2026", "2026-01-26T25:00", "2026-01-26T10:61", "2026-01-26 morgen",
    "2026-01-26T10:00 Q", "99999999999999999999", "0000-00-00", "1-2-26", "zo snel mogelijk",
    "2026-01-26T10:00:00+", String(repeating: "1", count: 100_000),
  ])
  func anythingElseIsNone(text: String) {
    #expect(VacancyDate(text) == nil)
  }

  @Test func momentsSortByTime() throws {
    let texts = [
      "2026-01-26", "2026-01-26T00:00:01Z", "2026-01-26T00:00:01.5Z", "2026-01-26T02:00:02+02:00",
      "2026-01-26T11:41:57.647Z", "Mon, 26 Jan 2026 12:00:00 GMT",
    ]
    let moments = try texts.map { try #require(VacancyDate($0)).moment }
    #expect(moments == moments.sorted())
    #expect(Set(moments).count == moments.count)
  }

  /// Every day of four centuries there and back, in order.
  @Test func daysAreCounted() throws {
    var day = try #require(CivilDate(daysSince1970: -200_000))
    for count in -199_999...3000 {
      let next = try #require(CivilDate(daysSince1970: count))
      guard next.daysSince1970 == count, day < next else {
        Issue.record("\(count) gives \(next) after \(day)")
        return
      }
      day = next
    }
    #expect(CivilDate(daysSince1970: 0) == CivilDate.epoch)
    #expect(CivilDate(daysSince1970: 2_932_896)?.description == "9999-12-31")
    #expect(CivilDate(daysSince1970: 2_932_897) == nil)
    #expect(CivilDate(daysSince1970: -719_162)?.description == "0001-01-01")
    #expect(CivilDate(daysSince1970: -719_163) == nil)
  }
}
