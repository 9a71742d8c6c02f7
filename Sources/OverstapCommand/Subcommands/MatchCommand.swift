import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// A filter on domains.
struct DomainFilter: ExpressibleByArgument {
  /// What may be given.
  static let allValueStrings = ["ict", "techniek", "natuurwetenschappen", "technologie", "all"]

  let domains: Domains?
  let name: String

  init?(argument: String) {
    name = argument
    if argument == "all" {
      domains = nil
    } else if let domains = Domains(names: argument), !domains.isEmpty {
      self.domains = domains
    } else {
      return nil
    }
  }

  var defaultValueDescription: String { name }

  static let technologie = DomainFilter(name: "technologie", domains: .technologie)

  private init(name: String, domains: Domains?) {
    self.name = name
    self.domains = domains
  }

  /// The name in words.
  func label(_ wording: Wording) -> String {
    switch name {
    case "technologie": wording.text(.domainTechnology)
    case "all": wording.text(.domainAll)
    default: name
    }
  }
}

/// Ranks targets for one person.
struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Targets for one person, nearest first, with the reasons.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id of a stored person, or a JSON file.") var candidate: String
  @Option(help: "occupations or vacancies.") var targets: TargetKind = .occupations
  @Option(help: "ict, techniek, natuurwetenschappen, technologie or all.")
  var domain: DomainFilter = .technologie
  @Flag(help: "Also roles that are unusual in the Netherlands.") var allRoles = false
  @OptionGroup(title: "Only vacancies") var filter: VacancyFilterOptions
  @Option(help: "Targets at the most; 0 for all.") var limit = 10
  @Flag(help: "Leave the next questions out: quicker.") var noQuestions = false

  func validate() throws {
    guard limit >= 0 else { throw ValidationError(.usageAtLeast, "--limit", "0") }
    if targets == .occupations, filter.isSet {
      throw ValidationError(
        .usageNeeds, "--region, --max-km, --hours, --contract, --text-lang", "--targets vacancies")
    }
  }

  func run() throws {
    let session = try options.session()
    let (person, faults) = try session.person(candidate)
    switch targets {
    case .occupations:
      var request = MatchRequest(
        domains: domain.domains, includesUncommon: allRoles, limit: limit)
      request.asksQuestions = !noQuestions
      let result = try session.match(person, request)
      try options.write(result) {
        $0.lines(result, domain: domain.label(options.wording))
      } csv: {
        $0.csv(result)
      }
    case .vacancies:
      var request = VacancyMatchRequest(
        domains: domain.domains, filter: filter.filter, limit: limit)
      request.asksQuestions = !noQuestions
      let result = try session.matchVacancies(person, request)
      try options.write(result) {
        $0.lines(result, domain: domain.label(options.wording))
      } csv: {
        $0.csv(result)
      }
    }
    try FaultMessages(options: options).end(with: faults)
  }
}

/// What a person is matched with.
enum TargetKind: String, ExpressibleByArgument, CaseIterable {
  case occupations, vacancies
}
