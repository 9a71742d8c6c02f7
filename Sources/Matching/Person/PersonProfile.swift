public import SkillModel

/// A person against one snapshot: what is known and what may be expected of every skill.
///
/// Holds no name, sex, birth date, health or benefit, because `Candidate` has none.
public struct PersonProfile: Sendable {
  /// Where the expected value of a skill comes from.
  public enum Origin: Sendable, Hashable {
    /// A claim that decides what is known.
    case claim(Int)
    /// Expected from a past occupation (position in `work`).
    case work(Int)
    /// Carried over from another skill.
    case transfer(from: Int, SkillRelationKind)
    /// Nothing points to it.
    case nothing
  }

  /// A past occupation as numbered occupations: one, or the members of a group with equal shares.
  public struct Work: Sendable, Hashable {
    /// Position in the candidate's past occupations, sorted.
    public var past: PastOccupation
    /// The occupations it stands for.
    public var occupations: [Int]
  }

  /// Claims in deciding order, grouped by skill.
  public let claims: [Claim]
  /// Past work that could be placed, in a fixed order.
  public let work: [Work]
  /// What is known, by skill number.
  public internal(set) var known: [Int: KnownSkill]
  /// Whether something is known, by skill number.
  var isKnown: [Bool]
  /// Own value of each skill: credit when known, probability x freshness when inferred, else 0.
  var own: [Double]
  /// Which work an inferred value comes from; -1 where none.
  var inferredFrom: [Int32]
  /// The single occupations among the past work: what a person does already is no target.
  let ownWork: [Int]
  /// Whether any past occupation could be placed: work with a title nobody knows tells nothing.
  public let hasPastWork: Bool
  /// Claims and occupations that are not in the loaded taxonomy.
  public let unplaced: [ConceptURI]

  let asOf: CivilDate

  /// Places a person; O(skills + claims).
  public init(_ candidate: Candidate, in snapshot: Snapshot, policy: Policy, asOf: CivilDate) {
    self.asOf = asOf
    own = Array(repeating: 0, count: snapshot.skillCount)
    inferredFrom = Array(repeating: -1, count: snapshot.skillCount)
    known = [:]
    isKnown = Array(repeating: false, count: snapshot.skillCount)
    var unplaced: [ConceptURI] = []
    var placed: [(skill: Int, claim: Claim)] = []
    for claim in candidate.claims {
      guard let uri = claim.skill else { continue }
      if let skill = snapshot.skill(uri) {
        placed.append((skill, claim))
      } else {
        unplaced.append(uri)
      }
    }
    placed.sort {
      $0.skill != $1.skill ? $0.skill < $1.skill : Claim.decidesBefore($0.claim, $1.claim)
    }
    claims = placed.map(\.claim)
    var work: [Work] = []
    for past in candidate.occupations.sorted(by: Self.precedes) {
      guard let uri = past.uri else { continue }
      let occupations = snapshot.occupations(of: uri)
      if occupations.isEmpty {
        unplaced.append(uri)
      } else {
        work.append(Work(past: past, occupations: occupations))
      }
    }
    self.work = work
    ownWork = work.compactMap { $0.occupations.count == 1 ? $0.occupations[0] : nil }
    hasPastWork = !work.isEmpty
    self.unplaced = unplaced.sorted()
    addInferred(snapshot, policy)
    addClaims(placed, snapshot, policy)
  }

  private static func precedes(_ left: PastOccupation, _ right: PastOccupation) -> Bool {
    let (a, b) = (left.uri?.rawValue ?? "", right.uri?.rawValue ?? "")
    if a != b { return a < b }
    return (left.to ?? Int.max, left.from ?? 0, left.title ?? "")
      < (right.to ?? Int.max, right.from ?? 0, right.title ?? "")
  }

  /// Past work gives probabilities, not knowledge.
  private mutating func addInferred(_ snapshot: Snapshot, _ policy: Policy) {
    for (index, item) in work.enumerated() {
      let share = 1 / Double(item.occupations.count)
      var probability: [Int: Double] = [:]
      for occupation in item.occupations {
        for position in snapshot.asks(occupation) {
          let skill = Int(snapshot.requirements.values[position])
          let chance =
            snapshot.grades[position] <= 1 ? policy.inferred.essential : policy.inferred.optional
          probability[skill, default: 0] += share * chance
        }
      }
      for (skill, chance) in probability {
        let fresh = policy.freshness(
          lastUsed: item.past.to, isTransversal: snapshot.isTransversal(skill), asOf: asOf)
        let value = min(1, chance) * fresh
        // Work is in a fixed order and only a larger value replaces: the result has no order in it.
        if value > own[skill] {
          own[skill] = value
          inferredFrom[skill] = Int32(index)
        }
      }
    }
  }

  private mutating func addClaims(
    _ placed: [(skill: Int, claim: Claim)], _ snapshot: Snapshot, _ policy: Policy
  ) {
    var index = 0
    while index < placed.count {
      let skill = placed[index].skill
      var end = index
      while end < placed.count && placed[end].skill == skill { end += 1 }
      add(placed[index..<end].map(\.claim), from: index, skill: skill, snapshot, policy)
      index = end
    }
  }

  private mutating func add(
    _ claims: [Claim], from first: Int, skill: Int, _ snapshot: Snapshot, _ policy: Policy
  ) {
    let isTransversal = snapshot.isTransversal(skill)
    func credits(_ claim: Claim) -> [Double] {
      let fresh = policy.freshness(
        lastUsed: claim.lastUsed, isTransversal: isTransversal, asOf: asOf)
      return (1...3).map { fresh * policy.levelCredit(claim.level, asked: $0) }
    }
    guard let decisive = claims.first, decisive.evidence.isKnowledge else {
      // Only inferred claims: an expectation, as past work is.
      for (offset, claim) in claims.enumerated() where claim.state == .present {
        let value = policy.inferred.essential * credits(claim)[policy.levelShortfall.levelAsked - 1]
        if value > own[skill] {
          own[skill] = value
          inferredFrom[skill] = -2 - Int32(first + offset)
        }
      }
      return
    }
    var best = [0.0, 0, 0]
    var proofs = Array(repeating: decisive.evidence, count: 3)
    if decisive.state == .present {
      for claim in claims where claim.state == .present && claim.evidence.isKnowledge {
        let own = credits(claim)
        // Claims come strongest first: only a larger credit brings weaker evidence with it.
        for level in 0..<3 where own[level] > best[level] {
          best[level] = own[level]
          proofs[level] = claim.evidence
        }
      }
    }
    known[skill] = KnownSkill(
      state: decisive.state, evidence: decisive.evidence, claim: first, credits: best,
      proofs: proofs)
    isKnown[skill] = true
    own[skill] = best[policy.levelShortfall.levelAsked - 1]
    inferredFrom[skill] = -1
  }
}

extension Snapshot {
  /// The occupations a URI stands for: itself, or the ranked members of an ISCO group.
  public func occupations(of uri: ConceptURI) -> [Int] {
    if let occupation = occupation(uri) { return [occupation] }
    let prefix = ConceptURI.isco("").rawValue
    guard uri.rawValue.hasPrefix(prefix), uri.rawValue.utf8.count > prefix.utf8.count else {
      return []
    }
    let code = uri.rawValue.dropFirst(prefix.count)
    return (0..<occupationCount).filter { isRanked($0) && occupationISCO[$0].hasPrefix(code) }
  }
}
