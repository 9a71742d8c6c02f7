import Feeds
import Matching
import SkillModel
import TestSupport
import Testing

@testable import Advisory

/// Many people at once.
@Suite struct CohortTests {
  /// Two people of whom nothing is known have nothing in common but that.
  @Test func nobodyIsAdvisedFromNothing() throws {
    let office = try Office()
    let people = try ["K-1", "K-2"].map {
      try office.person("{\"id\":\"\($0)\",\"occupations\":[{\"title\":\"zweefvlieger\"}]}")
    }
    let result = try office.session().matchCohort(people, CohortRequest(domains: nil))
    #expect(result.members.allSatisfy { $0.isTooLittleKnown && $0.roles.isEmpty })
    #expect(result.members.allSatisfy { $0.outside == nil && !$0.titles.unplaced.isEmpty })
    #expect(result.groups.isEmpty)
  }

  private func uri(_ name: String) -> ConceptURI { ConceptURI("http://example.org/" + name) }

  // MARK: Groups

  @Test func theRoleMostPeopleShareTakesThemAll() {
    let groups = CohortGrouping.groups(of: [
      [uri("a"), uri("b")], [uri("b"), uri("c")], [uri("b"), uri("a")], [uri("a"), uri("d")],
      [uri("d")], [uri("x")],
    ])
    // a and b have three people each; b stands higher in no list sum: 1 + 0 + 0 against 0 + 1 + 0.
    #expect(groups.map(\.role) == [uri("a")])
    #expect(groups.map(\.members) == [[0, 2, 3]])
  }

  @Test func nobodyIsAloneInAGroup() {
    #expect(CohortGrouping.groups(of: [[uri("a")], [uri("b")], []]).isEmpty)
    #expect(CohortGrouping.groups(of: []).isEmpty)
  }

  @Test(arguments: 1...40)
  func groupsArePartsThatShareTheirRole(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let lists = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      Array(
        Set((0..<3).map { _ in uri("r\(Int.random(in: 0..<9, using: &random))") }).sorted()
          .shuffled(using: &random))
    }
    let groups = CohortGrouping.groups(of: lists)
    let placed = groups.flatMap(\.members)
    #expect(Set(placed).count == placed.count)
    for group in groups {
      #expect(group.members.count >= 2)
      #expect(group.members.allSatisfy { lists[$0].contains(group.role) })
    }
    #expect(groups.map(\.members.count) == groups.map(\.members.count).sorted(by: >))
    // Nobody who is left over shares a role with another who is left over.
    let left = lists.indices.filter { !placed.contains($0) }
    for one in left {
      for other in left where other > one {
        #expect(Set(lists[one]).isDisjoint(with: lists[other]))
      }
    }
  }

  // MARK: Match

  private func people(_ office: Office) throws -> [Candidate] {
    try (1...3).map { number in
      try office.person(Office.nurse.replacing("K-1", with: "K-\(number)"))
    }
  }

  @Test func rolesAreThoseOfAMatch() throws {
    let office = try Office()
    let session = try office.session()
    let result = try session.matchCohort(
      people(office), CohortRequest(domains: .technologie, limit: 2))
    let match = try session.match(people(office)[0], MatchRequest(limit: 2))
    #expect(!match.matches.isEmpty)
    for member in result.members {
      #expect(member.roles == match.matches.map { CohortRole($0) })
    }
    #expect(result.groups.count == 1)
    #expect(result.groups[0].members.count == 3)
    #expect(result.groups[0].uri == match.matches[0].uri)
  }

  @Test func theOutsideRoleIsOutside() throws {
    let office = try Office()
    let session = try office.session()
    let result = try session.matchCohort(people(office), CohortRequest())
    let snapshot = try session.snapshot()
    for member in result.members {
      let outside = try #require(member.outside)
      let number = try #require(snapshot.occupation(outside.uri))
      #expect(snapshot.domains(of: number).isDisjoint(with: .technologie))
    }
    let everywhere = try session.matchCohort(people(office), CohortRequest(domains: nil))
    #expect(everywhere.members.allSatisfy { $0.outside == nil && !$0.isOutsideBetter })
  }

  @Test func theFormIsFixed() throws {
    let office = try Office()
    let path = office.scratch.write(
      "p.jsonl",
      (1...2).map { Office.nurse.replacing("K-1", with: "K-\($0)") }
        .joined(separator: "\n") + "\n{oeps\n")
    let result = try office.session().matchCohort(at: path, CohortRequest())
    let json = try JSONParser.parse(result.json)
    #expect(
      json.names == [
        "asOf", "policy", "editions", "attribution", "advice", "people", "groups", "faultCount",
        "faults",
      ])
    #expect(json["faultCount"]?.int == 1)
    let person = try #require(json["people"]?.array?.first)
    #expect(
      person.names == ["candidate", "matches", "outside", "outsideIsBetter", "group"])
    #expect(
      person["matches"]?.array?.first?.names == [
        "uri", "label", "labelLanguage", "fit", "entryNow", "low", "high", "band", "distance",
        "openGate",
      ])
    let group = try #require(json["groups"]?.array?.first)
    #expect(group.names == ["uri", "label", "candidates", "sharedSkills"])
    #expect(try office.session().people().isEmpty)
  }
}
