public import SkillModel

/// A module read and checked, waiting to be merged.
public struct StagedModule: Sendable, Hashable {
  /// What it is known by.
  public var key: ModuleKey
  /// What it is.
  public var kind: LearningModule.Kind
  /// Whether only its starts are told.
  public var isOfferingsOnly: Bool
  /// Title; nil when it has none.
  public var title: String?
  /// Everything the catalogue said, as JSON.
  public var facts: String

  /// A module to stage.
  public init(
    key: ModuleKey, kind: LearningModule.Kind, isOfferingsOnly: Bool, title: String?, facts: String
  ) {
    self.key = key
    self.kind = kind
    self.isOfferingsOnly = isOfferingsOnly
    self.title = title
    self.facts = facts
  }
}

/// A module as it is stored.
public struct StoredModule: Sendable, Hashable {
  /// Row number.
  public var number: Int64
  /// What it is known by.
  public var key: ModuleKey
  /// What it is.
  public var kind: String
  /// Title; nil when it has none.
  public var title: String?
  /// Everything the catalogue said, as JSON.
  public var facts: String
  /// Starts that were told apart from it, as JSON, the earliest told first; of one id those of the last
  /// import only.
  public var offerings: [String] = []
  /// The day it was first imported.
  public var importedOn: String
  /// The day of the import that gave its present content; not of every reading (see `catalogueDays`).
  public var seenOn: String
  /// Skills taught and words without a concept, as JSON; nil when the linker has not seen it as it is.
  public var links: String?
  /// The version these were linked with; nil when there are none.
  public var linkedWith: String?
}

/// What merging catalogues did, counted in modules; starts told apart count like modules.
public struct ModuleMergeCount: Hashable, Sendable {
  /// Different records that were staged.
  public var read = 0
  /// Not there before.
  public var new = 0
  /// There before, with other content.
  public var changed = 0
  /// The same already.
  public var unchanged = 0
  /// Starts of modules that are not stored: kept for when these come.
  public var waiting = 0
  /// Starts told apart before, in whose place another of the same id came.
  public var replaced = 0

  /// Nothing merged yet.
  public init() {}

  /// Whether anything is different now.
  public var hasEffect: Bool { new + changed + replaced > 0 }
}
