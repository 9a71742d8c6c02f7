import Feeds
import SkillModel
import Testing

/// Ads of JobTech: how they come, and what their Swedish words mean.
@Suite struct JobTechAdTests {
  private func ad(_ members: String) throws -> Vacancy {
    try #require(
      try ReadVacancies(
        #"{"id":"1","headline":"Kock","occupation":{"label":"Kock"},\#(members)}"#
      ).vacancies.first)
  }

  @Test func everyWrapperGivesTheSameAd() throws {
    let inner = #"{"id":"1","headline":"Kock","occupation":[{"label":"Kock"}]}"#
    let bare = try ReadVacancies(inner)
    #expect(bare.count.formats == [.jobTech])
    #expect(bare.vacancies.map(\.occupations.first?.value.label) == ["Kock"])
    #expect(try ReadVacancies("[\(inner)]").vacancies == bare.vacancies)
    #expect(
      try ReadVacancies(#"{"total":{"value":1},"hits":[\#(inner)]}"#).vacancies == bare.vacancies)
    #expect(
      try ReadVacancies(#"{"hits":{"hits":[{"_id":"1","_source":\#(inner)}]}}"#).vacancies
        == bare.vacancies)
  }

  @Test(
    arguments: [
      (#""scope_of_work":{"min":100,"max":100}"#, [HoursRange.fullTime]),
      (#""scope_of_work":{"min":50,"max":75}"#, [.partTime]),
      (#""scope_of_work":{"min":50,"max":100}"#, [.partTime, .fullTime]),
      (#""scope_of_work":{"min":0,"max":0}"#, []),
      (#""scope_of_work":{"min":null,"max":null}"#, []),
      (#""working_hours_type":{"label":"Deltid"}"#, [.partTime]),
    ] as [(String, [HoursRange])])
  func hours(members: String, hours: [HoursRange]) throws {
    #expect(try ad(members).hours.map(\.value) == hours)
  }

  @Test(
    arguments: [
      (#""duration":{"label":"Tills vidare"}"#, [ContractKind.permanent]),
      (#""duration":{"label":"3 månader – upp till 6 månader"}"#, [.temporary]),
      (#""employment_type":{"label":"Sommarjobb / feriejobb"}"#, [.temporary]),
      (#""employment_type":{"label":"Vanlig anställning"}"#, []),
    ] as [(String, [ContractKind])])
  func contracts(members: String, contracts: [ContractKind]) throws {
    #expect(try ad(members).contracts.map(\.value) == contracts)
  }

  @Test func whatIsAskedAndWhatIsAPlus() throws {
    let read = try ad(
      #"""
      "must_have":{"skills":[{"label":"Baka","weight":10}],"languages":[{"label":"Svenska"},
      {"label":"Klingonska"}]},"nice_to_have":{"skills":[{"label":"Grilla"}]},
      "driving_license_required":true,"driving_license":[{"label":"B"},{"label":"be"}]
      """#)
    #expect(
      read.requirements.map(\.value) == [
        AskedSkill(uri: nil, phrase: "Baka", need: .required, level: "10"),
        AskedSkill(uri: nil, phrase: "Klingonska", need: .required),
        AskedSkill(uri: nil, phrase: "Grilla", need: .preferred),
      ])
    #expect(read.languages.map(\.value.language.rawValue) == ["sv"])
    #expect(read.licences.map(\.value) == ["B", "BE"])
  }

  /// A stream of changes tells of an ad that is gone by its id alone.
  @Test func aRemovedAdIsClosed() throws {
    let read = try ReadVacancies(
      #"[{"id":"9","removed":true,"removed_date":"2026-01-01T00:00:00"},{"id":"8","headline":"Kock","occupation":{},"removed":true}]"#
    )
    #expect(read.vacancies.map(\.id) == ["9", "8"])
    #expect(read.vacancies.allSatisfy { $0.isClosed })
  }
}
