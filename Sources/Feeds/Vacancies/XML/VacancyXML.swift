internal import SkillModel

// Stands here until branch xmlfeeds is merged: take theirs.

/// Reads vacancies from XML.
enum VacancyXML {
  static func read(
    _ source: ByteSource, vacancy: VacancyFile.Sink, fault: (Fault) -> Void
  ) throws -> VacancyReadCount { throw Fault(.unknownFormat, file: source.name) }
}
