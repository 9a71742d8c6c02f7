/// What a document is that was offered as a vacancy and is none.
///
/// The words say what to do with it; the raw value is the stable code of faults.
public enum NotAVacancy: String, Hashable, Sendable, CaseIterable {
  /// A profile or CV of a person.
  case profile
  /// An answer to a vacancy (SETU `VacancyResponseNL`).
  case vacancyResponse
  /// An order for temporary workers (SETU `StaffingOrder`).
  case staffingOrder
  /// An offer or placement of a temporary worker (SETU `HumanResource`).
  case humanResource
  /// A course, module or badge: belongs to `import catalogue`.
  case course
  /// Lists of codes (EURES `GetCodeLists`).
  case codeList
  /// References to vacancies without their content (EURES `getAll`, `getChanges`).
  case references
  /// A question to VUM for vacancies or profiles (`vraagObject`).
  case matchRequest
  /// The answer of VUM that a question was received (`vraagID` only).
  case matchReceipt
  /// A web page without a JobPosting in it.
  case webPage
  /// A table (CSV).
  case table
  /// A PDF file.
  case pdf
  /// A file of Excel, Word or the like (zipped).
  case office
}
