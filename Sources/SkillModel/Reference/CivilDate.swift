/// A calendar day without a time or zone; every computation takes one as `asOf`.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Year, 1...9999.
  public let year: Int
  /// Month, 1...12.
  public let month: Int
  /// Day, 1...31.
  public let day: Int

  /// A day; nil when it does not exist in the Gregorian calendar.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysIn(month: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2026-11-21`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      // `Int` takes a sign too.
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// Earlier days first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `2026-11-21`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension CivilDate {
  /// The same day some months later, or the last day of that month when it has no such day; capped at
  /// the year 9999.
  public func adding(months: Int) -> CivilDate {
    let count = max(12, year * 12 + month - 1 + months)
    let (newYear, newMonth) = (min(9999, count / 12), count % 12 + 1)
    let last = Self.daysIn(month: newMonth, year: newYear)
    return CivilDate(uncheckedYear: newYear, month: newMonth, day: min(day, last))
  }

  /// 1970-01-01, the day a system clock starts at.
  public static let epoch = CivilDate(uncheckedYear: 1970, month: 1, day: 1)

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}
