internal import SkillModel

/// The names of languages as skills: `Nederlands`, `Dutch`.
enum LanguageNames {
  static var count: Int { VocabularyWords.languages.count }

  /// The number of a language among those that texts are read for; nil for others.
  static func place(of language: Language) -> Int? {
    VocabularyWords.languages.firstIndex { $0.code == language.rawValue }
  }

  /// Per language the skill that has one of its names as preferred label and is knowledge;
  /// `SkillLabels.noSkill` where none is.
  static func skills(_ sorted: [SkillSource]) -> [UInt32] {
    var owners: [String: UInt32] = [:]
    for (number, skill) in sorted.enumerated() where skill.type != .skill {
      for words in skill.words {
        let name = TextFolding.folded(words.preferred)
        if owners[name] == nil { owners[name] = UInt32(number) }
      }
    }
    return VocabularyWords.languages.map { language in
      language.names.split(separator: " ").lazy
        .compactMap { owners[TextFolding.folded(String($0))] }.first ?? SkillLabels.noSkill
    }
  }
}
