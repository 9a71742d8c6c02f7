import Feeds
import SkillModel
import Testing

/// schema.org courses, in files and pages.
@Suite struct CourseNodeTests {
  private static let course = """
    {"@context":"https://schema.org","@type":"Course","courseCode":"J1","name":"Java","inLanguage":"nl",
     "description":"<p>Leer <b>Java</b></p>","provider":{"@type":"Organization","name":"Academie"},
     "teaches":[{"@type":"DefinedTerm","name":"Java","url":"https://data.europa.eu/esco/skill/19a8293b-8e95-4de3-983f-77484079c389"},
       "Bouwt een webpagina"],
     "coursePrerequisites":[{"@type":"Course","courseCode":"J0","name":"Programmeren"},"Mbo 4"],
     "timeRequired":"PT140H","numberOfCredits":{"@type":"StructuredValue","value":5,"unitText":"ECTS"},
     "educationalCredentialAwarded":"bewijs van deelname",
     "offers":{"@type":"Offer","price":"1.250,00","priceCurrency":"EUR","category":"Paid"},
     "hasCourseInstance":[{"@type":"CourseInstance","courseMode":["online","part-time"],"startDate":"2027-02-01",
       "location":{"@type":"Place","address":{"addressLocality":"Ede","postalCode":"6711"}},
       "instructor":{"name":"J. Jansen"},"maximumAttendeeCapacity":12}]}
    """

  private func check(_ module: LearningModule) {
    #expect(module.key == ModuleKey(provider: "Academie", id: "J1"))
    #expect(module.texts.map(\.value) == ["Leer Java"])
    #expect(
      module.skills.map(\.value) == [
        TaughtSkill(
          uri: ConceptURI("http://data.europa.eu/esco/skill/19a8293b-8e95-4de3-983f-77484079c389"),
          phrase: "Java")
      ])
    #expect(module.outcomes.map(\.value) == ["Bouwt een webpagina"])
    #expect(
      module.entry.map(\.value) == [
        EntryRequirement(module: "J0", text: "Programmeren"), EntryRequirement(text: "Mbo 4"),
      ])
    #expect(module.hours?.value == 140)
    #expect(module.credits?.value == 5)
    #expect(module.price == 125_000)
    #expect(module.credentials.map(\.value.kind) == ["bewijs-van-deelname"])
    #expect(module.offerings.map(\.value.capacity) == [12])
    #expect(module.offerings[0].value.places == [ModulePlace(town: "Ede", postcode: "6711")])
    #expect(module.modes.map(\.value) == [.online])
    #expect(module.routes.map(\.value) == [.partTime])
  }

  @Test func aCourseIsRead() throws {
    let read = try ReadModules(Self.course)
    #expect(read.badValues == [] && read.reasons == [])
    #expect(read.notes.map(\.personalFields) == [1])
    check(try #require(read.modules.first))
  }

  @Test func aPageAndAGraphAreRead() throws {
    let page =
      "<!doctype html><html><script type=\"application/ld+json\">\(Self.course)</script></html>"
    check(try #require(try ReadModules(page).modules.first))
    let site = #"{"@type":"WebSite","name":"x"}"#
    let graph = "{\"@context\":\"https://schema.org\",\"@graph\":[\(site),\(Self.course)]}"
    let read = try ReadModules(graph)
    #expect(read.reasons == [])
    check(try #require(read.modules.first))
    let list =
      "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":\(Self.course)}]}"
    check(try #require(try ReadModules(list).modules.first))
    #expect(try ReadModules("<html><p>Java</p></html>").reasons == [.notAModule(.webPage)])
  }

  @Test func badValuesAreNoted() throws {
    let read = try ReadModules(
      """
      {"@type":"Course","courseCode":"1","name":"X","offers":{"price":-1},"timeRequired":"lang",
       "teaches":{"@type":"DefinedTerm","name":"Y","url":"http://data.europa.eu/esco/skill/"},
       "coursePrerequisites":{"@type":"Course","courseCode":"1"},"numberOfCredits":0,
       "hasCourseInstance":[7,{"startDate":"ooit","courseMode":"wolk"}]}
      """)
    #expect(read.modules.map(\.price) == [nil])
    #expect(read.modules.map(\.entry) == [[]])
    #expect(
      read.badValues == [
        "teaches=http://data.europa.eu/esco/skill/", "numberOfCredits=0", "timeRequired=lang",
        "offers.price=-1", "hasCourseInstance=7", "hasCourseInstance.startDate=ooit",
        "hasCourseInstance.courseMode=wolk", "requiresItself",
      ])
  }

  @Test func whatIsNoCourseHasAName() throws {
    for (text, other) in [
      (#"{"@type":"JobPosting","title":"Kok"}"#, NotAModule.vacancy),
      (#"{"@type":"CourseInstance","startDate":"2027-01-01"}"#, .offering),
      (#"{"idWerkzoekende":"1"}"#, .profile),
    ] {
      #expect(try ReadModules(text).reasons == [.notAModule(other)])
    }
    #expect(ReadModules.refusal(#"{"@type":"WebSite"}"#) == .unknownFormat)
    #expect(ReadModules.refusal(#"{"a":1}"#) == .unknownFormat)
    #expect(try ReadModules("[]").count == CatalogueReadCount())
  }
}
