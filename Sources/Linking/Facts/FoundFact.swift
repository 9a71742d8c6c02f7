public import SkillModel

/// A fact that stands in a running text.
public struct FoundFact<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The fact.
  public var value: Value
  /// Whether the text calls it a plus (`is een pré`, `bij voorkeur`) and not a condition.
  public var isPreferred: Bool
  /// First Unicode scalar of the words.
  public var start: Int
  /// The scalar after the last.
  public var end: Int
  /// The words, as written.
  public var words: String
}

/// A language that a text asks.
public struct AskedLanguage: Hashable, Sendable {
  /// Which language, with the CEFR level where the text names one.
  public var skill: LanguageSkill
  /// The word for the level, as written (`vloeiend`, `goede`); nil when there is none.
  public var levelWord: String?

  /// A language.
  public init(skill: LanguageSkill, levelWord: String?) {
    self.skill = skill
    self.levelWord = levelWord
  }
}

/// An age that a text sets.
public struct AgeCondition: Hashable, Sendable {
  /// Youngest age in years; nil when not said.
  public var least: Int?
  /// Oldest age in years; nil when not said.
  public var most: Int?

  /// An age.
  public init(least: Int?, most: Int?) {
    self.least = least
    self.most = most
  }

  /// Whether it is only a minimum of at most 18 years, which working-time law may set: no unlawful
  /// condition.
  public var isLegalMinimum: Bool { most == nil && (least ?? 0) <= 18 }
}
