import Advisory
import ArgumentParser
import SkillModel
import Wording

/// Finds the skills and facts in texts, one JSON object a line.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Find skills, with their place, and facts in texts given as JSON lines.",
    discussion: """
      In: {"id","text"}. Out: skills with their place in Unicode scalars, what is a plus, facts, and \
      names that are no skill. A text of one line (an outcome of a course, a sentence) gets its \
      likeliest skills, also those that no words name; "sure" tells which would be counted.
      """)

  /// Language of the texts.
  enum TextLanguage: String, ExpressibleByArgument, CaseIterable {
    case nl, en, auto
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: "Language of the texts: nl, en or auto.") var textLang = TextLanguage.auto
  @Option(help: "Skills a text at the most, the likeliest; 0 for all that are sure.") var limit = 0
  @Flag(help: "Tell what was considered, and what each score is made of.") var explain = false
  @Argument(help: "Files; standard input when there is none.") var files: [String] = []

  func validate() throws {
    guard limit >= 0 else { throw ValidationError(.usageAtLeast, "--limit", "0") }
  }

  func run() throws {
    let session = try options.session()
    let batch = try session.extract(
      ExtractRequest(
        textLanguage: textLang == .auto ? nil : Language(rawValue: textLang.rawValue),
        limit: limit, explains: explain))
    options.message(try session.head().json)
    let errors = try BatchInput(files: files).answer(tooLong: batch.tooLong) {
      batch.answers($0)
    }
    if errors > 0 { throw StatusOnly(status: .someBad) }
  }
}
