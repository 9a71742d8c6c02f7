import Feeds
import Matching
import SkillModel
import TestSupport
import Testing

@testable import Advisory

/// What languages, certificates and licences of a profile say, over the roles that ship.
@Suite struct ImpliedTests {
  private func session() throws -> (AdvisorySession, Office) {
    let office = try Office([])
    _ = try Initialisation(store: office.store, shipped: Office.shipped, moment: Office.moment)
      .loadStarter()
    return (try office.session(), office)
  }

  @Test func aLanguageLevelIsASkillUpToThatLevel() throws {
    let (session, office) = try session()
    let person = try office.person(#"{"id":"K-1","languages":[{"code":"nl","level":"B1"}]}"#)
    func state(_ label: String) throws -> ClaimState? {
      let skill = try #require(try session.labelOwner(of: label, kind: .skill).uri)
      return person.claims.first { $0.skill == skill }?.state
    }
    #expect(try state("Nederlands op niveau A2") == .present)
    #expect(try state("Nederlands op niveau B1") == .present)
    #expect(try state("Nederlands op niveau B2") == .absent)
    #expect(try state("Engels op niveau B1") == nil)
    let shown = try session.match(person, MatchRequest(domains: nil)).strengths.map(\.label)
    #expect(shown.contains("Nederlands op niveau B1") && !shown.contains("Nederlands op niveau A2"))
  }

  @Test func whatIsSaidOutrightStays() throws {
    let (session, office) = try session()
    let skill = try #require(
      try session.labelOwner(of: "Nederlands op niveau B2", kind: .skill).uri)
    let person = try office.person(
      "{\"id\":\"K-1\",\"languages\":[{\"code\":\"nl\",\"level\":\"A2\"}],\"claims\":[{\"skill\":"
        + "\"\(skill.rawValue)\",\"state\":\"present\",\"evidence\":\"adviser\"}],"
        + #""gates":{"vca":false},"credentials":[{"title":"VCA"}]}"#)
    #expect(person.claims.filter { $0.skill == skill }.map(\.state) == [.present])
    #expect(person.gates["vca"] == .notHeld)
  }

  @Test(arguments: [
    ("VCA", "vca"), ("VCA Basis", "vca"), ("diploma VCA-basis", "vca"), ("VCA VOL", "vcavol"),
    ("heftruckcertificaat", "forklift"), ("Heftruck", "forklift"), ("BHV", "bhv"),
    ("certificaat hoogwerker", "aerial"), ("code 95", "code95"),
  ])
  func aCertificateMeetsTheRequirementOfItsName(title: String, kind: String) throws {
    #expect(try session().0.gateKinds(named: title) == [kind])
  }

  /// Given for one job, or not the name of one requirement.
  @Test(arguments: ["VOG", "aanwijzing NEN 3140", "veiligheid", "certificaat", "", "werken"])
  func otherTitlesMeetNone(title: String) throws {
    #expect(try session().0.gateKinds(named: title).isEmpty)
  }

  @Test func aLorryLicenceHoldsThatOfACar() throws {
    let (_, office) = try session()
    let person = try office.person(#"{"id":"K-1","gates":{"drivingLicence":["CE"]}}"#)
    #expect(person.gates["drivingLicence:B"] == .held && person.gates["drivingLicence:C"] == .held)
    #expect(person.gates["drivingLicence:D"] == nil)
  }

  /// One way through the house: a batch reads a person as a match does.
  @Test func aBatchSaysWhatAMatchSays() throws {
    let (session, office) = try session()
    let json =
      #"{"id":"K-1","occupations":[{"title":"kok"}],"languages":[{"code":"nl","level":"B2"}],"#
      + #""credentials":[{"title":"VCA"}],"gates":{"drivingLicence":["C"]}}"#
    let matched = try session.match(
      office.person(json), MatchRequest(domains: .ict, includesUncommon: true, limit: 5)
    ).matches
    let (line, _, isError) = try session.rank(RankRequest(domains: .ict, limit: 5))
      .answer(Array(json.utf8), number: 1)
    #expect(!isError)
    let ranked = try JSONParser.parse(line, line: 1)["matches"]?.array ?? []
    #expect(ranked.count == 5)
    #expect(ranked.compactMap { $0["uri"]?.string } == matched.map(\.uri.rawValue))
    #expect(ranked.compactMap { $0["band"]?.string } == matched.map(\.band.rawValue))
    let plain = try session.rank(RankRequest(domains: .ict, limit: 5))
      .answer(Array(#"{"id":"K-1","occupations":[{"title":"kok"}]}"#.utf8), number: 1).utf8
    #expect(plain != line)
  }

  @Test func aTitleNobodyKnowsGivesNoAdvice() throws {
    let (session, office) = try session()
    let person = try office.person(#"{"id":"K-1","occupations":[{"title":"zweefvlieger"}]}"#)
    let result = try session.match(person, MatchRequest(domains: nil))
    #expect(result.matches.allSatisfy { $0.band == .unknown })
    #expect(result.titles.unplaced.map(\.title) == ["zweefvlieger"])
  }

  /// Whoever asks for three roles sees the first three of ten, also when little is within reach.
  @Test(arguments: [0, 20_000, 100_000])
  func aShorterListIsTheBeginningOfALongerOne(budget: Int) throws {
    let (session, office) = try session()
    let person = try office.person(
      "{\"id\":\"K-1\",\"occupations\":[{\"title\":\"kok\"}],\"limits\":{\"budget\":\(budget)}}")
    let ten = try session.match(person, MatchRequest(limit: 10)).matches.map(\.uri)
    for limit in 1...9 {
      let shorter = try session.match(person, MatchRequest(limit: limit)).matches.map(\.uri)
      #expect(shorter == Array(ten.prefix(limit)))
    }
  }
}
