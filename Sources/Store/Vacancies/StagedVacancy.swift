public import SkillModel

/// A vacancy read and checked, waiting to be merged.
public struct StagedVacancy: Sendable {
  /// What it is known by.
  public var key: VacancyKey
  /// Whether its record closes it.
  public var isClosed: Bool
  /// The latest moment the record names, text that sorts by time; "" when it names none, `~` for a
  /// closure that names none.
  public var stamp: String
  /// Title; nil when it has none.
  public var title: String?
  /// Employer; nil when not said.
  public var employer: String?
  /// Language of the text; nil when not said.
  public var language: Language?
  /// Last day to apply; nil when not said.
  public var closes: CivilDate?
  /// Everything the feed said but dates and running text, as JSON.
  public var facts: String
  /// The dates of publication and change, as JSON: most feeds make them anew every day.
  public var dates: String
  /// Running text, sections end to end.
  public var text: String

  /// A vacancy to stage.
  public init(
    key: VacancyKey, isClosed: Bool, stamp: String, title: String?, employer: String?,
    language: Language?, closes: CivilDate?, facts: String, dates: String, text: String
  ) {
    self.key = key
    self.isClosed = isClosed
    self.stamp = stamp
    self.title = title
    self.employer = employer
    self.language = language
    self.closes = closes
    self.facts = facts
    self.dates = dates
    self.text = text
  }
}

/// What merging a feed did, counted in vacancies.
public struct VacancyMergeCount: Hashable, Sendable {
  /// Different keys that were staged.
  public var read = 0
  /// Not there before.
  public var new = 0
  /// There before, with other content, or closed before and open again.
  public var changed = 0
  /// The same already, but for the date of publication.
  public var unchanged = 0
  /// Closed by their own record, or because a full set no longer lists them.
  public var closed = 0
  /// Records that are older than what is stored, or that close what was never there.
  public var skipped = 0
  /// The first of them, in order of key.
  public var skippedExamples: [VacancyKey] = []

  /// Nothing merged yet.
  public init() {}

  /// Whether anything that is shown is different now.
  public var hasEffect: Bool { new + changed + closed > 0 }
}
