public import SkillModel

/// What can be asked.
///
/// Verbs of two words act on one thing: `CANDIDATE PUT`.
public enum Verb: String, Sendable, Hashable, CaseIterable {
  case hello = "HELLO"
  case auth = "AUTH"
  case ping = "PING"
  case help = "HELP"
  case limits = "LIMITS"
  case quit = "QUIT"
  case match = "MATCH"
  case gap = "GAP"
  case plan = "PLAN"
  case report = "REPORT"
  case route = "ROUTE"
  case rank = "RANK"
  case cohortMatch = "COHORT MATCH"
  case cohortPlan = "COHORT PLAN"
  case find = "FIND"
  case candidatePut = "CANDIDATE PUT"
  case candidateGet = "CANDIDATE GET"
  case candidatePatch = "CANDIDATE PATCH"
  case candidateErase = "CANDIDATE ERASE"
  case candidateList = "CANDIDATE LIST"
  case candidateHomework = "CANDIDATE HOMEWORK"
  case claimSet = "CLAIM SET"
  case decisionPut = "DECISION PUT"
  case decisionList = "DECISION LIST"
  case missing = "MISSING"
  case catalogueCheck = "CATALOGUE CHECK"
  case search = "SEARCH"
  case show = "SHOW"
  case status = "STATUS"
  case diff = "DIFF"
  case link = "LINK"
  case extract = "EXTRACT"
  case importFile = "IMPORT"
  case auditShow = "AUDIT SHOW"
  case check = "CHECK"

  /// First words of verbs of two words.
  static let families = Set(
    allCases.compactMap { verb -> String? in
      let words = verb.rawValue.split(separator: " ")
      return words.count == 2 ? String(words[0]) : nil
    })
}

/// One row of the table: a verb with all a parser, a help text or a document needs.
public struct CommandSpecification: Sendable, Hashable {
  /// The verb.
  public var verb: Verb
  /// What it does, one line.
  public var summary: String
  /// Arguments: words in their order, then options.
  public var arguments: [CommandArgument]
  /// The word that `json=` stands in for; nil when it stands in for none.
  public var jsonStandsFor: String?
  /// What `json=` must hold, one line; nil for verbs that do without.
  public var neededJSON: String?
  /// What the answer is, one line.
  public var answer: String
  /// What it does as the verbs behind it see it: who may do it follows from that; nil for what is about
  /// nobody and open to every role.
  public var action: AuditedAction?
  /// The subcommand with the same arguments and JSON; nil for verbs that only the protocol has.
  public var command: String?

  /// Who may ask it.
  public var roles: Set<Role> { action?.roles ?? Set(Role.allCases) }
  /// Whether it may be asked before anybody said who asks.
  public var isOpen: Bool {
    [.hello, .auth, .ping, .help, .limits, .quit].contains(verb)
  }
  /// Whether it takes JSON.
  public var takesJSON: Bool { jsonStandsFor != nil || neededJSON != nil }

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
    if neededJSON != nil { parts.append("json={..}") }
    return parts.joined(separator: " ")
  }

  /// The argument of a name.
  public func argument(_ name: String) -> CommandArgument? { arguments.first { $0.name == name } }
}
