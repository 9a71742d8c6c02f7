import SkillModel
import Testing

@testable import Feeds

@Suite struct EURESVacancyTests {
  static func opening(_ id: String, _ more: String = "") -> String {
    """
    <PositionOpening xmlns="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9">
      <DocumentID schemeAgencyID="UWV" schemeVersionID="1.3">
        \(id)
      </DocumentID>
      <PositionOpeningStatusCode name="Active">Active</PositionOpeningStatusCode>
      <PositionProfile languageCode="nl"><PositionTitle>Tester
        (m/v)</PositionTitle>\(more)</PositionProfile>
    </PositionOpening>
    """
  }

  private static let full = opening(
    "NL-1",
    """
    <PostingInstruction><ApplicationMethod><Instructions>&lt;a
     href="https://voorbeeld.example/1"&gt;Naar de vacature&lt;/a&gt;</Instructions>
     <PersonContact><PersonName>Jan Jansen</PersonName></PersonContact></ApplicationMethod>
    </PostingInstruction>
    <PositionLocation><Address><oa:CityName>Zwolle</oa:CityName>
     <w1:PostalCode xmlns:w1="http://onbekend.example">8011</w1:PostalCode>
     <CountryCode>NL</CountryCode></Address></PositionLocation>
    <PositionLocation><Address><zz:CityName>Kampen</zz:CityName>
     <oa:CountrySubDivisionCode> NL211 </oa:CountrySubDivisionCode></Address></PositionLocation>
    <PositionOrganization><OrganizationIdentifiers><OrganizationName>Datawerk</OrganizationName>
    </OrganizationIdentifiers></PositionOrganization>
    <JobCategoryCode listName="ISCO2008" name="Testers">2519</JobCategoryCode>
    <JobCategoryCode listName="ESCO_Occupations">
      http://data.europa.eu/esco/occupation/abc
    </JobCategoryCode>
    <PositionOfferingTypeCode> Temporary </PositionOfferingTypeCode>
    <PositionOfferingTypeCode>Raar</PositionOfferingTypeCode>
    <PositionQualifications>
     <PositionCompetency><CompetencyID schemeID="ESCO_Skills">
       http://data.europa.eu/esco/skill/def
      </CompetencyID><TaxonomyID>other</TaxonomyID></PositionCompetency>
     <PositionCompetency><CompetencyID>testplan schrijven</CompetencyID><TaxonomyID>other</TaxonomyID>
     </PositionCompetency>
     <PositionCompetency><CompetencyID>en</CompetencyID><TaxonomyID>LANGUAGE</TaxonomyID>
      <RequiredProficiencyLevel><ScoreText>b2</ScoreText></RequiredProficiencyLevel>
      <CompetencyDimension><Score><ScoreText>B2</ScoreText></Score></CompetencyDimension>
      <CompetencyDimension><Score><ScoreText>C1</ScoreText></Score></CompetencyDimension>
      <CompetencyDimension><Score><ScoreText>goed</ScoreText></Score></CompetencyDimension>
     </PositionCompetency>
     <LicenseTypeCode>B</LicenseTypeCode><LicenseTypeCode>be</LicenseTypeCode>
     <LicenseTypeCode>vliegbrevet</LicenseTypeCode>
     <EducationRequirement><EducationLevelCode listName="EURES_ISCEDEducationLevel"> 6
      </EducationLevelCode></EducationRequirement>
     <ExperienceSummary><ExperienceCategory><Measure unitCode="month"> 18 </Measure></ExperienceCategory>
      <ExperienceCategory><Measure unitCode="year">2</Measure></ExperienceCategory>
      <ExperienceCategory><Measure unitCode="week">2</Measure></ExperienceCategory></ExperienceSummary>
    </PositionQualifications>
    <PositionFormattedDescription><Content>&lt;p&gt;Je test.&lt;/p&gt;&lt;p&gt;R&amp;amp;D&amp;#xa0;ook
    </Content></PositionFormattedDescription>
    <WorkingLanguageCode>DE</WorkingLanguageCode>
    <PositionPeriod><StartDate><DateText>na</DateText></StartDate></PositionPeriod>
    <PositionScheduleTypeCode>PartTime</PositionScheduleTypeCode>
    <OfferedRemunerationPackage><RemunerationRange>
     <RemunerationIntervalCode>Monthly</RemunerationIntervalCode>
     <MinimumAmount currencyID="EUR">2500.50</MinimumAmount></RemunerationRange>
    </OfferedRemunerationPackage>
    <ApplicationCloseDate>2026-12-01</ApplicationCloseDate>
    """)

  @Test func everyField() throws {
    let read = try ReadVacancies(Self.full)
    let ad = try #require(read.vacancies.first)
    #expect(read.count.formats == [.eures] && read.count.brokenOff == nil && read.faults.isEmpty)
    #expect(ad.owner == "UWV" && ad.id == "NL-1" && !ad.isClosed && ad.language == .dutch)
    #expect(
      ad.title == Sourced("Tester (m/v)", at: "PositionOpening/PositionProfile/PositionTitle"))
    #expect(ad.texts.map(\.value) == ["Je test.\nR&D ook"])
    #expect(ad.employer?.value == "Datawerk")
    #expect(
      ad.places.map(\.value) == [
        VacancyPlace(town: "Zwolle", postcode: "8011", country: "NL"),
        VacancyPlace(town: "Kampen", region: "NL211"),
      ])
    #expect(
      ad.occupations.map(\.value) == [
        OccupationReference(scheme: "isco", code: "2519", uri: .isco("2519"), label: "Testers"),
        OccupationReference(
          scheme: "esco", code: nil,
          uri: ConceptURI("http://data.europa.eu/esco/occupation/abc"), label: nil),
      ])
    #expect(
      ad.requirements.map(\.value) == [
        AskedSkill(uri: ConceptURI("http://data.europa.eu/esco/skill/def"), phrase: nil),
        AskedSkill(uri: nil, phrase: "testplan schrijven"),
      ])
    #expect(
      ad.languages.map(\.value) == [
        LanguageSkill(language: .english, level: "B2"),
        LanguageSkill(language: .english, level: "C1"),
      ])
    #expect(ad.licences.map(\.value) == ["B", "BE"])
    #expect(
      ad.levels.map(\.value) == [AskedLevel(level: EducationLevel(nlqf: 6), text: "ISCED 6")])
    #expect(ad.experienceYears.map(\.value) == [1.5, 2])
    #expect(ad.contracts.map(\.value) == [.temporary] && ad.hours.map(\.value) == [.partTime])
    #expect(
      ad.salaries.map(\.value) == [Salary(least: 250_050, period: .month, currency: "EUR")])
    #expect(ad.closes?.value == CivilDate("2026-12-01") && ad.starts == nil)
    #expect(ad.url?.value == "https://voorbeeld.example/1")
  }

  @Test func whatDoesNotFitIsNoted() throws {
    let read = try ReadVacancies(Self.full)
    let values = try #require(read.notes.first).faults.map { fault in
      if case .badValue(_, let value) = fault.reason { value } else { "" }
    }
    #expect(Set(values) == ["raar", "goed", "VLIEGBREVET", "week"])
    #expect(read.notes.first?.personalFields == 1 && read.notes.first?.line == 1)
    #expect(!String(describing: read).contains("Jansen"))
    #expect(read.notes.first?.faults.allSatisfy { $0.place.record == "NL-1" } ?? false)
  }

  /// ISCED 3 spans mbo-2 to vwo: no level is certain.
  @Test func aLevelThatMergesSeveralIsKeptAsText() throws {
    let more = """
      <PositionQualifications><EducationRequirement><EducationLevelCode
      listName="EURES_ISCEDEducationLevel">3</EducationLevelCode></EducationRequirement>
      </PositionQualifications>
      """
    let levels = try ReadVacancies(Self.opening("1", more)).vacancies.first?.levels
    #expect(levels?.map(\.value) == [AskedLevel(level: nil, text: "ISCED 3")])
  }

  @Test func itemsAreIsolatedAndClosedOnesSaySo() throws {
    let wrapped = """
      <lijst>\(Self.opening("1"))
      \(Self.opening("2").replacing("</PositionTitle>", with: "</Titel>"))
      \(Self.opening("3").replacing(">Active<", with: ">Closed<"))
      <Candidate xmlns="http://www.hr-xml.org/3"><DocumentID>4</DocumentID></Candidate></lijst>
      """
    let read = try ReadVacancies(wrapped)
    #expect(
      read.vacancies.map(\.id) == ["1", "3"] && read.vacancies.map(\.isClosed) == [false, true])
    #expect(
      read.faults.map(\.reason) == [
        .notXML(detail: "the end tag that fits"), .notAVacancy(.profile),
      ])
    #expect(read.faults.map(\.place.record) == ["#2", "#4"])
    #expect(read.faults.first?.place.line == 15)
  }

  @Test func theXMLWithinAReplyHasTheLineOfTheReply() {
    let whole = EURESVacancy.vacancies(
      in: Array(("<?xml version=\"1.0\"?>\n" + Self.opening("1")).utf8), file: "r.json", line: 7)
    #expect(whole.found.map(\.0.id) == ["1"] && whole.faults.isEmpty)
    #expect(whole.found.first?.1.line == 7)
    let broken = EURESVacancy.vacancies(
      in: Array("<PositionOpening><a>".utf8), file: "r.json", line: 7)
    #expect(broken.found.isEmpty)
    #expect(broken.faults == [Fault(.truncatedRecord, file: "r.json", line: 7)])
  }
}
