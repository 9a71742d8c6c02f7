public import SkillModel

/// What was left out of a candidate document, and why.
public struct CandidateNotes: Hashable, Sendable {
  /// Members that are not part of the format, or not used yet (`wishes`).
  public var ignoredFields = 0
  /// Members about the person that were dropped unread (name, birth date, sex, health ...).
  public var personalFields = 0
  /// Citizen numbers (BSN) that were masked in free text.
  public var maskedNumbers = 0
  /// Values that did not fit; what they belonged to was left out and the rest kept.
  public var faults: [Fault] = []
  /// Whether the record gave no id that can be used, so that its place stands in.
  public var isIDMissing = false
  /// Whether the id was made of the content, since the format has none (`cv-...`).
  public var isIDFromContent = false
  /// 1-based line where the record starts; nil when unknown.
  public var line: Int?
  /// What the person was read from.
  public var format = ProfileFormat.own

  /// Nothing left out.
  public init() {}
}
