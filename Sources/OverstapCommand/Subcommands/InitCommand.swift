import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

/// Makes the database and loads what ships with the program.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make the database and load what ships with the program.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let bar = options.progressBar
    let store = try OverstapStore(path: options.path, mode: .create)
    let initialisation = Initialisation(
      store: store, shipped: try options.shipped(), moment: Clock.moment(),
      progress: { bar.show($0) })
    let isNew = try initialisation.loadReference()
    let starter = try initialisation.loadStarter()
    bar.clear()
    let session = try options.session(.readWrite)
    _ = try session.snapshot()
    options.message(
      options.wording.text(
        isNew || starter.hasEffect ? .databaseReady : .alreadyReady, store.path))
    let status = try session.status()
    try options.write(status) { $0.lines(status) }
  }
}
