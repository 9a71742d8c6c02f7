public import SkillModel

/// A value of an argument, read and in range.
public enum ArgumentValue: Sendable, Hashable {
  case text(String)
  case words([String])
  case integer(Int)
  case decimal(Double)
  case list([String])
  case day(CivilDate)
  case hours(HoursRange)
  case flag(Bool)
}

/// A request whose arguments are all known and in range.
public struct Command: Sendable, Hashable {
  /// What is asked.
  public var verb: Verb
  /// Values by name of the argument; those that were left out have their standard or are absent.
  public var values: [String: ArgumentValue] = [:]
  /// What followed `json=`.
  public var json: [UInt8]?

  /// The text of a word or a choice.
  public func text(_ name: String) -> String? {
    if case .text(let text) = values[name] { text } else { nil }
  }

  /// Words by themselves; empty when there are none.
  public func words(_ name: String) -> [String] {
    if case .words(let words) = values[name] { words } else { [] }
  }

  /// A whole number.
  public func integer(_ name: String) -> Int? {
    if case .integer(let number) = values[name] { number } else { nil }
  }

  /// A number.
  public func decimal(_ name: String) -> Double? {
    if case .decimal(let number) = values[name] { number } else { nil }
  }

  /// Words of a list; empty when there are none.
  public func list(_ name: String) -> [String] {
    if case .list(let words) = values[name] { words } else { [] }
  }

  /// A day.
  public func day(_ name: String) -> CivilDate? {
    if case .day(let day) = values[name] { day } else { nil }
  }

  /// Hours a week.
  public func hours(_ name: String) -> HoursRange? {
    if case .hours(let range) = values[name] { range } else { nil }
  }

  /// Whether a flag is on.
  public func flag(_ name: String) -> Bool { values[name] == .flag(true) }

  /// Whether a value was given for an argument that has no standard.
  public func has(_ name: String) -> Bool { values[name] != nil }
}
