import Advisory
import ArgumentParser
import Feeds
import SkillModel
import Store
import Wording

/// Regions, postcodes and places.
struct ImportRegions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions", abstract: "Regions, municipalities, postcodes and places in CSV.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "CSV files; what they are is detected by their header.") var files: [String]

  func run() throws { try ReferenceMessages(options: options).importFiles(files, .regions) }
}

/// Figures of the labour market.
struct ImportFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Wages, outlook and tension of ROA, CBS and UWV, or figures in CSV.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "CSV files; what they are is detected by their header.") var files: [String]

  func run() throws { try ReferenceMessages(options: options).importFiles(files, .figures) }
}

/// Schemes that pay for learning.
struct ImportSchemes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemes",
    abstract: "Schemes that pay for learning, in CSV with source and dates.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "CSV files.") var files: [String]

  func run() throws { try ReferenceMessages(options: options).importFiles(files, .schemes) }
}

/// What became of reference data in files.
struct ReferenceMessages {
  let options: GlobalOptions

  /// Imports files and says what became of them.
  func importFiles(_ files: [String], _ family: ReferenceFormat.Family) throws {
    let summary = try ReferenceImport(
      store: try options.writableStore(), moment: Clock.moment()
    ).run(files: files, family: family)
    let wording = options.wording
    if summary.hasEffect {
      options.message(
        wording.text(
          .referenceDone, wording.count(summary.read), wording.count(summary.new),
          wording.count(summary.changed), wording.count(summary.unchanged),
          wording.count(summary.skipped)))
    } else {
      options.message(wording.text(.importNothing, wording.count(summary.read)))
    }
    FaultMessages(options: options).report(summary.faults, rejects: summary.rejects)
    if !options.isTable { Console.print(summary.json) }
    if !summary.faults.isEmpty { throw StatusOnly(status: .someBad) }
  }
}
