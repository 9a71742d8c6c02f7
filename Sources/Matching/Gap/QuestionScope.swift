import SkillModel

/// What questions are about: the person, the targets that count, and those that are watched.
///
/// A class because all parts of the search look at it: a snapshot is some fifty arrays to copy.
final class QuestionScope {
  let valuation: Valuation
  let snapshot: Snapshot
  let policy: Policy
  let fits: FitTable
  let answers: [String: GateAnswer]
  let limits: Limits
  /// What the skills term is a share of (policy).
  let skillsFactor: Double
  /// Factors of transfer in the order of `SkillRelationKind.allCases`.
  let factors: [Double]
  /// All targets that count, each once.
  let targets: [Int]
  /// Whether a target counts, by number.
  let counts: [Bool]
  /// The best targets, best first: their skills may become a question.
  let watched: [TargetValue]
  /// The targets whose set should hold.
  let first: [TargetValue]
  /// The targets whose bands should hold: the first, and those in focus.
  let banded: [TargetValue]
  /// The targets whose fits an answer may move: those that are watched, and those in focus, each once.
  let moving: [Int]
  /// Targets in focus that are no targets of the list, and fit at least as well as the last of the first.
  let unranked: [Int]
  /// Whether a skill of a watched target was not discussed, by number.
  let isOpen: [Bool]
  /// The numbers of those, in order.
  let open: [Int]
  /// Where an open skill stands among those; of the others there is nothing to read.
  let place: PlainMemory<Int32>
  // The person by number of skill: what is reached through several structures is copied on the way.
  let isKnown: [Bool]
  let own: [Double]
  let expected: [Double]

  init(
    _ valuation: Valuation, _ fits: FitTable, targets: [Int], watched: [TargetValue],
    focus: [TargetValue], answers: [String: GateAnswer], limits: Limits
  ) {
    (self.valuation, self.fits, self.watched) = (valuation, fits, watched)
    (self.answers, self.limits) = (answers, limits)
    (snapshot, policy) = (valuation.snapshot, valuation.policy)
    skillsFactor = valuation.policy.fit.skillsFactor
    factors = valuation.policy.transfer.factors
    var counts = Array(repeating: false, count: valuation.snapshot.totalWeights.count)
    var each: [Int] = []
    for target in targets {
      if !counts[target] { each.append(target) }
      counts[target] = true
    }
    (self.targets, self.counts) = (each, counts)
    let first = Array(watched.prefix(valuation.policy.lists.firstTargets))
    self.first = first
    banded =
      first
      + focus.filter { other in
        !first.contains { $0.occupation == other.occupation }
      }
    moving =
      watched.map(\.occupation)
      + focus.map(\.occupation).filter { other in
        !watched.contains { $0.occupation == other }
      }
    unranked = focus.filter { other in
      !watched.contains { $0.occupation == other.occupation }
        && first.last.map { other.fit >= $0.fit } ?? false
    }.map(\.occupation)
    (isKnown, own) = (valuation.profile.isKnown, valuation.profile.own)
    expected = valuation.expected
    var isOpen = Array(repeating: false, count: snapshot.skillCount)
    var open: [Int] = []
    for target in watched + focus {
      for skill in snapshot.requirements[target.occupation].lazy.map({ Int($0) })
      where !isOpen[skill] && !isKnown[skill] {
        isOpen[skill] = true
        open.append(skill)
      }
    }
    self.isOpen = isOpen
    open.sort()
    self.open = open
    place = PlainMemory(snapshot.skillCount)
    for (number, skill) in open.enumerated() { place[skill] = Int32(truncatingIfNeeded: number) }
  }
}
