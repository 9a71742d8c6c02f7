import SkillModel

/// Finds the questions that change most without trying every answer on every target.
///
/// Which answers could bring a target among the first, push one out or change a band follows from bounds
/// (`AnswerReach`); only those are tried. Movement in fit, the tie-break, is counted from the question
/// with the highest bound on, until no other can be among the best. The result is bit for bit that of
/// trying everything.
struct QuestionSearch {
  private let scope: QuestionScope
  private let policy: Policy
  private let first: Set<Int>
  private let reach: AnswerReach
  private var trial: AnswerTrial

  init(_ scope: QuestionScope) {
    self.scope = scope
    policy = scope.policy
    first = Set(scope.first.map(\.occupation))
    reach = AnswerReach(scope)
    trial = AnswerTrial(scope)
  }

  /// A question whose movement was not counted yet.
  private struct Candidate {
    var skill: Int
    var chance: Double
    var change: Double
    var changesFirst: Bool
    /// No gain is above it.
    var most: Double
  }

  /// A question with about its movement.
  private struct Weighed {
    var candidate: Candidate
    var yes: Rough
    var no: Rough
    var gain: Double
  }

  mutating func list() -> QuestionList {
    var candidates: [Candidate] = []
    for skill in scope.isOpen.indices where scope.isOpen[skill] {
      candidates.append(candidate(skill))
    }
    candidates.sort { $0.most != $1.most ? $0.most > $1.most : $0.skill < $1.skill }
    let questions = weighed(candidates).map { question($0) }
      .sorted { Self.precedes(($0.gain, $0.skill), ($1.gain, $1.skill)) }
    return QuestionList(
      questions: questions.prefix(policy.lists.questions).filter { $0.gain > 0 },
      isStable: !candidates.contains(where: \.changesFirst))
  }

  /// The candidates that can be among the best, in no order.
  private mutating func weighed(_ candidates: [Candidate]) -> [Weighed] {
    let limit = policy.lists.questions
    let margin = 2 * AnswerTrial.roughness
    var found: [Weighed] = []
    // The best gains so far, best first: as far as they are sure, and all.
    var sure: [Gain] = []
    var rough: [Gain] = []
    for candidate in candidates {
      // Of those that cannot gain more, the first come first: many reach the most.
      if sure.count == limit, let last = sure.last,
        !Self.precedes((candidate.most, candidate.skill), last)
      {
        break
      }
      let least = rough.count == limit ? (rough.last?.gain ?? 0) - margin : -.infinity
      if candidate.most < least { break }
      if candidate.change + movementBound(candidate) < least { continue }
      let weighed = weigh(candidate)
      found.append(weighed)
      Self.insert((weighed.gain, candidate.skill), into: &rough, limit)
      if weighed.yes.isExact, weighed.no.isExact {
        Self.insert((weighed.gain, candidate.skill), into: &sure, limit)
      }
    }
    let least = rough.count == limit ? (rough.last?.gain ?? 0) - margin : -.infinity
    return found.filter { $0.gain >= least }
  }

  private static func precedes(
    _ left: Gain, _ right: Gain
  ) -> Bool { left.gain != right.gain ? left.gain > right.gain : left.skill < right.skill }

  private static func insert(_ item: Gain, into best: inout [Gain], _ limit: Int) {
    if best.count == limit, let last = best.last, !precedes(item, last) {
      return
    }
    let place = best.firstIndex { precedes(item, $0) } ?? best.count
    best.insert(item, at: place)
    if best.count > limit { best.removeLast() }
  }

  private mutating func candidate(_ skill: Int) -> Candidate {
    // What nothing points to may still be there: it must stay possible to ask for it.
    let chance = max(scope.valuation.expected[skill], policy.lists.questionPrior)
    let yes = change(skill, isPresent: true)
    let no = change(skill, isPresent: false)
    let change = chance * Double(yes.count) + (1 - chance) * Double(no.count)
    return Candidate(
      skill: skill, chance: chance, change: change,
      changesFirst: yes.changesFirst || no.changesFirst,
      most: change
        + gain(chance, AnswerTrial.mostMovement, canFall(skill) ? AnswerTrial.mostMovement : 0))
  }

  private func gain(_ chance: Double, _ yes: Double, _ no: Double) -> Double {
    chance * yes + (1 - chance) * no
  }

  /// A no about what nobody expects moves nothing.
  private func canFall(_ skill: Int) -> Bool { scope.valuation.expected[skill] > 0 }

  private mutating func weigh(_ candidate: Candidate) -> Weighed {
    let yes = roughMovement(candidate.skill, isPresent: true)
    let no = roughMovement(candidate.skill, isPresent: false)
    return Weighed(
      candidate: candidate, yes: yes, no: no,
      gain: candidate.change + gain(candidate.chance, yes.sum, no.sum))
  }

  /// The question with its movement to the last bit.
  private mutating func question(_ weighed: Weighed) -> Question {
    let candidate = weighed.candidate
    return Question(
      skill: candidate.skill,
      gain: candidate.change
        + gain(
          candidate.chance, movement(candidate.skill, isPresent: true, rough: weighed.yes),
          movement(candidate.skill, isPresent: false, rough: weighed.no)),
      changesFirst: candidate.changesFirst)
  }

  /// What movement adds to a gain at the most.
  private mutating func movementBound(_ candidate: Candidate) -> Double {
    trial.begin(candidate.skill, isPresent: true)
    let yes = trial.movementBound()
    trial.end()
    guard canFall(candidate.skill) else { return gain(candidate.chance, yes, 0) }
    trial.begin(candidate.skill, isPresent: false)
    defer { trial.end() }
    return gain(candidate.chance, yes, trial.movementBound())
  }

  private typealias Rough = (sum: Double, isExact: Bool)

  private mutating func roughMovement(_ skill: Int, isPresent: Bool) -> Rough {
    guard isPresent || canFall(skill) else { return (0, true) }
    trial.begin(skill, isPresent: isPresent)
    defer { trial.end() }
    return trial.roughMovement()
  }

  private mutating func movement(_ skill: Int, isPresent: Bool, rough: Rough) -> Double {
    if rough.isExact { return rough.sum }
    trial.begin(skill, isPresent: isPresent)
    defer { trial.end() }
    return trial.movement()
  }

  // MARK: - Exchanges and bands

  /// Exchanges among the first targets and changed bands.
  private mutating func change(
    _ skill: Int, isPresent: Bool
  ) -> (count: Int, changesFirst: Bool) {
    let effect = reach.effect(of: skill, isPresent: isPresent)
    guard effect.mayExchange || !effect.bands.isEmpty else { return (0, false) }
    trial.begin(skill, isPresent: isPresent)
    defer { trial.end() }
    var exchanged = 0
    if effect.mayExchange {
      exchanged =
        first.subtracting(isPresent ? first(with: effect.outsiders) : firstAfterNo())
        .count
    }
    let changed = effect.bands.count { bandChanges(reach.banded[$0]) }
    return (exchanged + changed, exchanged > 0)
  }

  private typealias Standing = (fit: Double, target: Int)
  private typealias Gain = (gain: Double, skill: Int)

  private func ordered(_ targets: [Standing]) -> [Standing] {
    targets.sorted { $0.fit != $1.fit ? $0.fit > $1.fit : $0.target < $1.target }
  }

  /// The first targets of those that are watched and these others.
  private func first(with others: [Int]) -> Set<Int> {
    var standings = scope.watched.map {
      (fit: trial.fit(of: $0.occupation), target: $0.occupation)
    }
    let watched = Set(scope.watched.map(\.occupation))
    for other in Set(others).subtracting(watched) {
      standings.append((trial.fit(of: other), other))
    }
    return Set(ordered(standings).prefix(policy.lists.firstTargets).map(\.target))
  }

  /// A no lets nothing rise: what is not watched stays behind the last that is, unless it only has the
  /// focus.
  private func firstAfterNo() -> Set<Int> {
    let standings = ordered(
      scope.watched.map { (trial.fit(of: $0.occupation), $0.occupation) })
    let count = policy.lists.firstTargets
    if scope.unranked.isEmpty, standings.count >= count, let last = scope.watched.last,
      standings[count - 1].fit > last.fit
    {
      return Set(standings.prefix(count).map(\.target))
    }
    return first(with: trial.movedTargets)
  }

  private func bandChanges(_ banded: AnswerReach.Banded) -> Bool {
    let valuation = scope.valuation
    let target = banded.target.occupation
    let (entryNow, confidence) = trial.standing(of: target)
    let wanted = valuation.wantedForEntry(target, entryNow: entryNow)
    let missing = trial.missingForEntry(target)
    func band(_ hours: Double) -> Band {
      valuation.band(
        confidence: confidence,
        distance: valuation.distance(
          ofHours: hours, gates: banded.gates, limits: scope.limits), limits: scope.limits)
    }
    return valuation.decided(band, missing, reaching: wanted) != banded.band
  }
}
