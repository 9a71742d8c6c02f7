import Feeds
import SkillModel

extension ReadVacancies {
  /// Reasons of the faults of whole items.
  var reasons: [FaultReason] { faults.map(\.reason) }

  /// The faults of values: what does not fit where.
  var badValues: [String] {
    notes.flatMap(\.faults).map {
      if case .badValue(let column, let value) = $0.reason { "\(column)=\(value)" } else { "?" }
    }
  }
}
