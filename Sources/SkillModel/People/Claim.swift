/// Whether a claim says a skill is there or is not.
///
/// Unknown is not absent: no claim, no statement.
public enum ClaimState: String, Hashable, Sendable, CaseIterable {
  /// The person has it.
  case present
  /// The person does not have it.
  case absent
}

/// How well a claim is supported, weakest first (PRODUCT.md).
public enum Evidence: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// Inferred from past work; an expectation, not knowledge.
  case inferred
  /// Said by the person.
  case selfDeclared
  /// Discussed with the adviser.
  case adviser
  /// Confirmed by an employer.
  case employer
  /// Tested: EVC, assessment, praktijkverklaring.
  case tested
  /// Certificate or diploma with an exam.
  case certified

  /// The word of the candidate JSON.
  public var word: String {
    switch self {
    case .inferred: "inferred"
    case .selfDeclared: "self"
    case .adviser: "adviser"
    case .employer: "employer"
    case .tested: "tested"
    case .certified: "certified"
    }
  }

  /// From the word of the candidate JSON; nil when unknown.
  public init?(word: String) {
    guard let found = Evidence.allCases.first(where: { $0.word == word }) else { return nil }
    self = found
  }

  /// Whether a claim of this grade decides what is known.
  public var isKnowledge: Bool { self != .inferred }

  /// Weakest first.
  public static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
}

/// A statement about one person and one skill.
public struct Claim: Hashable, Sendable {
  /// The skill; nil when only a phrase is known (nothing is computed with it until it is linked).
  public var skill: ConceptURI?
  /// The words it was stated in; nil when it was picked as a concept.
  public var phrase: String?
  /// There or not there.
  public var state: ClaimState
  /// How well supported.
  public var evidence: Evidence
  /// How well mastered; nil counts as the level asked.
  public var level: SkillLevel?
  /// Year last used; nil is not known and does not fade.
  public var lastUsed: Int?
  /// Where it comes from, free text.
  public var source: String?
  /// When it was stated; nil sorts before every date.
  public var date: CivilDate?

  /// A claim.
  public init(
    skill: ConceptURI?, phrase: String? = nil, state: ClaimState = .present,
    evidence: Evidence = .selfDeclared, level: SkillLevel? = nil, lastUsed: Int? = nil,
    source: String? = nil, date: CivilDate? = nil
  ) {
    self.skill = skill
    self.phrase = phrase
    self.state = state
    self.evidence = evidence
    self.level = level
    self.lastUsed = lastUsed
    self.source = source
    self.date = date
  }
}
