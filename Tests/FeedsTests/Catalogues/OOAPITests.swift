import Feeds
import SkillModel
import Testing

/// Courses and offerings of the Open Onderwijs API, v5 and v6.
@Suite struct OOAPITests {
  private static let v5 = """
    {"courseId":"c1","name":[{"language":"en-GB","value":"Databases"},{"language":"nl-NL","value":"Databanken"}],
     "organization":"o1","studyLoad":{"studyLoadUnit":"ects","value":5},"duration":"P10W",
     "teachingLanguage":"nld","modeOfDelivery":["online"],"level":"associate degree",
     "learningOutcomes":[[{"language":"nl-NL","value":"Haalt gegevens op met SQL"}]],
     "admissionRequirements":"Mbo 4","fieldsOfStudy":"0612",
     "addresses":[{"addressType":"teaching","postalCode":"3511 EP","city":"Utrecht","countryCode":"NL"}],
     "validTo":"2027-08-31"}
    """
  private static let v6 = """
    {"courseId":"c1","name":[{"language":"nl-NL","value":"Databanken"}],"organisationId":"o1",
     "studyLoad":[{"studyLoadUnit":"contact_time","value":20},{"studyLoadUnit":"ects","value":5}],
     "duration":"P10W","teachingLanguages":["nl"],"modesOfDelivery":["online"],"level":"associate_degree",
     "learningOutcomes":[{"name":[{"language":"nl-NL","value":"Haalt gegevens op met SQL"}],
       "otherCodes":[{"codeType":"esco","code":"http://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742"}]}],
     "admissionRequirements":[{"language":"nl-NL","value":"Mbo 4"}],"fieldsOfStudy":["0612"],
     "addresses":[{"addressType":"teaching","postCode":"3511 EP","city":"Utrecht","countryCode":"NL"}],
     "validTo":"2027-08-31"}
    """

  @Test func bothVersionsSayTheSame() throws {
    let old = try ReadModules(Self.v5)
    let new = try ReadModules(Self.v6)
    #expect(old.badValues == [] && new.badValues == [])
    var (one, other) = (old.modules[0], new.modules[0])
    #expect(
      other.skills.map(\.value) == [
        TaughtSkill(
          uri: ConceptURI("http://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742"),
          framework: "esco")
      ])
    #expect(one.title?.value == "Databanken")
    #expect(one.key == ModuleKey(provider: "o1", id: "c1"))
    #expect(one.weeks?.value == 10)
    #expect(one.nlqf?.value == EducationLevel(nlqf: 5))
    #expect(one.outcomes.map(\.value) == ["Haalt gegevens op met SQL"])
    #expect(
      one.places.map(\.value) == [
        ModulePlace(town: "Utrecht", postcode: "3511 EP", country: "NL")
      ])
    // Only where things stand differs.
    other.skills = []
    (one.modes, one.languages) = (other.modes, other.languages)
    #expect(one == other)
  }

  @Test func offeringsStandByThemselvesOrInACourse() throws {
    let offering = """
      {"offeringId":"x","offeringType":"course","course":"c1","organization":"o1","startDate":"2027-02-01",
       "enrollEndDate":"2027-01-15","maxNumberStudents":20,"minNumberStudents":0,
       "priceInformation":[{"costType":"total costs","amount":"340.84","amountWithoutVat":"300.84","currency":"EUR"},
        {"costType":"stap_eligible","amount":"100.00","currency":"EUR"}],
       "consumers":[{"consumerKey":"rio","registrationStatus":"open"}]}
      """
    let page = try ReadModules("{\"pageSize\":10,\"items\":[\(Self.v5),\(offering)]}")
    #expect(page.modules.map(\.isOfferingsOnly) == [false, true])
    #expect(page.modules[0].key == page.modules[1].key)
    #expect(page.badValues == ["minNumberStudents=0"])
    let start = page.modules[1].offerings[0].value
    #expect(start.start == CivilDate("2027-02-01"))
    #expect(start.deadline == CivilDate("2027-01-15"))
    #expect(start.capacity == 20)
    #expect(start.isOpen == true)
    #expect(page.modules[0].price(of: start) == 34_084)
    #expect(start.prices[0].includesVAT == true)

    let inside = String(Self.v5.dropLast()) + ",\"courseOfferings\":[\(offering)]}"
    #expect(try ReadModules(inside).modules[0].offerings.map(\.value.start) == [start.start])
    let expanded = offering.replacing("\"course\":\"c1\"", with: "\"course\":" + Self.v5)
    let whole = try ReadModules(expanded)
    #expect(whole.modules.map(\.isOfferingsOnly) == [false])
    #expect(whole.modules[0].title?.value == "Databanken")
    #expect(whole.modules[0].offerings.count == 1)
  }

  @Test func anEntryPeriodKeepsItsDays() throws {
    func offering(_ fields: String) throws -> ModuleOffering {
      try ReadModules("{\"offeringId\":\"x\",\"course\":\"c1\",\"organization\":\"o1\",\(fields)}")
        .modules[0].offerings[0].value
    }
    let period = try offering(
      """
      "startDate":"2027-02-01","flexibleEntryPeriodStart":"2027-02-01",
      "flexibleEntryPeriodEnd":"2027-05-01"
      """)
    #expect(period.isContinuous)
    #expect(period.entryFrom == CivilDate("2027-02-01"))
    #expect(period.entryUntil == CivilDate("2027-05-01"))
    // Over when its last day is, not its first.
    #expect(!period.hasStarted(asOf: try #require(CivilDate("2027-03-01"))))
    #expect(period.hasStarted(asOf: try #require(CivilDate("2027-05-02"))))
    let moments = try offering(
      """
      "flexibleEntryPeriodStartDateTime":"2027-02-01T09:00:00Z",
      "flexibleEntryPeriodEndDateTime":"2027-02-01T17:00:00Z"
      """)
    #expect(!moments.isContinuous && moments.start == CivilDate("2027-02-01"))
  }

  @Test func aPageThatBreaksOffKeepsItsCourses() throws {
    let read = try ReadModules("{\"items\":[\(Self.v5),{\"courseId\":\"c2\",\"na")
    #expect(read.modules.map(\.id) == ["c1"])
    #expect(read.count.brokenOff?.reason == .truncatedRecord)
  }

  @Test func badValuesAreNoted() throws {
    let read = try ReadModules(
      """
      [{"courseId":"1","name":"X","studyLoad":{"studyLoadUnit":"ects","value":0},"duration":"tien weken",
        "teachingLanguage":"zz9","modeOfDelivery":["telepathy"],"validTo":"2027-13-01",
        "learningOutcomes":[{"name":"Y","otherCodes":[{"code":"http://data.europa.eu/esco/occupation/1"}]}]},
       {"courseId":"2"}, {"kleur":"rood"}, {"organizationId":"o"},
       {"educationSpecificationId":"e","name":"Z"}]
      """)
    #expect(read.modules.map(\.id) == ["1"])
    #expect(
      read.badValues == [
        "learningOutcomes.otherCodes.code=http://data.europa.eu/esco/occupation/1", "studyLoad=0",
        "duration=tien weken", "modeOfDelivery=telepathy", "teachingLanguage=zz9",
        "validTo=2027-13-01",
      ])
    #expect(
      read.reasons == [
        .badValue(column: "title", value: ""), .unknownFormat, .notAModule(.organisation),
        .notAModule(.educationSpecification),
      ])
  }
}
