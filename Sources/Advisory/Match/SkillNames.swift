import Matching
import SkillModel

/// URI and label of every skill in one language, as JSON that only has to be copied.
///
/// An answer names some 300 skills; they are the same ones for everybody. Made once for a snapshot by
/// `AdvisorySession.prepare`, some 2 MB.
final class SkillNames: Sendable {
  /// `"<uri>","label":"<label>"` of one skill after the other.
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ snapshot: Snapshot, _ language: Language) {
    var writer = JSONWriter(reserving: 160 * snapshot.skillCount)
    starts =
      [0]
      + (0..<snapshot.skillCount).map { skill in
        Self.write(skill, of: snapshot, language, to: &writer)
        return writer.size
      }
    bytes = writer.utf8
  }

  /// Writes the name of a skill where the value of a field with its URI stands.
  func write(_ skill: Int, to writer: inout JSONWriter) {
    writer.value(json: bytes, starts[skill]..<starts[skill + 1])
  }

  /// The same for one skill.
  static func write(
    _ skill: Int, of snapshot: Snapshot, _ language: Language, to writer: inout JSONWriter
  ) {
    writer.openValue()
    writer.value(snapshot.skillURI(skill).rawValue)
    writer.field("label", snapshot.skillLabel(skill, language).text)
  }
}
