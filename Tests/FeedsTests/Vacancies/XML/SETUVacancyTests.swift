import SkillModel
import Testing

@testable import Feeds

@Suite struct SETUVacancyTests {
  static func opening(_ id: String, status: String = "x:put", _ detail: String = "") -> String {
    """
    <PositionOpeningNL xmlns="http://ns.hr-xml.org/2007-04-15" xml:lang="nl">
      <PositionRecordInfo><Id idOwner="uitzend"><IdValue> \(id) </IdValue></Id>
        <Status>\(status)</Status></PositionRecordInfo>
      <PositionProfileNL><Organization><OrganizationName>Datawerk</OrganizationName>
        <ContactInfo><ContactName>Piet Pieters</ContactName></ContactInfo></Organization>
        <PositionDetail><FunctionName><Name>Beheerder</Name></FunctionName>\(detail)</PositionDetail>
        <PositionKeywords><Keyword>linux</Keyword><Keyword>netwerk</Keyword></PositionKeywords>
      </PositionProfileNL>
      <AdvertisementInfoNL><PositionTitle>Linux-beheerder</PositionTitle></AdvertisementInfoNL>
    </PositionOpeningNL>
    """
  }

  private static let detail = """
    <PhysicalLocation><Area type="municipality"><Value>Groningen</Value></Area>
     <Area type="x:province"><Value>Groningen</Value></Area>
     <PostalAddress><CountryCode>NL</CountryCode><PostalCode>9711AB</PostalCode>
      <Municipality>Haren</Municipality></PostalAddress></PhysicalLocation>
    <JobCategory><CategoryCode>4</CategoryCode></JobCategory>
    <FunctionDescription>Je beheert.</FunctionDescription>
    <HoursPerWeek><Minimum>32</Minimum><Maximum>24</Maximum></HoursPerWeek>
    <ContractDetails><ContractDuration>permanent</ContractDuration>
     <TypeOfContract>temporaryandsecondment</TypeOfContract></ContractDetails>
    <Requirements><EducationDegree>5</EducationDegree>
     <YearsOfRelevantWorkingExperience><Minimum>2</Minimum></YearsOfRelevantWorkingExperience>
     <LicensesAndCertifications>
      <LicenseOrCertification><Name>drivingLicense</Name><Id>B</Id></LicenseOrCertification>
      <LicenseOrCertification><Name>VCA</Name></LicenseOrCertification></LicensesAndCertifications>
     <Qualifications><Competency name="Linux" required="true"><CompetencyId
       id="http://data.europa.eu/esco/skill/abc"/></Competency>
      <Competency description="bash" required="false"/><Competency name="git"/></Qualifications>
     <Languages><LanguageNL><LanguageCode>nl</LanguageCode><Read>4</Read></LanguageNL></Languages>
    </Requirements>
    <RemunerationPackageNL><BasePay currencyCode="EUR" baseInterval="x:FourWeekly">
     <BasePayAmountMin>3000</BasePayAmountMin><BasePayAmountMax>4000,50</BasePayAmountMax></BasePay>
    </RemunerationPackageNL>
    """

  @Test func everyField() throws {
    let read = try ReadVacancies(Self.opening("7", Self.detail))
    let ad = try #require(read.vacancies.first)
    #expect(read.count.formats == [.setu] && read.count.brokenOff == nil && read.faults.isEmpty)
    #expect(ad.owner == "uitzend" && ad.id == "7" && !ad.isClosed && ad.language == .dutch)
    #expect(ad.title?.value == "Beheerder" && ad.employer?.value == "Datawerk")
    #expect(ad.texts.map(\.value) == ["Linux-beheerder", "Je beheert.", "- linux\n- netwerk"])
    #expect(
      ad.places.map(\.value) == [
        VacancyPlace(municipality: "Groningen", region: "Groningen"),
        VacancyPlace(town: "Haren", postcode: "9711AB", country: "NL"),
      ])
    #expect(
      ad.hours.map(\.value) == [
        HoursRange(least: 32, most: nil), HoursRange(least: nil, most: 24),
      ])
    #expect(ad.contracts.map(\.value) == [.permanent, .agency])
    #expect(ad.levels.map(\.value) == [AskedLevel(level: nil, text: "EducationDegree 5")])
    #expect(ad.experienceYears.map(\.value) == [2] && ad.licences.map(\.value) == ["B"])
    #expect(
      ad.requirements.map(\.value) == [
        AskedSkill(uri: nil, phrase: "VCA"),
        AskedSkill(
          uri: ConceptURI("http://data.europa.eu/esco/skill/abc"), phrase: "Linux", need: .required),
        AskedSkill(uri: nil, phrase: "bash", need: .preferred),
        AskedSkill(uri: nil, phrase: "git"),
      ])
    #expect(ad.languages.map(\.value) == [LanguageSkill(language: .dutch, level: nil)])
    #expect(
      ad.salaries.map(\.value) == [
        Salary(least: 300_000, most: 400_050, period: .fourWeeks, currency: "EUR")
      ])
    #expect(!String(describing: read).contains("Pieters"))
    #expect(read.notes.first?.personalFields == 1)
  }

  @Test(arguments: ["x:delete", "x:deactivate"])
  func aDeleteIsClosed(status: String) throws {
    let read = try ReadVacancies(Self.opening("7", status: status))
    #expect(read.vacancies.map(\.isClosed) == [true])
    let bare = """
      <PositionOpeningNL><PositionRecordInfo><Id idOwner="a"><IdValue>7</IdValue></Id>
      <Status>\(status)</Status></PositionRecordInfo></PositionOpeningNL>
      """
    let second = try ReadVacancies(bare)
    #expect(second.vacancies.map(\.id) == ["7"] && second.vacancies.map(\.isClosed) == [true])
  }

  @Test func atAnyDepthAndEachOnItsOwn() throws {
    let read = try ReadVacancies(
      """
      <berichten xmlns:n="http://ns.hr-xml.org/2007-04-15"><bericht><inhoud>\(Self.opening("1"))
      </inhoud></bericht><bericht>\(Self.opening("2").replacing("</Name>", with: "</Naam>"))</bericht>
      <n:PositionOpeningNL><n:PositionRecordInfo><n:Id><n:IdValue>3</n:IdValue></n:Id>
      </n:PositionRecordInfo><n:PositionProfileNL><n:PositionDetail><n:FunctionName><n:Name>Derde</n:Name>
      </n:FunctionName></n:PositionDetail></n:PositionProfileNL></n:PositionOpeningNL></berichten>
      """)
    #expect(read.vacancies.map(\.id) == ["1", "3"] && read.count.brokenOff == nil)
    #expect(read.vacancies.last?.title?.value == "Derde")
    #expect(read.faults.map(\.place.record) == ["#2"])
  }

  @Test(arguments: [
    ("<StaffingOrder xmlns='x'><a/></StaffingOrder>", NotAVacancy.staffingOrder),
    ("<HumanResource><a/></HumanResource>", .humanResource),
    ("<CandidateNL><a/></CandidateNL>", .profile), ("<x:Candidate><a/></x:Candidate>", .profile),
    ("<VacancyResponseNL><a/></VacancyResponseNL>", .vacancyResponse),
    ("<Courses><job><title>x</title></job></Courses>", .course),
    ("<edudexDirectory><a/></edudexDirectory>", .course), ("<program><a/></program>", .course),
    ("<codelists><a/></codelists>", .codeList),
  ])
  func whatIsNoVacancyHasAName(text: String, other: NotAVacancy) throws {
    let read = try ReadVacancies("<?xml version='1.0'?>\n" + text)
    #expect(read.vacancies.isEmpty && read.count.faults == 1 && read.count.brokenOff == nil)
    #expect(read.faults == [Fault(.notAVacancy(other), file: "v", line: 2, record: "#1")])
  }
}
