import SkillModel
import Store
import TestSupport

/// Hand-made vacancies for the store.
struct VacancyFeed {
  let place: Workplace

  init() throws { place = try Workplace() }

  static func vacancy(
    _ id: String, _ title: String, stamp: String = "", dates: String = "{}", isClosed: Bool = false,
    source: String = "bank", owner: String = ""
  ) -> StagedVacancy {
    StagedVacancy(
      key: VacancyKey(source: source, owner: owner, id: id), isClosed: isClosed, stamp: stamp,
      title: title.isEmpty ? nil : title, employer: nil, language: nil, closes: nil,
      facts: "{\"title\":{\"value\":\"\(title)\",\"at\":\"t\"}}", dates: dates,
      text: "over \(title)")
  }

  @discardableResult
  func take(
    _ vacancies: [StagedVacancy], on day: String = "2026-11-21", isLatest: Bool = false,
    fullSets: [FullSet] = []
  ) throws -> VacancyMergeCount {
    let staging = try VacancyStaging(for: place.store)
    for vacancy in vacancies { try staging.add(vacancy) }
    var count = try place.store.merge(
      staging,
      run: ImportRun(
        finishedAt: day + "T00:00:00Z", source: "test", format: "test", digest: "0"),
      on: CivilDate(day) ?? .epoch, isLatest: isLatest, fullSets: fullSets)
    // Which they were has a test of its own.
    count.skippedExamples = []
    return count
  }

  /// What is stored, without row numbers and history.
  func content() throws -> [String] {
    try place.store.vacancies(Array(1...200)).map {
      "\($0.key) \($0.isClosed) \($0.facts) \($0.dates) \($0.text)"
    }.sorted()
  }

  func stored(_ id: String) throws -> VacancyDocument? {
    try place.store.vacancies(named: id).first
  }

  func count(
    read: Int, new: Int = 0, changed: Int = 0, unchanged: Int = 0, closed: Int = 0,
    skipped: Int = 0
  ) -> VacancyMergeCount {
    var count = VacancyMergeCount()
    (count.read, count.new, count.changed, count.unchanged) = (read, new, changed, unchanged)
    (count.closed, count.skipped) = (closed, skipped)
    return count
  }
}
