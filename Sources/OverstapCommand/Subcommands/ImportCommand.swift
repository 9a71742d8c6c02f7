import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// Reads documents into the database.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read documents into the database.",
    subcommands: [
      ImportTaxonomy.self, ImportVacancies.self, ImportCatalogue.self, ImportCandidates.self,
      ImportRegions.self,
      ImportFigures.self,
      ImportSchemes.self, ImportPolicy.self,
    ])
}

/// Taxonomies: ESCO, O*NET, CompetentNL, crosswalks, in any mix.
struct ImportTaxonomy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taxonomy",
    abstract: "ESCO CSV folders (1.0-1.2), O*NET folder, CompetentNL and crosswalk files.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Folders and files; what they are is detected.") var paths: [String]

  func run() throws {
    let bar = options.progressBar
    let store = try options.writableStore()
    var summary = try TaxonomyImport(
      store: store, moment: Clock.moment(), progress: { bar.show($0) }
    ).run(paths: paths)
    bar.clear()
    let merged = ContinuousClock.now
    if summary.hasEffect {
      let session = try? options.session(.readWrite)
      _ = try? session?.snapshot()
      try? session?.prepareLabels()
    }
    summary.seconds.deriving = merged.duration(to: .now).inSeconds
    report(summary)
    try hintRelink(store)
    if options.isTable == false { Console.print(summary.json) }
    if !summary.faults.isEmpty { throw StatusOnly(status: .someBad) }
  }

  /// Vacancies and modules were linked with what was loaded before.
  private func hintRelink(_ store: OverstapStore) throws {
    let open = try store.vacancyCounts().open
    let modules = try store.moduleCount()
    guard open + modules > 0 else { return }
    let wording = options.wording
    options.message(
      wording.text(.relinkNeeded, wording.count(open), wording.count(modules)))
  }

  private func report(_ summary: ImportSummary) {
    let wording = options.wording
    if summary.hasEffect {
      options.message(
        wording.text(
          .importDone, wording.count(summary.total(\.read)), wording.count(summary.total(\.new)),
          wording.count(summary.total(\.changed)), wording.count(summary.total(\.unchanged)),
          wording.count(summary.total(\.skipped))))
      if summary.read(.requirements) > 0 {
        options.message(
          wording.text(
            .importCounts, wording.count(summary.read(.occupations)),
            wording.count(summary.read(.skills)),
            wording.count(summary.read(.requirements) - summary.dangling(.requirements))))
      }
    } else {
      options.message(wording.text(.importNothing, wording.count(summary.total(\.read))))
    }
    let dangling = summary.dangling(.requirements)
    let others = summary.total(\.dangling) - dangling
    let example = summary.danglingExamples.first?.source.rawValue ?? ""
    if dangling > 0 {
      options.message(wording.text(.importDangling, wording.count(dangling), example))
    }
    if others > 0 { options.message(wording.text(.importDanglingOthers, wording.count(others))) }
    options.message(
      wording.text(
        .importTimes, wording.seconds(summary.seconds.reading),
        wording.seconds(summary.seconds.merging), wording.seconds(summary.seconds.deriving)))
    FaultMessages(options: options).report(summary.faults, rejects: summary.rejects)
  }
}

/// People in any format that is known.
struct ImportCandidates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: "People: candidate JSON, CSV, JSON Resume, VUM, EURES or Europass XML, SETU.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Files; what they are is detected. - is standard input.") var files: [String]

  func run() throws {
    try CandidateMessages(options: options).importPeople(from: files)
  }
}

/// A policy file.
struct ImportPolicy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "A policy file; it becomes the active one.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The file.") var file: String

  func run() throws {
    let store = try options.writableStore()
    _ = try Initialisation(store: store, shipped: try options.shipped(), moment: Clock.moment())
      .activatePolicy(at: file)
    let status = try options.session(.readWrite).status()
    try options.write(status) { $0.lines(status) }
  }
}

extension Duration {
  /// Seconds with a fraction.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
