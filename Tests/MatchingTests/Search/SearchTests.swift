import SkillModel
import TestSupport
import Testing

@testable import Matching

/// The reverse search and routes, against valuing every person and step anew.
struct SearchTests {
  @Test(arguments: UInt64(1)...40)
  func originsAreThePeopleWhoDidOnlyThat(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let snapshot = item.snapshot
    let ranked = (0..<snapshot.occupationCount).filter { snapshot.isRanked($0) }
    let target = ranked[Int(seed) % ranked.count]
    let origins = ReverseSearch.origins(
      of: target, in: snapshot, policy: item.policy, asOf: item.asOf)
    #expect(Set(origins.map(\.origin)) == Set(ranked).subtracting([target]))
    for origin in origins {
      var person = Candidate(id: CandidateID(rawValue: "x"))
      person.occupations = [PastOccupation(uri: snapshot.occupationURI(origin.origin))]
      let valuation = item.valuation(of: person)
      #expect(origin.target == valuation.value(of: target))
      #expect(
        origin.band
          == valuation.band(of: origin.target, distance: origin.distance, limits: Limits()))
    }
    let inOrder = zip(origins, origins.dropFirst()).allSatisfy {
      $0.target.fit > $1.target.fit
        || ($0.target.fit == $1.target.fit && $0.origin < $1.origin)
    }
    #expect(inOrder)
  }

  @Test(arguments: UInt64(1)...40)
  func routesStartDirectAndEveryStoneIsWithinReach(seed: UInt64) throws {
    let item = try GeneratedCase(seed: seed)
    let snapshot = item.snapshot
    let ranked = (0..<snapshot.occupationCount).filter { snapshot.isRanked($0) }
    let target = ranked[Int(seed) % ranked.count]
    let search = RouteSearch(item.candidate, in: snapshot, policy: item.policy, asOf: item.asOf)
    let routes = search.routes(to: target, stones: ranked, limit: 5)
    let direct = try #require(routes.first)
    #expect(direct.legs.map(\.occupation) == [target])
    #expect(routes.count <= 6)
    let past = Set(item.candidate.occupations.compactMap(\.uri))
    for route in routes.dropFirst() {
      let stones = route.legs.dropLast()
      #expect(route.legs.last?.occupation == target && (1...2).contains(stones.count))
      #expect(stones.allSatisfy { $0.band == .close || $0.band == .trainable })
      #expect(!stones.contains { past.contains(snapshot.occupationURI($0.occupation)) })
      #expect(Set(route.legs.map(\.occupation)).count == route.legs.count)
      #expect(route.heaviest <= direct.hours * (1 - item.policy.route.savedShare) + 1e-9)
      // Each leg starts from where the person then stands.
      var person = item.candidate
      for leg in route.legs {
        let valuation = item.valuation(of: person)
        let gates = snapshot.gateResults(leg.occupation, answers: person.gates)
        let distance = valuation.estimatedDistance(
          to: valuation.value(of: leg.occupation), gates: gates, limits: person.limits)
        #expect(leg.distance == distance)
        person.occupations.append(PastOccupation(uri: snapshot.occupationURI(leg.occupation)))
      }
    }
    let heaviest = routes.dropFirst().map(\.heaviest)
    #expect(heaviest == heaviest.sorted())
  }
}
