import Feeds
import SkillModel
import Testing

/// Every XML sample in the folder of real data: what is read of it, and why the rest is not.
@Suite(.enabled(if: RealFeeds.arePresent, "the samples of feeds are not there"))
struct RealVacancyXMLTests {
  private static let folder = RealFeeds.folder
  private static let sep = "setu/hr-xml/SEP/"
  private static let setu = "setu/setu/examples/"

  private static let none: [FaultReason] = []

  @Test(arguments: [
    ("indeed-xml/fr_talia_jobs.xml", 16, none), ("indeed-xml/pl_paretti_indeed_1MB.xml", 600, none),
    ("indeed-xml/talroo_example.xml", 1, none), ("indeed-xml/variant_jobs_job_id.xml", 7, none),
    ("eures/nav_ad_1.xml", 1, none), ("eures/nav_ad_with_experience.xml", 1, none),
    ("eures/nav_ad_with_only_country.xml", 1, none), ("eures/pes_sweden_1.xml", 1, none),
    ("eures/nl_shape_from_1j1s_fixture.xml", 1, none),
    (sep + "PositionOpeningNLExample - advertisement.xml", 1, none),
    (sep + "PositionOpeningNLExample - vacancy++.xml", 1, none),
    (sep + "PositionOpeningNLExample - vacancy.xml", 1, none),
    (sep + "PositionOpeningNLExample1p1-advertisement.xml", 1, none),
    (sep + "PositionOpeningNLExample1p1-vacancy++.xml", 1, none),
    (sep + "PositionOpeningNLExample1p1-vacancy.xml", 1, none),
    (sep + "VacancyResponseNLExample.xml", 0, [.notAVacancy(.vacancyResponse)]),
    (sep + "CandidateNLExample.xml", 0, [.notAVacancy(.profile)]),
    (setu + "HumanResource/HumanResourceExample_offer_v1.4.xml", 0, [.notAVacancy(.humanResource)]),
    (setu + "HumanResource/HumanResourceExample_v2.0.xml", 0, [.notAVacancy(.humanResource)]),
    (
      setu + "HumanResource/HumanResourceExample_x-assigned_v1.4.xml", 0,
      [.notAVacancy(.humanResource)]
    ),
    (
      setu + "HumanResource/StatusHumanResourceExample_v1.4.xml", 0, [.notAVacancy(.humanResource)]
    ),
    (setu + "StaffingOrder/StaffingOrderExample_RFQ_v1.4.xml", 0, [.notAVacancy(.staffingOrder)]),
    (setu + "StaffingOrder/StaffingOrderExample_order_v1.4.xml", 0, [.notAVacancy(.staffingOrder)]),
    (setu + "StaffingOrder/StaffingOrderExample_v2.0.xml", 0, [.notAVacancy(.staffingOrder)]),
    (
      setu + "StaffingOrder/StatusStaffingOrderExample_v1.4.xml", 0, [.notAVacancy(.staffingOrder)]
    ),
    ("candidate/eures_candidate_nav.xml", 0, [.notAVacancy(.profile)]),
    ("edudex/edudexDirectory_real.xml", 0, [.notAVacancy(.course)]),
    ("edudex/program_RECONSTRUCTED.xml", 0, [.notAVacancy(.course)]),
    ("elm-loq/loq.xml", 0, [.notAVacancy(.course)]),
  ])
  func everySample(path: String, vacancies: Int, faults: [FaultReason]) throws {
    let read = try ReadVacancies(ByteSource(path: Self.folder + path))
    #expect(read.vacancies.count == vacancies && read.count.vacancies == vacancies)
    #expect(read.faults.map(\.reason) == faults && read.count.faults == faults.count)
    #expect(read.count.brokenOff == nil)
    #expect(read.vacancies.allSatisfy { !$0.id.isEmpty && $0.title != nil })
  }

  /// What stands in the document, read by eye.
  @Test func aFrenchAd() throws {
    let read = try ReadVacancies(ByteSource(path: Self.folder + "indeed-xml/fr_talia_jobs.xml"))
    let ad = try #require(read.vacancies.first)
    #expect(ad.id == "TAL_2026_40" && ad.title?.value == "Vendeur(se) en alternance H/F")
    #expect(ad.employer?.value == "Talia")
    #expect(
      ad.places.map(\.value) == [
        VacancyPlace(
          town: "Levallois-Perret", postcode: "92300", region: "Île-de-France", country: "FR")
      ])
    #expect(
      ad.salaries.map(\.value) == [
        Salary(
          least: 50_000, most: 170_000, period: .month, currency: "EUR",
          text: "De 500€ à 1700€ par mois")
      ])
    #expect(ad.published?.value == CivilDate("2026-06-22"))
    let lines = ad.texts.first?.value.split(separator: "\n") ?? []
    #expect(lines.first?.hasPrefix("L'École Talia, école 100% en ligne, accompagne") == true)
    #expect(
      lines.dropFirst(2).first == "- Accueillir, conseiller et accompagner les clients en boutique")
    #expect(lines.last?.hasPrefix("📩 Intéressé(e) ? Postulez directement") == true)
    #expect(read.notes.first?.personalFields == 1 && read.notes.first?.ignoredFields == 1)
  }

  @Test func theTalrooAd() throws {
    let read = try ReadVacancies(ByteSource(path: Self.folder + "indeed-xml/talroo_example.xml"))
    let ad = try #require(read.vacancies.first)
    #expect(ad.id == "distinctive123456" && ad.title?.value == "Software Engineer")
    #expect(ad.url?.value == "http://www.example.com/viewjob.php?jobid=distinctive123456")
    #expect(ad.texts.first?.value == "Do you have 3-5 years of software developing experience?")
    #expect(
      ad.salaries.first?.value.least == 7_000_000 && ad.salaries.first?.value.currency == "USD")
    #expect(
      ad.levels.first?.value.text == "Associate's Degree" && ad.hours.first?.value == .fullTime)
    #expect(ad.occupations.first?.value.label == "Information Technology")
    #expect(ad.experienceYears.map(\.value) == [3])
  }

  @Test func aNorwegianAdOfEURES() throws {
    let read = try ReadVacancies(ByteSource(path: Self.folder + "eures/nav_ad_1.xml"))
    let ad = try #require(read.vacancies.first)
    #expect(ad.owner == "NAV" && ad.id == "db6cc067-7f39-42f1-9866-d9ee47894ec6")
    #expect(ad.title?.value == "Motorkyndige Teknikkere/ Elektrikkere/ Feilsøkere")
    #expect(
      ad.places.map(\.value) == [
        VacancyPlace(town: "OSLO", postcode: "0195", region: "NO081", country: "NO")
      ])
    #expect(ad.occupations.map(\.value.uri) == [.isco("7411")])
    #expect(ad.hours.map(\.value) == [.fullTime] && ad.contracts.map(\.value) == [.permanent])
    #expect(
      ad.starts?.value == CivilDate("2019-03-01") && ad.closes?.value == CivilDate("2019-03-01"))
    #expect(ad.url?.value == "https://www.finn.no/138328250" && ad.modified?.value == "2019-11-05")
    #expect(ad.languages.isEmpty && ad.language?.rawValue == "no")
    #expect(
      ad.texts.first?.value
        == "For fullstendig annonsetekst, se annonsen hos finn.no: https://www.finn.no/138328250.")
  }

  @Test func theSETUVacancyOfBothVersions() throws {
    for name in [
      "PositionOpeningNLExample - vacancy++.xml", "PositionOpeningNLExample1p1-vacancy++.xml",
    ] {
      let read = try ReadVacancies(ByteSource(path: Self.folder + Self.sep + name))
      let ad = try #require(read.vacancies.first)
      #expect(ad.owner == "owner" && ad.id == "123456" && ad.title?.value == "Werktuigbouwkundige")
      #expect(ad.hours.map(\.value) == [HoursRange(least: 32, most: 40)])
      #expect(ad.requirements.map(\.value.phrase) == ["hoofdrekenen"])
      #expect(
        ad.licences.map(\.value) == ["B"]
          && ad.languages.map(\.value.language.rawValue) == ["nl", "en"])
      #expect(
        ad.salaries.first?.value.period == .fourWeeks && ad.experienceYears.map(\.value) == [3])
      #expect(ad.url?.value == "http://www.recruitmentbedrijfb.nl/werktuigbouwkundige/vacancy")
      #expect(ad.places.map(\.value.municipality) == ["Groningen", nil])
      #expect(
        !String(describing: read).contains("Janssen") && !String(describing: read).contains("@"))
    }
  }
}

/// Real samples of feeds.
enum RealFeeds {
  static let folder = RealData.folder + "/feeds/"
  static let arePresent = (try? ByteSource(path: folder + "eures/nav_ad_1.xml")) != nil
}
