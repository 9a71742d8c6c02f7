/// What values an argument takes.
public enum ArgumentType: Sendable, Hashable {
  /// Any text that is not empty.
  case text
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// A number above the first and at most the second.
  case decimal(above: Double, atMost: Double)
  /// One of some words.
  case choice([String])
  /// Some of some words, with commas between.
  case list([String])
  /// Language codes of two letters, with commas between.
  case languages
  /// `YYYY-MM-DD`.
  case day
  /// Hours a week: `24-32`, `24-`, `0-32` or `32`.
  case hours
  /// `true` or `false`.
  case flag

  /// Type and range in words.
  public var description: String {
    switch self {
    case .text: "text"
    case .integer(let range):
      range.upperBound == Int.max
        ? "integer, \(range.lowerBound) or more"
        : "integer, \(range.lowerBound) to \(range.upperBound)"
    case .decimal(let above, let most):
      most == .infinity
        ? "number above \(Self.short(above))"
        : "number above \(Self.short(above)) to \(Self.short(most))"
    case .choice(let words): words.joined(separator: " | ")
    case .list(let words): "some of " + words.joined(separator: ", ")
    case .languages: "language codes, with commas"
    case .day: "day, YYYY-MM-DD"
    case .hours: "hours: 24-32, 24-, 0-32 or 32"
    case .flag: "true | false"
    }
  }

  private static func short(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

/// An argument of a verb.
public struct CommandArgument: Sendable, Hashable {
  /// Where it stands.
  public enum Place: Sendable, Hashable {
    /// A word by itself.
    case word
    /// One or more words by themselves, up to the last.
    case words
    /// `name=value`.
    case option
  }

  /// Name: of an option as it is written, of a word as it is shown.
  public var name: String
  /// Where it stands.
  public var place: Place
  /// Values it takes.
  public var type: ArgumentType
  /// Unit; nil for what has none.
  public var unit: String?
  /// Whether it may be left out.
  public var isOptional: Bool
  /// What holds when it is left out, as it would be written; nil when that is nothing or the profile's.
  public var standard: String?
  /// What it is for, one line.
  public var help: String

  /// A word by itself.
  static func word(_ name: String, _ help: String, isOptional: Bool = false) -> CommandArgument {
    CommandArgument(
      name: name, place: .word, type: .text, unit: nil, isOptional: isOptional, standard: nil,
      help: help)
  }

  /// Words by themselves.
  static func words(
    _ name: String, _ help: String, isOptional: Bool = false
  ) -> CommandArgument {
    CommandArgument(
      name: name, place: .words, type: .text, unit: nil, isOptional: isOptional, standard: nil,
      help: help)
  }

  /// A named value.
  static func option(
    _ name: String, _ type: ArgumentType, unit: String? = nil, standard: String? = nil,
    isRequired: Bool = false, _ help: String
  ) -> CommandArgument {
    CommandArgument(
      name: name, place: .option, type: type, unit: unit, isOptional: !isRequired,
      standard: standard, help: help)
  }
}
