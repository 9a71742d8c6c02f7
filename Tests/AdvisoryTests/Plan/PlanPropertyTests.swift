import Feeds
import Matching
import SkillModel
import Store
import TestSupport
import Testing

@testable import Advisory

/// The shipped people, roles and modules: no plan breaks a limit, and matching agrees with it.
@Suite struct PlanPropertyTests {
  /// A way to ask for a plan.
  private struct Asked: Sendable {
    var name: String
    var change: @Sendable (inout PlanRequest) -> Void
  }

  private static let requests = [
    Asked(name: "as they are") { _ in },
    Asked(name: "little money") {
      $0.budget = 60_000
      $0.situation = .working
    },
    Asked(name: "little time") {
      $0.hoursPerWeek = 8
      $0.weeks = 30
      $0.measure = .weeks
    },
    Asked(name: "from spring, in the evening or online") {
      $0.start = CivilDate("2027-03-01")
      $0.latestStart = CivilDate("2027-09-30")
      $0.modes = [.evening, .online]
      $0.measure = .total
    },
    Asked(name: "in a region, in Dutch") {
      $0.region = "Groningen"
      $0.languages = [.dutch]
      $0.closesUnknown = false
    },
  ]

  @Test func noPlanOfTheExamplesBreaksALimit() throws {
    let office = try Office([])
    let initialisation = Initialisation(
      store: office.store, shipped: Office.shipped, moment: Office.moment)
    try initialisation.loadReference(includesTables: true)
    _ = try initialisation.loadStarter()
    let session = try office.session()
    let folder = Office.shipped.examples
    _ = try CatalogueImport(
      session, paths: [folder + "/modules.csv"], provider: nil, moment: Office.moment
    ).run()
    _ = try session.linkModules()
    let people = try session.importCandidates(
      from: [folder + "/people.jsonl", folder + "/people-more.jsonl"])
    #expect(people.ids.count >= 40)
    let loaded = try session.loadedModules()
    let modules = Dictionary(
      uniqueKeysWithValues: loaded.map { ($0.module.key.description, $0) })
    let snapshot = try session.snapshot()
    var (plans, reached, exact) = (0, 0, 0)
    for (index, id) in people.ids.enumerated() {
      let candidate = try session.candidate(id.rawValue)
      let valuation = session.valuation(of: candidate, in: snapshot)
      let roles = session.ranked(valuation, MatchRequest()).targets
      guard let role = roles.dropFirst(index % 3).first else { continue }
      let asked = Self.requests[index % Self.requests.count]
      var request = PlanRequest(targets: [snapshot.occupationURI(role.occupation).rawValue])
      asked.change(&request)
      let plan = try session.plan(candidate, request)
      let comment = Comment(rawValue: "\(id.rawValue), \(request.targets), \(asked.name)")
      check(plan, request, candidate, modules, comment)
      plans += 1
      let target = try #require(plan.targets.first)
      #expect(target.entryAfter >= target.entryBefore, comment)
      guard plan.status != .infeasible else { continue }
      reached += 1
      if request.closesUnknown { #expect(target.entryAfter >= target.entry - 1e-6, comment) }
      let after = session.valuation(of: candidate.after(plan, loaded), in: snapshot)
        .value(of: role.occupation).entryNow
      // A skill taught below the level asked is known then, and may count for less than was expected.
      #expect(after < target.entryAfter + 1e-6, comment)
      guard !teachesLess(plan, modules, session.policy) else { continue }
      exact += 1
      #expect(abs(after - target.entryAfter) < 1e-6, comment)
    }
    #expect(plans >= people.ids.count - 2)
    #expect(reached * 4 >= plans && exact >= 5)
  }

  private func teachesLess(
    _ plan: PlanResult, _ modules: [String: LoadedModule], _ policy: Policy
  ) -> Bool {
    plan.modules.contains { module in
      modules[module.id]?.taught.contains {
        policy.levelCredit($0.level, asked: policy.levelShortfall.levelAsked) < 1
      } ?? false
    }
  }

  private func check(
    _ plan: PlanResult, _ request: PlanRequest, _ candidate: Candidate,
    _ modules: [String: LoadedModule], _ comment: Comment
  ) {
    let own = candidate.limits
    let cost = plan.modules.reduce(0) { $0 + $1.cost }
    #expect(plan.objective.map { $0.cost == cost } ?? plan.modules.isEmpty, comment)
    if let budget = request.budget ?? own.budget { #expect(cost <= budget, comment) }
    let end = plan.modules.map { $0.startWeek + $0.weeks }.max() ?? 0
    if let weeks = request.weeks.map(Double.init) ?? own.weeks {
      #expect(Double(end) <= weeks, comment)
    }
    for week in 0..<end {
      let hours = plan.modules.filter { ($0.startWeek..<$0.startWeek + $0.weeks).contains(week) }
        .reduce(0) { $0 + $1.hoursPerWeek }
      #expect(hours <= plan.frame.hoursPerWeek + 1e-9, comment)
    }
    let start = request.start ?? Office.day
    let modes = request.modes.isEmpty ? own.modes : request.modes.map(\.rawValue)
    let languages = request.languages.isEmpty ? own.languages : request.languages
    for module in plan.modules where module.provider != nil {
      guard let loaded = modules[module.id]?.module else {
        Issue.record("\(module.id): \(comment)")
        continue
      }
      #expect(module.start >= start, comment)
      if let latest = request.latestStart ?? own.latestStart {
        #expect(module.start <= latest, comment)
      }
      if !modes.isEmpty { #expect(module.modes.contains { modes.contains($0.rawValue) }, comment) }
      if !languages.isEmpty {
        #expect(module.language.map(languages.contains) ?? false, comment)
      }
      if request.region != nil && !module.modes.contains(.online) {
        #expect(module.place != nil, comment)
      }
      let offerings = loaded.offerings.map(\.value)
      #expect(
        offerings.isEmpty || offerings.contains { $0.isContinuous || $0.start == module.start },
        comment)
      if offerings.contains(where: { !$0.isContinuous }), !module.isContinuous {
        let taken = offerings.first { $0.start == module.start }
        #expect(taken?.deadline.map { $0 >= Office.day } ?? true, comment)
      }
      for entry in loaded.entry.map(\.value) {
        guard let first = entry.module else { continue }
        let key = ModuleKey(provider: loaded.provider, id: first).description
        let before = plan.modules.first { $0.id == key }
        #expect(
          before.map { $0.startWeek + $0.weeks <= module.startWeek } ?? false, comment)
      }
    }
  }
}
