import Feeds
import SkillModel
import TestSupport
import Testing

@testable import Advisory

/// Wishes are an axis of their own.
@Suite struct WishTests {
  private let wishes =
    #""wishes":{"interests":["ict","zeilen"],"occupations":["nobody"],"hourlyWage":2000,"#
    + #""workHours":{"min":20},"shifts":false,"contracts":["permanent"],"conditions":["zitten"]},"#
    + #""limits":{"budget":0,"weeks":52}"#

  private func entries(
    _ change: (inout Wishes) -> Void, figures: [LabourFigure] = []
  ) throws -> [ShownWish] {
    let office = try Office()
    var target = try #require(
      try office.session().match(try office.person(Office.nurse), MatchRequest(domains: .ict))
        .matches.first)
    target.figures = figures.map { ShownFigure(figure: $0, group: "") }
    var wishes = Wishes()
    change(&wishes)
    return WishAxis(wishes: wishes, limits: Limits()).entries(for: target)
  }

  /// The order, the fit and the band are those of the same person without wishes.
  @Test func wishesChangeNoFit() throws {
    let office = try Office()
    let session = try office.session()
    let plain = try office.person(Office.nurse)
    let request = MatchRequest(domains: nil, limit: 0)
    var wishing = plain
    wishing.wishes = try office.person("{\"id\":\"K-1\",\(wishes)}").wishes
    var with = try session.match(wishing, request)
    let without = try session.match(plain, request)
    #expect(with.matches.allSatisfy { !$0.wishes.isEmpty })
    for index in with.matches.indices { with.matches[index].wishes = [] }
    #expect(with.matches == without.matches)
  }

  @Test func eachWishIsAnswered() throws {
    let office = try Office()
    let person = try office.person("{\"id\":\"K-1\",\"claims\":[],\(wishes)}")
    let target = try #require(
      try office.session().match(person, MatchRequest(domains: .ict)).matches.first)
    let states = target.wishes.map { "\($0.name) \($0.state)" }
    #expect(
      states == [
        "interest meets", "interest ask", "budget differs", "weeks meets", "wage ask",
        "workHours ask", "shifts ask", "contract ask", "condition ask",
      ])
    let json = try JSONParser.parse(target.json)
    #expect(json["wishes"]?.array?.first?.names == ["name", "state", "wish"])
  }

  /// Whoever has a role in mind hears how far it is, also when it is outside the list.
  @Test func theOccupationInMindIsAnswered() throws {
    let office = try Office()
    let session = try office.session()
    let person = try office.person(
      #"{"id":"K-1","occupations":[{"title":"nurse"}],"#
        + #""wishes":{"occupations":["software developer","nobody","software developer"]}}"#)
    let result = try session.match(person, MatchRequest(domains: .techniek, limit: 1))
    #expect(result.wished.map(\.label) == ["software developer"])
    let whole = try session.match(person, MatchRequest(domains: nil, limit: 0))
    let listed = try #require(whole.matches.first { $0.uri == result.wished.first?.uri })
    #expect(result.wished.first?.terms == listed.terms && result.wished.first?.band == listed.band)
    #expect(result.matches.map(\.uri).contains(listed.uri) == false)
  }

  @Test func otherDomainsDifferAndTheOccupationIsFound() throws {
    let found = try entries {
      $0.interests = ["techniek"]
      $0.occupations = ["software developer", "nobody"]
    }
    #expect(found.first.map(\.state) == .differs)
    #expect(found.filter { $0.name == .occupation }.count <= 1)
  }

  @Test(arguments: [(1400, "meets"), (1500, "meets"), (2000, "ask"), (3100, "differs")])
  func aWageIsHeldAgainstTheQuartiles(cents: Int, state: String) throws {
    let figure = LabourFigure(
      brc: "0811", edition: "2014", measure: .hourlyWage, value: 22, low: 15, high: 30,
      unit: "euro", period: "2022", source: "test")
    let found = try entries({ $0.hourlyWage = cents }, figures: [figure])
    #expect(found.map(\.state.rawValue) == [state])
  }
}
