import Feeds
import SkillModel

/// What a file with vacancies gave.
struct Vacancies {
  var all: [Vacancy] = []
  var notes: [VacancyNotes] = []
  /// Faults of whole items; those of values are in the notes.
  var faults: [Fault] = []
  var count = VacancyReadCount()

  init(_ text: String, name: String = "v") throws {
    try self.init(ByteSource(name: name, bytes: Array(text.utf8)))
  }

  init(_ source: ByteSource) throws {
    var (all, notes, faults): ([Vacancy], [VacancyNotes], [Fault]) = ([], [], [])
    count = try VacancyFile.read(
      source,
      vacancy: {
        all.append($0)
        notes.append($1)
      }, fault: { faults.append($0) })
    (self.all, self.notes, self.faults) = (all, notes, faults)
  }

  /// Reasons of the faults of whole items.
  var reasons: [FaultReason] { faults.map(\.reason) }

  /// The faults of values: what does not fit where.
  var badValues: [String] {
    notes.flatMap(\.faults).map {
      if case .badValue(let column, let value) = $0.reason { "\(column)=\(value)" } else { "?" }
    }
  }

  /// Why nothing could be read; nil when something could.
  static func refusal(_ bytes: [UInt8]) -> FaultReason? {
    do {
      _ = try Vacancies(ByteSource(name: "v", bytes: bytes))
      return nil
    } catch { return (error as? Fault)?.reason }
  }

  static func refusal(_ text: String) -> FaultReason? { refusal(Array(text.utf8)) }
}
