/// Whose people they are: organisations on one server do not see each other's.
public struct Organisation: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  /// Name as the administrator gave it; empty for the house that runs the program.
  public let rawValue: String

  /// An organisation of a name; upper and lower case count.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The house that runs the program: whoever uses the command without naming another.
  public static let house = Organisation(rawValue: "")

  /// Whether a name can be one: at most 64 letters, digits, dots, dashes and underscores.
  public static func isPlausible(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count)
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "._-".contains(Character($0))
      }
  }

  /// The name.
  public var description: String { rawValue }
}
