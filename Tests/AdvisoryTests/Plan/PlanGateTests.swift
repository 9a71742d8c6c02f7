import Feeds
import Matching
import SkillModel
import Store
import TestSupport
import Testing

@testable import Advisory

/// Hard requirements that a plan lifts.
@Suite struct PlanGateTests {
  private static let kind = "vca"

  /// The starter with its hard requirements, and a course that gives the paper of one.
  private func plan(credential: String?, price: String = "50") throws -> PlanResult {
    let office = try Office([])
    _ = try Initialisation(
      store: office.store, shipped: Office.shipped, moment: Office.moment
    ).loadStarter()
    let session = try office.session()
    let snapshot = try session.snapshot()
    let target = try #require(
      (0..<snapshot.occupationCount).first { occupation in
        snapshot.isRanked(occupation)
          && snapshot.gateResults(occupation, answers: [Self.kind: .notHeld])
            .contains { $0.state == .getFirst }
      })
    let uri = snapshot.occupationURI(target).rawValue
    let line = CatalogueLine("v", "safety") {
      $0.price = price
      $0.hours = "8"
      $0.weeks = "1"
      $0.credential = credential ?? ""
    }
    _ = try CatalogueImport(
      session,
      paths: [office.scratch.write("c.csv", CatalogueLine.header + "\n" + line.text + "\n")],
      provider: nil, moment: Office.moment
    ).run()
    _ = try session.linkModules()
    let claims = try session.show(uri).requirements.map {
      "{\"skill\":\"\($0.uri.rawValue)\",\"evidence\":\"tested\"}"
    }
    var person = try office.person(
      "{\"id\":\"K-1\",\"claims\":[\(claims.joined(separator: ","))]}")
    // All but this one is there, so that nothing else is in the plan.
    person.gates[Self.kind] = .notHeld
    for gate in snapshot.gateResults(target, answers: [:]) where gate.requirement.kind != Self.kind
    {
      person.gates[gate.requirement.kind] = .held
    }
    return try session.plan(person, PlanRequest(targets: [uri]))
  }

  @Test func aModuleThatGivesThePaperLiftsIt() throws {
    let plan = try plan(credential: "VCA")
    #expect(plan.modules.map(\.id) == ["A/v"])
    #expect(plan.modules.first?.lifts.count == 1)
    #expect(plan.objective?.cost == 5_000)
  }

  @Test func whereNoneDoesItIsGotByItself() throws {
    for plan in [try plan(credential: nil), try plan(credential: "VCA", price: "5000")] {
      #expect(plan.modules.map(\.id) == ["gate:" + Self.kind])
      #expect(plan.modules.first?.provider == nil)
      #expect(plan.objective?.modules == 0)
      #expect((plan.objective?.cost ?? 0) > 5_000)
      #expect(plan.status == .optimal)
    }
  }
}
