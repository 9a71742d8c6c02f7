/// Why a verb has no answer; the words are in `Wording`, the exit status in the command.
public enum AdvisoryFault: Error, Hashable, Sendable {
  /// A concept that a name could mean.
  public struct Choice: Hashable, Sendable {
    /// The concept.
    public var uri: ConceptURI
    /// Its label.
    public var label: String

    /// A choice.
    public init(uri: ConceptURI, label: String) {
      self.uri = uri
      self.label = label
    }
  }

  /// There is nobody of that id, and no such file.
  case candidateNotFound(String)
  /// No concept has that URI or title; what comes nearest to a title is given.
  case targetNotFound(String, nearest: [Choice] = [])
  /// A title belongs to several concepts.
  case ambiguousTarget(String, choices: [Choice])
  /// The concept has no requirements, so nothing can be compared with it.
  case noRequirements(ConceptURI, label: String)
  /// No taxonomy with requirements is loaded.
  case nothingLoaded
  /// A version that `diff` was asked for is not loaded; the loaded ones are listed.
  case editionNotLoaded(String, loaded: [String])
  /// No concept of the scheme that was asked for can be linked; those of which some can are listed.
  case schemeNotLoaded(String, loaded: [String])
  /// The files that ship with the program cannot be found; these folders were tried.
  case shippedDataNotFound(tried: [String])
  /// A policy file misses a value, has one too many or one out of range.
  case policyUnusable(name: String, problem: String)
  /// The question of an interview was answered meanwhile, in another window.
  case alreadyAnswered(CandidateID)
  /// No region, municipality, place or postcode is called so.
  case regionNotFound(String)
  /// A name stands for several regions or places; each is given with its code.
  case ambiguousRegion(String, choices: [String])
  /// No loaded module is of that provider; those that are loaded are given.
  case providerNotFound(String, loaded: [String])
  /// Kilometres are asked for and the person has no postcode that is known.
  case postcodeNeeded
  /// An id that several vacancies have; their keys are given.
  case ambiguousVacancy(String, choices: [String])
  /// An id that several modules have; their keys are given.
  case ambiguousModule(String, choices: [String])
  /// No module has that key or id.
  case moduleNotFound(String)
  /// A plan for a vacancy has that one target only.
  case onePlanPerVacancy
  /// A vacancy has too few skills and no occupation, so nothing can be compared with it.
  case vacancyNotComparable(String)
  /// The role of who asks does not allow it.
  case notPermitted(AuditedAction, role: Role)
  /// It needs a right of its own, which who asks has not.
  case rightNeeded(AuditedAction, Right)
  /// Only the house that runs the program may do it, since it concerns every organisation.
  case houseOnly(AuditedAction)
  /// Looking for people needs a purpose, in few words.
  case purposeNeeded
  /// No token has that id.
  case tokenNotFound(String)
  /// Records were bad where every record must be good.
  case unusable(Fault)
}
