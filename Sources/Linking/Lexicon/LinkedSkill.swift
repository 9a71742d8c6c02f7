public import SkillModel

/// A concept that a text names.
public struct LinkedSkill: Hashable, Sendable {
  /// Position in `LabelLexicon.uris`.
  public var concept: Int
  /// Above 0, below 1: longer labels and labels as written are surer.
  public var score: Double
  /// First Unicode scalar of the words.
  public var start: Int
  /// The scalar after the last.
  public var end: Int
  /// Whether the words around it make it a plus; never `unsaid`.
  public var need: AskedSkill.Need
}
