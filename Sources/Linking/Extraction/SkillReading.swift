public import SkillModel

/// What a text says about skills.
public struct SkillReading: Sendable {
  /// Dutch or English; nil when it is neither, or too short to tell and not given.
  public var language: Language?
  /// The skills it names, in the order of the text, each place once.
  public var skills: [ExtractedSkill] = []
  /// Where a skill is named but which one is not sure: the groups, in the order of the text.
  public var groups: [ExtractedGroup] = []
  /// Names beside what is asked that no skill has, such as products, in the order of the text.
  public var phrases: [ExtractedPhrase] = []
  /// Facts of the ad.
  public var facts = TextFacts()
}

/// A skill that a text asks or names.
public struct ExtractedSkill: Hashable, Sendable {
  /// Position in `SkillIndex.uris`.
  public var skill: Int
  /// How likely it is that a careful reader finds it there too, 0 to 1.
  public var score: Double
  /// First Unicode scalar of the words.
  public var start: Int
  /// The scalar after the last.
  public var end: Int
  /// Whether the words around it make it a plus; never `unsaid`.
  public var need: AskedSkill.Need
  /// What the score is made of.
  public var evidence: SkillEvidence
}

/// A place where a skill of a group is named, but which one is not sure.
public struct ExtractedGroup: Hashable, Sendable {
  /// Position in `SkillIndex.groups`.
  public var group: Int
  /// The summed probability of its skills there, 0 to 1.
  public var score: Double
  /// First Unicode scalar of the words.
  public var start: Int
  /// The scalar after the last.
  public var end: Int
  /// Whether the words around it make it a plus; never `unsaid`.
  public var need: AskedSkill.Need
}

/// Words that name something no skill is called by.
public struct ExtractedPhrase: Hashable, Sendable {
  /// As written.
  public var text: String
  /// First Unicode scalar of the words.
  public var start: Int
  /// The scalar after the last.
  public var end: Int
  /// Whether the words around it make it a plus; never `unsaid`.
  public var need: AskedSkill.Need
}
