import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// Finds concepts by any of their labels.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Concepts, vacancies and modules by any title.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Words or beginnings of words.") var text: [String]
  @Option(help: "Concepts at the most, 1 to 10000.") var limit = 20

  func validate() throws {
    guard (1...10_000).contains(limit) else {
      throw ValidationError("--limit must be 1 to 10000.")
    }
  }

  func run() throws {
    let result = try options.session().search(text.joined(separator: " "), limit: limit)
    try options.write(result) {
      $0.lines(result)
    } csv: {
      $0.csv(result)
    }
    if result.hits.isEmpty && result.vacancies.isEmpty && result.modules.isEmpty {
      throw StatusOnly(status: .notFound)
    }
  }
}

/// The card of one concept.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One concept with its words and sources, one vacancy, module or region.")

  @OptionGroup var options: GlobalOptions
  @Argument(
    help: "URI, unambiguous title, key of a vacancy or module, region code, postcode or place.")
  var name: String

  func run() throws {
    let session = try options.session()
    if let region = try session.region(name, codesOnly: true) {
      try options.write(region) { $0.lines(region) }
      return
    }
    if name.contains("/"), let vacancy = try session.showVacancy(name) {
      try options.write(vacancy) { $0.lines(vacancy) }
      return
    }
    if name.contains("/"), let module = try session.showModule(name) {
      try options.write(module) { $0.lines(module) }
      return
    }
    do {
      let result = try session.show(name)
      try options.write(result) { $0.lines(result) }
    } catch let fault as AdvisoryFault {
      // A name that no concept carries as a whole may be a place.
      if let region = try session.region(name) {
        try options.write(region) { $0.lines(region) }
      } else if let vacancy = try session.showVacancy(name) {
        try options.write(vacancy) { $0.lines(vacancy) }
      } else if let module = try session.showModule(name) {
        try options.write(module) { $0.lines(module) }
      } else {
        throw fault
      }
    }
  }
}

/// What a newer edition changes.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What a newer taxonomy edition changes, and whom it touches.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Earlier edition: 1.1.1 (ESCO) or scheme@version.") var from: String
  @Argument(help: "Later edition.") var to: String

  func run() throws {
    let result = try options.session().difference(from: from, to: to)
    try options.write(result) { $0.lines(result) }
  }
}

/// What is loaded.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "What is loaded, with versions and counts.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let result = try options.session().status()
    try options.write(result) { $0.lines(result) }
  }
}

/// Integrity of the database and its search index.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Integrity of the database and its search index.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try options.session()
    let problems = try session.store.integrityProblems()
    let wording = options.wording
    if problems.isEmpty {
      options.message(wording.text(.checkSound, session.store.path))
    } else {
      for problem in problems { Console.message(wording.text(.checkProblem, problem)) }
      throw StatusOnly(status: .failed)
    }
  }
}
