import Advisory
import ArgumentParser
import Feeds
import Reports
import SkillModel
import Store
import Wording

/// Links titles to occupations or phrases to skills, one JSON object a line.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Link titles to occupations, or phrases to skills, given as JSON lines.")

  /// What text is linked to.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case occupation, skill
  }

  /// Language of the text.
  enum TextLanguage: String, ExpressibleByArgument, CaseIterable {
    case nl, en
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: "occupation or skill.") var kind: Kind
  @Option(help: "Language of the text, in which labels are shown: nl or en (default --lang).")
  var textLang: TextLanguage?
  @Option(help: "Scheme that answers are from: esco or starter.") var scheme = "esco"
  @Option(help: "Answers a line; 0 for all that share anything.") var limit = 10
  @Argument(help: "Files; standard input when there is none.") var files: [String] = []

  func validate() throws {
    guard limit >= 0 else { throw ValidationError(.usageAtLeast, "--limit", "0") }
  }

  func run() throws {
    let session = try options.session()
    let batch = try session.link(
      LinkRequest(
        kind: kind == .skill ? .skill : .occupation,
        textLanguage: textLang.map { Language(rawValue: $0.rawValue) },
        scheme: ConceptScheme(rawValue: scheme.lowercased()), limit: limit))
    options.message(try session.head().json)
    let errors = try BatchInput(files: files).answer(tooLong: batch.tooLong) {
      batch.answers($0)
    }
    if errors > 0 { throw StatusOnly(status: .someBad) }
  }
}
