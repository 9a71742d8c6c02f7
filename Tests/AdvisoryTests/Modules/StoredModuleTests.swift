import Feeds
import SkillModel
import Store
import TestSupport
import Testing

@testable import Advisory

/// What is stored about a module gives the same module again.
@Suite struct StoredModuleTests {
  /// Fractions are stored in units of 0.000001.
  private static func rounded(_ module: LearningModule) -> LearningModule {
    func rounded(_ fact: Sourced<Double>?) -> Sourced<Double>? {
      fact.map { Sourced(($0.value * 1_000_000).rounded() / 1_000_000, at: $0.path) }
    }
    var module = module
    module.credits = rounded(module.credits)
    module.hours = rounded(module.hours)
    module.weeks = rounded(module.weeks)
    module.hoursPerWeek = rounded(module.hoursPerWeek)
    // Which record it came from is not part of what was said.
    module.isOfferingsOnly = false
    return module
  }

  private static func modules(of path: String) throws -> [LearningModule] {
    var modules: [LearningModule] = []
    try CatalogueFile.read(
      try ByteSource(path: path), module: { module, _ in modules.append(module) }, fault: { _ in })
    return modules
  }

  private static func expectSame(_ modules: [LearningModule]) throws {
    for module in modules {
      let again = try LearningModule(module.key, facts: module.json)
      #expect(again == rounded(module))
      #expect(again.json == module.json)
    }
  }

  @Test func theTemplateComesBackWhole() throws {
    let modules = try Self.modules(of: Office.shipped.folder + "/examples/modules-template.csv")
    #expect(modules.count == 2)
    try Self.expectSame(modules)
  }

  @Test func everyFieldComesBack() throws {
    var module = LearningModule(provider: "A", id: "1")
    module.kind = .traject
    module.title = Sourced("Titel \"met\" tekens\n", at: "t")
    module.providerName = Sourced("Aanbieder", at: "p")
    module.texts = [Sourced("Eén", at: "x"), Sourced("Twee", at: "y")]
    module.skills = [
      Sourced(
        TaughtSkill(
          uri: ConceptURI("http://data.europa.eu/esco/skill/1"), phrase: "SQL", level: .independent,
          levelText: "e-3", framework: "e-CF", reference: "B.1"), at: "s")
    ]
    module.outcomes = [Sourced("Kan dit", at: "o")]
    module.credits = Sourced(2.5, at: "c")
    module.hours = Sourced(70, at: "h")
    module.nlqf = EducationLevel("4+").map { Sourced($0, at: "n") }
    module.eqf = Sourced(4, at: "e")
    var price = ModulePrice(cents: 79_500, currency: "USD")
    (price.includesVAT, price.isRequired, price.isRepeated) = (false, false, true)
    (price.payers, price.kind) = ([.employer, .fund], "lesgeld")
    module.prices = [Sourced(price, at: "pr"), Sourced(ModulePrice(cents: 0), at: "pr2")]
    module.weeks = Sourced(26.089286, at: "w")
    module.hoursPerWeek = Sourced(12, at: "hw")
    var offering = ModuleOffering()
    (offering.id, offering.start, offering.isStartCertain) = ("o1", CivilDate("2027-02-01"), false)
    (offering.end, offering.deadline) = (CivilDate("2027-06-01"), CivilDate("2027-01-01"))
    (offering.isOpen, offering.isContinuous) = (true, true)
    (offering.entryFrom, offering.entryUntil) = (
      CivilDate("2027-02-02"), CivilDate("2027-03-01")
    )
    offering.places = [ModulePlace(town: "Utrecht", postcode: "3511", country: "NL")]
    (offering.modes, offering.languages) = ([.evening, .inCompany], [.dutch])
    (offering.prices, offering.capacity, offering.leastPeople) = ([price], 18, 6)
    module.offerings = [Sourced(offering, at: "of")]
    module.routes = LearningRoute.allCases.map { Sourced($0, at: "r") }
    module.modes = LearningMode.allCases.map { Sourced($0, at: "m") }
    module.places = [Sourced(ModulePlace(town: "Zwolle", region: "Overijssel"), at: "pl")]
    module.languages = [Sourced(Language.english, at: "l")]
    module.entry = [
      Sourced(
        EntryRequirement(
          level: EducationLevel("4"), skill: ConceptURI("http://data.europa.eu/esco/skill/2"),
          module: "0",
          text: "werk"), at: "en")
    ]
    module.credentials = [
      Sourced(
        ModuleCredential(
          kind: "microcredential", carrier: "edubadge", name: "Bewijs", validMonths: 36),
        at: "cr")
    ]
    module.providerCountry = Sourced("NL", at: "pc")
    module.assessments = [Sourced("portfolio", at: "as")]
    module.qualityMarks = [Sourced("NRTO", at: "q")]
    module.capacity = Sourced(20, at: "ca")
    module.validFrom = CivilDate("2026-01-01").map { Sourced($0, at: "vf") }
    module.validTo = CivilDate("2027-12-31").map { Sourced($0, at: "vt") }
    module.codes = [Sourced(ModuleCode(scheme: "crebo", code: "25187"), at: "co")]
    var traject = Traject()
    (traject.partners, traject.originSectors) = (["UWV"], ["zorg"])
    (traject.hasJobCommitment, traject.targetRole) = (true, "beheerder")
    traject.targetURI = ConceptURI("http://data.europa.eu/esco/occupation/1")
    module.traject = Sourced(traject, at: "tr")
    module.modified = Sourced("2026-11-01T00:00:00Z", at: "mo")
    module.url = Sourced("https://a.example", at: "u")
    module.language = .dutch
    try Self.expectSame([module])
    try Self.expectSame([LearningModule(provider: "", id: "")])
  }

  @Test(.enabled(if: RealData.has("feeds/elm-loq/loq.xml"), "\(RealData.hint)"))
  func everyRealModuleComesBackWhole() throws {
    let samples = "ooapi/v5samples/"
    let zeros = "0000-0000-0000-000000000000.json"
    var count = 0
    for file in [
      "edudex/program_RECONSTRUCTED.xml", samples + "course.json",
      samples + "course-30010000-" + zeros, samples + "integration-program-0.json",
      samples + "program.json", samples + "program-20010000-" + zeros,
      samples + "program-20030000-" + zeros, samples + "program-29990000-" + zeros,
      "ooapi/quickstart/3-Course.json", "ooapi/quickstart/program-demo04-offering.json",
      "edubadges/badgeclass_from_seed.json", "openbadges3/achievementAlignmentCe.json",
      "openbadges3/fullOpenBadge.json", "openbadges3/skillAssertionCase.json",
      "elm-edc/Sample-MC-Annex1-unsigned.jsonld", "elm-loq/loq.xml",
      "schemaorg/course_04.jsonld", "schemaorg/course_18.jsonld", "schemaorg/course_19.jsonld",
      "schemaorg/course_24.jsonld", "schemaorg/course_25.jsonld",
    ] {
      let modules = try Self.modules(of: RealData.folder + "/feeds/" + file)
      count += modules.count
      try Self.expectSame(modules)
    }
    #expect(count == 23)
  }
}
