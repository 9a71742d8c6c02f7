import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// People.
struct CandidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidate", abstract: "Stored people.",
    subcommands: [
      CandidateAdd.self, CandidateShow.self, CandidateEditCommand.self, CandidateList.self,
      CandidateExport.self, CandidateErase.self, CandidateTemplate.self,
      CandidateInterview.self, CandidateHomework.self,
    ])
}

/// Stores a person.
struct CandidateAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Store the people of a file, in any format of import candidates.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "File; - is standard input.") var file: String

  func run() throws {
    try CandidateMessages(options: options).importPeople(from: [file])
  }
}

/// Shows what is stored of a person.
struct CandidateShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What is stored of a person.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id.") var id: String

  func run() throws {
    let profile = try options.session().profile(CandidateID(rawValue: id))
    try options.write(profile) { $0.lines(profile) }
  }
}

/// Writes stored people as candidate JSON.
struct CandidateExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Stored people as candidate JSON, one a line.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Ids; without any, everybody.") var ids: [String] = []

  func validate() throws {
    guard options.format != .csv else {
      throw ValidationError(
        .usageExport)
    }
  }

  func run() throws {
    for candidate in try options.session().export(ids.map(CandidateID.init(rawValue:))) {
      Console.print(candidate.json)
    }
  }
}

/// Lists stored people.
struct CandidateList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Stored people with the day they were last changed and may be kept until.")

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Only those whose day of keeping has passed.") var expired = false

  func run() throws {
    let people = try options.session().people().filter { !expired || $0.isExpired }
    if expired, people.isEmpty { options.message(options.wording.text(.noneExpired)) }
    if options.format == .csv {
      Console.print(Array(options.report.csv(people).text.utf8))
    } else if options.isTable {
      if expired, people.isEmpty { return }
      for line in options.report.lines(people) { Console.print(line) }
    } else {
      for person in people { Console.print(person.json) }
    }
  }
}

/// Removes a person.
struct CandidateErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Remove a person from the database, and search its files for what may be left.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id.") var id: String?
  @Flag(help: "Everybody whose day of keeping has passed.") var expired = false

  func validate() throws {
    guard (id == nil) == expired else { throw ValidationError(.usageGiveOne, "ID", "--expired") }
  }

  func run() throws {
    let session = try options.session(.readWrite)
    let results =
      try id.map { [try session.erase(CandidateID(rawValue: $0))] }
      ?? session.eraseExpired()
    if results.isEmpty { options.message(options.wording.text(.noneExpired)) }
    for result in results {
      if !options.isTable { Console.print(result.json) }
      options.message(
        options.wording.text(
          .erased, result.candidate.rawValue, options.wording.count(result.pieces),
          options.wording.count(result.filesRead.count)))
      if result.isProven { options.message(options.wording.text(.noTraceLeft)) }
      for file in result.filesHolding {
        Console.message(options.wording.text(.traceLeft, file))
      }
    }
    if results.contains(where: { !$0.isProven }) { throw StatusOnly(status: .failed) }
  }
}

/// Claims of stored people.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "What is said about one skill of a stored person.",
    subcommands: [ClaimSet.self])
}

/// Sets one claim.
struct ClaimSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Say that a stored person has a skill, or has it not.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id of a stored person.") var candidate: String
  @Argument(help: "URI or label of the skill.") var skill: String
  @Option(help: "present or absent.") var state = "present"
  @Option(help: "self, adviser, employer, tested or certified.") var evidence = "adviser"
  @Option(help: "1 under guidance, 2 independently, 3 teaches others.") var level: Int?
  @Option(help: "Year last used.") var lastUsed: Int?

  func validate() throws {
    guard ClaimState(rawValue: state) != nil else {
      throw ValidationError(.usageOneOf, "--state", "present, absent", state)
    }
    guard let grade = Evidence(word: evidence), grade.isKnowledge else {
      throw ValidationError(
        .usageOneOf, "--evidence", "self, adviser, employer, tested, certified", evidence)
    }
    guard lastUsed.map({ (1900...2199).contains($0) }) ?? true else {
      throw ValidationError(.usageYear, "--last-used")
    }
    guard level.map({ SkillLevel(rawValue: $0) != nil }) ?? true else {
      throw ValidationError(.usageRange, "--level", "1", "3")
    }
  }

  func run() throws {
    let session = try options.session(.readWrite)
    let claim = Claim(
      skill: try session.skillURI(named: skill), state: ClaimState(rawValue: state) ?? .present,
      evidence: Evidence(word: evidence) ?? .adviser, level: level.flatMap(SkillLevel.init),
      lastUsed: lastUsed)
    let changed = try session.setClaim(claim, of: CandidateID(rawValue: candidate))
    if !options.isTable { Console.print(changed.json) }
  }
}
