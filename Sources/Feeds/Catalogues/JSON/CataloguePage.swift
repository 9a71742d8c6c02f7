internal import SkillModel

/// Reads the modules in a web page: schema.org `Course` in its `application/ld+json` scripts.
enum CataloguePage {
  /// Reads a page of at most `VacancyPage.limit` bytes.
  ///
  /// - Throws: `.cannotRead`, `.tooLong`, or what `module` throws.
  static func read(
    _ source: ByteSource, _ run: inout CatalogueRun, _ module: CatalogueFile.Sink,
    _ fault: (Fault) -> Void
  ) throws {
    guard let bytes = try source.all(limit: VacancyPage.limit) else {
      throw Fault(.tooLong(limit: VacancyPage.limit), file: source.name)
    }
    for script in HTMLScripts.linkedData(in: VacancyPage.utf8(bytes)) {
      try CatalogueJSON.read(
        ByteSource(name: source.name, bytes: script.json), line: script.line, &run, module, fault)
    }
    if run.count.modules == 0, run.count.faults == 0 {
      run.refuse(Fault(.notAModule(.webPage), file: source.name), fault)
    }
  }
}
