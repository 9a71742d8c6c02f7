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
      CandidateAdd.self, CandidateShow.self, CandidateList.self, CandidateErase.self,
      CandidateInterview.self, CandidateHomework.self,
    ])
}

/// Stores a person.
struct CandidateAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Store the people of a JSON file.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "File; - is standard input.") var file: String

  func run() throws {
    try CandidateMessages(options: options).importPeople(from: [file])
  }
}

/// Shows what is stored of a person.
struct CandidateShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What is stored of a person, as candidate JSON.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id.") var id: String

  func run() throws { Console.print(try options.session().candidate(id).json) }
}

/// Lists stored people.
struct CandidateList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Ids of stored people with the day they were last changed.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    for (id, day) in try options.session().candidates() {
      if options.isTable {
        Console.print("\(id.rawValue)  \(day)")
      } else {
        var writer = JSONWriter()
        writer.object {
          $0.field("id", id.rawValue)
          $0.field("changedOn", day)
        }
        Console.print(writer.text)
      }
    }
  }
}

/// Removes a person.
struct CandidateErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Remove a person from the database.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id.") var id: String

  func run() throws {
    try options.session(.readWrite).erase(CandidateID(rawValue: id))
    options.message(options.wording.text(.erased, id))
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
      throw ValidationError("--state must be present or absent, not '\(state)'.")
    }
    guard let grade = Evidence(word: evidence), grade.isKnowledge else {
      throw ValidationError(
        "--evidence must be self, adviser, employer, tested or certified, not '\(evidence)'.")
    }
    guard lastUsed.map({ (1900...2199).contains($0) }) ?? true else {
      throw ValidationError("--last-used must be a year such as 2019.")
    }
    guard level.map({ SkillLevel(rawValue: $0) != nil }) ?? true else {
      throw ValidationError("--level must be 1, 2 or 3.")
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
