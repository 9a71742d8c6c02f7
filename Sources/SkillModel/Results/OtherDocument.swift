/// What a document is that was offered as a profile of a person and is none.
///
/// The words say what to do with it; the raw value is the stable code of faults.
public enum OtherDocument: String, Hashable, Sendable, CaseIterable {
  /// A vacancy: VUM `vacature`, SETU `PositionOpeningNL`, EURES `PositionOpening`, schema.org
  /// `JobPosting`, the job description of JSON Resume.
  case vacancy
  /// An answer to a vacancy (SETU `VacancyResponseNL`): refers to a message, holds no person.
  case vacancyResponse
  /// A request of a customer for temporary workers (SETU `StaffingOrder`).
  case staffingOrder
  /// An offer or placement of a temporary worker (SETU `HumanResource`): rates and contract data.
  case humanResource
  /// A question to VUM for vacancies or profiles (`vraagObject`).
  case matchRequest
  /// The answer of VUM that a question was received (`vraagID` only).
  case matchReceipt
  /// The results of a question to VUM (`matches`).
  case matchResults
  /// A message that takes a profile back (SETU status `x:delete`, `x:deactivate`).
  case profileWithdrawal
  /// A Europass CV of before 2020 (`SkillsPassport`, `Europass`).
  case formerEuropass
  /// A PDF file, such as a Europass CV as it is downloaded.
  case pdf
  /// A file of Excel, Word or the like (zipped).
  case office
  /// A web page.
  case html
  /// A table of training, one row a module.
  case catalogue
}
