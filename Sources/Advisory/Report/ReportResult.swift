public import SkillModel

/// A report for one reader, ready to write as a page.
public struct ReportResult: Sendable, JSONRepresentable {
  /// What a report holds; an employer's holds no value that an employer may not see.
  public enum Content: Sendable {
    /// For the person and the adviser.
    case person(PersonReport)
    /// For an employer.
    case employer(EmployerReport)
  }

  /// Versions and day.
  public var head: ResultHead
  /// The person.
  public var candidate: CandidateID
  /// For whom it is.
  public var audience: ReportAudience
  /// What it holds.
  public var content: Content

  /// As an object: the head, then `match` and `gaps`, or what an employer sees.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      head.writeFields(to: &$0)
      $0.field("candidate", candidate.rawValue)
      $0.field("for", audience.rawValue)
      switch content {
      case .person(let report): report.writeFields(to: &$0)
      case .employer(let report): report.writeFields(to: &$0)
      }
    }
  }
}

/// What the person and the adviser see.
public struct PersonReport: Sendable {
  /// What the person is recognised by; nil when nothing was given.
  public var label: String?
  /// Strengths, roles and questions.
  public var match: MatchResult
  /// A gap for each target in the order they were asked.
  ///
  /// Of the first role when none was asked. Empty when too little is known to name a role.
  public var gaps: [GapResult]
  /// The learning plan for these targets; nil when none was made.
  public var plan: PlanResult?

  /// Roles of the list, then those in mind and those asked that are not in it; each once.
  public var roles: [MatchedTarget] {
    var seen: Set<ConceptURI> = []
    return (match.matches + match.wished + gaps.map(\.target)).filter {
      seen.insert($0.uri).inserted
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.field("label", label)
    writer.field("match", match)
    writer.field("gaps", gaps)
    if let plan { writer.field("plan", plan) }
  }
}

/// What an employer sees: nothing that is unconfirmed, no limits, wishes, costs or answers.
public struct EmployerReport: Sendable, Hashable {
  /// A strength that somebody other than the person stands for.
  public struct Strength: Sendable, Hashable, JSONRepresentable {
    /// The skill.
    public var skill: ShownSkill
    /// Confirmed by an employer, tested or certified.
    public var evidence: Evidence
    /// Whether a target asks it.
    public var isAsked: Bool

    /// As an object.
    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.field("skill", skill.uri.rawValue)
        $0.field("label", skill.label)
        $0.field("labelLanguage", skill.language?.rawValue)
        $0.field("evidence", evidence.word)
        $0.field("asked", isAsked)
      }
    }
  }

  /// Work a person is heading for.
  public struct Target: Sendable, Hashable, JSONRepresentable {
    /// The occupation; for a vacancy its key.
    public var uri: ConceptURI
    /// Its label.
    public var label: String
    /// Language of the label; nil when it has none.
    public var labelLanguage: Language?

    /// As an object.
    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.field("uri", uri.rawValue)
        $0.field("label", label)
        $0.field("labelLanguage", labelLanguage?.rawValue)
      }
    }
  }

  /// A module of the plan, without what it costs and without what was there before it.
  public struct Learning: Sendable, Hashable, JSONRepresentable {
    /// Title.
    public var title: String
    /// Name of the provider; nil when not said.
    public var provider: String?
    /// First day.
    public var start: CivilDate
    /// Weeks from the start of the plan, 0 for the first week.
    public var startWeek: Int
    /// Weeks it takes.
    public var weeks: Int
    /// Hours a week.
    public var hoursPerWeek: Double
    /// What is learned, for the target.
    public var skills: [ShownSkill]

    /// As an object.
    public func write(to writer: inout JSONWriter) {
      writer.object { writer in
        writer.field("title", title)
        writer.field("provider", provider)
        writer.field("start", start.description)
        writer.field("startWeek", startWeek)
        writer.field("weeks", weeks)
        writer.field("hoursPerWeek", hoursPerWeek)
        writer.field("skills", skills.map(\.uri.rawValue))
      }
    }
  }

  /// A scheme an employer can ask for, as the data tells it; nothing about the person decides here.
  public struct Scheme: Sendable, Hashable, JSONRepresentable {
    /// Name.
    public var name: String
    /// What it pays for and who may ask.
    public var rule: String
    /// Last day; nil when unknown or without end.
    public var lapses: CivilDate?
    /// Where the rule is from.
    public var source: String
    /// Day it was checked.
    public var checkedOn: CivilDate
    /// Whether dates or rules are still to be checked.
    public var isToCheck: Bool

    /// As an object.
    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.field("name", name)
        $0.field("rule", rule)
        $0.field("lapses", lapses?.description)
        $0.field("source", source)
        $0.field("checkedOn", checkedOn.description)
        $0.field("toCheck", isToCheck)
      }
    }
  }

  /// Strengths: those a target asks first, best evidence first.
  public var strengths: [Strength]
  /// Targets in the order they were asked.
  public var targets: [Target]
  /// What is being learned, by start; empty when there is no plan.
  public var learning: [Learning]
  /// Schemes an employer can ask for on this day, in the order of the data.
  public var schemes: [Scheme]
  /// Catalogues the plan rests on.
  public var catalogues: [PlanCatalogue]

  func writeFields(to writer: inout JSONWriter) {
    writer.field("strengths", strengths)
    writer.field("targets", targets)
    writer.field("learning", learning)
    writer.field("schemes", schemes)
  }
}
