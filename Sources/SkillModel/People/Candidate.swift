/// The id a person is known by here; never a name or a citizen number.
public struct CandidateID: RawRepresentable, Hashable, Sendable, Comparable {
  /// The id as given.
  public let rawValue: String

  /// Takes the id as given.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// By the UTF-8 bytes.
  public static func < (left: CandidateID, right: CandidateID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

/// Work a person did before.
public struct PastOccupation: Hashable, Sendable {
  /// The occupation (or ISCO group); nil when only a title is known.
  public var uri: ConceptURI?
  /// The title as the person gave it; nil when picked as a concept.
  public var title: String?
  /// First year; nil when unknown.
  public var from: Int?
  /// Last year; nil when unknown or still going on.
  public var to: Int?
  /// Whether the occupation was found by likeness with the title; never stored, so that a later
  /// taxonomy can do better.
  public var isLinked = false

  /// Past work.
  public init(uri: ConceptURI?, title: String? = nil, from: Int? = nil, to: Int? = nil) {
    self.uri = uri
    self.title = title
    self.from = from
    self.to = to
  }
}

/// Schooling a person finished.
public struct Education: Hashable, Sendable {
  /// Level; nil when unknown.
  public var level: EducationLevel?
  /// Title; nil when unknown.
  public var title: String?
  /// Year; nil when unknown.
  public var year: Int?

  /// Schooling.
  public init(level: EducationLevel?, title: String?, year: Int?) {
    self.level = level
    self.title = title
    self.year = year
  }
}

/// A credential a person holds.
public struct HeldCredential: Hashable, Sendable {
  /// Kind word (PRODUCT.md, Credential kinds); nil when unknown.
  public var kind: String?
  /// Title.
  public var title: String?
  /// Year; nil when unknown.
  public var year: Int?

  /// A held credential.
  public init(kind: String?, title: String?, year: Int?) {
    self.kind = kind
    self.title = title
    self.year = year
  }
}

/// What a person answered about a hard requirement.
public enum GateAnswer: String, Hashable, Sendable, CaseIterable {
  /// Holds it.
  case held
  /// Does not hold it, and could get it.
  case notHeld
  /// Cannot get it now.
  case notPossible
}

/// Language skill of a person.
public struct LanguageSkill: Hashable, Sendable {
  /// Levels of the Common European Framework of Reference, lowest first.
  public static let levels = ["A1", "A2", "B1", "B2", "C1", "C2"]

  /// Which language.
  public var language: Language
  /// CEFR level `A1`...`C2`; nil when unknown.
  public var level: String?

  /// A language skill.
  public init(language: Language, level: String?) {
    self.language = language
    self.level = level
  }
}

/// A person as matching sees one: no name, sex, birth date, descent, health or benefit (rule 7).
public struct Candidate: Hashable, Sendable {
  /// Id.
  public var id: CandidateID
  /// Free text to recognise the person by; never used in matching.
  public var label: String?
  /// What is said about skills, in any order.
  public var claims: [Claim]
  /// Past work, in any order.
  public var occupations: [PastOccupation]
  /// Schooling.
  public var education: [Education]
  /// Credentials held.
  public var credentials: [HeldCredential]
  /// Answers about hard requirements by gate kind; a missing one is not asked yet.
  public var gates: [String: GateAnswer]
  /// Languages.
  public var languages: [LanguageSkill]
  /// Practical limits.
  public var limits: Limits
  /// What the person would like; shown beside the band, never in the fit.
  public var wishes: Wishes
  /// What was asked in the interview, in order of asking.
  public var interview: [InterviewAnswer]
  /// Last day the profile may be kept; nil until it is stored.
  public var retainUntil: CivilDate?
  /// Digest of the document it was read from, which names the version of the profile; nil when that was a
  /// file of many people.
  ///
  /// Never stored in the profile.
  public var profileDigest: String?

  /// Whether the profile had no id of its own, and got one to be told apart from others in an answer.
  ///
  /// Never stored: who is stored has an id.
  public var isUnnamed = false
  /// Id by which the audit log knows the person; nil for nobody in particular.
  public var knownID: CandidateID? { isUnnamed ? nil : id }

  /// A person of whom nothing is known yet.
  public init(id: CandidateID) {
    self.id = id
    claims = []
    occupations = []
    education = []
    credentials = []
    gates = [:]
    languages = []
    limits = Limits()
    wishes = Wishes()
    interview = []
  }

  /// The highest education level; nil when none is known.
  public var highestLevel: EducationLevel? { education.compactMap(\.level).max() }
}
