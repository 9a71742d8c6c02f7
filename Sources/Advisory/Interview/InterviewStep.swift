import Matching
public import SkillModel

/// A question of an interview, ready to ask.
public struct InterviewQuestion: Sendable, Hashable, JSONRepresentable {
  /// What is asked.
  public enum Kind: String, Sendable, Hashable {
    /// Whether the person has these skills.
    case skills
    /// Which of the skills of a mixed answer the person has.
    case which
    /// Whether a hard requirement is met.
    case gate
  }

  /// What is asked.
  public var kind: Kind
  /// The skills, most telling first; empty for a hard requirement.
  public var skills: [ShownSkill]
  /// Label of the occupation whose work the skills are of; nil when they stand under a group.
  public var workOf: String?
  /// Group the skills stand under; nil when they have none or are of the work of one occupation.
  public var group: String?
  /// The hard requirement; nil for skills.
  public var gate: ShownGate?
  /// Labels of the first targets that ask it.
  public var askedBy: [String]

  /// `kind`, then `skills` with labels or `gate`, and why it is asked.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("kind", kind.rawValue)
      if gate == nil { writer.field("skills", skills) }
      writer.field("workOf", workOf)
      writer.field("group", group)
      if let gate { writer.field("gate", gate) }
      writer.field("askedBy", askedBy)
    }
  }
}

extension ShownSkill: JSONRepresentable {
  /// URI, label and the language of the label.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("skill", uri.rawValue)
      $0.field("label", label)
      $0.field("labelLanguage", language?.rawValue)
    }
  }
}

/// Why an interview has no further question.
public enum InterviewEnd: String, Sendable, Hashable {
  /// The first targets are stable.
  case stable
  /// As many questions were asked as the policy allows.
  case questions
  /// Nothing open tells anything about the first targets.
  case nothingOpen
}

/// One of the first targets as an interview shows it.
public struct InterviewTarget: Sendable, Hashable, JSONRepresentable {
  /// The occupation.
  public var uri: ConceptURI
  /// Its label.
  public var label: String
  /// Language of the label; nil when it has none.
  public var labelLanguage: Language?
  /// Band.
  public var band: Band
  /// Whether it came among the first because of the interview.
  public var isNew: Bool

  /// As in a match, with `new`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("uri", uri.rawValue)
      $0.field("label", label)
      $0.field("labelLanguage", labelLanguage?.rawValue)
      $0.field("band", band.rawValue)
      $0.field("new", isNew)
    }
  }
}

/// Where the interview of a person stands.
public struct InterviewStep: Sendable, Hashable, JSONRepresentable {
  /// Versions and day.
  public var head: ResultHead
  /// The person.
  public var candidate: CandidateID
  /// Questions answered so far.
  public var answered: Int
  /// Questions at the most.
  public var most: Int
  /// The question to ask; nil when the interview is at its end.
  public var question: InterviewQuestion?
  /// Why there is no question; nil when there is one.
  public var end: InterviewEnd?
  /// The first targets now, best first.
  public var first: [InterviewTarget]
  /// Labels of targets that were among the first before the interview.
  public var left: [String]
  /// Share of possible outcomes in which the same targets come first, 0...1.
  public var stability: Double

  /// The head, then where the interview stands.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      head.writeFields(to: &$0)
      $0.field("candidate", candidate.rawValue)
      $0.field("answered", answered)
      $0.field("most", most)
      if let question { $0.field("question", question) }
      $0.field("end", end?.rawValue)
      $0.field("first", first)
      $0.field("left", left)
      $0.field("stability", stability)
    }
  }
}
