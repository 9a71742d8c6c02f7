import SkillModel

/// Finds the questions that change most without trying every answer on every target.
///
/// Which answers could bring a target among the first, push one out or change a band follows from bounds
/// (`AnswerReach`); only those are tried. Movement in fit, the tie-break, is counted from the question
/// with the highest bound on, until no other can be among the best, and to the last bit only where a
/// rounded gain or the order hangs on it. The result is that of trying everything.
struct QuestionSearch {
  private let scope: QuestionScope
  private let policy: Policy
  private let reach: AnswerReach
  private let trial: AnswerTrial

  init(_ scope: QuestionScope) {
    self.scope = scope
    policy = scope.policy
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
    /// Whether that is as low as bounds make it.
    var isBounded = false
  }

  /// A question with about its movement.
  private struct Weighed {
    var candidate: Candidate
    var yes: Rough
    var no: Rough
    var gain: Double

    /// Whether the gain is that of trying everything to the last bit.
    var isExact: Bool { yes.isExact && no.isExact }
  }

  func list() -> QuestionList {
    var candidates = scope.open.map { candidate($0) }
    let isStable = !candidates.contains(where: \.changesFirst)
    candidates.sort { Self.precedes(($0.most, $0.skill), ($1.most, $1.skill)) }
    let best = ordered(weighed(candidates)).prefix(policy.lists.questions)
    return QuestionList(
      questions: best.filter { $0.gain > 0 }.map {
        Question(
          skill: $0.candidate.skill, gain: Question.rounded($0.gain),
          changesFirst: $0.candidate.changesFirst)
      }, isStable: isStable)
  }

  /// Questions in order, best first, with gains to the last bit where the order, or what a gain is
  /// rounded to, hangs on it.
  private func ordered(_ found: [Weighed]) -> [Weighed] {
    func precede(_ left: Weighed, _ right: Weighed) -> Bool {
      Self.precedes((left.gain, left.candidate.skill), (right.gain, right.candidate.skill))
    }
    let margin = 2 * AnswerTrial.roughness
    var found = found.sorted(by: precede)
    let rough = found.map(\.gain)
    for place in found.indices where !found[place].isExact {
      let gain = rough[place]
      let isNear =
        place > 0 && rough[place - 1] - gain <= margin
        || place + 1 < rough.count && gain - rough[place + 1] <= margin
      if isNear || gain <= margin
        || Question.rounded(gain - margin) != Question.rounded(gain + margin)
      {
        found[place].gain = exactGain(found[place])
      }
    }
    return found.sorted(by: precede)
  }

  /// The candidates that can be among the best, in no order.
  ///
  /// The one with the highest bound is looked at next: its bound is made lower first, then its movement
  /// is counted.
  private func weighed(_ candidates: [Candidate]) -> [Weighed] {
    let limit = policy.lists.questions
    let margin = 2 * AnswerTrial.roughness
    var found: [Weighed] = []
    // The best gains so far, best first: as far as they are sure, and all.
    var sure: [Gain] = []
    var rough: [Gain] = []
    // With a bound made lower; the next one last.
    var bounded: [Candidate] = []
    var next = 0
    while true {
      var candidate: Candidate
      if let last = bounded.last,
        next == candidates.count
          || Self.precedes(
            (last.most, last.skill), (candidates[next].most, candidates[next].skill))
      {
        candidate = last
        bounded.removeLast()
      } else if next < candidates.count {
        candidate = candidates[next]
        next += 1
      } else {
        break
      }
      // Of those that cannot gain more, the first come first: many reach the most.
      if sure.count == limit, let last = sure.last,
        !Self.precedes((candidate.most, candidate.skill), last)
      {
        break
      }
      let least = rough.count == limit ? (rough.last?.gain ?? 0) - margin : -.infinity
      if candidate.most < least { break }
      if !candidate.isBounded {
        candidate.isBounded = true
        candidate.most = min(
          candidate.most, candidate.change + movementBound(candidate) + AnswerTrial.roughness)
        let item = (candidate.most, candidate.skill)
        let place = bounded.firstIndex { Self.precedes(($0.most, $0.skill), item) }
        bounded.insert(candidate, at: place ?? bounded.count)
        continue
      }
      let weighed = weigh(candidate)
      found.append(weighed)
      Self.insert((weighed.gain, candidate.skill), into: &rough, limit)
      if weighed.isExact { Self.insert((weighed.gain, candidate.skill), into: &sure, limit) }
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

  private func candidate(_ skill: Int) -> Candidate {
    // What nothing points to may still be there: it must stay possible to ask for it.
    let chance = max(scope.expected[skill], policy.lists.questionPrior)
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
  private func canFall(_ skill: Int) -> Bool { scope.expected[skill] > 0 }

  private func weigh(_ candidate: Candidate) -> Weighed {
    let yes = roughMovement(candidate.skill, isPresent: true)
    let no = roughMovement(candidate.skill, isPresent: false)
    return Weighed(
      candidate: candidate, yes: yes, no: no,
      gain: candidate.change + gain(candidate.chance, yes.sum, no.sum))
  }

  /// The gain with its movement to the last bit.
  private func exactGain(_ weighed: Weighed) -> Double {
    let candidate = weighed.candidate
    return candidate.change
      + gain(
        candidate.chance, movement(candidate.skill, isPresent: true, rough: weighed.yes),
        movement(candidate.skill, isPresent: false, rough: weighed.no))
  }

  /// What movement adds to a gain at the most.
  private func movementBound(_ candidate: Candidate) -> Double {
    trial.begin(candidate.skill, isPresent: true)
    let yes = trial.movementBound()
    trial.end()
    guard canFall(candidate.skill) else { return gain(candidate.chance, yes, 0) }
    trial.begin(candidate.skill, isPresent: false)
    defer { trial.end() }
    return gain(candidate.chance, yes, trial.movementBound())
  }

  private typealias Rough = (sum: Double, isExact: Bool)

  private func roughMovement(_ skill: Int, isPresent: Bool) -> Rough {
    guard isPresent || canFall(skill) else { return (0, true) }
    trial.begin(skill, isPresent: isPresent)
    defer { trial.end() }
    return trial.roughMovement()
  }

  private func movement(_ skill: Int, isPresent: Bool, rough: Rough) -> Double {
    if rough.isExact { return rough.sum }
    trial.begin(skill, isPresent: isPresent)
    defer { trial.end() }
    return trial.movement()
  }

  // MARK: - Exchanges and bands

  /// Exchanges among the first targets and changed bands.
  private func change(
    _ skill: Int, isPresent: Bool
  ) -> (count: Int, changesFirst: Bool) {
    guard let effect = reach.effect(of: skill, isPresent: isPresent) else { return (0, false) }
    trial.begin(skill, isPresent: isPresent)
    defer { trial.end() }
    var exchanged = 0
    if effect.mayExchange {
      exchanged = isPresent ? fallen(with: effect.outsiders) : fallenAfterNo()
    }
    let changed = effect.bands.count { bandChanges(reach.banded[$0]) }
    return (exchanged + changed, exchanged > 0)
  }

  private typealias Standing = (fit: Double, target: Int)
  private typealias Gain = (gain: Double, skill: Int)

  /// The first of targets, best first; each target once.
  private struct FirstTargets {
    private(set) var standings: [Standing] = []
    let limit: Int

    init(_ limit: Int) {
      self.limit = limit
      standings.reserveCapacity(limit + 1)
    }

    mutating func insert(_ standing: Standing) {
      var place = standings.count
      while place > 0,
        standing.fit > standings[place - 1].fit
          || standing.fit == standings[place - 1].fit
            && standing.target < standings[place - 1].target
      { place -= 1 }
      // The same target has the same fit, and so stands right before.
      if place >= limit || place > 0 && standings[place - 1].target == standing.target { return }
      standings.insert(standing, at: place)
      if standings.count > limit { standings.removeLast() }
    }
  }

  /// The first of the watched targets, as the answer leaves them.
  private func firstWatched() -> FirstTargets {
    var best = FirstTargets(policy.lists.firstTargets)
    let isMoved = trial.movesWatched
    for (place, target) in scope.watched.enumerated() {
      let number = target.occupation
      best.insert((isMoved(place) ? trial.fit(of: number) : scope.fits.fit(number), number))
    }
    return best
  }

  /// How many of the first targets are no longer among the first of those watched and these others.
  private func fallen(with others: [Int]) -> Int {
    var best = firstWatched()
    for other in others { best.insert((trial.fit(of: other), other)) }
    return fallen(from: best)
  }

  private func fallen(from best: FirstTargets) -> Int {
    scope.first.count { first in
      !best.standings.contains { $0.target == first.occupation }
    }
  }

  /// A no lets nothing rise: what is not watched stays behind the last that is, unless it only has the
  /// focus.
  private func fallenAfterNo() -> Int {
    let best = firstWatched()
    if scope.unranked.isEmpty, best.standings.count == policy.lists.firstTargets,
      let least = best.standings.last, let last = scope.watched.last, least.fit > last.fit
    {
      return fallen(from: best)
    }
    return fallen(with: trial.movedTargets)
  }

  private func bandChanges(_ banded: BandedTarget) -> Bool {
    // With past work the band does not hang on what is known.
    let confidence =
      scope.valuation.profile.hasPastWork
      ? banded.target.confidence : trial.confidence(of: banded.target.occupation)
    return banded.band(expecting: trial.expected, confidence: confidence) != banded.band
  }
}
