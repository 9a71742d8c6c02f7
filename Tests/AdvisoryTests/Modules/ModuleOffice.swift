import Advisory
import SkillModel
import Store
import TestSupport

/// A small taxonomy in two languages with catalogues from texts.
struct ModuleOffice {
  let office: Office

  init() throws {
    office = try Office([SmallTaxonomy.folder(), SmallTaxonomy.folder(language: "nl")])
  }

  func session(on day: CivilDate = Office.day) throws -> AdvisorySession {
    try AdvisorySession(store: office.store, asOf: day, language: .dutch, recording: .nothing())
  }

  /// Imports a catalogue and links it.
  @discardableResult
  func take(_ catalogue: String, on day: CivilDate = Office.day) throws -> CatalogueImportSummary {
    let session = try session(on: day)
    var summary = try CatalogueImport(
      session, paths: [office.scratch.write("catalogue.txt", catalogue)], provider: nil,
      moment: Office.moment
    ).run()
    summary.linking = try session.linkModules()
    return summary
  }
}

extension LoadedModule {
  /// Skills taught as `id source words`, without the root of their URIs.
  var taughtLines: [String] {
    taught.map { skill in
      let id = skill.uri.rawValue.split(separator: "/").last.map(String.init) ?? ""
      return [id, skill.source.rawValue, skill.words ?? "-"].joined(separator: " ")
    }
  }
}
