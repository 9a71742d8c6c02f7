import Advisory
import ArgumentParser
import Reports
import SkillModel
import Wording

/// Whose demand is counted, as an argument.
struct DemandArgument: ExpressibleByArgument {
  let demand: TrainingDemand

  static let allValueStrings = TrainingDemand.allCases.map(\.rawValue)

  init?(argument: String) {
    guard let demand = TrainingDemand(rawValue: argument) else { return nil }
    self.demand = demand
  }
}

/// Skills that are asked and that no module teaches.
struct MissingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing",
    abstract: "Ontbrekend aanbod: skills that are asked and that no loaded module teaches.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "Region, municipality, place or postcode: code or name.") var region: String?
  @Option(help: "ict, techniek, natuurwetenschappen, technologie or all.")
  var domain: DomainFilter = .technologie
  @Option(help: "Provider whose own modules are marked.") var provider: String?
  @Option(help: "vacancies; people and both come later.") var demand: DemandArgument?
  @Option(
    name: .customLong("min-cell"),
    help: "Fewest people a count may tell of, 10 or more; counts of vacancies need none.")
  var minCell = 10
  @Option(help: "Skills at the most; 0 for all.") var limit = 25

  func validate() throws {
    guard limit >= 0 else { throw ValidationError(.usageAtLeast, "--limit", "0") }
    guard minCell >= 10 else { throw ValidationError(.usageAtLeast, "--min-cell", "10") }
    guard demand?.demand ?? .vacancies == .vacancies else {
      throw ValidationError(.demandLater)
    }
  }

  func run() throws {
    let result = try options.session().missing(
      MissingRequest(
        region: region, domains: domain.domains, provider: provider, limit: limit))
    try options.write(result) { $0.lines(result, domain: domain.label(options.wording)) }
  }
}
