import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The chain on the examples that ship with the program, in a database of its own.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "The whole chain on the shipped examples.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    var options = options
    let folder = "/tmp/overstap-demo-\(getpid())"
    options.database = options.database ?? folder + "/demo.sqlite"
    options.format = options.format ?? .table
    options.quiet = true
    defer { removeDemo(folder) }
    let shipped = try options.shipped()
    let store = try options.writableStore()
    _ = try Initialisation(store: store, shipped: shipped, moment: Clock.moment()).loadStarter()
    let session = try options.session(.readWrite)
    let summary = try session.importCandidates(from: [shipped.examples + "/people.jsonl"])
    for (index, id) in summary.ids.enumerated() {
      let candidate = try session.candidate(id.rawValue)
      let match = try session.match(candidate, MatchRequest(limit: 5))
      try options.write(match) { $0.lines(match, domain: options.wording.text(.domainTechnology)) }
      guard index == 0, let first = match.matches.first else { continue }
      let gap = try session.gap(candidate, target: first.uri.rawValue)
      if options.isTable { Console.print("") }
      try options.write(gap) { $0.lines(gap) }
      if options.isTable { Console.print("") }
      try showVacancies(for: candidate, session, options, folder: shipped.examples)
      if options.isTable { Console.print("") }
      try showTraining(
        for: candidate, target: first.uri.rawValue, session, options, folder: shipped.examples)
      if options.isTable { Console.print("") }
    }
  }

  /// Reads the examples of training; shows the plan, what no module teaches, and the page to take home.
  private func showTraining(
    for candidate: Candidate, target: String, _ session: AdvisorySession,
    _ options: GlobalOptions, folder: String
  ) throws {
    _ = try CatalogueImport(
      session, paths: [folder + "/modules.csv"], provider: nil, moment: Clock.moment()
    ).run()
    _ = try session.linkModules()
    let plan = try session.plan(candidate, PlanRequest(targets: [target]))
    try options.write(plan) { $0.lines(plan) }
    if options.isTable { Console.print("") }
    let missing = try session.missing(MissingRequest())
    let domain = options.wording.text(.domainTechnology)
    try options.write(missing) { Array($0.lines(missing, domain: domain).prefix(12)) }
    guard options.isTable else { return }
    let report = try session.report(candidate, ReportRequest(for: .client, targets: [target])) {
      try session.plan($0, PlanRequest(targets: $1))
    }
    // Kept when the demo's database is thrown away: it is there to be looked at.
    let file = OutputFile(path: "/tmp/overstap-demo-\(getpid()).html")
    let html = ReportPage(wording: options.wording).html(report)
    try file.write(html)
    Console.print("")
    Console.print(
      options.wording.text(.reportWritten, file.path, options.wording.count(html.count)))
  }

  /// Reads the examples of vacancies and matches a person with them.
  private func showVacancies(
    for candidate: Candidate, _ session: AdvisorySession, _ options: GlobalOptions, folder: String
  ) throws {
    let files = ["indeed.xml", "vum.json", "schemaorg.jsonld"].map { folder + "/vacancies-" + $0 }
    _ = try VacancyImport(session, .init(paths: files), moment: Clock.moment()).run()
    _ = try session.linkVacancies()
    let match = try session.matchVacancies(candidate, VacancyMatchRequest(limit: 3))
    try options.write(match) { $0.lines(match, domain: options.wording.text(.domainTechnology)) }
  }

  private func removeDemo(_ folder: String) {
    OverstapStore.removeFiles(ofDatabase: folder + "/demo.sqlite")
    rmdir(folder)
  }
}
