import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// Many people at once.
struct CohortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort", abstract: "Many people at once, from a file with one row a person.",
    subcommands: [CohortMatch.self, CohortPlan.self])
}

/// The best roles of everybody in a file.
struct CohortMatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "The best roles of everybody in a file, and who shares one; nobody is stored.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "CSV with one row a person, or another profile file; - is standard input.")
  var file: String
  @Option(help: "ict, techniek, natuurwetenschappen, technologie or all.")
  var domain: DomainFilter = .technologie
  @Option(help: "Roles a person.") var limit = 3

  func validate() throws {
    guard (1...50).contains(limit) else { throw ValidationError(.usageRange, "--limit", "1", "50") }
  }

  func run() throws {
    let result = try options.session().matchCohort(
      at: file, CohortRequest(domains: domain.domains, limit: limit))
    try options.write(result) {
      $0.lines(result, domain: domain.label(options.wording))
    } csv: {
      $0.csv(result)
    }
    try FaultMessages(options: options).end(with: result.faults)
  }
}
