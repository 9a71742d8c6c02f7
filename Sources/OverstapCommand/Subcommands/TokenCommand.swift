import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// Tokens, by which clients of the server show who they are.
struct TokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Tokens for clients of the server.",
    subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self])
}

/// Makes a token.
struct TokenCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a token; it is shown this once.",
    discussion: "Its bearer sees the people of --organisation only.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "counsellor, intake, provider or administrator.") var role: RoleArgument
  @Option(help: "A right beside the role: find.") var right: [RightArgument] = []
  @Option(
    help: "Last day it is good, YYYY-MM-DD (default: for ever).",
    transform: {
      guard let day = CivilDate($0) else { throw ValidationError(.usageDay, "2027-11-21") }
      return day
    })
  var expires: CivilDate?
  @Option(help: "What it is for; no names of people.") var note: String?

  func validate() throws {
    if let expires, expires < options.day {
      throw ValidationError(.usageExpired)
    }
  }

  func run() throws {
    let made = try options.session(.readWrite).createToken(
      role: role.role, organisation: options.organisation ?? .house,
      rights: Set(right.map(\.right)), note: note, expiresOn: expires)
    if options.isTable { Console.print(made.secret) } else { Console.print(made.json) }
    options.message(options.wording.text(.tokenMade, made.listed.token.id))
  }
}

/// Lists tokens.
struct TokenList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All tokens, without what their bearers send.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let tokens = try options.session().tokens()
    if options.isTable {
      for line in options.report.lines(tokens) { Console.print(line) }
    } else {
      for token in tokens { Console.print(token.json) }
    }
  }
}

/// Ends a token.
struct TokenRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "End a token; a running server refuses it within a second.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id of the token, as token list shows it.") var id: String

  func run() throws {
    let token = try options.session(.readWrite).revokeToken(id)
    if !options.isTable { Console.print(token.json) }
    options.message(options.wording.text(.tokenRevoked, id))
  }
}

/// A right as an argument.
struct RightArgument: ExpressibleByArgument {
  let right: Right

  static let allValueStrings = Right.allCases.map(\.rawValue)

  init?(argument: String) {
    guard let right = Right(rawValue: argument) else { return nil }
    self.right = right
  }
}
