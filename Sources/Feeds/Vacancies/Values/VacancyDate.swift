internal import SkillModel

/// A day, with its time where that is said, in the forms that feeds write.
///
/// ISO 8601 (`2026-01-26`, `20260126`, `2026-01-26T11:41:57.647Z`, `2026-01-26 11:41+01:00`), RFC 1123
/// (`Mon, 22 Jun 2026 12:12:33 GMT`, also without the time and with Dutch months), `DD-MM-YYYY` and
/// `DD.MM.YYYY` (also with a time), `DD/MM/YYYY` where the day cannot be a month, and the seconds or
/// milliseconds of a system clock.
struct VacancyDate: Hashable, Sendable {
  /// The day as written, in the zone it was written in.
  let date: CivilDate
  /// ISO 8601 text that sorts by time: `2026-01-26`, or `2026-01-26T11:41:57` in UTC, with milliseconds
  /// where they are not 0; a time without a zone is taken as UTC.
  let moment: String

  /// Reads a date; nil when it is in no known form or does not exist.
  init?(_ text: String) {
    var parts = DateParts(text)
    guard let read = parts.read() else { return nil }
    self = read
  }

  /// A moment of a system clock; nil outside the years 1970...9999.
  init?(epochMilliseconds milliseconds: Int) {
    guard milliseconds >= 0, milliseconds < 253_402_300_800_000,
      let date = CivilDate(daysSince1970: milliseconds / 86_400_000)
    else { return nil }
    self.init(date: date, millisecond: milliseconds % 86_400_000, zone: 0)
  }

  /// - Parameters:
  ///   - millisecond: of the day; nil when no time is said.
  ///   - zone: minutes ahead of UTC.
  init?(date: CivilDate, millisecond: Int?, zone: Int) {
    self.date = date
    guard let millisecond else {
      moment = date.description
      return
    }
    let whole = date.daysSince1970 * 86_400_000 + millisecond - zone * 60_000
    let day = whole >= 0 ? whole / 86_400_000 : -((86_399_999 - whole) / 86_400_000)
    guard let utc = CivilDate(daysSince1970: day) else { return nil }
    let rest = whole - day * 86_400_000
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map(two)
    let fraction = rest % 1000 == 0 ? "" : "." + String(String(rest % 1000 + 1000).dropFirst())
    moment = utc.description + "T" + clock.joined(separator: ":") + fraction
  }
}
