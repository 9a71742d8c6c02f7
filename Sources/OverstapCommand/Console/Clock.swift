import SkillModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only place where the time comes in.
enum Clock {
  /// Central European time in POSIX form, so that no time zone data need be installed.
  private static let amsterdam = "CET-1CEST,M3.5.0,M10.5.0/3"

  /// Today in the Netherlands; called once, before anything runs beside the main thread.
  static func today() -> CivilDate {
    setenv("TZ", amsterdam, 1)
    tzset()
    return currentDay()
  }

  /// Today in the Netherlands, once `today()` was asked; from any thread.
  static func currentDay() -> CivilDate {
    var moment = time(nil)
    var parts = tm()
    localtime_r(&moment, &parts)
    return CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate.epoch
  }

  /// This moment in UTC, `2026-11-21T16:50:00Z`.
  static func moment() -> String {
    var moment = time(nil)
    var parts = tm()
    gmtime_r(&moment, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// Seconds that only go up, to measure how long something takes.
  static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
