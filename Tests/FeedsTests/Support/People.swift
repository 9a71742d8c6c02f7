import Feeds
import SkillModel

/// What a file with people gave.
struct People {
  var candidates: [Candidate] = []
  var notes: [CandidateNotes] = []
  /// Faults of whole records; those of values are in the notes.
  var faults: [Fault] = []
  var count = ReadCount()

  init(_ text: String, name: String = "p") throws {
    try self.init(ByteSource(name: name, bytes: Array(text.utf8)))
  }

  init(_ source: ByteSource) throws {
    var (candidates, notes, faults): ([Candidate], [CandidateNotes], [Fault]) = ([], [], [])
    count = try CandidateFile.read(
      source,
      candidate: {
        candidates.append($0)
        notes.append($1)
      }, fault: { faults.append($0) })
    (self.candidates, self.notes, self.faults) = (candidates, notes, faults)
  }

  /// Reasons of all faults, of records first.
  var reasons: [FaultReason] { faults.map(\.reason) + notes.flatMap { $0.faults.map(\.reason) } }

  /// Why nothing could be read; nil when something could.
  static func refusal(_ bytes: [UInt8]) -> FaultReason? {
    do {
      _ = try People(ByteSource(name: "p", bytes: bytes))
      return nil
    } catch { return (error as? Fault)?.reason }
  }

  static func refusal(_ text: String) -> FaultReason? { refusal(Array(text.utf8)) }
}
