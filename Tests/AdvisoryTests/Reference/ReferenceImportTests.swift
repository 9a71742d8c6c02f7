import Advisory
import Feeds
import SkillModel
import Store
import TestSupport
import Testing

/// Import of reference data: what is new, what stays, what is refused.
@Suite struct ReferenceImportTests {
  private static let header = "brc,measure,value,unit,region,period,source\n"

  private func run(
    _ office: Office, _ files: [String], _ family: ReferenceFormat.Family = .figures
  ) throws -> ReferenceImportSummary {
    try ReferenceImport(store: office.store, moment: Office.moment)
      .run(files: files, family: family)
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let office = try Office.complete([])
    let text = Self.header + "0811,tension,5,v per p,AM13,2026KW1,UWV\n"
    let first = try office.importFigures(text)
    #expect((first.read, first.new, first.unchanged) == (1, 1, 0))
    let before = try Tampering.rowCounts(office.store.path)
    let second = try office.importFigures(text)
    #expect((second.new, second.changed, second.unchanged) == (0, 0, 1))
    #expect(!second.hasEffect)
    #expect(try Tampering.rowCounts(office.store.path) == before)
    let third = try office.importFigures(text.replacing(",5,", with: ",6,"))
    #expect((third.new, third.changed) == (0, 1))
    let json = try JSONParser.parse(third.json)
    #expect(
      json.names == [
        "source", "format", "read", "new", "changed", "unchanged", "closed", "skipped",
        "faultCount", "faults",
      ])
    let runs = try Tampering.rowCounts(office.store.path)["importRun"]
    #expect(runs == before["importRun"].map { $0 + 1 })
  }

  @Test func badRowsAreFaultsInTheRejectsFile() throws {
    let office = try Office.complete([])
    let summary = try office.importFigures(
      Self.header + "0811,tension,5,v per p,AM13,2026KW1,UWV\n"
        + "0811,tension,5,v per p,AM04,2026KW1,UWV\n9876,tension,5,v per p,,2026KW1,UWV\n"
        + "0811,tension,vijf,v per p,,2026KW1,UWV\n")
    #expect(summary.read == 1 && summary.new == 1)
    #expect(
      Set(summary.faults.map(\.reason)) == [
        .badValue(column: "region", value: "AM04"), .badValue(column: "brc", value: "9876"),
        .badValue(column: "value", value: "vijf"),
      ])
    let rejects = try #require(summary.rejects)
    #expect(Disk.text(of: rejects).split(separator: "\n").count == 3)
  }

  @Test func aFileOfAnotherFamilyIsRefusedAndNothingChanges() throws {
    let office = try Office.complete([])
    let before = try Tampering.rowCounts(office.store.path)
    let good = office.scratch.write(
      "good.csv", Self.header + "0811,tension,5,v per p,,2026KW1,UWV\n")
    let fault = #expect(throws: Fault.self) {
      try run(office, [good, Office.shipped.folder + "/regions/places.csv"])
    }
    #expect(fault?.reason == .unknownFormat)
    #expect(try Tampering.rowCounts(office.store.path) == before)
  }

  @Test func initKeepsWhatWasImportedOnPurpose() throws {
    let office = try Office.complete([])
    let path = office.scratch.write(
      "schemes.csv",
      "id,name,applicants,rule,sourceUrl,checkedOn,status\n"
        + "slim,SLIM van de regio,employer,Vraag het na.,https://x.nl/s,2026-12-01,checked\n"
        + "eigen,Eigen regeling,ww,Vraag het na.,https://x.nl/e,2026-12-01,checked\n")
    let summary = try run(office, [path], .schemes)
    #expect((summary.new, summary.changed) == (1, 1))
    let work = Initialisation(store: office.store, shipped: Office.shipped, moment: Office.moment)
    #expect(try work.loadReference() == false)
    let schemes = try office.store.fundingSchemes()
    #expect(schemes.first { $0.id == "slim" }?.name == "SLIM van de regio")
    #expect(schemes.contains { $0.id == "eigen" })
    #expect(schemes.count == 11)
  }

  @Test func aDatabaseOfBeforeGetsTheTablesWithInit() throws {
    let office = try Office([])
    #expect(try office.store.regions().isEmpty)
    let work = Initialisation(store: office.store, shipped: Office.shipped, moment: Office.moment)
    #expect(try work.loadReference())
    #expect(try office.store.regions().count == 599)
    #expect(try office.store.referenceSummaries().allSatisfy { $0.records > 0 })
    #expect(try office.store.credentialKinds().count == 12)
  }

  @Test(
    .enabled(if: RealData.has("labourmarket"), Comment(rawValue: RealData.hint)),
    arguments: [
      ("roa_ais2030_ed2026_brc.csv", 634, 1), ("roa_ais2030_ed2025_cbs2024_brc.csv", 842, 0),
      ("cbs_85517NED_2022_brc_hourly_wage_quartiles.csv", 186, 55),
      ("cbs_85276NED_85517NED_2023_brc_jobs_wage.csv", 228, 54),
      ("uwv_spanning_import_template.csv", 1, 0),
    ])
  func realFiles(name: String, records: Int, skipped: Int) throws {
    let office = try Office.complete([])
    let path = RealData.folder + "/labourmarket/" + name
    let summary = try run(office, [path])
    #expect(summary.faults.isEmpty)
    #expect(summary.read == records)
    #expect(summary.skipped == skipped)
    #expect(try run(office, [path]).hasEffect == false)
  }
}
