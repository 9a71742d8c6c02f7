public import SkillModel

/// What was noticed while a module was read, beside the module itself.
public struct ModuleNotes: Sendable, Hashable {
  /// Values that do not fit their field (the module is kept, the value left out), and what a reader of
  /// the catalogue should know (`.requiresItself`, `.startInPast`).
  public var faults: [Fault] = []
  /// Fields that nothing here uses.
  public var ignoredFields = 0
  /// Fields about people, left out unread.
  public var personalFields = 0
  /// 1-based line the record starts on; nil when unknown.
  public var line: Int?
  /// The format it was read from.
  public var format: CatalogueFormat?

  /// Nothing noticed yet.
  public init(line: Int? = nil) { self.line = line }
}

/// How much of a catalogue was read.
public struct CatalogueReadCount: Sendable, Hashable {
  /// The formats met, in the order they were met, each once.
  public var formats: [CatalogueFormat] = []
  /// Modules that were handed on.
  public var modules = 0
  /// Names of columns of a table that are not known here, as written and in their order.
  public var unknownColumns: [String] = []
  /// Records that were bad or no modules and were left out; each has a fault.
  public var faults = 0
  /// What broke the document off; nil when it was read to its end.
  ///
  /// What stood before it was handed on.
  public var brokenOff: Fault?

  /// Nothing read yet.
  public init() {}

  /// Takes note of a format.
  mutating func met(_ format: CatalogueFormat) {
    if !formats.contains(format) { formats.append(format) }
  }
}

/// The formats a module is read from; the raw value names one in an import summary.
public enum CatalogueFormat: String, Hashable, Sendable, CaseIterable {
  /// The table of this program for providers (`modules-template.csv`).
  case table = "CSV"
  /// EDU-DEX program, XML or JSON.
  case eduDex = "EDU-DEX"
  /// OOAPI v5 or v6.
  case ooapi = "OOAPI"
  /// schema.org Course and EducationalOccupationalProgram, JSON-LD.
  case schemaOrg = "schema.org Course"
  /// Open Badges 2 BadgeClass, as edubadges serves it.
  case openBadges2 = "Open Badges 2"
  /// Open Badges 3 Achievement.
  case openBadges3 = "Open Badges 3"
  /// European Digital Credential, JSON-LD.
  case edc = "European Digital Credential"
  /// European Learning Model, learning opportunities and qualifications, XML.
  case loq = "European Learning Model LOQ"
}
