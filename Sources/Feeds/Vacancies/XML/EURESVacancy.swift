internal import SkillModel

// Stands here until branch xmlfeeds is merged: take theirs.

/// Reads a EURES `PositionOpening`.
enum EURESVacancy {
  static func vacancies(
    in xml: [UInt8], file: String, line: Int?
  ) -> (found: [(Vacancy, VacancyNotes)], faults: [Fault]) {
    ([], [Fault(.unknownFormat, file: file, line: line)])
  }
}
