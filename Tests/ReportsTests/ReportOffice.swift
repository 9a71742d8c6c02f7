import Feeds
import Reports
import SkillModel
import Store
import TestSupport
import Testing
import Wording

@testable import Advisory

/// A database with the small taxonomy, and reports from it.
struct ReportOffice {
  static let day = CivilDate("2026-11-21") ?? .epoch
  static let moment = "2026-11-21T00:00:00Z"
  static let shipped = ShippedData(
    folder: "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
      + "/Taxonomies")

  let scratch = Scratch()
  let store: OverstapStore

  /// - Parameter hasStarter: with the starter taxonomy instead of the small one.
  init(hasStarter: Bool = false) throws {
    store = try OverstapStore(path: scratch.path("db.sqlite"), mode: .create)
    let initialisation = Initialisation(
      store: store, shipped: Self.shipped, moment: Self.moment)
    try initialisation.loadReference(includesTables: true)
    if hasStarter {
      _ = try initialisation.loadStarter()
      return
    }
    let paths = ["en", "nl"].map { SmallTaxonomy.folder(language: $0).write(in: scratch) }
    _ = try TaxonomyImport(store: store, moment: Self.moment).run(paths: paths)
  }

  func session(_ language: Language) throws -> AdvisorySession {
    try AdvisorySession(store: store, asOf: Self.day, language: language, recording: .nothing())
  }

  /// A report with the plan of the fixture.
  func report(
    _ audience: ReportAudience, _ language: Language = .dutch, targets: [String]? = nil,
    person json: String = ReportOffice.nurse, hasPlan: Bool = true, domains: Domains? = nil
  ) throws -> ReportResult {
    let session = try session(language)
    let (person, _) = try session.person(scratch.write("person.json", json))
    let developer = SmallURI.occupation("developer")
    let request = ReportRequest(
      for: audience, targets: targets ?? [developer], domains: domains,
      limit: audience == .adviser ? 10 : 5)
    let plan: ReportPlanning = { person, names in
      let target = try session.gap(person, target: names[0]).target
      return PlanFixture.plan(
        head: try session.head(), candidate: person.id, target: (target.uri, target.label))
    }
    return try session.report(person, request, plan: hasPlan ? plan : nil)
  }

  func page(
    _ audience: ReportAudience, _ language: Language = .dutch, targets: [String]? = nil,
    person json: String = ReportOffice.nurse, hasPlan: Bool = true, domains: Domains? = nil
  ) throws -> String {
    let report = try report(
      audience, language, targets: targets, person: json, hasPlan: hasPlan, domains: domains)
    return String(
      decoding: ReportPage(wording: Wording(language: language)).html(report), as: UTF8.self)
  }

  /// Someone with claims of every grade, limits, wishes and an answer about a hard requirement.
  static let nurse = """
    {"id":"K-1","label":"verpleegkundige met plannen",
    "occupations":[{"title":"nurse","from":"2010","to":"2026"}],"claims":[
    {"skill":"\(SmallURI.skill("sql"))","state":"present","evidence":"self","lastUsed":"2025"},
    {"skill":"\(SmallURI.skill("plan"))","state":"present","evidence":"employer"},
    {"skill":"\(SmallURI.skill("care"))","state":"present","evidence":"certified"},
    {"skill":"\(SmallURI.skill("listen"))","state":"present","evidence":"adviser"},
    {"skill":"\(SmallURI.skill("python"))","state":"absent","evidence":"tested"}],
    "education":[{"nlqf":"4","title":"geheime school"}],
    "gates":{"drivingLicence":["B"],"vca":false},
    "limits":{"hoursPerWeek":13,"budget":123400,"weeks":41,"postcode":"3511","maxKm":17},
    "wishes":{"interests":["vliegers"],"hourlyWage":2345,"conditions":["zittend werk"]}}
    """
}
