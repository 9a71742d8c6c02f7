import Feeds
import Glibc
import SkillModel
import Testing

/// Every real document of training and credentials, and what it gives: modules or a fault with a name.
@Suite(.enabled(if: RealData.isPresent, "no real data: OVERSTAP_DATA, or shared/data beside it"))
struct RealCatalogueTests {
  struct Expected: Sendable, CustomTestStringConvertible {
    var file: String
    var modules = 0
    var format: CatalogueFormat?
    var notes: [String] = []
    var others: [NotAModule] = []
    var testDescription: String { file }

    init(_ file: String, _ modules: Int, _ format: CatalogueFormat, notes: [String] = []) {
      (self.file, self.modules, self.format, self.notes) = (file, modules, format, notes)
    }

    init(_ file: String, _ other: NotAModule) {
      self.file = file
      others = [other]
    }
  }

  private static let samples = "ooapi/v5samples/"
  private static let zeros = "0000-0000-0000-000000000000.json"

  static let table: [Expected] = [
    Expected("edudex/edudexDirectory_real.xml", .directory),
    Expected("edudex/program_RECONSTRUCTED.xml", 1, .eduDex),
    Expected(samples + "course.json", 1, .ooapi),
    Expected(samples + "course-30010000-" + zeros, 1, .ooapi),
    Expected(samples + "course-offerings.json", .component),
    Expected(samples + "course-offerings-30010000-" + zeros, .component),
    Expected(samples + "education-specification-10020000-" + zeros, .educationSpecification),
    Expected(samples + "education-specification-10030000-" + zeros, .educationSpecification),
    Expected(samples + "education-specification-diff.json", .educationSpecification),
    Expected(samples + "integration-program-0.json", 1, .ooapi),
    Expected(samples + "program.json", 1, .ooapi),
    Expected(samples + "program-20010000-" + zeros, 1, .ooapi),
    Expected(samples + "program-20030000-" + zeros, 1, .ooapi),
    Expected(samples + "program-29990000-" + zeros, 1, .ooapi),
    Expected(samples + "program-offerings-20010000-" + zeros, .component),
    Expected(samples + "program-offerings-29990000-" + zeros, .component),
    Expected("ooapi/quickstart/1-Organization.json", .organisation),
    Expected("ooapi/quickstart/3-Course.json", 1, .ooapi),
    Expected(
      "ooapi/quickstart/program-demo04-offering.json", 1, .ooapi,
      notes: ["startInPast(\"2003-09-01\")"]),
    // The seed has a placeholder where the id of the skill should be.
    Expected(
      "edubadges/badgeclass_from_seed.json", 1, .openBadges2,
      notes: ["alignment.targetUrl=http://data.europa.eu/esco/skill/..."]),
    Expected("openbadges3/achievementAlignmentCe.json", 1, .openBadges3),
    Expected("openbadges3/fullOpenBadge.json", 1, .openBadges3, notes: ["creditsAvailable=36.0"]),
    Expected("openbadges3/skillAssertionCase.json", 1, .openBadges3),
    Expected("elm-edc/Sample-MC-Annex1-unsigned.jsonld", 1, .edc),
    Expected("schemaorg/course_04.jsonld", 1, .schemaOrg),
    Expected("schemaorg/course_10.jsonld", 1, .schemaOrg),
    Expected("schemaorg/course_18.jsonld", 1, .schemaOrg, notes: ["numberOfCredits=32"]),
    Expected(
      "schemaorg/course_19.jsonld", 1, .schemaOrg, notes: ["startInPast(\"2019-02-15\")"]),
    Expected(
      "schemaorg/course_20.jsonld", 1, .schemaOrg, notes: ["startInPast(\"2016-08-31\")"]),
    Expected("schemaorg/course_23.jsonld", 1, .schemaOrg),
    Expected("schemaorg/course_24.jsonld", 1, .schemaOrg),
    Expected("schemaorg/course_25.jsonld", 1, .schemaOrg),
    Expected("schemaorg/jobposting_02.jsonld", .vacancy),
    Expected("schemaorg/jobposting_03.jsonld", .vacancy),
    Expected("schemaorg/jobposting_06.jsonld", .vacancy),
    Expected("schemaorg/jobposting_07.jsonld", .vacancy),
    Expected("schemaorg/jobposting_12.jsonld", .vacancy),
    Expected("schemaorg/jobposting_13.jsonld", .vacancy),
    Expected("schemaorg/jobposting_17.jsonld", .vacancy),
  ]

  private static func read(_ file: String) throws -> ReadModules {
    try ReadModules(ByteSource(path: RealData.folder + "/feeds/" + file), asOf: "2026-11-21")
  }

  @Test(arguments: table)
  func everyDocumentGivesModulesOrAName(expected: Expected) throws {
    let read = try Self.read(expected.file)
    #expect(read.modules.count == expected.modules)
    #expect(read.count.modules == expected.modules)
    #expect(read.count.faults == expected.others.count)
    #expect(read.count.formats == (expected.format.map { [$0] } ?? []))
    #expect(read.count.brokenOff == nil)
    #expect(read.reasons == expected.others.map { .notAModule($0) })
    #expect(read.badValues == expected.notes)
  }

  /// Two opportunities that share a qualification and point at each other, and one qualification that
  /// nothing offers; its texts are random, so most codes are bad.
  @Test func theLearningOpportunitiesAreJoined() throws {
    let read = try Self.read("elm-loq/loq.xml")
    #expect(read.modules.map(\.id) == ["http://LOP-01", "http://LOP-02", "http://Q-02"])
    #expect(read.modules.map(\.kind) == [.module, .module, .credential])
    #expect(read.modules.map(\.outcomes.count) == [2, 2, 2])
    #expect(read.modules.map(\.skills.count) == [8, 8, 8])
    #expect(read.modules.map(\.eqf?.value) == [2, 2, 3])
    #expect(read.modules.map(\.provider) == ["http://ORG-01", "http://ORG-01", ""])
    #expect(read.reasons == [])
    #expect(read.badValues.count { $0.contains("relatedESCOSkill") } == 12)
    #expect(!read.badValues.contains { $0.hasPrefix("dangling") })
  }

  @Test func whatIsNotKnownIsRefused() {
    #expect(throws: (any Error).self) {
      try Self.read(Self.samples + "opleidingsrelatie0000-" + Self.zeros)
    }
  }

  /// A document that is added to the folders has to be added here.
  @Test func noDocumentIsLeftOut() throws {
    let folders = [
      "edudex", "ooapi/v5samples", "ooapi/quickstart", "edubadges", "openbadges3", "elm-loq",
      "elm-edc", "schemaorg",
    ]
    var files: [String] = []
    for folder in folders {
      let path = RealData.folder + "/feeds/" + folder
      guard let stream = opendir(path) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if !name.hasPrefix(".") { files.append(folder + "/" + name) }
      }
    }
    let others = ["elm-loq/loq.xml", Self.samples + "opleidingsrelatie0000-" + Self.zeros]
    #expect(Set(files) == Set(Self.table.map(\.file) + others))
  }

  @Test func whatTheSamplesSay() throws {
    let edc = try Self.read("elm-edc/Sample-MC-Annex1-unsigned.jsonld").modules[0]
    #expect(edc.title?.value == "Digital micro-credential creation")
    #expect(edc.provider == "University of Zed")
    #expect(edc.credits?.value == 2)
    #expect(edc.hours?.value == 60)
    #expect(edc.eqf?.value == 6)
    #expect(edc.skills.count { $0.value.uri?.isOfESCO ?? false } == 4)
    #expect(edc.skills.count { $0.value.uri != nil } == 6)
    #expect(edc.modes.map(\.value) == [.blended])

    let badge = try Self.read("edubadges/badgeclass_from_seed.json").modules[0]
    #expect(badge.credits?.value == 2.5)
    #expect(badge.studyHours == 70)
    #expect(badge.eqf?.value == 7)
    #expect(
      badge.outcomes.map(\.value) == [
        "Will appreciate the benefits of learning a foreign language."
      ])
    #expect(badge.codes.map(\.value.code) == ["56823"])
    #expect(badge.credentials.map(\.value.carrier) == ["edubadge"])

    let program = try Self.read("edudex/program_RECONSTRUCTED.xml").modules[0]
    #expect(program.key == ModuleKey(provider: "example", id: "omscholing-softwareontwikkelaar"))
    #expect(program.price == 495_000)
    #expect(program.weeks.map { $0.value.rounded() } == 26)
    #expect(program.validTo?.value == CivilDate("2026-12-31"))
    #expect(program.url?.value == "https://www.example.nl/omscholing-softwareontwikkelaar")
  }
}
