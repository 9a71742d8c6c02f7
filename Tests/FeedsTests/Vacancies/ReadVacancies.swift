import Feeds
import SkillModel

/// What a feed of vacancies gave.
struct ReadVacancies {
  var vacancies: [Vacancy] = []
  var notes: [VacancyNotes] = []
  /// Faults of whole items; those of values are in the notes.
  var faults: [Fault] = []
  var count = VacancyReadCount()

  init(_ text: String, name: String = "v") throws {
    try self.init(ByteSource(name: name, bytes: Array(text.utf8)))
  }

  init(_ source: ByteSource) throws {
    var (vacancies, notes, faults): ([Vacancy], [VacancyNotes], [Fault]) = ([], [], [])
    count = try VacancyFile.read(
      source,
      vacancy: {
        vacancies.append($0)
        notes.append($1)
      }, fault: { faults.append($0) })
    (self.vacancies, self.notes, self.faults) = (vacancies, notes, faults)
  }

  /// Why nothing could be read; nil when something could.
  static func refusal(_ bytes: [UInt8]) -> FaultReason? {
    do {
      _ = try ReadVacancies(ByteSource(name: "v", bytes: bytes))
      return nil
    } catch { return (error as? Fault)?.reason }
  }

  static func refusal(_ text: String) -> FaultReason? { refusal(Array(text.utf8)) }
}
