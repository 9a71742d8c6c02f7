import Feeds
import Glibc
import SkillModel
import Testing

/// Every real JSON document of the feeds, and what it gives: vacancies or a fault with a name.
@Suite(.enabled(if: RealData.isPresent, "no real data: OVERSTAP_DATA, or shared/data beside it"))
struct RealVacancyJSONTests {
  struct Expected: Sendable, CustomTestStringConvertible {
    var file: String
    var vacancies = 0
    var format: VacancyFormat?
    var badValues = 0
    var others: [NotAVacancy] = []
    var isUnknown = false
    var testDescription: String { file }

    init(
      _ file: String, _ vacancies: Int, _ format: VacancyFormat, badValues: Int = 0
    ) {
      (self.file, self.vacancies) = (file, vacancies)
      (self.format, self.badValues) = (format, badValues)
    }

    init(_ file: String, _ other: NotAVacancy, times: Int = 1) {
      self.file = file
      others = Array(repeating: other, count: times)
    }

    init(unknown file: String) {
      self.file = file
      isUnknown = true
    }
  }

  private static let agent = "vum/backend-vacatures-bemiddelaar__"
  private static let profiles = "vum/backend-werkzoekendenprofielen-"
  private static let samples = "ooapi/v5samples/"

  static let table: [Expected] = [
    // The samples of the interface have "string" and "s" for codes.
    Expected(agent + "aanvraag-vacature.json", 1, .vum, badValues: 5),
    Expected(agent + "inline-response200.json", .matchReceipt),
    Expected(agent + "inline-response2001.json", 1, .vum, badValues: 5),
    Expected(agent + "vacature-matches-callback-request.json", 1, .vum, badValues: 5),
    Expected(profiles + "bemiddelaar__inline-response200.json", .matchReceipt),
    Expected(
      profiles + "bemiddelaar__werkzoekende-profiel-matches-request-gemeente.json", .matchRequest),
    Expected(profiles + "bemiddelaar__werkzoekende.json", .profile),
    Expected(profiles + "bron__test-user-request.json", .matchRequest),
    Expected(profiles + "bron__test-user.json", .profile),
    Expected("vum/frontend__example-jsons__1vacature.json", 1, .vum),
    Expected("vum/frontend__example-jsons__1werkzoekende.json", .profile, times: 24),
    Expected("vum/frontend__example-jsons__UM-Werkzoekenden-20220126-071632.json", .profile),
    Expected("schemaorg/jobposting_02.jsonld", 1, .schemaOrg),
    Expected("schemaorg/jobposting_03.jsonld", 1, .schemaOrg),
    Expected("schemaorg/jobposting_06.jsonld", 1, .schemaOrg),
    Expected("schemaorg/jobposting_07.jsonld", 1, .schemaOrg),
    Expected("schemaorg/jobposting_12.jsonld", 1, .schemaOrg),
    Expected("schemaorg/jobposting_13.jsonld", 1, .schemaOrg),
    Expected("schemaorg/jobposting_17.jsonld", 1, .schemaOrg),
    Expected("schemaorg/course_04.jsonld", .course),
    Expected("schemaorg/course_10.jsonld", .course),
    Expected("schemaorg/course_18.jsonld", .course),
    Expected("schemaorg/course_19.jsonld", .course),
    Expected("schemaorg/course_20.jsonld", .course),
    Expected("schemaorg/course_23.jsonld", .course),
    Expected("schemaorg/course_24.jsonld", .course),
    Expected("schemaorg/course_25.jsonld", .course),
    Expected("jobtech-se/platsannons_results_eng.json", 2, .jobTech),
    Expected("eures/eures_GetReply.json", 2, .eures),
    Expected("eures/eures_GetCodeLists.json", .codeList),
    Expected("candidate/jsonresume_sample.json", .profile),
    // A job description for JSON Resume: a draft that no feed uses.
    Expected(unknown: "candidate/jsonresume_sample.job.json"),
    Expected("edubadges/badgeclass_from_seed.json", .course),
    Expected("elm-edc/Sample-MC-Annex1-unsigned.jsonld", .course),
    Expected("openbadges3/achievementAlignmentCe.json", .course),
    Expected("openbadges3/fullOpenBadge.json", .course),
    Expected("openbadges3/skillAssertionCase.json", .course),
    Expected(unknown: "ooapi/quickstart/1-Organization.json"),
    Expected("ooapi/quickstart/3-Course.json", .course),
    Expected("ooapi/quickstart/program-demo04-offering.json", .course),
    Expected(samples + "course-30010000-0000-0000-0000-000000000000.json", .course),
    Expected(samples + "course-offerings-30010000-0000-0000-0000-000000000000.json", .course),
    Expected(samples + "course-offerings.json", .course),
    Expected(samples + "course.json", .course),
    Expected(
      samples + "education-specification-10020000-0000-0000-0000-000000000000.json", .course),
    Expected(
      samples + "education-specification-10030000-0000-0000-0000-000000000000.json", .course),
    Expected(samples + "education-specification-diff.json", .course),
    Expected(samples + "integration-program-0.json", .course),
    Expected(unknown: samples + "opleidingsrelatie0000-0000-0000-0000-000000000000.json"),
    Expected(samples + "program-20010000-0000-0000-0000-000000000000.json", .course),
    Expected(samples + "program-20030000-0000-0000-0000-000000000000.json", .course),
    Expected(samples + "program-29990000-0000-0000-0000-000000000000.json", .course),
    Expected(samples + "program-offerings-20010000-0000-0000-0000-000000000000.json", .course),
    Expected(samples + "program-offerings-29990000-0000-0000-0000-000000000000.json", .course),
    Expected(samples + "program.json", .course),
    Expected("setu/setu/examples/HumanResource/HumanResourceExample_v2.0.json", .humanResource),
    Expected("setu/setu/examples/StaffingOrder/StaffingOrderExample_v2.0.json", .staffingOrder),
  ]

  @Test(arguments: table)
  func everyDocumentGivesVacanciesOrAName(expected: Expected) throws {
    let path = RealData.folder + "/feeds/" + expected.file
    if expected.isUnknown {
      #expect(throws: Fault(.unknownFormat, file: path, line: 1)) {
        try ReadVacancies(ByteSource(path: path))
      }
      return
    }
    let read = try ReadVacancies(ByteSource(path: path))
    #expect(read.vacancies.count == expected.vacancies)
    #expect(read.count.vacancies == expected.vacancies)
    #expect(read.count.faults == expected.others.count)
    #expect(read.count.formats == (expected.format.map { [$0] } ?? []))
    #expect(read.count.brokenOff == nil)
    #expect(read.reasons == expected.others.map { .notAVacancy($0) })
    #expect(read.badValues.count == expected.badValues)
  }

  /// A file that is not in the table would go unseen.
  @Test func theTableHasEveryDocument() {
    var found: Set<String> = []
    Self.collect("", into: &found)
    #expect(found == Set(Self.table.map(\.file)))
  }

  private static func collect(_ place: String, into found: inout Set<String>) {
    guard let stream = opendir(RealData.folder + "/feeds/" + place) else {
      if place.hasSuffix(".json") || place.hasSuffix(".jsonld") { found.insert(place) }
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." {
        collect(place + (place.isEmpty ? "" : "/") + name, into: &found)
      }
    }
  }

  // MARK: - Field by field, against what a reader of the document sees

  @Test func theCarpenterOfVUM() throws {
    let read = try ReadVacancies(
      ByteSource(path: RealData.folder + "/feeds/vum/frontend__example-jsons__1vacature.json"))
    var carpenter = Vacancy(owner: "", id: "1e3abbcc")
    carpenter.title = Sourced("Timmerman Eindhoven", at: "naamVacature")
    carpenter.texts = [
      Sourced(
        "Wij zoeken een timmerman voor een project in Eindhoven voor een duratie van 4 maanden.",
        at: "omschrijvingVacature"),
      Sourced(
        "Flexibele werktijden zijn mogelijk",
        at: "arbeidsVoorwaarden.omschrijvingArbeidsvoorwaarden"),
    ]
    carpenter.employer = Sourced("Koninklijke BAM", at: "werkgever.handelsnaamOrganisatie")
    carpenter.places = [
      Sourced(
        VacancyPlace(
          town: "Eindhoven", municipality: "Eindhoven", postcode: "4600AA", country: "NL"),
        at: "werkgever.adresHouding.adres.adresNederland")
    ]
    carpenter.hours = [
      Sourced(HoursRange(least: 20, most: 40), at: "werktijden.aantalWerkurenPerWeekMaximaal")
    ]
    carpenter.contracts = [Sourced(.temporary, at: "contractvorm.codeTypeArbeidscontract")]
    carpenter.levels = [
      Sourced(
        AskedLevel(level: nil, text: "4 mbo/havo/vwo", isDiplomaAsked: false),
        at: "codeWerkEnDenkniveauMinimaal"),
      Sourced(
        AskedLevel(level: nil, text: "4 mbo Sociologie", isDiplomaAsked: true),
        at: "opleiding.codeNiveauOpleiding"),
      Sourced(
        AskedLevel(level: nil, text: "2 vmbo Criminologie", isDiplomaAsked: true),
        at: "opleiding.codeNiveauOpleiding"),
    ]
    carpenter.languages = ["nl", "af"].map {
      Sourced(
        LanguageSkill(language: Language(rawValue: $0), level: nil), at: "taalbeheersing.codeTaal")
    }
    carpenter.licences = [Sourced("B", at: "rijbewijs.codeSoortRijbewijs")]
    carpenter.salaries = [
      Sourced(
        Salary(least: 250_000, most: 250_000, text: "2500"),
        at: "arbeidsVoorwaarden.salarisIndicatie")
    ]
    carpenter.experienceYears = [Sourced(10, at: "werkervaring.aantalJarenWerkzaamInBeroep")]
    carpenter.closes = CivilDate("2022-02-24").map { Sourced($0, at: "sluitingsDatumVacature") }
    carpenter.starts = CivilDate("2022-01-22").map {
      Sourced($0, at: "arbeidsVoorwaarden.datumAanvangWerkzaamheden")
    }
    carpenter.occupations = [
      Sourced(
        OccupationReference(scheme: "bo&c", code: "20039", uri: nil, label: "Timmerman"),
        at: "beroep.codeBeroepsnaam")
    ]
    let behaviour = "gedragscompetentie.omschrijvingGedragscompetentie"
    carpenter.requirements = [
      Sourced(AskedSkill(uri: nil, phrase: "Timmeren"), at: "vakvaardigheid.omschrijving"),
      Sourced(AskedSkill(uri: nil, phrase: "Stuken"), at: "vakvaardigheid.omschrijving"),
      Sourced(
        AskedSkill(uri: nil, phrase: "Bewezen competentie in aansturen.", level: "1"),
        at: behaviour),
      Sourced(
        AskedSkill(uri: nil, phrase: "Heeft ervaring met begeleiden.", level: "3"), at: behaviour),
      Sourced(AskedSkill(uri: nil, phrase: "BHV"), at: "cursus.naamCursus"),
    ]
    #expect(read.vacancies == [carpenter])
    // The contact person with name, number and address is one field that was not read.
    #expect(read.notes.map(\.personalFields) == [1])
    #expect(read.notes.map(\.line) == [2])
  }

  @Test func theJavaDeveloperOfJobTech() throws {
    let read = try ReadVacancies(
      ByteSource(path: RealData.folder + "/feeds/jobtech-se/platsannons_results_eng.json"))
    let ad = try #require(read.vacancies.first)
    #expect(read.vacancies.map(\.id) == ["23174210", "23187561"])
    #expect(ad.title == Sourced("Java-utvecklare", at: "headline"))
    #expect(ad.employer?.value == "Not4real dream business AB")
    #expect(ad.texts.count == 4)
    #expect(
      ad.places == [
        Sourced(
          VacancyPlace(
            town: "Nacka", municipality: "Stockholm", postcode: "13141", region: "Stockholms län",
            country: "SE"), at: "workplace_address")
      ])
    #expect(ad.hours.map(\.value) == [.fullTime, .fullTime])
    #expect(ad.contracts == [Sourced(.permanent, at: "duration.label")])
    #expect(
      ad.requirements == [
        Sourced(
          AskedSkill(uri: nil, phrase: "Java", need: .required, level: "10"),
          at: "must_have.skills.label"),
        Sourced(
          AskedSkill(uri: nil, phrase: "Javascript", need: .preferred, level: "10"),
          at: "nice_to_have.skills.label"),
        Sourced(
          AskedSkill(uri: nil, phrase: "Finska", need: .preferred),
          at: "nice_to_have.languages.label"),
      ])
    #expect(ad.languages.map(\.value.language.rawValue) == ["en"])
    #expect(ad.occupations.map(\.value.label) == ["Backend-utvecklare"])
    #expect(ad.published?.value.description == "2019-03-13")
    #expect(ad.closes?.value.description == "2019-05-12")
    #expect(ad.modified == Sourced("2019-03-12T17:08:41.222", at: "timestamp"))
    // A licence is asked, which one is not said.
    #expect(ad.licences == [])
    // Two of the employer, two of how to apply.
    #expect(read.notes.map(\.personalFields) == [4, 1])
  }

  /// The XML itself is checked field by field where it is read; here what stands around it.
  @Test func theReceptionistOfEURES() throws {
    let read = try ReadVacancies(
      ByteSource(path: RealData.folder + "/feeds/eures/eures_GetReply.json"))
    #expect(read.vacancies.map(\.owner) == ["PES-SWEDEN", "PES-SWEDEN"])
    #expect(read.vacancies.map(\.id) == ["23590448", "22643192"])
    let ad = try #require(read.vacancies.first)
    #expect(ad.title?.value == "Hotellreceptionist Deltid på Boutique hotell")
    #expect(
      ad.modified == Sourced("2019-10-16T08:58:00", at: "auditInfo.modificationTimestamp"))
    // The ad itself names the page it stands on; the one of EURES is for those that do not.
    #expect(
      ad.url?.value
        == "https://www.arbetsformedlingen.se/For-arbetssokande/Hitta-jobb/Platsbanken/annonser/23590448"
    )
  }

  @Test func theAppDeveloperOfSchemaOrg() throws {
    let read = try ReadVacancies(
      ByteSource(path: RealData.folder + "/feeds/schemaorg/jobposting_03.jsonld"))
    let ad = try #require(read.vacancies.first)
    #expect(ad.title == Sourced("Mobile App Developer", at: "name"))
    #expect(ad.employer == Sourced("ACME Software", at: "hiringOrganization.name"))
    #expect(
      ad.occupations == [
        Sourced(
          OccupationReference(
            scheme: "onet", code: "15-1132.00", uri: nil, label: "Software Developers, Applications"
          ), at: "relevantOccupation.occupationalCategory")
      ])
    #expect(ad.id.hasPrefix("ad-") && ad.id.utf8.count == 19)
  }
}
