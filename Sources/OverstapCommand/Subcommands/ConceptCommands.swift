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
      throw ValidationError(.usageRange, "--limit", "1", "10000")
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
    switch try options.session().card(name) {
    case .concept(let card): try options.write(card) { $0.lines(card) }
    case .region(let card): try options.write(card) { $0.lines(card) }
    case .vacancy(let card): try options.write(card) { $0.lines(card) }
    case .module(let card): try options.write(card) { $0.lines(card) }
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
    commandName: "check", abstract: "Integrity of the database, its search index and the audit log."
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try options.session()
    let result = try session.check()
    let wording = options.wording
    for problem in result.problems { Console.message(wording.text(.checkProblem, problem)) }
    if result.problems.isEmpty { options.message(wording.text(.checkSound, session.store.path)) }
    if let audit = result.audit { report(audit) }
    if !options.isTable { Console.print(result.json) }
    if !result.isSound { throw StatusOnly(status: .failed) }
  }

  private func report(_ audit: AuditVerification) {
    let wording = options.wording
    if let number = audit.brokenAt {
      Console.message(wording.text(.auditBroken, String(number)))
    }
    if audit.lost > 0 {
      Console.message(
        wording.text(.auditLost, wording.count(audit.lost), options.path + ".audit"))
    }
    if audit.unreadable > 0 {
      Console.message(wording.text(.auditUnreadable, wording.count(audit.unreadable)))
    }
    if audit.isSound {
      options.message(
        wording.text(.auditSound, wording.count(audit.entries), audit.head ?? "-"))
    }
  }
}
