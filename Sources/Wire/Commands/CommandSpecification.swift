/// What can be asked.
public enum Verb: String, Sendable, Hashable, CaseIterable {
  case hello = "HELLO"
  case ping = "PING"
  case help = "HELP"
  case limits = "LIMITS"
  case quit = "QUIT"
  case match = "MATCH"
  case gap = "GAP"
  case plan = "PLAN"
  case route = "ROUTE"
  case find = "FIND"
  case missing = "MISSING"
  case search = "SEARCH"
  case show = "SHOW"
  case status = "STATUS"
  case link = "LINK"
  case extract = "EXTRACT"
}

/// One row of the table: a verb with all a parser, a help text or a document needs.
public struct CommandSpecification: Sendable, Hashable {
  /// The verb.
  public var verb: Verb
  /// What it does, one line.
  public var summary: String
  /// Arguments: words in their order, then options.
  public var arguments: [CommandArgument]
  /// The word that `json=` stands in for; nil when the verb takes no JSON.
  public var jsonStandsFor: String?
  /// What the answer is, one line.
  public var answer: String
  /// Who may ask it.
  public var roles: Set<Role>
  /// A right that is needed beside the role; nil for none.
  public var right: Right?
  /// Whether the subcommand of the same name has the same arguments and JSON.
  public var isCommand: Bool

  /// How it is written: `GAP candidate target [lang=..] [json={..}]`.
  public var usage: String {
    var parts = [verb.rawValue]
    for argument in arguments {
      switch argument.place {
      case .word:
        let isOpen = argument.isOptional || jsonStandsFor == argument.name
        parts.append(isOpen ? "[\(argument.name)]" : argument.name)
      case .words:
        parts.append(
          jsonStandsFor == argument.name ? "[\(argument.name)...]" : "\(argument.name)...")
      case .option:
        let form = argument.name + "=.."
        parts.append(argument.isOptional ? "[\(form)]" : form)
      }
    }
    if jsonStandsFor != nil { parts.append("[json={..}]") }
    return parts.joined(separator: " ")
  }

  /// The argument of a name.
  public func argument(_ name: String) -> CommandArgument? { arguments.first { $0.name == name } }
}
