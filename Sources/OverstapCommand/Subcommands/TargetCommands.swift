import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// What stands between a person and a target.
struct GapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap", abstract: "What a person has, has in part, and still has to learn.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id of a stored person, or a JSON file.") var candidate: String
  @Argument(help: "URI, unambiguous title or key of a vacancy.") var target: String

  func run() throws {
    let session = try options.session()
    let (person, faults) = try session.person(candidate)
    let result = try session.gap(person, target: target)
    try options.write(result) {
      $0.lines(result)
    } csv: {
      $0.csv(result)
    }
    try FaultMessages(options: options).end(with: faults)
  }
}

/// The reverse: work people may come from.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Occupations from which a target is nearest, or stored people.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "URI, unambiguous title or key of a vacancy.") var target: String
  @Flag(help: "Also occupations inside technologie.") var technology = false
  @Flag(help: "Stored people instead of occupations; needs --purpose.") var people = false
  @Option(help: "What people are looked for; goes into the audit log.") var purpose: String?
  @Option(help: "Origins or people at the most; 0 for all.") var limit = 10

  func validate() throws {
    guard limit >= 0 else { throw ValidationError(.usageAtLeast, "--limit", "0") }
    // Whoever says what people are for wants people, and must not read occupations as an answer.
    guard people || purpose == nil else {
      throw ValidationError(.usageNeeds, "--purpose", "--people")
    }
  }

  func run() throws {
    if people {
      let found = try options.session().findPeople(
        for: target, purpose: purpose ?? "", limit: limit)
      return try options.write(found) { $0.lines(found) }
    }
    let result = try options.session().find(target, includesTechnology: technology, limit: limit)
    try options.write(result) {
      $0.lines(result)
    } csv: {
      $0.csv(result)
    }
  }
}

/// Stepping stones.
struct RouteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "route", abstract: "Ways to a target over one or two stepping stones.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id of a stored person, or a JSON file.") var candidate: String
  @Argument(help: "URI or unambiguous title.") var target: String
  @Option(help: "Routes at the most, beside the direct way.") var limit = 5

  func validate() throws {
    guard limit >= 0 else { throw ValidationError(.usageAtLeast, "--limit", "0") }
  }

  func run() throws {
    let session = try options.session()
    let (person, faults) = try session.person(candidate)
    let result = try session.route(person, target: target, limit: limit)
    try options.write(result) { $0.lines(result) }
    try FaultMessages(options: options).end(with: faults)
  }
}
