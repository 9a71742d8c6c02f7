/// What was answered to one question of an interview.
///
/// A question is about a cluster: one or more skills that are confirmed at once. What follows from a
/// yes, no or partly are claims; this is the record that lets an interview go on later, take an answer
/// back, and list what is still open.
public struct InterviewAnswer: Hashable, Sendable {
  /// The words that can be said to a question.
  public enum Word: String, Hashable, Sendable, CaseIterable {
    /// Has the skills.
    case yes
    /// Has them not.
    case no
    /// Has them in part, under guidance.
    case partly
    /// Cannot say now: stays open, for the homework sheet.
    case unknown
  }

  /// The skills asked about, most important first.
  public var skills: [ConceptURI]
  /// The answer.
  public var answer: Word
  /// Day of the answer.
  public var date: CivilDate?

  /// An answer.
  public init(skills: [ConceptURI], answer: Word, date: CivilDate?) {
    self.skills = skills
    self.answer = answer
    self.date = date
  }
}
