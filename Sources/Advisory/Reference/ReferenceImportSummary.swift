public import SkillModel

/// What an import of reference data did (CONTRACTS, import summary).
public struct ReferenceImportSummary: Sendable, JSONRepresentable {
  /// Where it was read from.
  public var source: String
  /// Formats that were found.
  public var formats: [String] = []
  /// Records that could be read.
  public var read = 0
  /// Records that were not there before.
  public var new = 0
  /// Records with other content than before.
  public var changed = 0
  /// Records that were there already.
  public var unchanged = 0
  /// Records that are gone.
  public var closed = 0
  /// Rows left out on purpose: totals, groups above four digits.
  public var skipped = 0
  /// Bad records, in the order they were met.
  public var faults: [Fault] = []
  /// File that lists every bad record; nil when there is none.
  public var rejects: String?

  /// Whether anything in the database is different now.
  public var hasEffect: Bool { new + changed + closed > 0 }

  init(source: String) { self.source = source }

  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("source", source)
      writer.field("format", formats.joined(separator: ", "))
      writer.field("read", read)
      writer.field("new", new)
      writer.field("changed", changed)
      writer.field("unchanged", unchanged)
      writer.field("closed", closed)
      writer.field("skipped", skipped)
      writer.field("faultCount", faults.count)
      writer.name("faults")
      writer.array(faults.prefix(20)) { $1.write(to: &$0) }
      writer.field("rejects", rejects)
    }
  }
}
