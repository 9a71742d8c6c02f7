import Advisory
import ArgumentParser
import Reports
import SkillModel
import Store
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How results are written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, jsonl, csv
}

/// Options that every subcommand has.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customLong("db"), help: "Database file (default $OVERSTAP_DB, else the data folder).")
  var database: String?

  @Option(name: .customLong("lang"), help: "Language of what is shown: nl or en.")
  var language: String = "nl"

  @Option(
    help: "Form of address in Dutch: u or je.",
    transform: {
      guard let form = FormOfAddress(rawValue: $0) else { throw ValidationError("u, je") }
      return form
    })
  var aanspreekvorm: FormOfAddress = .u

  @Option(
    help: "Day to compute for, YYYY-MM-DD (default today in the Netherlands).",
    transform: {
      guard let day = CivilDate($0) else { throw ValidationError(.usageDay, "2026-11-21") }
      return day
    })
  var asOf: CivilDate?

  @Option(help: "table, json, jsonl or csv (default table on a terminal, json otherwise).")
  var format: OutputFormat?

  @Option(
    help: "Whose people: name of an organisation (default: the house that runs the program).",
    transform: {
      guard Organisation.isPlausible($0) else { throw ValidationError(.usageName) }
      return Organisation(rawValue: $0)
    })
  var organisation: Organisation?

  @Flag(help: "No progress and no messages but errors.")
  var quiet = false

  mutating func validate() throws {
    guard ["nl", "en"].contains(language.lowercased()) else {
      throw ValidationError(.usageOneOf, "--lang", "nl, en", language)
    }
  }
}

extension GlobalOptions {
  var wording: Wording { Wording(language: Language(rawValue: language), address: aanspreekvorm) }

  var isTable: Bool { (format ?? (Console.outputIsTerminal ? .table : .json)) == .table }

  var report: TerminalReport { TerminalReport(wording: wording, width: Console.width) }

  var day: CivilDate { asOf ?? Clock.today() }

  var path: String {
    if let database { return database }
    if let path = environment("OVERSTAP_DB") { return path }
    let folder = environment("XDG_DATA_HOME") ?? (environment("HOME") ?? ".") + "/.local/share"
    return folder + "/overstap/overstap.sqlite"
  }

  var progressBar: ProgressBar {
    ProgressBar(isActive: Console.errorIsTerminal && !quiet, wording: wording)
  }

  private func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The files that ship with the program.
  func shipped() throws -> ShippedData {
    var variables: [String: String] = [:]
    variables["OVERSTAP_SHARE"] = environment("OVERSTAP_SHARE")
    return try ShippedData.find(environment: variables, executable: Self.executable)
  }

  private static var executable: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    guard length > 0 else { return CommandLine.arguments.first ?? "overstap" }
    return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A session on a database that is there.
  func session(_ mode: OverstapStore.Mode = .readOnly) throws -> AdvisorySession {
    let bar = progressBar
    let store: OverstapStore
    if mode == .create {
      store = try writableStore()
    } else {
      store = try OverstapStore(path: path, mode: mode)
    }
    return try AdvisorySession(
      store: store, asOf: day, language: wording.language, recording: recording,
      progress: { report in
        bar.show(report)
        if report.total > 0 && report.done == report.total { bar.clear() }
      })
  }

  /// Who uses the command, and the audit log beside the database.
  private var recording: Recording {
    let wording = wording
    return .direct(
      asker: Asker(
        name: "account:" + Account.name, role: .administrator,
        organisation: organisation ?? .house, rights: Set(Right.allCases)),
      AuditShelf(database: path) { Console.message(wording.text(.auditUnwritable)) },
      now: { Clock.moment() })
  }

  /// The database, made with policy and domain lists when it is missing.
  func writableStore() throws -> OverstapStore {
    let store = try OverstapStore(path: path, mode: .create)
    if try store.isNew || store.activePolicy() == nil || store.linkingDocument() == nil {
      try Initialisation(store: store, shipped: try shipped(), moment: Clock.moment())
        .loadReference()
    }
    return store
  }

  /// Writes a result: a table in words, rows for a spreadsheet, or one line of JSON.
  ///
  /// - Throws: `ValidationError` when rows are asked for and there are none.
  func write(
    _ result: some JSONRepresentable, table lines: (TerminalReport) -> [String],
    csv: ((TerminalReport) -> CSVTable)? = nil
  ) throws {
    if format == .csv {
      guard let csv else {
        throw ValidationError(.usageNoCSV)
      }
      Console.print(Array(csv(report).text.utf8))
      // Rows have no place for it; whoever passes them on must know.
      for notice in (result as? any HeadedResult)?.head.notices ?? [] { message(notice) }
    } else if isTable {
      for line in lines(report) { Console.printTable(line) }
    } else {
      Console.print(result.json)
    }
  }

  /// Writes a message to standard error unless quiet.
  func message(_ text: String) {
    if !quiet { Console.message(text) }
  }
}
