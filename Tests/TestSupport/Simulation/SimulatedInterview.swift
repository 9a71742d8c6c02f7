public import Matching
public import SkillModel

/// What came of interviewing one simulated person.
public struct SimulatedOutcome: Sendable {
  /// Questions after which the first targets were those of the full profile for the first time; nil
  /// when they never were.
  public var reachedAfter: Int?
  /// First targets shared with the full profile before the first question.
  public var overlapAtStart: Int
  /// The same when the interview stopped.
  public var overlapAtEnd: Int
  /// First targets of the full profile.
  public var firstCount: Int
  /// Questions asked, with the further question each mixed answer took.
  public var questions: Int
  /// Whether it stopped because the first targets were stable.
  public var stoppedStable: Bool
  /// Clusters asked, skills in them, and mixed answers.
  public var clusters: (count: Int, skills: Int, mixed: Int)

  /// Whether the first targets at the end are those of the full profile.
  public var isSameAtEnd: Bool { overlapAtEnd == firstCount }
}

/// An adviser who asks what the interview proposes, and a person who answers truthfully.
public struct SimulatedInterview: Sendable {
  let snapshot: Snapshot
  let policy: Policy
  let asOf = CivilDate(year: 2026, month: 11, day: 21) ?? .epoch
  let scope = InterviewScope()

  /// Interviews over a taxonomy.
  public init(snapshot: Snapshot, policy: Policy) {
    self.snapshot = snapshot
    self.policy = policy
  }

  /// Occupations a list can show.
  public var targets: [Int] {
    (0..<snapshot.occupationCount).filter {
      snapshot.isRanked($0) && snapshot.isCommon($0)
        && !snapshot.domains(of: $0).isDisjoint(with: .technologie)
    }
  }

  private func valuation(_ candidate: Candidate) -> Valuation {
    Valuation(
      PersonProfile(candidate, in: snapshot, policy: policy, asOf: asOf), in: snapshot,
      policy: policy)
  }

  /// Holds the interview: all of a cluster is yes, none is no, some is partly and then which ones.
  ///
  /// - Parameter stopsWhenStable: false goes on to the last question.
  public func outcome(_ person: SimulatedPerson, stopsWhenStable: Bool = true) -> SimulatedOutcome {
    let full = person.inFull
    let reference = Set(valuation(full).firstTargets(of: full, in: scope))
    var candidate = person.atStart
    var outcome = SimulatedOutcome(
      overlapAtStart: 0, overlapAtEnd: 0, firstCount: reference.count, questions: 0,
      stoppedStable: false, clusters: (0, 0, 0))
    while true {
      let asked = candidate.interview.count
      let excluded = Set(candidate.askedSkills.compactMap { snapshot.skill($0) })
      let outlook = valuation(candidate).interview(of: candidate, in: scope, excluding: excluded)
      let overlap = reference.intersection(outlook.first).count
      if asked == 0 { outcome.overlapAtStart = overlap }
      outcome.overlapAtEnd = overlap
      outcome.questions = asked
      if overlap == reference.count, outcome.reachedAfter == nil { outcome.reachedAfter = asked }
      if stopsWhenStable, outlook.stability >= policy.interview.stableShare {
        outcome.stoppedStable = true
        return outcome
      }
      guard asked < policy.lists.questions, !outlook.cluster.isEmpty else { return outcome }
      answer(outlook.cluster, of: person, &candidate, &outcome)
    }
  }

  private func answer(
    _ cluster: [Int], of person: SimulatedPerson, _ candidate: inout Candidate,
    _ outcome: inout SimulatedOutcome
  ) {
    let skills = cluster.map(snapshot.skillURI)
    let held = cluster.filter(person.skills.contains).map(snapshot.skillURI)
    outcome.clusters.count += 1
    outcome.clusters.skills += skills.count
    if held.count == skills.count {
      candidate.record(InterviewAnswer(skills: skills, answer: .yes, date: asOf))
    } else if held.isEmpty {
      candidate.record(InterviewAnswer(skills: skills, answer: .no, date: asOf))
    } else {
      outcome.clusters.mixed += 1
      candidate.record(InterviewAnswer(skills: skills, answer: .partly, date: asOf))
      guard candidate.interview.count < policy.lists.questions else { return }
      candidate.record(InterviewAnswer(skills: skills, answer: .partly, held: held, date: asOf))
    }
  }
}
