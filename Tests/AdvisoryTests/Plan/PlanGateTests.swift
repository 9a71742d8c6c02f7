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

  private func plan(credential: String?, price: String = "50") throws -> PlanResult {
    try planned(credential: credential, price: price).plan
  }

  /// The starter with its hard requirements, and a course that gives the paper of one; the plan and the
  /// match of somebody who lacks nothing but that.
  private func planned(
    kind: String = PlanGateTests.kind, credential: String?, price: String = "50"
  ) throws -> (plan: PlanResult, match: MatchedTarget, estimate: MatchedTarget) {
    let office = try Office([])
    _ = try Initialisation(
      store: office.store, shipped: Office.shipped, moment: Office.moment
    ).loadStarter()
    let session = try office.session()
    let snapshot = try session.snapshot()
    let target = try #require(
      (0..<snapshot.occupationCount).first { occupation in
        snapshot.isRanked(occupation)
          && snapshot.gateResults(occupation, answers: [kind: .notHeld])
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
    person.gates[kind] = .notHeld
    for gate in snapshot.gateResults(target, answers: [:]) where gate.requirement.kind != kind {
      person.gates[gate.requirement.kind] = .held
    }
    let valuation = session.valuation(of: person, in: snapshot)
    let value = valuation.value(of: target)
    var rendering = TargetRendering(
      valuation: valuation, candidate: person, language: .dutch, vacancies: [])
    let estimate = rendering.matched(value)
    rendering.planning = try DistancePlanning(session, person, valuation)
    return (
      try session.plan(person, PlanRequest(targets: [uri])), rendering.matched(value), estimate
    )
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

  /// Of a guard's pass nobody says how long it takes or what it costs: that is no week and no 0 euro.
  @Test func whatTakesAnUnknownTimeIsNotCounted() throws {
    let (plan, match, estimate) = try planned(kind: "guardPass", credential: nil)
    #expect(plan.modules.isEmpty)
    #expect(plan.openEnded.map(\.requirement.kind) == ["guardPass"])
    #expect(plan.openEnded.allSatisfy { $0.requirement.days == nil && $0.requirement.price == nil })
    #expect(plan.objective?.weeks == 0 && plan.objective?.isComplete == false)
    #expect(!plan.notes.contains(.nothingNeeded))
    // Plan and estimate say the same, and neither calls it near.
    for shown in [match, estimate] {
      #expect(shown.distance.isOpenEnded && shown.distance.weeks == 0 && shown.distance.cost == 0)
      #expect(shown.band == .trainable)
    }
    // With known days and price nothing stands beside the sums.
    let known = try planned(credential: nil)
    #expect(known.plan.openEnded.isEmpty && known.plan.objective?.isComplete == true)
    #expect(!known.match.distance.isOpenEnded && known.match.band == .close)
    #expect(known.match.distance.cost == known.estimate.distance.cost)
  }

  @Test func aModuleThatGivesThePaperMakesItKnown() throws {
    let (plan, match, _) = try planned(kind: "guardPass", credential: "Beveiligingspas")
    #expect(plan.modules.map(\.id) == ["A/v"])
    #expect(plan.openEnded.isEmpty && plan.objective?.isComplete == true)
    #expect(plan.objective?.cost == 5_000)
    #expect(!match.distance.isOpenEnded && match.band == .close && match.distance.cost == 5_000)
  }
}
