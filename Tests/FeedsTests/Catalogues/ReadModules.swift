import Feeds
import SkillModel

/// What a catalogue gave.
struct ReadModules {
  var modules: [LearningModule] = []
  var notes: [ModuleNotes] = []
  /// Faults of whole records; those of values are in the notes.
  var faults: [Fault] = []
  var count = CatalogueReadCount()

  init(_ text: String, asOf: String? = nil) throws {
    try self.init(Array(text.utf8), asOf: asOf)
  }

  init(_ bytes: [UInt8], asOf: String? = nil) throws {
    try self.init(ByteSource(name: "c", bytes: bytes), asOf: asOf)
  }

  init(_ source: ByteSource, asOf: String? = nil) throws {
    var (modules, notes, faults): ([LearningModule], [ModuleNotes], [Fault]) = ([], [], [])
    count = try CatalogueFile.read(
      source, asOf: asOf.flatMap { CivilDate($0) },
      module: {
        modules.append($0)
        notes.append($1)
      }, fault: { faults.append($0) })
    (self.modules, self.notes, self.faults) = (modules, notes, faults)
  }

  /// Reasons of the faults of whole records.
  var reasons: [FaultReason] { faults.map(\.reason) }

  /// The faults of values: what does not fit where; other notes by their reason.
  var badValues: [String] {
    notes.flatMap(\.faults).map {
      if case .badValue(let column, let value) = $0.reason {
        "\(column)=\(value)"
      } else {
        "\($0.reason)"
      }
    }
  }

  /// Why nothing could be read; nil when something could.
  static func refusal(_ bytes: [UInt8]) -> FaultReason? {
    do {
      _ = try ReadModules(bytes)
      return nil
    } catch { return (error as? Fault)?.reason }
  }

  static func refusal(_ text: String) -> FaultReason? { refusal(Array(text.utf8)) }
}
