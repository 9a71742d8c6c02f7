/// What a vacancy is known by: the feed's source, the owner of the id within it, and the id.
public struct VacancyKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Name of the source, as given at the import.
  public var source: String
  /// Who gave the id (SETU `Id/@idOwner`, EURES `schemeAgencyID`, an employer); "" when not said.
  public var owner: String
  /// The id within that owner.
  public var id: String

  /// A key.
  public init(source: String, owner: String, id: String) {
    self.source = source
    self.owner = owner
    self.id = id
  }

  /// `source/owner/id`; a slash in the owner is written `%2F`, so that no two keys read the same.
  public var description: String { source + "/" + owner.replacing("/", with: "%2F") + "/" + id }

  /// By source, owner and id.
  public static func < (left: VacancyKey, right: VacancyKey) -> Bool {
    (left.source, left.owner, left.id) < (right.source, right.owner, right.id)
  }
}

/// A fact with where it stands in the item: an XML path (`job/title`) or a JSON path
/// (`werktijden.aantalWerkurenPerWeekMaximaal`); `text` for what was read out of running text.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The fact.
  public var value: Value
  /// Where it stands.
  public var path: String

  /// A fact.
  public init(_ value: Value, at path: String) {
    self.value = value
    self.path = path
  }
}

/// An advertised job as a feed tells it; nil and empty mean that the feed does not say.
///
/// Values that contradict each other are all kept, in the order of the document.
public struct Vacancy: Hashable, Sendable {
  /// Who gave the id; "" when not said.
  public var owner: String
  /// Id within that owner.
  public var id: String
  /// Whether the record says that the vacancy is closed or deleted (SETU `x:delete`, EURES `CLOSED`).
  public var isClosed = false
  /// Title.
  public var title: Sourced<String>?
  /// Running text without markup, sections in the order of the document; line feeds part paragraphs,
  /// `- ` starts an item of a list.
  public var texts: [Sourced<String>] = []
  /// Employer.
  public var employer: Sourced<String>?
  /// Places of work.
  public var places: [Sourced<VacancyPlace>] = []
  /// Hours a week.
  public var hours: [Sourced<HoursRange>] = []
  /// Kinds of contract.
  public var contracts: [Sourced<ContractKind>] = []
  /// Levels of education or of work and thinking.
  public var levels: [Sourced<AskedLevel>] = []
  /// Languages asked, with their level where said.
  public var languages: [Sourced<LanguageSkill>] = []
  /// Driving licences asked, such as `B`.
  public var licences: [Sourced<String>] = []
  /// Salary.
  public var salaries: [Sourced<Salary>] = []
  /// Years of experience asked.
  public var experienceYears: [Sourced<Double>] = []
  /// Day of publication.
  public var published: Sourced<CivilDate>?
  /// Moment of the last change, as text that sorts by time (ISO 8601); nil when not said.
  public var modified: Sourced<String>?
  /// Last day to apply.
  public var closes: Sourced<CivilDate>?
  /// First day of work.
  public var starts: Sourced<CivilDate>?
  /// Occupation codes and names.
  public var occupations: [Sourced<OccupationReference>] = []
  /// Skills asked.
  public var requirements: [Sourced<AskedSkill>] = []
  /// Sentences that set an age, which is mostly unlawful: shown, never matched on.
  public var ageConditions: [Sourced<String>] = []
  /// Where the ad stands.
  public var url: Sourced<String>?
  /// Language of the text; nil when not said.
  public var language: Language?

  /// A vacancy of which only the id is known.
  public init(owner: String, id: String) {
    self.owner = owner
    self.id = id
  }
}
