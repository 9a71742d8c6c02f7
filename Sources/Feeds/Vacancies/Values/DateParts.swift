internal import SkillModel

/// Walks over the characters of a date.
struct DateParts {
  private let bytes: [UInt8]
  private var at = 0

  /// Of a text, blanks at both ends left out; longer ones than any date are none.
  init(_ text: String) {
    let trimmed = Array((text.trimmedText ?? "").utf8)
    bytes = trimmed.count <= 48 ? trimmed : []
  }

  /// The date; nil when the text has another form or goes on after it.
  mutating func read() -> VacancyDate? {
    skipWeekday()
    guard let first = number() else { return nil }
    guard let date = date(first) else { return clock(first) }
    guard at < bytes.count else { return VacancyDate(date: date, millisecond: nil, zone: 0) }
    let start = at
    if !skip("T"), !skip("t") { skipBlanks() }
    var millisecond: Int?
    if at > start, let hour = number() {
      guard let time = time(hour) else { return nil }
      millisecond = time
    }
    skipBlanks()
    guard let zone = zone(), at == bytes.count else { return nil }
    return VacancyDate(date: date, millisecond: millisecond, zone: zone)
  }

  // MARK: - Day

  private mutating func date(_ first: (value: Int, digits: Int)) -> CivilDate? {
    if first.digits == 8 {
      return CivilDate(
        year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
    }
    let start = at
    skipBlanks()
    if first.digits <= 2, let month = monthName() {
      skipBlanks()
      guard let year = number(), year.digits == 4 else { return nil }
      return CivilDate(year: year.value, month: month, day: first.value)
    }
    at = start
    guard at < bytes.count, "-/.".utf8.contains(bytes[at]) else { return nil }
    let separator = bytes[at]
    at += 1
    guard let second = number(), at < bytes.count, bytes[at] == separator else { return nil }
    at += 1
    guard let third = number(), second.digits <= 2 else { return nil }
    if first.digits == 4, third.digits <= 2 {
      return CivilDate(year: first.value, month: second.value, day: third.value)
    }
    guard first.digits <= 2, third.digits == 4 else { return nil }
    // 05/06 is a day in May in America and one in June elsewhere.
    if separator == UInt8(ascii: "/"), first.value <= 12, first.value != second.value {
      return nil
    }
    return CivilDate(year: third.value, month: second.value, day: first.value)
  }

  /// Seconds (10 digits) or milliseconds (13 digits) of a system clock.
  private func clock(_ first: (value: Int, digits: Int)) -> VacancyDate? {
    guard at == bytes.count else { return nil }
    switch first.digits {
    case 10: return VacancyDate(epochMilliseconds: first.value * 1000)
    case 13: return VacancyDate(epochMilliseconds: first.value)
    default: return nil
    }
  }

  /// A word with a comma, or of three letters, before the day.
  private mutating func skipWeekday() {
    let start = at
    let letters = word()
    guard !letters.isEmpty else { return }
    let hasComma = skip(",")
    skipBlanks()
    if !hasComma, monthNumber(letters) != nil { at = start }
  }

  private mutating func monthName() -> Int? {
    let start = at
    let letters = word()
    _ = skip(".")
    if let month = monthNumber(letters) { return month }
    at = start
    return nil
  }

  private func monthNumber(_ letters: String) -> Int? {
    guard letters.utf8.count >= 3 else { return nil }
    if letters == "maart" || letters == "mrt" { return 3 }
    return Self.months[String(letters.prefix(3))]
  }

  private static let months: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "mei": 5, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12,
  ]

  // MARK: - Time

  /// Milliseconds of the day of `11:41`, `11:41:57`, `11:41:57.647`; 24:00 is the end of the day.
  private mutating func time(_ hour: (value: Int, digits: Int)) -> Int? {
    guard hour.digits <= 2, hour.value <= 24, skip(":"), let minute = number(),
      minute.digits == 2, minute.value < 60
    else { return nil }
    var millisecond = (hour.value * 60 + minute.value) * 60_000
    if skip(":") {
      guard let second = number(), second.digits == 2, second.value <= 60 else { return nil }
      millisecond += second.value * 1000
      if skip(".") || skip(",") {
        guard let fraction = number() else { return nil }
        var (value, digits) = (fraction.value, fraction.digits)
        while digits > 3 { (value, digits) = (value / 10, digits - 1) }
        while digits < 3 { (value, digits) = (value * 10, digits + 1) }
        millisecond += value
      }
    }
    return millisecond <= 86_400_000 ? millisecond : nil
  }

  /// Minutes ahead of UTC; 0 when nothing stands there, nil for what is no zone.
  private mutating func zone() -> Int? {
    if at == bytes.count { return 0 }
    if skip("+") { return offset(1) }
    if skip("-") { return offset(-1) }
    return Self.zones[word()]
  }

  private mutating func offset(_ sign: Int) -> Int? {
    guard let first = number() else { return nil }
    if first.digits == 4 { return sign * (first.value / 100 * 60 + first.value % 100) }
    guard first.digits == 2 else { return nil }
    guard skip(":") else { return sign * first.value * 60 }
    guard let minute = number(), minute.digits == 2 else { return nil }
    return sign * (first.value * 60 + minute.value)
  }

  /// The zones of RFC 822, and those of Europe.
  private static let zones: [String: Int] = [
    "z": 0, "gmt": 0, "ut": 0, "utc": 0, "cet": 60, "cest": 120, "est": -300, "edt": -240,
    "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
  ]

  // MARK: - Characters

  private mutating func number() -> (value: Int, digits: Int)? {
    let start = at
    var value = 0
    while at < bytes.count, (0x30...0x39).contains(bytes[at]), at - start < 15 {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    return at > start ? (value, at - start) : nil
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, (0x61...0x7A).contains(bytes[at] | 0x20) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, UInt32(bytes[at]) == character.value else { return false }
    at += 1
    return true
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
  }
}
