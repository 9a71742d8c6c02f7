import Advisory
import Feeds
import SkillModel
import Store
import TestSupport

/// The tables that ship, read once.
enum ShippedTables {
  static let records: Result<[ReferenceRecord], any Error> = Result {
    try Office.shipped.referenceTables.flatMap { file in
      let result = try ReferenceReader.read(file)
      if let fault = result.faults.first { throw fault }
      return result.records.map(\.record)
    }
  }

  static func all<Value>(_ pick: (ReferenceRecord) -> Value?) throws -> [Value] {
    try records.get().compactMap(pick)
  }

  static func regions(_ kind: RegionKind) throws -> [Region] {
    try all { if case .region(let region) = $0 { region } else { nil } }.filter { $0.kind == kind }
  }

  static func members() throws -> [RegionMembership] {
    try all { if case .membership(let member) = $0 { member } else { nil } }
  }

  static func postcodes() throws -> [PostcodePoint] {
    try all { if case .postcode(let postcode) = $0 { postcode } else { nil } }
  }

  static func places() throws -> [Place] {
    try all { if case .place(let place) = $0 { place } else { nil } }
  }

  static func schemes() throws -> [FundingScheme] {
    try all { if case .scheme(let scheme) = $0 { scheme } else { nil } }
  }
}

extension Office {
  /// An office with regions, figures and schemes loaded too.
  static func complete(_ folders: [ESCOFolder] = [SmallTaxonomy.folder()]) throws -> Office {
    let office = try Office(folders)
    try Initialisation(store: office.store, shipped: shipped, moment: moment).loadReference()
    return office
  }

  /// Imports a text as a file of figures.
  @discardableResult
  func importFigures(_ text: String, name: String = "figures.csv") throws -> ReferenceImportSummary
  {
    try ReferenceImport(store: store, moment: Self.moment)
      .run(files: [scratch.write(name, text)], family: .figures)
  }
}
