import Advisory
import Feeds
import SkillModel
import Store
import TestSupport
import Testing

/// Figures beside a target: which one is shown, and that none ever changes a fit.
@Suite struct FigureTests {
  private static let header =
    "brc,edition,measure,value,low,high,unit,class,region,period,source,sourceUrl\n"
  private static let national =
    "0811,2014,hourlyWage,40,,,euro per hour,,,2024,Test bureau,\n"
  private static let regional =
    "0811,2014,hourlyWage,50,,,euro per hour,,AM13,2023,Test bureau,\n"

  private func developer(_ office: Office, _ limits: String = "{}") throws -> MatchedTarget {
    let person = try office.person(
      Office.nurse.dropLast() + ",\"limits\":\(limits)}")
    let result = try office.session().match(person, MatchRequest(domains: nil, limit: 0))
    return try #require(
      result.matches.first { $0.uri.rawValue == SmallURI.occupation("developer") })
  }

  private func wages(_ target: MatchedTarget) -> [Double?] {
    target.figures.filter { $0.figure.measure == .hourlyWage }.map(\.figure.value)
  }

  @Test func theShippedWageIsNationalWithItsSource() throws {
    let office = try Office.complete()
    let figure = try #require(
      try developer(office).figures.first { $0.figure.measure == .hourlyWage })
    #expect(figure.figure.value == 30.4)
    #expect(figure.figure.low == 23.2 && figure.figure.high == 38.2)
    #expect(figure.isNational && figure.figure.period == "2022")
    #expect(figure.figure.source == "CBS StatLine 85517NED")
    let json = try JSONParser.parse(figure.json)
    #expect(
      json.names == [
        "measure", "value", "low", "high", "unit", "national", "period", "source", "sourceUrl",
        "brc", "edition", "group",
      ])
    #expect(json["national"]?.bool == true && json["region"] == nil)
    let show = try office.session().show(SmallURI.occupation("developer"))
    #expect(show.figures?.contains(figure) == true)
    #expect(show.head.notices.contains { $0.contains("CBS") })
  }

  @Test func newerBeforeOlderAndRegionBeforeNation() throws {
    let office = try Office.complete()
    try office.importFigures(Self.header + Self.national + Self.regional)
    #expect(try wages(developer(office)) == [40])
    #expect(try wages(developer(office, "{\"region\":\"AM13\"}")) == [50])
    #expect(try wages(developer(office, "{\"postcode\":\"3511\"}")) == [50])
    #expect(try wages(developer(office, "{\"region\":\"AM22\"}")) == [40])
    #expect(try wages(developer(office, "{\"region\":\"AM22\",\"postcode\":\"3511\"}")) == [40])
    let shown = try developer(office, "{\"region\":\"AM13\"}").figures
      .first { $0.figure.measure == .hourlyWage }
    #expect(shown?.json.contains("\"region\":\"AM13\",\"national\":false") == true)
  }

  /// 2512 went from 0811 to 0814: a figure in the newer edition is found, one of 0813 is not.
  @Test func figuresAreFoundInTheEditionTheyCameIn() throws {
    let office = try Office.complete()
    let rows = [("0814", 41), ("0813", 99)].map {
      "\($0),2025,hourlyWage,\($1),,,euro per hour,,,2025,Test bureau,\n"
    }
    try office.importFigures(Self.header + rows.joined())
    let figure = try developer(office).figures.first { $0.figure.measure == .hourlyWage }
    #expect(figure?.figure.value == 41)
    #expect(figure?.figure.edition == "2025" && figure?.figure.brc == "0814")
  }

  @Test func withoutFiguresThereAreNone() throws {
    let office = try Office()
    #expect(try developer(office).figures.isEmpty)
    #expect(try office.session().show(SmallURI.occupation("developer")).figures == [])
    #expect(try office.session().show(SmallURI.skill("sql")).figures == nil)
  }

  /// The same people, with no figures, with the shipped ones and with absurd ones.
  @Test func figuresNeverChangeAFit() throws {
    let (bare, office) = (try Office(), try Office.complete())
    var random = SplitMix64(seed: 20_261_121)
    for _ in 0..<20 {
      let claims = SmallTaxonomy.skills.map(\.0).shuffled(using: &random)
        .prefix(Int.random(in: 0...6, using: &random))
        .map { "\"" + SmallURI.skill($0) + "\"" }
      let work = SmallTaxonomy.occupations[Int.random(in: 0...6, using: &random)].0
      let person =
        "{\"id\":\"P\",\"skills\":[\(claims.joined(separator: ","))],\"occupations\":"
        + "[\"\(SmallURI.occupation(work))\"],\"limits\":{\"postcode\":\"3511\"}}"
      let request = MatchRequest(domains: nil, includesUncommon: true, limit: 0)
      func match(_ office: Office) throws -> [String] {
        try office.session().match(try office.person(person), request).matches.map { target in
          var target = target
          target.figures = []
          return target.json
        }
      }
      let (plain, figured) = (try match(bare), try match(office))
      #expect(!plain.isEmpty)
      #expect(plain == figured)
      let absurd = Int.random(in: 1...1000, using: &random) * 1000
      try office.importFigures(
        Self.header + "0811,2014,hourlyWage,\(absurd),,,euro per hour,,,2026,Test bureau,\n"
          + "0811,2014,openings,\(absurd),,,per cent,,AM13,2026,Test bureau,\n")
      #expect(try match(office) == plain)
    }
  }

  @Test func figuresLeaveTheSnapshotCacheAlone() throws {
    let office = try Office()
    let key = try office.store.contentKey()
    try Initialisation(store: office.store, shipped: Office.shipped, moment: Office.moment)
      .loadReference()
    #expect(try office.store.contentKey() == key)
  }
}
