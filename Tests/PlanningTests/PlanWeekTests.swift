import Planning
import SkillModel
import Testing

/// Weeks of a plan are counted from its first day.
struct PlanWeekTests {
  @Test(arguments: 0..<7) func weeksDoNotHangOnTheWeekdayOneAsks(weekday: Int) throws {
    let monday = try #require(CivilDate("2026-11-16"))
    let day = try #require(CivilDate(daysSince1970: monday.daysSince1970 + weekday))
    let limits = PlanLimits(
      asOf: day, start: day, latestStart: nil, hoursPerWeek: 16, isHoursAssumed: false,
      budget: nil, weeks: nil, horizon: 104, modes: [], languages: [], payers: [])
    // A whole week of study never falls on what is left of a week of the calendar.
    for week in 0..<60 {
      #expect(limits.day(ofWeek: week).daysSince1970 == day.daysSince1970 + 7 * week)
      #expect(limits.week(of: limits.day(ofWeek: week)) == week)
    }
    for ahead in -20..<200 {
      let other = try #require(CivilDate(daysSince1970: day.daysSince1970 + ahead))
      let week = limits.week(of: other)
      #expect(week * 7 <= ahead && ahead < week * 7 + 7)
    }
  }
}
