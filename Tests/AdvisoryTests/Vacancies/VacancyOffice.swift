import Advisory
import SkillModel
import Store
import TestSupport

/// A database with the starter, regions and vacancies from texts.
struct VacancyOffice {
  let scratch = Scratch()
  let store: OverstapStore

  init() throws {
    let template = try Self.template.get()
    Disk.write(template.database, to: scratch.path("db.sqlite"))
    Disk.write(template.snapshot, to: scratch.path("db.sqlite.snapshot"))
    Disk.write(template.titles, to: scratch.path("db.sqlite.titles-occupation"))
    store = try OverstapStore(path: scratch.path("db.sqlite"), mode: .create)
  }

  /// A database with the starter, its snapshot and its titles, made once: they take seconds.
  private static let template = Result {
    let scratch = Scratch()
    do {
      let store = try OverstapStore(path: scratch.path("db.sqlite"), mode: .create)
      let initialisation = Initialisation(
        store: store, shipped: Office.shipped, moment: Office.moment)
      try initialisation.loadReference()
      _ = try initialisation.loadStarter()
      let session = try AdvisorySession(
        store: store, asOf: Office.day, language: .dutch, recording: .nothing())
      _ = try session.snapshot()
      _ = try session.link(LinkRequest(kind: .occupation))
    }
    return (
      database: Disk.bytes(of: scratch.path("db.sqlite")),
      snapshot: Disk.bytes(of: scratch.path("db.sqlite.snapshot")),
      titles: Disk.bytes(of: scratch.path("db.sqlite.titles-occupation"))
    )
  }

  func session(on day: CivilDate = Office.day) throws -> AdvisorySession {
    try AdvisorySession(store: store, asOf: day, language: .dutch, recording: .nothing())
  }

  /// Imports documents as one request and links them.
  @discardableResult
  func take(
    _ documents: String..., source: String? = nil, isFullSet: Bool = false,
    on day: CivilDate = Office.day
  ) throws -> VacancyImportSummary {
    let paths = documents.enumerated().map { scratch.write("feed-\($0).txt", $1) }
    let session = try session(on: day)
    var summary = try VacancyImport(
      session, .init(paths: paths, source: source, isFullSet: isFullSet), moment: Office.moment
    ).run()
    summary.linking = try session.linkVacancies()
    return summary
  }

  /// The examples that ship.
  @discardableResult
  func takeExamples() throws -> VacancyImportSummary {
    let session = try session()
    let folder = Office.shipped.folder + "/examples/vacancies-"
    var summary = try VacancyImport(
      session,
      .init(paths: ["indeed.xml", "vum.json", "schemaorg.jsonld"].map { folder + $0 }),
      moment: Office.moment
    ).run()
    summary.linking = try session.linkVacancies()
    return summary
  }

  func candidate(_ json: String) throws -> Candidate {
    try session().candidate(scratch.write("person.json", json))
  }

  /// One ad of a feed as employers send it.
  static func ad(
    _ id: String, _ title: String, company: String = "Werk BV", city: String = "",
    postcode: String = "", jobType: String = "", text: String = "", site: String = "a.example",
    date: String = ""
  ) -> String {
    """
    <job><title><![CDATA[\(title)]]></title><referencenumber>\(id)</referencenumber>
    <company>\(company)</company><city>\(city)</city><postalcode>\(postcode)</postalcode>
    <country>NL</country><jobtype>\(jobType)</jobtype><date>\(date)</date>
    <url>https://\(site)/\(id)</url><description><![CDATA[\(text)]]></description></job>
    """
  }

  static func feed(_ ads: String...) -> String {
    "<?xml version=\"1.0\"?><source>" + ads.joined() + "</source>"
  }

  static let carer =
    "{\"id\":\"K-1\",\"occupations\":[{\"title\":\"verzorgende\"}],"
    + "\"limits\":{\"postcode\":\"3511\"}}"
}

/// The office of the other suites, by another name: `Office` is that of vacancies here.
typealias MainOffice = Office
