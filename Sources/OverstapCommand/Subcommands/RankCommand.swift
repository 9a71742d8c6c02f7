import Advisory
import ArgumentParser
import Feeds
import Reports
import SkillModel
import Store
import Wording

/// Ranks occupations or vacancies for people, one JSON object a line.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Rank occupations or vacancies for people given as JSON lines.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "occupations or vacancies.") var targets: TargetKind = .occupations
  @Option(help: "ict, techniek, natuurwetenschappen, technologie or all.")
  var domain: DomainFilter?
  @Option(help: "Targets a person; 0 for every target.") var limit = 10
  @Option(help: "Fields to write, separated by commas.") var fields: String?
  @Argument(help: "Files; standard input when there is none.") var files: [String] = []

  private var fieldSet: Set<String>? {
    fields.map { Set($0.split(separator: ",").map(String.init)) }
  }

  /// A space, a tab or a carriage return: what JSON calls blank, within a line.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  func validate() throws {
    guard limit >= 0 else { throw ValidationError(.usageAtLeast, "--limit", "0") }
    let unknown = (fieldSet ?? []).subtracting(RankRequest.knownFields).sorted()
    guard unknown.isEmpty else {
      throw ValidationError(
        .usageFields, unknown.joined(separator: ", "),
        RankRequest.knownFields.joined(separator: ", "))
    }
  }

  func run() throws {
    let session = try options.session()
    let batch = try session.rank(
      RankRequest(
        ranksVacancies: targets == .vacancies, domains: domain?.domains, limit: limit,
        fields: fieldSet))
    options.message(try session.head().json)
    var errors = 0
    // Answers that wait until it is written down about whom they are.
    var ready: [UInt8] = []
    var people: [CandidateID?] = []
    func write() throws {
      try batch.record(people)
      Console.print(ready)
      (ready, people) = ([], [])
    }
    for file in files.isEmpty ? ["-"] : files {
      let lines = LineReader(try ByteSource(path: file), limit: CandidateFile.lineLimit)
      reading: while true {
        switch try lines.next() {
        case .end: break reading
        case .tooLong:
          errors += 1
          ready += batch.tooLong(line: lines.number, limit: CandidateFile.lineLimit)
        case .line:
          var line: [UInt8] = []
          lines.withLine { line = Array($0) }
          guard line.contains(where: { !Self.isBlank($0) }) else { continue }
          let (answer, person, isError) = batch.answer(line, number: lines.number)
          if isError { errors += 1 } else { people.append(person) }
          ready += answer + [0x0A]
        }
        // A program at the other end of a pipe that sends one line and waits gets its answer.
        if !lines.isLineReady || people.count >= BatchInput.together { try write() }
      }
      try write()
    }
    if errors > 0 { throw StatusOnly(status: .someBad) }
  }
}
