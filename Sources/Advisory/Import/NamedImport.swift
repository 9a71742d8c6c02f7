import SkillModel
import Store

/// What a file of a server's import folder holds.
public enum ImportKind: String, Sendable, Hashable, CaseIterable {
  case taxonomy, vacancies, catalogue, candidates
}

extension AdvisorySession {
  /// Reads one file as the import commands do, linking included.
  ///
  /// - Parameters:
  ///   - path: of a file that whoever asks may name.
  ///   - source: vacancies: name of the source; nil for that of the format.
  ///   - isFullSet: vacancies: whether what the file no longer lists is closed.
  ///   - provider: catalogue: provider of modules that name none.
  /// - Returns: the summary as one JSON object.
  /// - Throws: `AdvisoryFault.notPermitted`; `Fault` when the file as a whole cannot be used,
  ///   `StoreFault`; nothing is changed then.
  public func importFile(
    _ kind: ImportKind, at path: String, source: String?, isFullSet: Bool, provider: String?
  ) throws -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    try record(.importData, about: nil) {
      $0.field("import", kind.rawValue)
      $0.field("file", name)
    }
    let moment = recording.moment
    switch kind {
    case .taxonomy:
      return try TaxonomyImport(store: store, moment: moment, progress: progress)
        .run(paths: [path]).json
    case .vacancies:
      var summary = try VacancyImport(
        self, .init(paths: [path], source: source, isFullSet: isFullSet), moment: moment
      ).run()
      summary.linking = try linkVacancies()
      return summary.json
    case .catalogue:
      var summary = try CatalogueImport(self, paths: [path], provider: provider, moment: moment)
        .run()
      summary.linking = try linkModules()
      return summary.json
    case .candidates: return try importCandidates(from: [path]).json
    }
  }
}
