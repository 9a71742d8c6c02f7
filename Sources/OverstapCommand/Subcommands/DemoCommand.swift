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
    }
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
    for suffix in [
      "", "-wal", "-shm", ".snapshot", ".labels-skill", ".labels-occupation", ".import-lock",
      ".rejects.jsonl",
    ] {
      unlink(folder + "/demo.sqlite" + suffix)
    }
    rmdir(folder)
  }
}
