internal import SkillModel

/// Reads a SETU `PositionOpeningNL`.
enum SETUVacancy {
  static func read(_ bytes: Bytes, file: String, line: Int) throws(Fault) -> (Vacancy, VacancyNotes)
  {
    throw Fault(.unknownFormat, file: file, line: line)
  }
}
