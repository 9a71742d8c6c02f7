import Advisory
import Feeds
import SkillModel
import Store
import TestSupport

/// A database with the shipped policy and domain lists, in a folder of its own.
struct Office {
  static let moment = "2026-11-21T00:00:00Z"
  static let day = CivilDate("2026-11-21") ?? CivilDate.epoch
  static let shipped = ShippedData(
    folder: "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
      + "/Taxonomies")

  let scratch = Scratch()
  let store: OverstapStore

  /// - Parameter folders: taxonomies to import.
  init(_ folders: [ESCOFolder] = [SmallTaxonomy.folder()]) throws {
    store = try OverstapStore(path: scratch.path("db.sqlite"), mode: .create)
    try Initialisation(store: store, shipped: Self.shipped, moment: Self.moment)
      .loadReference(includesTables: false)
    for folder in folders { try load(folder) }
  }

  @discardableResult
  func load(_ folder: ESCOFolder) throws -> ImportSummary {
    // A folder per import, so that files of an earlier one are not read again.
    let place = Scratch()
    defer { withExtendedLifetime(place) {} }
    return try load(path: folder.write(in: place))
  }

  @discardableResult
  func load(path: String...) throws -> ImportSummary {
    try TaxonomyImport(store: store, moment: Self.moment).run(paths: path)
  }

  func session(_ language: Language = .dutch) throws -> AdvisorySession {
    try AdvisorySession(store: store, asOf: Self.day, language: language, recording: .nothing())
  }

  func person(_ json: String) throws -> Candidate {
    try session().candidate(scratch.write("person.json", json))
  }

  static let nurse =
    "{\"id\":\"K-1\",\"occupations\":[{\"title\":\"nurse\",\"from\":\"2010\",\"to\":\"2026\"}],"
    + "\"claims\":[{\"skill\":\"\(SmallURI.skill("sql"))\",\"state\":\"present\","
    + "\"evidence\":\"self\",\"lastUsed\":\"2025\"}],\"education\":[{\"nlqf\":\"4\"}]}"
}

extension JSONValue {
  /// Names of the members, in the order of the text.
  var names: [String] { object?.members.map(\.key) ?? [] }

  /// The digits of a number as whole units of 0.000001, exact; nil when it has more digits.
  var units: Int? {
    guard case .number(let number) = self else { return nil }
    let parts = number.text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]), parts.count <= 2 else { return nil }
    let digits = parts.count == 2 ? parts[1] : ""
    guard digits.count <= 6,
      let rest = Int(digits + String(repeating: "0", count: 6 - digits.count))
    else { return nil }
    return whole * 1_000_000 + (number.text.hasPrefix("-") ? -rest : rest)
  }
}
