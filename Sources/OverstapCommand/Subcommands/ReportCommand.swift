import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// One page to take home or to print.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "One page to print: strengths, roles, gap and plan.",
    discussion: """
      client: plain words, for the person. adviser: everything. employer: only what an employer, \
      a test or a diploma confirms, with the given targets and what is being learned.
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id of a stored person, or a JSON file.") var candidate: String
  @Argument(help: "URIs, unambiguous titles or keys of vacancies (default the first role).")
  var targets: [String] = []
  @Option(help: "HTML file to write, replaced when it is there; - is standard output.")
  var output: String?
  @Option(
    name: .customLong("for"), help: "client, adviser or employer.",
    transform: {
      guard let audience = ReportAudience(rawValue: $0) else {
        throw ValidationError("client, adviser, employer")
      }
      return audience
    })
  var audience: ReportAudience = .client
  @Option(help: "ict, techniek, natuurwetenschappen, technologie or all.")
  var domain: DomainFilter = .technologie
  @Option(help: "Roles in the list, 3 to 10 (default 5; for the adviser 10).") var limit: Int?

  @OptionGroup var planOptions: PlanOptions

  func validate() throws {
    if let limit, !(3...10).contains(limit) {
      throw ValidationError(.usageRange, "--limit", "3", "10")
    }
    if output == nil, options.format != .json {
      throw ValidationError(.usageGive, "--output FILE", "--format json")
    }
    if options.format == .csv || options.format == .jsonl {
      throw ValidationError(.usageReportFormat)
    }
  }

  func run() throws {
    let file = output.flatMap { $0 == "-" ? nil : OutputFile(path: $0) }
    try file?.check()
    let session = try options.session()
    let (person, faults) = try session.person(candidate)
    let request = ReportRequest(
      for: audience, targets: targets, domains: domain.domains,
      limit: limit ?? (audience == .adviser ? 10 : 5))
    let report = try session.report(person, request) { person, targets in
      try session.plan(person, planOptions.request(targets))
    }
    if output != nil {
      let html = ReportPage(wording: options.wording).html(report)
      if let file {
        try file.write(html)
        options.message(
          options.wording.text(.reportWritten, file.path, options.wording.count(html.count)))
      } else {
        Console.print(html)
      }
    }
    if options.format == .json && output != "-" { Console.print(report.json) }
    try FaultMessages(options: options).end(with: faults)
  }
}
