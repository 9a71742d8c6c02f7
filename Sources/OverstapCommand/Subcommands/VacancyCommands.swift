import Advisory
import ArgumentParser
import SkillModel
import Store
import Wording

/// Vacancies in any format that is known.
struct ImportVacancies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacancies",
    abstract: "Vacancies: Indeed XML, RSS, schema.org, SETU, EURES, VUM, JobTech.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Files; what they are is detected. - is standard input.") var files: [String]
  @Option(help: "Name of the source (default the format, with the site of each ad).")
  var source: String?
  @Flag(help: "These files are all there is: close what they no longer list.") var full = false

  func validate() throws {
    if let source, source.isEmpty || source.contains("/") {
      throw ValidationError(.usageNoSlash, "--source")
    }
  }

  func run() throws {
    // Vacancies on a fresh machine come before any taxonomy: the starter gives the first skills.
    let store = try options.writableStore()
    if store.isNew {
      _ = try Initialisation(store: store, shipped: options.shipped(), moment: Clock.moment())
        .loadStarter()
    }
    let session = try options.session(.readWrite)
    var summary = try VacancyImport(
      session, .init(paths: files, source: source, isFullSet: full), moment: Clock.moment()
    ).run()
    let merged = ContinuousClock.now
    summary.linking = try session.linkVacancies()
    summary.seconds.linking = merged.duration(to: .now).inSeconds
    options.progressBar.clear()
    VacancyMessages(options: options).report(summary)
    if !options.isTable { Console.print(summary.json) }
    if summary.faultCount > 0 || !summary.brokenOff.isEmpty {
      throw StatusOnly(status: .someBad)
    }
  }
}

/// Links stored vacancies and modules again after a change of taxonomy or linker.
struct RelinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relink",
    abstract: "Link stored vacancies and modules again after a taxonomy or linker change.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try options.session(.readWrite)
    let summary = RelinkSummary(
      vacancies: try session.linkVacancies(), modules: try session.linkModules())
    options.progressBar.clear()
    if summary.vacancies.linked + summary.modules.linked == 0 {
      options.message(options.wording.text(.relinkNothing))
    }
    if summary.vacancies.linked > 0 { VacancyMessages(options: options).report(summary.vacancies) }
    ModuleMessages(options: options).report(summary.modules)
    if !options.isTable { Console.print(summary.json) }
  }
}

/// What became of a feed.
struct VacancyMessages {
  let options: GlobalOptions

  func report(_ summary: VacancyImportSummary) {
    let wording = options.wording
    let count = summary.count
    options.message(
      wording.text(
        .vacanciesDone, wording.count(summary.records), wording.count(count.new),
        wording.count(count.changed), wording.count(count.unchanged), wording.count(count.closed)))
    if count.skipped > 0 {
      let examples = count.skippedExamples.map(\.description).joined(separator: ", ")
      options.message(
        wording.text(.vacanciesSkipped, wording.count(count.skipped), examples))
    }
    if summary.records > count.read {
      options.message(
        wording.text(.vacanciesRepeated, wording.count(summary.records - count.read)))
    }
    for fault in summary.brokenOff {
      Console.message(wording.text(.vacanciesBrokenOff, wording.fault(fault)))
    }
    switch summary.notClosed {
    case .brokenOff: Console.message(wording.text(.notClosedBrokenOff))
    case .unreadableItems: Console.message(wording.text(.notClosedUnreadable))
    case .nothingRead: Console.message(wording.text(.notClosedNothing))
    case nil: break
    }
    report(summary.linking)
    options.message(
      wording.text(
        .vacancyTimes, wording.seconds(summary.seconds.reading),
        wording.seconds(summary.seconds.merging), wording.seconds(summary.seconds.linking)))
    reportFaults(summary)
  }

  func report(_ linking: VacancyLinkingSummary) {
    let wording = options.wording
    if linking.linked > 0 {
      options.message(
        wording.text(
          .vacanciesLinked, wording.count(linking.linked), wording.count(linking.withOccupation),
          wording.count(linking.withSkills), wording.count(linking.matchable)))
    }
    if linking.changed > 0 {
      options.message(wording.text(.vacanciesRelinked, wording.count(linking.changed)))
    }
    if linking.withAgeCondition > 0 {
      options.message(wording.text(.vacanciesWithAge, wording.count(linking.withAgeCondition)))
    }
    if linking.duplicatesChanged > 0 {
      options.message(wording.text(.vacanciesDuplicate, wording.count(linking.duplicates)))
    }
  }

  private func reportFaults(_ summary: VacancyImportSummary) {
    FaultMessages(options: options).report(
      items: (summary.faultCount, summary.faults),
      values: (summary.valueFaultCount, summary.valueFaults), as: .vacancyValueFaults,
      rejects: summary.rejects)
  }
}
