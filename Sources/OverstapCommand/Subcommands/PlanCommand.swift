import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// The modules that close the gap.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "The cheapest modules that bring a person to entry of one or more targets.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id of a stored person, or a JSON file.") var candidate: String
  @Argument(help: "URIs, unambiguous titles or keys of vacancies.") var targets: [String]
  @OptionGroup var plan: PlanOptions
  @Flag(help: "Also the plans none of which is better in cost, weeks and entry at once.")
  var pareto = false
  @Option(help: "Why this module is in the plan or not: key or id.") var explain: String?

  func run() throws {
    let session = try options.session()
    let (person, faults) = try session.person(candidate)
    var request = plan.request(targets)
    request.wantsPareto = pareto
    request.explained = explain
    let result = try session.plan(person, request)
    try options.write(result) { $0.lines(result) }
    try FaultMessages(options: options).end(with: faults)
  }
}
