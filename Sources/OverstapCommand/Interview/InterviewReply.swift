import Advisory
import SkillModel

/// What somebody typed to a question of an interview.
enum InterviewReply: Hashable {
  /// An answer; with `partly` the 0-based places of the skills that are there.
  case answer(InterviewAnswer.Word, held: [Int])
  /// Take the last answer back.
  case back
  /// Stop here.
  case stop

  private static let words: [(InterviewAnswer.Word, Set<String>)] = [
    (.yes, ["j", "ja", "y", "yes"]), (.no, ["n", "nee", "no"]),
    (.partly, ["d", "deels", "p", "partly"]),
    (.unknown, ["w", "weet niet", "weetniet", "u", "unknown", "don't know", "?"]),
  ]
  private static let backWords: Set<String> = ["t", "terug", "b", "back", "undo"]
  private static let stopWords: Set<String> = ["s", "stop", "q", "quit"]

  /// Reads a line in either language; nil when it does not fit the question.
  init?(_ line: String, to question: InterviewQuestion) {
    let text = line.lowercased().split { $0.isWhitespace || ",;.".contains($0) }
      .joined(separator: " ")
    if Self.backWords.contains(text) {
      self = .back
    } else if Self.stopWords.contains(text) {
      self = .stop
    } else if let word = Self.words.first(where: { $0.1.contains(text) })?.0 {
      if word == .partly && question.kind == .gate { return nil }
      if word == .yes && question.kind == .which { return nil }
      self = .answer(word, held: [])
    } else {
      let numbers = text.split(separator: " ").map { Int($0) }
      guard question.skills.count > 1, !numbers.isEmpty,
        numbers.allSatisfy({ $0.map { (1...question.skills.count).contains($0) } ?? false })
      else { return nil }
      self = .answer(.partly, held: Set(numbers.compactMap { $0 }).sorted().map { $0 - 1 })
    }
  }
}
