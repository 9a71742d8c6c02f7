/// What was answered to one question of an interview.
///
/// A question is about a cluster: one or more skills that are confirmed at once, or about one hard
/// requirement. What follows from a yes, no or partly are claims; this is the record that lets an
/// interview go on later, take an answer back, and list what is still open.
public struct InterviewAnswer: Hashable, Sendable {
  /// The words that can be said to a question.
  public enum Word: String, Hashable, Sendable, CaseIterable {
    /// Has the skills; holds the requirement.
    case yes
    /// Has them not.
    case no
    /// Has one skill in part, under guidance; of several skills has some, those of `held`.
    case partly
    /// Cannot say now: stays open, for the homework sheet.
    case unknown
  }

  /// The skills asked about, most important first; empty for a hard requirement.
  public var skills: [ConceptURI]
  /// Kind of the hard requirement asked about; nil for skills.
  public var gate: String?
  /// The answer.
  public var answer: Word
  /// With `partly`, the skills that are there, the others not; empty when that was not said (yet).
  public var held: [ConceptURI]
  /// Day of the answer.
  public var date: CivilDate?

  /// An answer about skills.
  public init(
    skills: [ConceptURI], answer: Word, held: [ConceptURI] = [], date: CivilDate?
  ) {
    self.skills = skills
    self.answer = answer
    self.held = held
    self.date = date
  }

  /// An answer about a hard requirement.
  public init(gate: String, answer: Word, date: CivilDate?) {
    skills = []
    held = []
    self.gate = gate
    self.answer = answer
    self.date = date
  }
}
