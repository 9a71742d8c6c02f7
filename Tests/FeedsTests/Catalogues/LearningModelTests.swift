import Feeds
import SkillModel
import Testing

/// European Learning Model catalogues (LOQ): objects joined by id, in any order.
@Suite struct LearningModelTests {
  private static let parts = [
    """
    <learningOpportunityReferences><learningOpportunity id="http://x/1"><dc:title language="en">Data</dc:title>
    <dc:title language="nl">Gegevens</dc:title><temporal><startDate>2027-02-01T09:00:00Z</startDate>
    <endDate>2027-06-01</endDate></temporal><duration>P4M</duration>
    <mode uri="http://data.europa.eu/snb/learning-assessment/e92d221e4d"/>
    <priceDetail><amount><unit uri="http://publications.europa.eu/resource/authority/currency/EUR"/>
    <value>795.00</value></amount></priceDetail><providedBy idref="http://x/org"/><location idref="http://x/loc"/>
    <learningAchievementSpecification idref="http://x/q"/></learningOpportunity></learningOpportunityReferences>
    """,
    """
    <learningAchievementSpecificationReferences><qualification id="http://x/q"><dc:title language="nl">Q</dc:title>
    <creditPoint><framework uri="http://data.europa.eu/snb/education-credit/6fcec5c5af"/><point>5</point></creditPoint>
    <EQFLevel uri="http://data.europa.eu/snb/eqf/5"/><language uri="http://publications.europa.eu/resource/authority/language/NLD"/>
    <entryRequirement><noteLiteral language="nl">Mbo 4</noteLiteral></entryRequirement>
    <learningOutcome idref="http://x/o"/></qualification></learningAchievementSpecificationReferences>
    """,
    """
    <learningOutcomeReferences><learningOutcome id="http://x/o"><dc:title language="nl">Haalt gegevens op</dc:title>
    <relatedESCOSkill uri="http://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742">
    <skos:prefLabel language="nl">SQL</skos:prefLabel></relatedESCOSkill></learningOutcome></learningOutcomeReferences>
    """,
    """
    <agentReferences><organisation id="http://x/org"><legalName language="nl">Hogeschool X</legalName>
    </organisation></agentReferences>
    """,
    """
    <locationReferences><location id="http://x/loc"><geographicName language="nl">Ede</geographicName><address>
    <countryCode uri="http://publications.europa.eu/resource/authority/country/NLD"/></address></location></locationReferences>
    """,
  ]

  private static func document(_ parts: [String]) -> String {
    "<Courses xmlns=\"http://data.europa.eu/snb/model/ap/loq-constraints/\" "
      + "xmlns:dc=\"http://purl.org/dc/terms/\" xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\">"
      + parts.joined() + "</Courses>"
  }

  @Test func theOrderChangesNothing() throws {
    let read = try ReadModules(Self.document(Self.parts))
    #expect(read.badValues == [] && read.reasons == [])
    #expect(read.count.formats == [.loq])
    let module = try #require(read.modules.first)
    #expect(read.modules.count == 1)
    #expect(module.title?.value == "Gegevens")
    #expect(module.key == ModuleKey(provider: "http://x/org", id: "http://x/1"))
    #expect(module.providerName?.value == "Hogeschool X")
    #expect(module.price == 79_500)
    #expect(module.credits?.value == 5)
    #expect(module.eqf?.value == 5)
    #expect(module.languages.map(\.value) == [.dutch])
    #expect(module.places.map(\.value) == [ModulePlace(town: "Ede", country: "NL")])
    #expect(module.offerings.map(\.value.start) == [CivilDate("2027-02-01")])
    #expect(module.weeks.map { ($0.value * 10).rounded() } == 174)
    #expect(module.entry.map(\.value.text) == ["Mbo 4"])
    #expect(module.outcomes.map(\.value) == ["Haalt gegevens op"])
    #expect(module.skills.map(\.value.phrase) == ["SQL"])
    for turn in 1..<Self.parts.count {
      let parts = Array(Self.parts[turn...] + Self.parts[..<turn])
      #expect(try ReadModules(Self.document(parts)).modules == read.modules)
    }
    #expect(try ReadModules(Self.document(Self.parts.reversed())).modules == read.modules)
  }

  @Test func aReferenceToNothingIsNoted() throws {
    let read = try ReadModules(Self.document(Array(Self.parts.prefix(2))))
    #expect(read.modules.map(\.id) == ["http://x/1"])
    #expect(
      read.badValues == [
        "dangling(\"http://x/org\")", "dangling(\"http://x/loc\")", "dangling(\"http://x/o\")",
      ])
  }

  @Test func aQualificationNobodyOffersIsACredential() throws {
    let read = try ReadModules(Self.document(Array(Self.parts[1...2])))
    #expect(read.modules.map(\.kind) == [.credential])
    #expect(read.modules.map(\.id) == ["http://x/q"])
  }

  @Test func whatStoodBeforeABreakIsKept() throws {
    let whole = Self.document(Self.parts)
    let cut = whole.split(separator: "<agentReferences>").first ?? ""
    let read = try ReadModules(String(cut) + "<agentReferences><organisa")
    #expect(read.modules.map(\.id) == ["http://x/1"])
    #expect(read.count.brokenOff?.reason == .truncatedRecord)
    #expect(read.badValues.count == 2)
  }

  @Test func otherDocumentsHaveNames() throws {
    for (text, other) in [
      ("<edudexDirectory><orgUnitId>x</orgUnitId></edudexDirectory>", NotAModule.directory),
      ("<institute><orgUnitId>x</orgUnitId></institute>", .organisation),
      ("<source><job><title>Kok</title></job></source>", .vacancy),
      ("<CandidateNL/>", .profile),
    ] {
      #expect(try ReadModules(text).reasons == [.notAModule(other)])
    }
  }
}
