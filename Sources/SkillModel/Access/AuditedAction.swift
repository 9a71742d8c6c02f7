/// What somebody can do that concerns a person or what others may do: each is held against the role and
/// written to the audit log.
public enum AuditedAction: String, Sendable, Hashable, CaseIterable {
  case match, gap, plan, route, report
  /// Reading what is stored of a person, and what follows from it.
  case readProfile
  /// Writing stored people to a file.
  case export
  /// The next question of an interview, and an answer to one.
  case interview
  /// Who is stored, as a list.
  case listPeople
  /// Looking from a target for the people who may come to it.
  case findPeople
  /// One row for each of many people.
  case cohort
  /// Answering a batch of profiles.
  case rank
  case storeProfile, editProfile, eraseProfile, setClaim
  /// What the adviser decided and why.
  case putDecision
  /// Reading what was decided.
  case readDecisions
  /// Who asked what about a person.
  case showAudit
  /// Reading taxonomies, vacancies, catalogues or reference data.
  case importData
  /// Checking whether database and log are sound; about nobody, so it is not written down.
  case verify
  case createToken, revokeToken
  /// A token that nobody has.
  case wrongToken

  /// Who may do it.
  public var roles: Set<Role> {
    switch self {
    case .match, .gap, .plan, .route, .report, .readProfile, .interview, .listPeople, .findPeople,
      .cohort, .rank, .storeProfile, .editProfile, .eraseProfile, .setClaim, .putDecision,
      .readDecisions:
      [.counsellor, .intake, .administrator]
    case .export, .showAudit, .importData, .verify, .createToken, .revokeToken: [.administrator]
    case .wrongToken: Set(Role.allCases)
    }
  }

  /// A right that is needed beside the role; nil for none.
  public var right: Right? { self == .findPeople ? .find : nil }

  /// Whether only the house that runs the program may do it: it concerns the people of everybody.
  public var isOfTheHouse: Bool { self == .importData || self == .verify }

  /// Whether it changes something: it is then written down before it is done.
  public var isChange: Bool {
    switch self {
    case .storeProfile, .editProfile, .eraseProfile, .setClaim, .putDecision, .importData,
      .createToken, .revokeToken, .interview:
      true
    default: false
    }
  }
}
