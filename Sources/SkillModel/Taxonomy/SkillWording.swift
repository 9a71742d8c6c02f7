/// How people name a skill in ads, CVs and course outcomes, beside its labels.
public struct SkillWording: Hashable, Sendable {
  /// The skill; nil for words that look like the label of one and name none.
  public var skill: ConceptURI?
  /// Language of the words.
  public var language: Language
  /// One to seven words, in any form; a capital asks for one in the text.
  public var text: String

  /// A wording.
  public init(skill: ConceptURI?, language: Language, text: String) {
    self.skill = skill
    self.language = language
    self.text = text
  }
}
