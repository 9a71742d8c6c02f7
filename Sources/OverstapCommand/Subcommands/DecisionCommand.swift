import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// What was decided with a person.
struct DecisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision", abstract: "What the adviser decided with a person, and why.",
    subcommands: [DecisionPut.self, DecisionList.self])

  /// Keeps a decision.
  struct DecisionPut: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "put", abstract: "Keep what was decided about a target, beside the advice.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Id of a stored person.") var candidate: String
    @Argument(help: "URI, unambiguous title or key of a vacancy.") var target: String
    @Option(help: "go, later or no.") var decision: ChoiceArgument
    @Option(help: "Why.") var reason: String
    @Flag(help: "It departs from the advice.") var deviates = false
    @Option(help: "none, planned, sent, accepted or returned.")
    var handoff = HandOffArgument(state: .none)
    @Option(help: "To whom the person is handed off.") var to: String?

    func validate() throws {
      guard reason.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError(.usageReason)
      }
    }

    func run() throws {
      let session = try options.session(.readWrite)
      let kept = try session.putDecision(
        Decision(
          target: target, choice: decision.choice, reason: reason, deviates: deviates,
          handOff: handoff.state, handOffTo: to),
        about: CandidateID(rawValue: candidate))
      if !options.isTable { Console.print(kept.json) }
      options.message(
        options.wording.text(
          .decisionKept, kept.label, options.wording.decision(kept.choice)))
    }
  }

  /// Shows decisions.
  struct DecisionList: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "What was decided about a person, oldest first.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Id of a stored person.") var candidate: String

    func run() throws {
      let list = try options.session().decisions(about: CandidateID(rawValue: candidate))
      try options.write(list) { $0.lines(list) }
    }
  }
}

/// What was decided, as an argument.
struct ChoiceArgument: ExpressibleByArgument {
  let choice: Decision.Choice

  static let allValueStrings = Decision.Choice.allCases.map(\.rawValue)

  init?(argument: String) {
    guard let choice = Decision.Choice(rawValue: argument) else { return nil }
    self.choice = choice
  }
}

/// How far a hand-off is, as an argument.
struct HandOffArgument: ExpressibleByArgument {
  let state: Decision.HandOff

  static let allValueStrings = Decision.HandOff.allCases.map(\.rawValue)

  var defaultValueDescription: String { state.rawValue }

  init(state: Decision.HandOff) { self.state = state }

  init?(argument: String) {
    guard let state = Decision.HandOff(rawValue: argument) else { return nil }
    self.state = state
  }
}

/// The audit log.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Who asked what about a person.", subcommands: [Show.self])

  /// Shows what was asked about one person.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Who asked what about one person, oldest first.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Id of the person.") var candidate: String

    func run() throws {
      let result = try options.session().audit(of: CandidateID(rawValue: candidate))
      try options.write(result) { $0.lines(result) }
    }
  }
}
