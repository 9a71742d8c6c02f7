public import SkillModel
public import Store

/// What an import of vacancies did (CONTRACTS, import summary).
public struct VacancyImportSummary: Sendable, JSONRepresentable {
  /// Why a full set closed nothing.
  public enum NotClosed: String, Sendable, Hashable {
    /// A document broke off, so that what it lacks says nothing.
    case brokenOff
    /// Items could not be read and do not say which vacancy they are.
    case unreadableItems
    /// Nothing was read at all.
    case nothingRead
  }

  /// Where it was read from.
  public var source: String
  /// Formats that were found.
  public var formats: [String] = []
  /// Vacancies in the documents, those that repeat a key included.
  public var records = 0
  /// What merging did.
  public var count = VacancyMergeCount()
  /// Whether the documents were taken as a full set.
  public var isFullSet = false
  /// Why a full set closed nothing; nil when it did its work, or was none.
  public var notClosed: NotClosed?
  /// First bad items.
  public var faults: [Fault] = []
  /// First values that were left out of items that were kept.
  public var valueFaults: [Fault] = []
  /// Items that could not be read.
  public var faultCount = 0
  /// Values that were left out, or kept as text, in items that were kept.
  public var valueFaultCount = 0
  /// What broke a document off; the rest of it was not read.
  public var brokenOff: [Fault] = []
  /// File that lists every bad item and value; nil when there is none.
  public var rejects: String?
  /// Fields that nothing uses.
  public var ignoredFields = 0
  /// Fields about contact persons, dropped unread.
  public var personalFields = 0
  /// What linking did.
  public var linking = VacancyLinkingSummary()
  /// Seconds it took to read and stage, to merge, and to link.
  public var seconds: (reading: Double, merging: Double, linking: Double) = (0, 0, 0)

  init(source: String) { self.source = source }

  /// As in CONTRACTS; times are left out, so that the same import gives the same summary.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("source", source)
      writer.field("format", formats.joined(separator: ", "))
      writer.field("read", records)
      writer.field("new", count.new)
      writer.field("changed", count.changed)
      writer.field("unchanged", count.unchanged)
      writer.field("closed", count.closed)
      writer.field("skipped", count.skipped)
      if !count.skippedExamples.isEmpty {
        writer.field("skippedExamples", count.skippedExamples.map(\.description))
      }
      writer.field("repeated", max(0, records - count.read))
      writer.field("fullSet", isFullSet)
      writer.field("notClosed", notClosed?.rawValue)
      writer.field("faultCount", faultCount)
      writer.field("valueFaultCount", valueFaultCount)
      writer.name("faults")
      writer.array(faults) { $1.write(to: &$0) }
      writer.name("valueFaults")
      writer.array(valueFaults) { $1.write(to: &$0) }
      writer.field("brokenOff", !brokenOff.isEmpty)
      writer.field("rejects", rejects)
      writer.field("ignoredFields", ignoredFields)
      writer.field("personalFieldsDropped", personalFields)
      writer.field("linking", linking)
    }
  }
}

/// What linking stored vacancies with the taxonomy did.
public struct VacancyLinkingSummary: Sendable, Hashable, JSONRepresentable {
  /// Vacancies that were linked now.
  public var linked = 0
  /// Those of them whose occupation was found.
  public var withOccupation = 0
  /// Those of them with enough skills of their own.
  public var withSkills = 0
  /// Those of them with an occupation or skills: the ones that can be matched.
  public var matchable = 0
  /// Those of them that were linked before and now have other skills or another occupation.
  public var changed = 0
  /// Those of them that set a condition of age.
  public var withAgeCondition = 0
  /// Open vacancies that are shown under one of another source.
  public var duplicates = 0
  /// Those of them for which this is new, or is no longer so.
  public var duplicatesChanged = 0

  /// Nothing linked yet.
  public init() {}

  /// As an object.
  public func write(to writer: inout JSONWriter) {
    writer.object { writeFields(to: &$0) }
  }

  /// Its fields, into an open object.
  func writeFields(to writer: inout JSONWriter) {
    writer.field("linked", linked)
    writer.field("withOccupation", withOccupation)
    writer.field("withSkills", withSkills)
    writer.field("matchable", matchable)
    writer.field("changed", changed)
    writer.field("withAgeCondition", withAgeCondition)
    writer.field("duplicates", duplicates)
  }
}
