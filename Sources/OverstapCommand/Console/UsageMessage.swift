import ArgumentParser
import SkillModel
import Wording

/// What the parser of arguments says about wrong use, in the language of the user and in one line.
///
/// The parser has English sentences only; each is known by its form, and one that is not known stays. What
/// our own options say comes in both languages, because the language is an option too.
struct UsageMessage {
  // Control characters that no argument and no sentence has.
  fileprivate static let opening = "\u{2}"
  fileprivate static let between = "\u{1F}"

  /// The whole message of the parser.
  let text: String

  /// The line to show, without the name of the program.
  func line(_ wording: Wording) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    var first = (lines.first ?? text).replacing("Error: ", with: "")
    if let inBoth = first.firstRange(of: Self.opening),
      let between = first.firstRange(of: Self.between)
    {
      let dutch = first[inBoth.upperBound..<between.lowerBound]
      let english = first[between.upperBound...]
      first = String(first[..<inBoth.lowerBound] + (wording.isDutch ? dutch : english))
    }
    if first.hasSuffix(":") {
      // What may be given stands on lines of its own.
      let choices = lines.dropFirst().prefix { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
      first += " " + choices.joined(separator: ", ")
    }
    return translated(first, wording) ?? first
  }

  private func translated(_ line: String, _ wording: Wording) -> String? {
    let quoted = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    guard let first = quoted.first else { return nil }
    if line.hasPrefix("Unknown option") { return wording.text(.usageUnknownOption, first) }
    if line.hasPrefix("Missing expected argument") {
      return wording.text(.usageMissingArgument, quoted.joined(separator: ", "))
    }
    if line.hasPrefix("Missing value for") { return wording.text(.usageMissingValue, name(first)) }
    if line.hasPrefix("Unexpected argument") || line.contains(" unexpected arguments:") {
      return wording.text(.usageUnexpected, quoted.joined(separator: ", "))
    }
    guard line.hasPrefix("The value '"), quoted.count > 1 else { return nil }
    // Only what may be given; nothing where the parser does not say.
    var allowed = quoted.dropFirst(2).joined(separator: ", ")
    if allowed.isEmpty, let colon = line.firstRange(of: "': ") ?? line.firstRange(of: "following: ")
    {
      allowed = String(line[colon.upperBound...])
    }
    return allowed.isEmpty
      ? wording.text(.usageBadValue, first, name(quoted[1]))
      : wording.text(.usageBadValueOf, first, name(quoted[1]), allowed)
  }

  /// `--limit` of `--limit <limit>`.
  private func name(_ option: String) -> String {
    option.split(separator: " ").first.map(String.init) ?? option
  }
}

extension ValidationError {
  /// Wrong use in the words of a phrase, in both languages for `UsageMessage` to choose from.
  init(_ phrase: Phrase, _ values: String...) {
    let (dutch, english) = (Wording(language: .dutch), Wording(language: .english))
    self.init(
      UsageMessage.opening + dutch.text(phrase, values: values) + UsageMessage.between
        + english.text(phrase, values: values))
  }
}
