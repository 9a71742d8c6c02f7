/// What a document is that was offered as a catalogue of modules and is none.
///
/// The words say what to do with it; the raw value is the stable code of faults.
public enum NotAModule: String, Hashable, Sendable, CaseIterable {
  /// A vacancy: belongs to `import vacancies`.
  case vacancy
  /// A profile or CV of a person.
  case profile
  /// A description of schooling for a register, which nobody offers (OOAPI `EducationSpecification`).
  case educationSpecification
  /// A school or other organization.
  case organisation
  /// A start without its course (schema.org `CourseInstance`).
  case offering
  /// A start of a part of a course, such as its test (OOAPI offering of a component).
  case component
  /// An endorsement of a badge or issuer (Open Badges 3 `EndorsementCredential`).
  case endorsement
  /// A badge that was given to a person, and refers to its class without what is in it.
  case assertion
  /// A list of feeds (EDU-DEX `edudexDirectory`).
  case directory
  /// A web page without a Course in it.
  case webPage
  /// A PDF file.
  case pdf
  /// A file of Excel, Word or the like (zipped).
  case office
}
