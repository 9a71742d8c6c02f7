internal import SkillModel

/// Reads a EURES `PositionOpening` (HR Open 3.2).
enum EURESVacancy {
  static func read(_ bytes: Bytes, file: String, line: Int) throws(Fault) -> (Vacancy, VacancyNotes)
  {
    throw Fault(.unknownFormat, file: file, line: line)
  }
}
