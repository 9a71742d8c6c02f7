import ArgumentParser
import Feeds
import Server
import SkillModel
import Store
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command: parses arguments, calls a verb, writes its result, maps errors to an exit status.
@main
struct Overstap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overstap",
    abstract: "Match people with technology and ICT roles on skills; show what is still missing.",
    version: "0.1.0",
    subcommands: [
      InitCommand.self, DemoCommand.self, ImportCommand.self, MatchCommand.self, GapCommand.self,
      PlanCommand.self, ReportCommand.self, FindCommand.self, RouteCommand.self, RankCommand.self,
      LinkCommand.self,
      ExtractCommand.self,
      SearchCommand.self,
      ShowCommand.self,
      CandidateCommand.self, ClaimCommand.self, CohortCommand.self, DiffCommand.self,
      RelinkCommand.self, CatalogueCommand.self, MissingCommand.self, StatusCommand.self,
      CheckCommand.self, DecisionCommand.self, AuditCommand.self, TokenCommand.self,
      ServeCommand.self, QueryCommand.self,
    ])

  static func main() {
    // A reader that goes away early gives EPIPE, which the console handles, instead of a signal.
    signal(SIGPIPE, SIG_IGN)
    // A limit on file sizes is a full disk, which has its message, instead of a signal.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot(
        SettingsFile.expanded(
          LeadingOptions.moved(Array(CommandLine.arguments.dropFirst()))))
      try command.run()
    } catch {
      Console.end(Failure(error).report())
    }
  }
}

/// An error on its way out: one line on standard error, and the exit status.
struct Failure {
  let error: any Error

  init(_ error: any Error) { self.error = error }

  func report() -> ExitStatus {
    let wording = Self.wording
    switch error {
    case let status as StatusOnly: return status.status
    case let fault as Fault:
      Console.message(wording.fault(fault))
      return .failed
    case let fault as StoreFault:
      Console.message(wording.fault(fault))
      return .failed
    case let fault as ServerFault:
      Console.message(wording.server(fault))
      return .failed
    case let failure as LineClient.Failure:
      Console.message(wording.client(failure))
      return .failed
    case let failure as SettingsFile.Failure:
      Console.message(failure.message(wording))
      return .usage
    case let failure as OutputFile.Failure:
      Console.message(failure.message(wording))
      return .failed
    case let fault as AdvisoryFault:
      Console.message(wording.fault(fault))
      if case .ambiguousTarget(_, let choices) = fault {
        for choice in choices { Console.message("  \(choice.label)  \(choice.uri)") }
      }
      return status(of: fault)
    default: return reportUsage()
    }
  }

  private func status(of fault: AdvisoryFault) -> ExitStatus {
    switch fault {
    case .candidateNotFound, .targetNotFound, .noRequirements, .editionNotLoaded, .regionNotFound,
      .vacancyNotComparable, .schemeNotLoaded, .moduleNotFound, .providerNotFound,
      .tokenNotFound:
      .notFound
    case .ambiguousTarget, .ambiguousRegion, .ambiguousVacancy, .ambiguousModule,
      .postcodeNeeded, .onePlanPerVacancy, .purposeNeeded:
      .usage
    case .notPermitted, .rightNeeded, .houseOnly, .nothingLoaded, .shippedDataNotFound,
      .policyUnusable,
      .alreadyAnswered, .unusable:
      .failed
    }
  }

  /// Help and version are results; everything else the parser says is wrong use.
  private func reportUsage() -> ExitStatus {
    let text = Overstap.fullMessage(for: error)
    if Overstap.exitCode(for: error) == .success {
      Console.print(text)
      return .done
    }
    let line = UsageMessage(text: text).line(Self.wording)
    Console.message("overstap: " + line + " (overstap --help)")
    return .usage
  }

  /// The language of messages before options are parsed: `--lang en` anywhere on the line.
  static var wording: Wording {
    let arguments = CommandLine.arguments
    let english =
      arguments.contains("--lang=en")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--lang" && $1 == "en" }
    return Wording(language: english ? .english : .dutch)
  }
}

/// Ends the command with a status after everything was already said.
struct StatusOnly: Error {
  let status: ExitStatus
}
