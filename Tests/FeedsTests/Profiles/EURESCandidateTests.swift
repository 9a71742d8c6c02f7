import Feeds
import SkillModel
import Testing

private let skill = "http://data.europa.eu/esco/skill/000f1d3d-220f-4789-9c0a-cc742521fb02"
private let occupation =
  "http://data.europa.eu/esco/occupation/f2b15a0e-e65a-438a-affb-29b9d50b77d1"

@Suite struct EURESCandidateTests {
  static let candidate = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Candidate xmlns="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9">
      <DocumentID schemeID="X">
        E-1
      </DocumentID>
      <CandidatePerson><PersonName><oa:GivenName>Verzonnen</oa:GivenName></PersonName>
        <BirthDate>1977-06-24</BirthDate></CandidatePerson>
      <CandidateProfile languageCode="nl">
        <ExecutiveSummary>Verzonnen verhaal</ExecutiveSummary>
        <EmploymentHistory><EmployerHistory><OrganizationName>Verzonnen BV</OrganizationName>
          <EmploymentPeriod><StartDate><FormattedDateTime>2011-02-03T00:00:00</FormattedDateTime>
            </StartDate></EmploymentPeriod>
          <PositionHistory><PositionTitle>Software
            ontwikkelaar</PositionTitle>
            <JobCategoryCode listName="ISCO2008">2512</JobCategoryCode></PositionHistory>
          <PositionHistory><PositionTitle>Bouwer</PositionTitle>
            <EmploymentPeriod><StartDate><FormattedDateTime>2001</FormattedDateTime></StartDate>
              <EndDate><FormattedDateTime>2003-01</FormattedDateTime></EndDate></EmploymentPeriod>
            <JobCategoryCode listName="ISCO2008">7411</JobCategoryCode>
            <JobCategoryCode listName="ESCO_Occupations">\(occupation)</JobCategoryCode>
          </PositionHistory></EmployerHistory></EmploymentHistory>
        <EducationHistory>
          <EducationOrganizationAttendance><OrganizationName>Verzonnen</OrganizationName>
            <ProgramName>elektro</ProgramName>
            <EducationLevelCode listName="EURES_ISCEDEducationLevel">3</EducationLevelCode>
            <AttendancePeriod><EndDate><FormattedDateTime>1999-07-01</FormattedDateTime></EndDate>
            </AttendancePeriod></EducationOrganizationAttendance>
          <EducationOrganizationAttendance><ProgramName>informatica</ProgramName>
            <EducationLevelCode listName="EURES_EQF">6</EducationLevelCode>
          </EducationOrganizationAttendance></EducationHistory>
        <Licenses><License><LicenseTypeCode>B</LicenseTypeCode></License></Licenses>
        <Certifications><Certification><CertificationName>NEN 3140</CertificationName>
          <FirstIssuedDate><FormattedDateTime>2020-01-02</FormattedDateTime></FirstIssuedDate>
        </Certification></Certifications>
        <PersonQualifications>
          <PersonCompetency><CompetencyID>
            \(skill)
            </CompetencyID><TaxonomyID>other</TaxonomyID></PersonCompetency>
          <PersonCompetency><CompetencyName>solderen</CompetencyName></PersonCompetency>
          <PersonCompetency><CompetencyID>fra</CompetencyID><TaxonomyID>Language</TaxonomyID>
            <CompetencyDimension><CompetencyDimensionTypeCode>CEF-Listening</CompetencyDimensionTypeCode>
              <Score><ScoreText>B2</ScoreText></Score></CompetencyDimension>
            <CompetencyDimension><Score><ScoreText>A2</ScoreText></Score></CompetencyDimension>
          </PersonCompetency></PersonQualifications>
      </CandidateProfile>
      <CandidatePositionPreferences><PositionTitle>Elektricien</PositionTitle>
        <PositionOfferingTypeCode>DirectHire</PositionOfferingTypeCode></CandidatePositionPreferences>
    </Candidate>
    """

  @Test func everyFieldOfTheTable() throws {
    let people = try People(Self.candidate)
    var expected = Candidate(id: CandidateID(rawValue: "E-1"))
    expected.claims = [Claim(skill: ConceptURI(skill)), Claim(skill: nil, phrase: "solderen")]
    expected.occupations = [
      PastOccupation(uri: .isco("2512"), title: "Software ontwikkelaar", from: 2011, to: nil),
      PastOccupation(uri: ConceptURI(occupation), title: "Bouwer", from: 2001, to: 2003),
    ]
    expected.education = [
      Education(level: nil, title: "elektro", year: 1999),
      Education(level: EducationLevel(nlqf: 6), title: "informatica", year: nil),
    ]
    expected.credentials = [HeldCredential(kind: nil, title: "NEN 3140", year: 2020)]
    expected.gates = ["drivingLicence:B": .held]
    expected.languages = [LanguageSkill(language: Language(rawValue: "fr"), level: "A2")]
    expected.wishes.occupations = ["Elektricien"]
    expected.wishes.contracts = ["permanent"]
    #expect(people.candidates == [expected])
    #expect(people.notes.first?.format == .eures)
    #expect(people.notes.first?.personalFields == 1)
    #expect(people.reasons.isEmpty)
    #expect(!"\(people)".contains("erzonnen"))
  }

  /// Another namespace, prefixes of its own, a picked title in an attribute, no id.
  @Test func aEuropassCV() throws {
    let people = try People(
      """
      <Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"
        xmlns:eures="http://www.europass_eures.eu/1.0"><hr:DocumentID schemeID="Test-0001"/>
      <CandidatePerson><hr:BirthDate>1980-01-01</hr:BirthDate></CandidatePerson>
      <CandidateProfile><EmploymentHistory><EmployerHistory><PositionHistory>
      <PositionTitle typeCode="URI" languageID="\(occupation)">Web ontwikkelaar</PositionTitle>
      <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2023-06-15</hr:FormattedDateTime>
      </eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
      </PositionHistory></EmployerHistory></EmploymentHistory>
      <eures:Licenses><eures:License><hr:LicenseTypeCode>C</hr:LicenseTypeCode></eures:License>
      </eures:Licenses><DigitalSkills><DigitalSkillsGroup><Title>x</Title>
      <DigitalSkill>Python</DigitalSkill></DigitalSkillsGroup></DigitalSkills>
      <eures:Attachment><EmbeddedData>foto</EmbeddedData></eures:Attachment></CandidateProfile>
      </Candidate>
      """)
    let found = try #require(people.candidates.first)
    #expect(found.id.rawValue.hasPrefix("cv-"))
    #expect(
      found.occupations == [
        PastOccupation(
          uri: ConceptURI(occupation), title: "Web ontwikkelaar", from: 2023, to: nil)
      ])
    #expect(found.claims == [Claim(skill: nil, phrase: "Python")])
    #expect(found.gates == ["drivingLicence:C": .held])
    #expect(people.notes.first?.format == .europass)
    #expect(people.notes.first?.personalFields == 2)
    #expect(people.notes.first?.isIDMissing == false)
  }

  @Test func manyInOneDocument() throws {
    let body = Self.candidate.drop { $0 != "\n" }
    let people = try People("<list>\(body)\(body.replacing("E-1", with: "E-2"))</list>")
    #expect(people.candidates.map(\.id.rawValue) == ["E-1", "E-2"])
    #expect(people.count == ReadCount(records: 2, faults: 0))
  }

  /// A person of more than the limit costs that person only.
  @Test func aPersonTooLargeIsOneFault() throws {
    let long = String(repeating: "<x>" + String(repeating: "y", count: 9000) + "</x>", count: 200)
    let body = Self.candidate.drop { $0 != "\n" }
    let large = body.replacing("<CandidateProfile", with: "<Z>\(long)</Z><CandidateProfile")
    let people = try People("<list>\(large)\(body)</list>")
    #expect(people.candidates.map(\.id.rawValue) == ["E-1"])
    #expect(people.reasons == [.tooLong(limit: 1 << 20)])
  }
}
