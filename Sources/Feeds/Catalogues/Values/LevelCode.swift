internal import SkillModel

/// Levels of frameworks as catalogues write them.
enum LevelCode {
  /// A level of the Dutch framework: `4`, `4+`, `NLQF 5`, `nlqf_4plus`, `mbo-4`; nil when it is none.
  static func nlqf(_ text: String) -> EducationLevel? {
    var word = text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "+" }
    if word.hasPrefix("nlqf") { word.removeFirst(4) }
    if word.hasSuffix("plus") { word = String(word.dropLast(4)) + "+" }
    return EducationLevel(word) ?? EducationWords.level(text)
  }

  /// A level of the European framework: `6`, `EQF 6`, `eqf_6`, `http://data.europa.eu/snb/eqf/6`.
  ///
  /// A level between two (3.5, seen in tests of edubadges) is none.
  static func eqf(_ text: String) -> Int? {
    let last = text.lowercased().split { !$0.isNumber && $0 != "." }.last
    guard let last, let level = Int(last), (1...8).contains(level) else { return nil }
    return level
  }

  /// A level of mastery: `1`...`3`, or its words in Dutch or English; nil when it is none.
  static func mastery(_ text: String) -> SkillLevel? {
    switch text.lowercased() {
    case "1", "onder begeleiding", "guided", "basis", "basic", "beginner": .guided
    case "2", "zelfstandig", "independent", "gevorderd", "intermediate": .independent
    case "3", "leert anderen", "teaches", "expert", "advanced": .teaches
    default: nil
    }
  }
}
