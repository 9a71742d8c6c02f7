import Advisory
import ArgumentParser
import SkillModel
import Store
import Wording

/// Catalogues of training and credentials in any format that is known.
struct ImportCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Training: CSV template, EDU-DEX, OOAPI, schema.org, badges, EDC, LOQ.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Files; what they are is detected. - is standard input.") var files: [String]
  @Option(help: "Provider of modules that name none.") var provider: String?

  func run() throws {
    // Modules on a fresh machine come before any taxonomy: the starter gives the first skills.
    let store = try options.writableStore()
    if store.isNew {
      _ = try Initialisation(store: store, shipped: options.shipped(), moment: Clock.moment())
        .loadStarter()
    }
    let session = try options.session(.readWrite)
    var summary = try CatalogueImport(
      session, paths: files, provider: provider, moment: Clock.moment()
    ).run()
    summary.linking = try session.linkModules()
    options.progressBar.clear()
    report(summary)
    if !options.isTable { Console.print(summary.json) }
    if summary.faultCount > 0 || !summary.brokenOff.isEmpty {
      throw StatusOnly(status: .someBad)
    }
  }

  private func report(_ summary: CatalogueImportSummary) {
    let wording = options.wording
    let count = summary.count
    options.message(
      wording.text(
        .modulesDone, wording.count(summary.records), wording.count(count.new),
        wording.count(count.changed), wording.count(count.unchanged)))
    ModuleMessages(options: options).report(summary.linking)
    if count.waiting > 0 {
      options.message(wording.text(.modulesWaiting, wording.count(count.waiting)))
    }
    for fault in summary.brokenOff {
      Console.message(wording.text(.vacanciesBrokenOff, wording.fault(fault)))
    }
    FaultMessages(options: options).report(
      items: (summary.faultCount, summary.faults),
      values: (summary.valueFaultCount, summary.valueFaults), as: .moduleValueFaults,
      rejects: summary.rejects)
  }
}

/// What became of the skills of modules.
struct ModuleMessages {
  let options: GlobalOptions

  func report(_ linking: ModuleLinkingSummary) {
    guard linking.linked > 0 else { return }
    let wording = options.wording
    func count(_ source: LinkedSkill.Source) -> String {
      wording.count(linking.taught[source] ?? 0)
    }
    options.message(
      wording.text(
        .modulesLinked, wording.count(linking.linked), wording.count(linking.withSkills),
        count(.uri), count(.phrase), count(.outcome), count(.text)))
    if linking.unlinked > 0 {
      options.message(wording.text(.modulesUnlinked, wording.count(linking.unlinked)))
    }
    if linking.changed > 0 {
      options.message(
        wording.text(
          .modulesRelinked, wording.count(linking.changed),
          linking.changes.prefix(3).map(\.key.description).joined(separator: ", ")))
    }
  }
}
