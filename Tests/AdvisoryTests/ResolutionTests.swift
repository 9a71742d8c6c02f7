import Advisory
import SkillModel
import TestSupport
import Testing

/// Law 6: a title that is one's own is as good as the URI; another brings the candidates.
@Suite struct ResolutionTests {
  private func office() throws -> Office {
    try Office([
      SmallTaxonomy.folder(),
      ESCOFolder(
        name: "v1.1.1-nl", tables: Array(SmallTaxonomy.folder(language: "nl").tables.prefix(2))),
    ])
  }

  @Test func everyOwnTitleGivesTheSameGap() throws {
    let office = try office()
    let session = try office.session()
    let person = try office.person(Office.nurse)
    let expected = try session.gap(person, target: SmallURI.occupation("developer")).json
    for title in [
      "software developer", "programmer", "softwareontwikkelaar", "programmeur", "Programmeur",
      "SOFTWARE DEVELOPER", " programmer ",
    ] {
      #expect(try session.gap(person, target: title).json == expected, "\(title)")
    }
  }

  @Test func accentsDoNotMatter() throws {
    let session = try office().session()
    let uri = try session.occupationURI(titled: "inspicient gegevens")
    #expect(uri.rawValue == SmallURI.occupation("analyst"))
  }

  @Test(arguments: [
    ("monteur", ["electrician", "mechanic"]), ("allrounder", ["developer", "network"]),
  ])
  func aSharedTitleBringsTheCandidates(title: String, ids: [String]) throws {
    let office = try office()
    let session = try office.session()
    let person = try office.person(Office.nurse)
    let fault = #expect(throws: AdvisoryFault.self) { try session.gap(person, target: title) }
    guard case .ambiguousTarget(let name, let choices) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(name == title)
    #expect(choices.map(\.uri.rawValue) == ids.map(SmallURI.occupation))
    #expect(choices.allSatisfy { !$0.label.isEmpty && $0.label != $0.uri.rawValue })
  }

  @Test func aPartOfATitleOffersWhatIsNear() throws {
    let session = try office().session()
    let fault = #expect(throws: AdvisoryFault.self) { try session.occupationURI(titled: "netwerk") }
    guard case .ambiguousTarget(_, let choices) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(choices.first?.uri.rawValue == SmallURI.occupation("network"))
  }

  @Test func nothingAndNoRequirements() throws {
    let office = try office()
    let session = try office.session()
    let person = try office.person(Office.nurse)
    for name in ["zeemeermin", "http://data.europa.eu/esco/occupation/none", ""] {
      let fault = #expect(throws: AdvisoryFault.self) { try session.gap(person, target: name) }
      #expect(fault == .targetNotFound(name))
    }
    let idle = SmallURI.occupation("idle")
    let fault = #expect(throws: AdvisoryFault.self) { try session.gap(person, target: idle) }
    #expect(fault == .noRequirements(ConceptURI(idle), label: "beroep zonder vereisten"))
  }

  @Test func titlesOfPastWorkArePlacedWhenTheyAreOnesOwn() throws {
    let office = try office()
    let person = try office.person(
      "{\"occupations\":[{\"title\":\"zuster\"},{\"title\":\"monteur\"},{\"title\":\"onbekend\"}]}")
    #expect(
      person.occupations.map { $0.uri?.rawValue } == [SmallURI.occupation("nurse"), nil, nil])
  }

  @Test func pastWorkByAnyOfItsTitlesGivesTheSameMatch() throws {
    let office = try office()
    let session = try office.session()
    func fits(_ work: String) throws -> [Int] {
      let person = try office.person("{\"id\":\"x\",\"occupations\":[\(work)]}")
      return try session.match(person, MatchRequest(domains: nil)).matches.map(\.fitUnits)
    }
    let expected = try fits("\"\(SmallURI.occupation("nurse"))\"")
    #expect(expected.count == 6)
    #expect(try fits("{\"title\":\"verpleegkundige\"}") == expected)
    #expect(try fits("{\"title\":\"staff nurse\"}") == expected)
  }
}
