/// A scheme that pays for learning: data with a source and dates, since schemes lapse and change.
public struct FundingScheme: Hashable, Sendable {
  /// Who may ask for it.
  public enum Applicant: String, Hashable, Sendable, CaseIterable {
    /// An employer.
    case employer
    /// Somebody in work.
    case employee
    /// Somebody who receives unemployment benefit (WW).
    case ww
    /// Somebody who receives social assistance (bijstand).
    case bijstand
    /// Somebody whose job is being lost (boventallig).
    case redundant
    /// Anybody.
    case anyone
    /// Employers and others together (samenwerkingsverband).
    case partnership
  }

  /// How sure the data is.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// The source was read on the day `checkedOn`.
    case checked
    /// Still to be checked: dates or rules may differ.
    case toCheck
  }

  /// Stable word (`slim-scholing`).
  public var id: String
  /// Name in Dutch.
  public var name: String
  /// Name in English.
  public var nameEnglish: String
  /// Who may ask; never empty.
  public var applicants: [Applicant]
  /// The rule in Dutch at B1.
  public var rule: String
  /// The rule in English.
  public var ruleEnglish: String
  /// Questions whose answer decides, asked when planning and not kept (`ageLimit`); may be empty.
  public var questions: [String]
  /// First day; nil when unknown.
  public var validFrom: CivilDate?
  /// Last day; nil when unknown or without end.
  public var validTo: CivilDate?
  /// Where the rule is from.
  public var sourceURL: String
  /// Day it was checked.
  public var checkedOn: CivilDate
  /// How sure the data is.
  public var status: Status

  /// A scheme.
  public init(
    id: String, name: String, nameEnglish: String, applicants: [Applicant], rule: String,
    ruleEnglish: String, questions: [String], validFrom: CivilDate?, validTo: CivilDate?,
    sourceURL: String, checkedOn: CivilDate, status: Status
  ) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.applicants = applicants
    self.rule = rule
    self.ruleEnglish = ruleEnglish
    self.questions = questions
    self.validFrom = validFrom
    self.validTo = validTo
    self.sourceURL = sourceURL
    self.checkedOn = checkedOn
    self.status = status
  }

  /// Whether it has lapsed, or has not begun, on a day; false where the dates are unknown.
  public func isClosed(on day: CivilDate) -> Bool {
    validTo.map { $0 < day } == true || validFrom.map { day < $0 } == true
  }
}
