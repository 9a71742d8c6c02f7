import Feeds
import SkillModel
import Testing

/// Tables of reference data: formats by header, bad rows as faults.
@Suite struct ReferenceReaderTests {
  private func read(_ text: String) throws -> ReferenceReader.Result {
    let scratch = Scratch()
    defer { withExtendedLifetime(scratch) {} }
    return try ReferenceReader.read(scratch.write("table.csv", text))
  }

  private func figures(_ text: String) throws -> [LabourFigure] {
    try read(text).records.compactMap {
      if case .figure(let figure) = $0.record { figure } else { nil }
    }
  }

  @Test func formatsAreKnownByTheirHeader() throws {
    let headers: [(ReferenceFormat, String)] = [
      (.regions, "kind,code,name,otherNames,validFrom,validTo\nprovince,PV26,Utrecht,,,"),
      (.municipalities, "municipality,year,province\nGM0344,2026,PV26"),
      (.successors, "municipality,lastYear,successor\nGM0738,2018,GM1959"),
      (.postcodes, "postcode,latitude,longitude,municipalities\n3511,52.1,5.1,GM0344"),
      (.places, "name,province,municipalities,otherNames\nUtrecht,PV26,GM0344,"),
      (.occupationGroups, "edition,code,name\n2014,0811,ontwikkelaars"),
      (.groupLinks, "iscoGroup,edition2014,edition2025\n2510,0811,0813 0814"),
      (.figures, "brc,measure,value,unit,period,source\n0811,employees,5,people,2022,CBS"),
      (.uwvTension, "period,am_code,brc,tension,class\n2026KW1,AM18,0814,4.97,zeer krap"),
    ]
    for (format, text) in headers {
      let result = try read(text + "\n")
      #expect(result.format == format)
      #expect(result.faults.isEmpty)
      #expect(!result.records.isEmpty)
    }
  }

  @Test func aMunicipalityMayBeInTwoRegionsOfOneKind() throws {
    let result = try read(
      "municipality,year,corop,techniekpact,province\nGM0758,2026,CR33,TP-ZW TP-ZO,\n")
    let members = result.records.compactMap {
      if case .membership(let member) = $0.record { member } else { nil }
    }
    #expect(members.map(\.region) == ["CR33", "TP-ZW", "TP-ZO"])
    #expect(members.allSatisfy { $0.year == 2026 && $0.municipality == "GM0758" })
  }

  @Test func badRowsAreFaultsAndTheRestIsRead() throws {
    let result = try read(
      """
      postcode,latitude,longitude,municipalities,basis
      3511,52.0886,5.1174,GM0344,postcode
      351,52.0886,5.1174,GM0344,postcode
      1012,4.8936,52.3728,GM0363,postcode
      1013,52.39,4.87,,postcode
      1014,52.39,4.87,GM0363,ongeveer
      1015,52.39
      1016,noord,4.87,GM0363,place

      """)
    #expect(result.records.map(\.line) == [2])
    #expect(
      result.faults.map(\.reason) == [
        .badValue(column: "postcode", value: "351"),
        .badValue(column: "latitude", value: "4.8936"),
        .badValue(column: "municipalities", value: ""),
        .badValue(column: "basis", value: "ongeveer"), .truncatedRecord,
        .badValue(column: "latitude", value: "noord"),
      ])
    #expect(result.faults.map(\.place.line) == [3, 4, 5, 6, 7, 8])
    #expect(result.faults[0].place.record == "351")
  }

  @Test func figuresOfOurOwnForm() throws {
    let found = try figures(
      """
      brc;measure;value;low;high;unit;class;region;period;source
      0811;hourlyWage;30,4;23,2;38,2;euro per hour;;;2022;CBS
      0814;tension;;;;;zeer krap;AM18;2026KW1;UWV

      """)
    #expect(found.map(\.value) == [30.4, nil])
    #expect(found.map(\.high) == [38.2, nil])
    #expect(found.map(\.region) == [nil, "AM18"])
    #expect(found.map(\.classWord) == [nil, "zeer krap"])
    #expect(found.map(\.lastYear) == [2022, 2026])
  }

  @Test(arguments: [
    ("811,employees,5,people,2022,CBS", "brc"), ("0811,geluk,5,people,2022,CBS", "measure"),
    ("0811,employees,,people,2022,CBS", "value"), ("0811,employees,veel,people,2022,CBS", "value"),
    ("0811,employees,inf,people,2022,CBS", "value"), ("0811,employees,5,,2022,CBS", "unit"),
    ("0811,employees,5,people,,CBS", "period"), ("0811,employees,5,people,2022,", "source"),
  ])
  func aFigureWithoutItsPartsIsRefused(row: String, column: String) throws {
    let result = try read(
      "brc,measure,value,unit,period,source\n0812,employees,5,people,2022,CBS\n" + row + "\n")
    #expect(result.records.count == 1)
    guard case .badValue(let named, _)? = result.faults.first?.reason else {
      Issue.record("\(result.faults)")
      return
    }
    #expect(named == column)
  }

  @Test func totalsAreLeftOutAndCounted() throws {
    let result = try read(
      """
      brc,title,employees_thousands,p25,p50,p75
      Totaal,Totaal,8009,16.2,22.2,30.0
      08,08 ICT beroepen,479,22.5,29.3,36.7
      0811,0811 Software,320,23.2,30.4,38.2
      0822,0822 Radio,11,,,
      0821,0821 Hulp,57,29.4,23.2,17.6
      o8,mis,1,1,2,3

      """)
    #expect(result.skipped == 2)
    #expect(result.records.count == 3)
    #expect(
      result.faults.map(\.reason) == [
        .badValue(column: "p50", value: "23.2"), .badValue(column: "brc", value: "o8"),
      ])
  }

  @Test func aSchemeNeedsSourceAndDay() throws {
    let header = "id,name,applicants,rule,validFrom,validTo,sourceUrl,checkedOn,status\n"
    let good = "a,A,employer ww,Vraag het na.,2025-03-10,,https://x.nl/a,2026-11-21,checked\n"
    let result = try read(
      header + good + good.replacing("https://x.nl/a", with: "kantoor")
        + good.replacing("2026-11-21", with: "") + good.replacing("ww", with: "iedereen")
        + good.replacing("2025-03-10,", with: "2025-03-10,2024-01-01"))
    #expect(
      result.faults.map(\.reason) == [
        .badValue(column: "sourceUrl", value: "kantoor"),
        .badValue(column: "checkedOn", value: ""),
        .badValue(column: "applicants", value: "employer iedereen"),
        .badValue(column: "validTo", value: "2024-01-01"),
      ])
    guard case .scheme(let scheme)? = result.records.first?.record else {
      Issue.record("no scheme")
      return
    }
    #expect(scheme.applicants == [.employer, .ww])
    let (before, after) = (CivilDate("2025-03-09"), CivilDate("2025-03-10"))
    #expect(try scheme.isClosed(on: #require(before)))
    #expect(try !scheme.isClosed(on: #require(after)))
  }

  @Test(arguments: ["naam,leeftijd\nx,3\n", "brc,measure\n0811,x\n"])
  func anotherTableIsRefusedAsAWhole(text: String) {
    #expect { try read(text) } throws: { ($0 as? Fault)?.reason == .unknownFormat }
  }

  @Test func aTableWithoutAGoodRowIsRefused() {
    #expect {
      try read("postcode,latitude,longitude,municipalities\n5.1,3511,52.1,GM0344\n")
    } throws: {
      ($0 as? Fault)?.reason == .noUsableRecord(column: "postcode")
    }
  }
}
