import Feeds
import Matching
import Planning
public import SkillModel

/// How a cohort is planned for.
public struct CohortPlanRequest: Sendable, Hashable {
  /// Name of the target of everybody; nil for the first role of each.
  public var target: String?
  /// Domains the first role is looked for in; nil for all occupations.
  public var domains: Domains?
  /// What every plan keeps to beside what each person has; its targets are not read.
  public var plan: PlanRequest

  /// Towards one target, or the first role within some domains.
  public init(
    target: String? = nil, domains: Domains? = .technologie,
    plan: PlanRequest = PlanRequest(targets: [])
  ) {
    self.target = target
    self.domains = domains
    self.plan = plan
  }
}

extension AdvisorySession {
  /// A plan for everybody in a file, and who can share the start of a module; nobody is stored.
  ///
  /// - Throws: `Fault` when the file cannot be read, `AdvisoryFault`, `StoreFault`.
  public func planCohort(
    at path: String, _ request: CohortPlanRequest
  ) throws -> CohortPlanResult {
    let (people, faults) = try self.people(at: path)
    return try planCohort(people, request, faults: faults)
  }

  /// A plan for everybody, and who can share the start of a module.
  ///
  /// First everybody's own best plan; then people move to a start that others have, where that makes
  /// their plan neither dearer (for them or for all payers) nor longer. O(people x plan), then at the
  /// most O(starts x people x plan) with far smaller questions.
  ///
  /// - Throws: `CancellationError` when it is stopped between two people, and as above.
  public func planCohort(
    _ people: [Candidate], _ request: CohortPlanRequest, faults: [Fault] = []
  ) throws -> CohortPlanResult {
    try record(.cohort, aboutEach: people.map(\.knownID))
    let named = try request.target.map { try target(named: $0) }
    let snapshot = try named?.snapshot ?? snapshot()
    let modules = try loadedModules()
    var sharing = CohortSharing(modules: modules)
    var members: [CohortPlanMember] = []
    for (index, candidate) in people.enumerated() {
      if request.plan.isCancelled() { throw CancellationError() }
      let (member, draft) = try planned(candidate, request, named, snapshot, modules)
      members.append(member)
      sharing.add(draft)
      progress(ProgressReport(.answering, done: index + 1, total: people.count))
    }
    sharing.share()
    let head = try named?.vacancies == nil ? head() : vacancyHead()
    let credentialNames = try credentialNames()
    for place in members.indices {
      guard let member = sharing.members[place] else { continue }
      let rendering = PlanRendering(
        drafting: member.drafting, draft: member.draft,
        target: rendering(member.drafting, named), credentialNames: credentialNames)
      var plan = rendering.result(head: head)
      plan.notes = rendering.notes() + members[place].notes
      members[place].take(plan, moved: sharing.moved(place))
    }
    var groups: [CohortModuleGroup] = []
    for group in sharing.groups() {
      guard let shown = CohortModuleGroup(group, members, modules) else { continue }
      for place in group.members { members[place].groups.append(groups.count) }
      groups.append(shown)
    }
    return CohortPlanResult(head: head, members: members, groups: groups, faults: faults)
  }

  private func rendering(_ drafting: PlanDrafting, _ named: NamedTarget?) -> TargetRendering {
    TargetRendering(
      valuation: drafting.valuation, candidate: drafting.candidate, language: language,
      vacancies: named?.vacancies?.vacancies ?? [])
  }

  /// The own plan of one person; no draft when there is no target to plan for.
  private func planned(
    _ candidate: Candidate, _ request: CohortPlanRequest, _ named: NamedTarget?,
    _ snapshot: Snapshot, _ modules: [LoadedModule]
  ) throws -> (CohortPlanMember, CohortSharing.Member?) {
    var member = CohortPlanMember(candidate: candidate.id, titles: try titles(of: candidate))
    let target: Int
    if let named {
      target = named.target
    } else {
      let valuation = self.valuation(of: candidate, in: snapshot)
      let match = MatchRequest(domains: request.domains, limit: 3)
      let roles = shortList(
        ranked(valuation, match).targets, match, of: candidate, valuation
      ).shown
      let rendering = TargetRendering(
        valuation: valuation, candidate: candidate, language: language)
      // As in a match: roles of somebody of whom nothing is known are no advice.
      if !roles.isEmpty, roles.allSatisfy({ rendering.matched($0).band == .unknown }) {
        member.isTooLittleKnown = true
        return (member, nil)
      }
      guard let first = roles.first else { return (member, nil) }
      target = first.occupation
    }
    let places: PlaceLimit
    do {
      places = try placeLimit(candidate.limits, request.plan)
    } catch AdvisoryFault.postcodeNeeded {
      // One person without a postcode does not stop the others.
      member.notes = [.homeUnknown]
      return (member, nil)
    }
    member.notes = places.notes
    let drafting = planDrafting(
      candidate, request.plan, targets: [target], in: snapshot, modules, places)
    return (member, CohortSharing.Member(drafting: drafting))
  }
}
