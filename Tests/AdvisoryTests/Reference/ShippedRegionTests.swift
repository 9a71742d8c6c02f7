import Feeds
import SkillModel
import TestSupport
import Testing

/// What ships about regions agrees with itself and with what is known of the Netherlands.
@Suite struct ShippedRegionTests {
  @Test func asManyOfEachKindAsThereAre() throws {
    let current = try ShippedTables.regions(.municipality).filter { $0.validTo == nil }
    #expect(current.count == 342)
    #expect(try ShippedTables.regions(.corop).count == 40)
    #expect(try ShippedTables.regions(.nuts3).count == 40)
    #expect(try ShippedTables.regions(.province).count == 12)
    #expect(try ShippedTables.regions(.landsdeel).count == 4)
    #expect(try ShippedTables.regions(.techniekpact).count == 5)
    let codes = try ShippedTables.regions(.arbeidsmarktregio).map(\.code)
    let skipped: Set = ["AM04", "AM16", "AM31"]
    let expected = (1...38).map { $0 < 10 ? "AM0\($0)" : "AM\($0)" }
      .filter { !skipped.contains($0) }
    #expect(codes.sorted() == expected)
  }

  @Test func everyMunicipalityOf2026HasEveryKind() throws {
    let current = Set(
      try ShippedTables.regions(.municipality).filter { $0.validTo == nil }.map(\.code))
    let members = try ShippedTables.members().filter { $0.year == 2026 }
    #expect(Set(members.map(\.municipality)) == current)
    for kind in RegionKind.allCases where kind != .municipality {
      let known = Set(try ShippedTables.regions(kind).map(\.code))
      let of = members.filter { $0.kind == kind }
      #expect(Set(of.map(\.municipality)) == current)
      #expect(Set(of.map(\.region)) == known)
      // Only the Techniekpact counts a municipality twice.
      #expect((of.count > current.count) == (kind == .techniekpact))
    }
  }

  @Test func tenRegionsCrossAProvinceBorder() throws {
    let members = try ShippedTables.members().filter { $0.year == 2026 }
    var province: [String: String] = [:]
    for member in members where member.kind == .province {
      province[member.municipality] = member.region
    }
    var provinces: [String: Set<String>] = [:]
    for member in members where member.kind == .arbeidsmarktregio {
      provinces[member.region, default: []].insert(try #require(province[member.municipality]))
    }
    let crossing = provinces.filter { $0.value.count > 1 }.keys.sorted()
    #expect(crossing.count == 10)
    #expect(crossing.contains("AM36") && !crossing.contains("AM22"))
  }

  @Test func westBrabantIsInTwoTechniekpactParts() throws {
    let breda = try ShippedTables.members().filter {
      $0.municipality == "GM0758" && $0.year == 2026
    }
    let parts = breda.filter { $0.kind == .techniekpact }.map(\.region)
    #expect(parts.sorted() == ["TP-ZO", "TP-ZW"])
    #expect(breda.contains { $0.kind == .landsdeel && $0.region == "LD04" })
  }

  @Test func postcodesAreInTheNetherlandsAndInAMunicipality() throws {
    let postcodes = try ShippedTables.postcodes()
    #expect(postcodes.count == 4747)
    #expect(Set(postcodes.map(\.postcode)).count == 4747)
    let current = Set(
      try ShippedTables.regions(.municipality).filter { $0.validTo == nil }.map(\.code))
    for postcode in postcodes {
      #expect((50.7...53.6).contains(postcode.point.latitude), "\(postcode)")
      #expect((3.3...7.3).contains(postcode.point.longitude), "\(postcode)")
      #expect(current.isSuperset(of: postcode.municipalities), "\(postcode)")
    }
    #expect(postcodes.count { $0.basis == .place } == 661)
  }

  @Test func endedMunicipalitiesHaveASuccessorThatIs() throws {
    let regions = try ShippedTables.regions(.municipality)
    let known = Set(regions.map(\.code))
    let ended = Set(regions.filter { $0.validTo != nil }.map(\.code))
    let successions = try ShippedTables.all {
      if case .successor(let succession) = $0 { succession } else { nil }
    }
    #expect(Set(successions.map(\.municipality)) == ended)
    for succession in successions {
      #expect(known.contains(succession.successor))
      #expect(succession.municipality != succession.successor)
    }
  }

  @Test func thirtyFourNamesStandInSeveralProvinces() throws {
    let places = try ShippedTables.places()
    #expect(places.count == 2482)
    let provinces = Dictionary(grouping: places, by: \.name).mapValues { Set($0.map(\.province)) }
    #expect(provinces.count { $0.value.count > 1 } == 34)
  }
}
