import Advisory
import Feeds
import SkillModel
import TestSupport
import Testing

/// Distances and what names mean, with all shipped regions loaded.
@Suite struct RegionVerbTests {
  private static let office = Result { try Office.complete([]) }

  private func session() throws -> AdvisorySession { try Self.office.get().session() }

  /// Hand-checked on a map, between the middles of the postcodes.
  @Test(arguments: [
    ("3511", "1012", 34.0...37.0), ("3511 AB", "1012jk", 34.0...37.0),
    ("9711", "6211", 267.0...273.0), ("3011", "2511", 19.0...23.0), ("5611", "5701", 11.0...14.0),
    ("4331", "9712", 274.0...280.0), ("3511", "3511", 0.0...0.0),
  ])
  func distances(from: String, to: String, range: ClosedRange<Double>) throws {
    let there = try #require(try session().distance(from: from, to: to))
    #expect(range.contains(there), "\(there)")
    #expect(try session().distance(from: to, to: from) == there)
  }

  @Test(arguments: ["0000", "1999", "35", "Utrecht", "", "3511 A", "12345"])
  func anUnknownPostcodeHasNoDistance(postcode: String) throws {
    #expect(try session().distance(from: postcode, to: "3511") == nil)
  }

  @Test func aPostcodeBelongsToRegionsOfEveryKind() throws {
    let entries = try session().regions(of: "3011 AA")
    #expect(entries.map(\.region.code) == ["GM0599"])
    let parts = try #require(entries.first).parts
    #expect(Set(parts.map(\.region.kind)) == Set(RegionKind.allCases).subtracting([.municipality]))
    #expect(parts.contains { $0.region.code == "AM22" && $0.year == 2026 })
  }

  @Test(arguments: [
    ("den bosch", "GM0796"), ("'s-Hertogenbosch", "GM0796"), ("s hertogenbosch", "GM0796"),
    ("Den Haag", "GM0518"), ("the hague", "GM0518"), ("SUDWEST FRYSLAN", "GM1900"),
    ("Westland", "GM1783"),
  ])
  func spellingsAreOneMunicipality(name: String, code: String) throws {
    #expect(Set(try session().regions(of: name).map(\.region.code)) == [code])
  }

  @Test func aNameOfSeveralPlacesGivesThemAll() throws {
    let provinces = try session().regions(of: "Zuidwolde").compactMap { $0.place?.province }
    #expect(provinces.sorted() == ["PV20", "PV22"])
    #expect(
      try session().regions(of: "Bergen").map(\.region.code).sorted() == ["GM0373", "GM0893"])
  }

  @Test func anOldMunicipalityNamesItsSuccessor() throws {
    let result = try #require(try session().region("GM0738"))
    #expect(result.regions.map(\.region.name) == ["Aalburg"])
    #expect(result.regions.first?.region.validTo == 2018)
    #expect(result.regions.first?.successors.map(\.code) == ["GM1959"])
  }

  /// A division of next year is not used before it begins.
  @Test func aDivisionHoldsFromItsYear() throws {
    let office = try Office.complete([])
    let path = office.scratch.write(
      "2027.csv", "municipality,year,arbeidsmarktregio,province\nGM0599,2027,AM21,PV28\n")
    let summary = try ReferenceImport(store: office.store, moment: Office.moment)
      .run(files: [path], family: .regions)
    #expect(summary.new == 2)
    for (day, region) in [("2026-11-21", "AM22"), ("2027-01-01", "AM21")] {
      let session = try AdvisorySession(
        store: office.store, asOf: #require(CivilDate(day)), language: .dutch, recording: .nothing()
      )
      let parts = try session.regions(of: "3011").flatMap(\.parts)
      #expect(
        parts.filter { $0.region.kind == .arbeidsmarktregio }.map(\.region.code) == [region])
    }
  }

  @Test func codesAndNamesGiveACard() throws {
    let session = try session()
    #expect(try session.region("AM22")?.regions.map(\.municipalities) == [14])
    #expect(try session.region("am22", codesOnly: true) != nil)
    #expect(try session.region("Rijnmond", codesOnly: true) == nil)
    #expect(try session.region("Rijnmond")?.regions.map(\.region.code) == ["AM22"])
    #expect(try session.region("Nergenshuizen") == nil)
    let postcode = try #require(try session.region("3511"))
    #expect(postcode.postcode?.postcode == "3511")
    #expect(postcode.head.notices.contains { $0.contains("GeoNames") })
    #expect(postcode.json.contains("\"regions\":[{\"kind\":\"municipality\",\"code\":\"GM0344\""))
  }
}
