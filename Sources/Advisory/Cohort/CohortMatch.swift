import Feeds
import Matching
public import SkillModel

/// How a cohort is matched.
public struct CohortRequest: Sendable, Hashable {
  /// Domains to stay within; nil for all occupations.
  public var domains: Domains?
  /// Roles a person.
  public var limit: Int
  /// What can stop it between two people; never by default.
  public var cancellation = PlanCancellation()

  /// The default: three common roles of technologie.
  public init(domains: Domains? = .technologie, limit: Int = 3) {
    self.domains = domains
    self.limit = limit
  }
}

extension AdvisorySession {
  /// The best roles of everybody in a file, and who shares one; nobody is stored.
  ///
  /// Beside the roles within the domains asked stands the best role outside them, so that somebody who
  /// is better off there is told. O(people x occupations).
  ///
  /// - Throws: `Fault` when the file cannot be read, `AdvisoryFault`, `StoreFault`.
  public func matchCohort(at path: String, _ request: CohortRequest) throws -> CohortResult {
    let (people, faults) = try self.people(at: path)
    return try matchCohort(people, request, faults: faults)
  }

  /// Everybody in a file, as far as they can be read, with what was wrong; nobody is stored.
  ///
  /// - Throws: `Fault` when the file cannot be read, `StoreFault`.
  func people(at path: String) throws -> (people: [Candidate], faults: [Fault]) {
    var people: [Candidate] = []
    var faults: [Fault] = []
    try CandidateFile.read(
      path,
      candidate: { candidate, notes in
        faults += notes.faults
        people.append(try understood(candidate))
      }, fault: { faults.append($0) })
    return (people, faults)
  }

  /// Everybody in a JSON list of profiles, as far as they can be read, with what was wrong.
  ///
  /// - Throws: `Fault` when it is no list, `StoreFault`.
  public func people(json utf8: [UInt8]) throws -> (people: [Candidate], faults: [Fault]) {
    guard let list = try JSONParser.parse(utf8).array else {
      throw Fault(.notJSON(detail: "[{..},{..}]"))
    }
    var people: [Candidate] = []
    var faults: [Fault] = []
    for (place, value) in list.enumerated() {
      do throws(Fault) {
        let (candidate, notes) = try CandidateReader.candidate(
          from: value, fallbackID: String(place + 1), line: place + 1)
        faults += notes.faults
        people.append(candidate)
      } catch {
        faults.append(error)
      }
    }
    return (try people.map { try understood($0) }, faults)
  }

  /// The best roles of everybody, and who shares one.
  ///
  /// - Throws: `CancellationError` when it is stopped, and as above.
  public func matchCohort(
    _ people: [Candidate], _ request: CohortRequest, faults: [Fault] = []
  ) throws -> CohortResult {
    try record(.cohort, aboutEach: people.map(\.knownID))
    let snapshot = try snapshot()
    var members: [CohortMember] = []
    for (index, candidate) in people.enumerated() {
      if request.cancellation.isCancelled() { throw CancellationError() }
      members.append(try member(candidate, request, snapshot))
      progress(ProgressReport(.answering, done: index + 1, total: people.count))
    }
    let groups = CohortGrouping.groups(of: members.map { $0.roles.map(\.uri) })
    var shown: [CohortGroup] = []
    for (number, group) in groups.enumerated() {
      for place in group.members { members[place].group = number }
      shown.append(self.shown(group, members))
    }
    return CohortResult(head: try head(), members: members, groups: shown, faults: faults)
  }

  private func member(
    _ candidate: Candidate, _ request: CohortRequest, _ snapshot: Snapshot
  ) throws -> CohortMember {
    let valuation = self.valuation(of: candidate, in: snapshot)
    let rendering = TargetRendering(
      valuation: valuation, candidate: candidate, language: language,
      planning: try DistancePlanning(self, candidate, valuation))
    let everywhere = ranked(valuation, MatchRequest(domains: nil)).targets
    func best(_ targets: [TargetValue], limit: Int) -> [CohortRole] {
      let request = MatchRequest(domains: nil, limit: limit)
      return shortList(targets, request, of: candidate, valuation).shown
        .map { CohortRole(rendering.matched($0)) }
    }
    func isInside(_ target: TargetValue) -> Bool {
      request.domains.map { !snapshot.domains(of: target.occupation).isDisjoint(with: $0) } ?? true
    }
    let roles = best(everywhere.filter(isInside), limit: request.limit)
    let titles = try titles(of: candidate)
    // Roles of somebody of whom nothing is known are whatever comes first: no advice, and no group.
    if !roles.isEmpty, roles.allSatisfy({ $0.band == .unknown }) {
      return CohortMember(
        candidate: candidate.id, roles: [], outside: nil, isOutsideBetter: false,
        isTooLittleKnown: true, titles: titles)
    }
    let outside = best(everywhere.filter { !isInside($0) }, limit: 1).first
    let isBetter =
      if let outside, let first = roles.first {
        outside.fitUnits > first.fitUnits && outside.distance.weeks <= first.distance.weeks
      } else {
        outside != nil && roles.isEmpty
      }
    return CohortMember(
      candidate: candidate.id, roles: roles, outside: outside, isOutsideBetter: isBetter,
      isTooLittleKnown: false, titles: titles)
  }

  /// What at least half of a group needs for its role.
  private func shown(_ group: CohortGrouping.Group, _ members: [CohortMember]) -> CohortGroup {
    var needed: [ShownSkill: Int] = [:]
    var label = group.role.rawValue
    for place in group.members {
      guard let role = members[place].roles.first(where: { $0.uri == group.role }) else { continue }
      label = role.label
      for skill in role.distance.skills { needed[skill, default: 0] += 1 }
    }
    let skills = needed.filter { $0.value >= 2 && 2 * $0.value >= group.members.count }
      .map { CohortGroup.SharedSkill(skill: $0.key, members: $0.value) }
      .sorted { ($1.members, $0.skill.uri) < ($0.members, $1.skill.uri) }
    return CohortGroup(
      uri: group.role, label: label, members: group.members.map { members[$0].candidate },
      skills: skills)
  }
}

/// Divides a cohort into groups that have a role in common.
enum CohortGrouping {
  /// People with a role in common.
  struct Group: Hashable {
    var role: ConceptURI
    /// Places in the cohort, ascending.
    var members: [Int]
  }

  /// Groups of at least two, largest first; everybody is in one group at the most.
  ///
  /// Greedy: the role most people have comes first and takes them all. Of roles with as many people
  /// the one that stands higher in their lists goes first, then by URI. O(roles^2 x people).
  static func groups(of lists: [[ConceptURI]]) -> [Group] {
    var free = Set(lists.indices)
    var groups: [Group] = []
    while true {
      var having: [ConceptURI: (members: [Int], places: Int)] = [:]
      for person in free.sorted() {
        for (place, role) in lists[person].enumerated() {
          having[role, default: ([], 0)].members.append(person)
          having[role, default: ([], 0)].places += place
        }
      }
      let best = having.min { left, right in
        let (a, b) = (left.value, right.value)
        if a.members.count != b.members.count { return a.members.count > b.members.count }
        return a.places != b.places ? a.places < b.places : left.key < right.key
      }
      guard let best, best.value.members.count >= 2 else { return groups }
      groups.append(Group(role: best.key, members: best.value.members))
      free.subtract(best.value.members)
    }
  }
}
