import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// A plan for everybody in a file.
struct CohortPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "A plan for everybody in a file, and who can share a module; nobody is stored.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "CSV with one row a person, or another profile file; - is standard input.")
  var file: String
  @Option(help: "URI, title or vacancy key for everybody (default the first role of each).")
  var target: String?
  @Option(
    help:
      "Where first roles are looked for: ict, techniek, natuurwetenschappen, technologie or all.")
  var domain: DomainFilter = .technologie
  @OptionGroup var plan: PlanOptions

  func run() throws {
    let result = try options.session().planCohort(
      at: file,
      CohortPlanRequest(target: target, domains: domain.domains, plan: plan.request([])))
    try options.write(result) {
      $0.lines(result)
    } csv: {
      $0.csv(result)
    }
    try FaultMessages(options: options).end(with: result.faults)
  }
}
