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
    _ = try options.writableStore()
    let session = try options.session(.readWrite)
    let summary = try CatalogueImport(
      session, paths: files, provider: provider, moment: Clock.moment()
    ).run()
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
    if summary.withWords > 0 {
      options.message(wording.text(.modulesInWords, wording.count(summary.withWords)))
    }
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
