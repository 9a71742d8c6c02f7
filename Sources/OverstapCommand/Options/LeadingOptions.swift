/// Lets global options stand before the subcommand too: `overstap --db FILE status`.
///
/// The parser knows them on each subcommand only, so those in front are moved behind it.
enum LeadingOptions {
  private static let withValue: Set<String> = [
    "--db", "--lang", "--aanspreekvorm", "--as-of", "--format",
    "--organisation",
  ]
  private static let flags: Set<String> = ["--quiet"]

  /// The arguments with leading global options at the end, before a `--`.
  static func moved(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count {
      let name = String(arguments[index].prefix { $0 != "=" })
      if flags.contains(arguments[index]) || withValue.contains(name) && name != arguments[index] {
        index += 1
      } else if withValue.contains(arguments[index]), index + 1 < arguments.count {
        index += 2
      } else {
        break
      }
    }
    guard index > 0, index < arguments.count else { return arguments }
    var rest = Array(arguments[index...])
    rest.insert(contentsOf: arguments[..<index], at: rest.firstIndex(of: "--") ?? rest.endIndex)
    return rest
  }
}
