/// A duration of ISO 8601: `P6M`, `P1DT30H4S`, `PT60H`, `P10W`.
struct ISODuration: Hashable {
  /// Days of years, months, weeks and days; a year is 365.25 days, a month a twelfth of it.
  private(set) var days = 0.0
  /// Hours of the part after `T`.
  private(set) var hours = 0.0

  /// Nil when the text is none, or is no time at all.
  init?(_ text: String) {
    var rest = Substring(text.uppercased())
    guard rest.popFirst() == "P" else { return nil }
    var isTime = false
    var digits = ""
    for character in rest {
      if character.isASCII, character.isNumber || character == "." || character == "," {
        digits.append(character == "," ? "." : character)
      } else if character == "T", digits.isEmpty, !isTime {
        isTime = true
      } else {
        guard digits.count <= 9, let number = Double(digits) else { return nil }
        digits = ""
        switch (character, isTime) {
        case ("Y", false): days += number * 365.25
        case ("M", false): days += number * 365.25 / 12
        case ("W", false): days += number * 7
        case ("D", false): days += number
        case ("H", true): hours += number
        case ("M", true): hours += number / 60
        case ("S", true): hours += number / 3600
        default: return nil
        }
      }
    }
    guard digits.isEmpty, days + hours > 0 else { return nil }
  }

  /// All of it in weeks of the calendar.
  var weeks: Double { (days + hours / 24) / 7 }

  /// Hours of study, where it is written in hours only: a study load of months says nothing of hours.
  var studyHours: Double? { days == 0 ? hours : nil }
}

/// A duration as a number with its unit.
enum DurationUnit {
  /// Weeks in one of a unit, Dutch or English, singular or plural; nil when not known.
  static func weeks(_ unit: String) -> Double? {
    switch unit.lowercased() {
    case "day", "days", "dag", "dagen": 1.0 / 7
    case "week", "weeks", "weken": 1
    case "month", "months", "maand", "maanden": 365.25 / 84
    case "year", "years", "jaar", "jaren": 365.25 / 7
    case "semester", "semesters": 365.25 / 14
    default: nil
    }
  }
}
