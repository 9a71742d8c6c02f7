import Advisory
import Feeds
import SkillModel
import Store
import TestSupport

/// One line of a catalogue; as it stands a course of four weeks that may start at any time.
struct CatalogueLine {
  var id: String
  /// Ids of skills of the small taxonomy, with a level in brackets where wanted.
  var skills: String
  var provider = "A"
  var kind = ""
  var hours = "40"
  var weeks = "4"
  var price = "100"
  var payers = ""
  var starts = ""
  var certain = ""
  var deadline = ""
  var anytime = "ja"
  var mode = ""
  var town = ""
  var language = "nl"
  var level = ""
  var entry = ""
  var first = ""
  var capacity = ""
  var credential = ""

  init(_ id: String, _ skills: String, _ change: (inout CatalogueLine) -> Void = { _ in }) {
    self.id = id
    self.skills = skills
    change(&self)
  }

  static let header =
    "aanbieder;id;titel;soort;vaardigheden;studie-uren;weken;prijs incl. btw (euro);wie betaalt;"
    + "startdatum;start zeker;uiterste aanmelding;altijd starten;leervorm;plaats;taal;"
    + "toelating niveau;toelating;eerst module (id);max deelnemers;bewijs"

  var text: String {
    let taught = skills.split(separator: " ").map { word in
      let parts = word.split(separator: ":")
      return SmallURI.skill(String(parts[0])) + (parts.count > 1 ? " (\(parts[1]))" : "")
    }
    return [
      provider, id, "cursus " + id, kind, taught.joined(separator: "|"), hours, weeks, price,
      payers, starts, certain, deadline, starts.isEmpty ? anytime : "", mode, town, language,
      level, entry, first, capacity, credential,
    ].joined(separator: ";")
  }
}

/// The small taxonomy with a hand-made catalogue, and plans from it.
struct PlanOffice {
  let place: ModuleOffice
  let session: AdvisorySession
  let summary: CatalogueImportSummary?

  /// - Parameters:
  ///   - lines: nothing is imported when empty.
  ///   - hasPlaces: with the shipped regions, postcodes and schemes.
  init(_ lines: [CatalogueLine], hasTables: Bool = false) throws {
    place = try ModuleOffice()
    if hasTables {
      try Initialisation(
        store: place.office.store, shipped: Office.shipped, moment: Office.moment
      ).loadReference(includesTables: true)
    }
    summary =
      lines.isEmpty
      ? nil
      : try place.take(
        ([CatalogueLine.header] + lines.map(\.text)).joined(separator: "\n") + "\n")
    session = try place.session()
  }

  static let developer = SmallURI.occupation("developer")
  static let analyst = SmallURI.occupation("analyst")

  /// Somebody of whom every skill is known: those given are there, the others are not.
  func person(
    has: [String] = [], lacks: [String]? = nil, limits: String = "", more: String = ""
  ) throws -> Candidate {
    let absent = lacks ?? SmallTaxonomy.skills.map(\.0).filter { !has.contains($0) }
    let claims =
      has.map { "{\"skill\":\"\(SmallURI.skill($0))\",\"evidence\":\"tested\"}" }
      + absent.map { "{\"skill\":\"\(SmallURI.skill($0))\",\"state\":\"absent\"}" }
    return try place.office.person(
      "{\"id\":\"K-1\",\"claims\":[\(claims.joined(separator: ","))],"
        + "\"limits\":{\(limits)}\(more)}")
  }

  func plan(
    _ person: Candidate, _ targets: [String] = [PlanOffice.developer],
    _ change: (inout PlanRequest) -> Void = { _ in }
  ) throws -> PlanResult {
    var request = PlanRequest(targets: targets)
    change(&request)
    return try session.plan(person, request)
  }

  /// A person who knows nothing of it, towards software developer.
  func plan(_ change: (inout PlanRequest) -> Void = { _ in }) throws -> PlanResult {
    try plan(person(), [Self.developer], change)
  }

  /// One course for each essential skill of a developer, and dearer ones beside it.
  static let four = [
    CatalogueLine("1", "python") { $0.price = "200" },
    CatalogueLine("2", "sql") { $0.price = "150" },
    CatalogueLine("3", "debug") { $0.price = "120" },
    CatalogueLine("4", "plan") { $0.price = "80" },
    CatalogueLine("5", "python sql debug plan") {
      $0.price = "900"
      $0.hours = "60"
      $0.weeks = "6"
    },
  ]
}

extension PlanResult {
  /// Ids of the modules without the provider, in order of the plan.
  var ids: [String] { modules.map { String($0.id.split(separator: "/").last ?? "") } }
}

extension Candidate {
  /// The person after a plan: what its modules teach is there, certified.
  func after(_ plan: PlanResult, _ modules: [LoadedModule]) -> Candidate {
    var candidate = self
    let chosen = Set(plan.modules.map(\.id))
    for loaded in modules where chosen.contains(loaded.module.key.description) {
      candidate.claims += loaded.taught.map {
        Claim(skill: $0.uri, evidence: .certified, level: $0.level)
      }
    }
    return candidate
  }
}
