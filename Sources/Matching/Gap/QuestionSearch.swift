import SkillModel

/// Finds the questions that change most without trying every answer on every target.
///
/// Which answers could bring a target among the first, push one out or change a band follows from bounds
/// (`AnswerReach`); only those are tried. The result is that of trying everything.
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

  func list() -> QuestionList {
    let questions = scope.open.map { question($0) }
    var best: [Question] = []
    for question in questions where question.gain > 0 {
      let isFull = best.count == policy.lists.questions
      // Skills come in order: of equal gains the first stays first.
      if isFull, let last = best.last, last.gain >= question.gain { continue }
      let place = best.firstIndex { $0.gain < question.gain } ?? best.count
      best.insert(question, at: place)
      if isFull { best.removeLast() }
    }
    return QuestionList(
      questions: best, isStable: !questions.contains(where: \.changesFirst))
  }

  private func question(_ skill: Int) -> Question {
    // What nothing points to may still be there: it must stay possible to ask for it.
    let chance = max(scope.expected[skill], policy.lists.questionPrior)
    let yes = change(skill, isPresent: true)
    let no = change(skill, isPresent: false)
    let gain =
      chance * (Double(yes.count) + reach.movement(of: skill, isPresent: true))
      + (1 - chance) * (Double(no.count) + reach.movement(of: skill, isPresent: false))
    return Question(
      skill: skill, gain: Question.rounded(gain),
      changesFirst: yes.changesFirst || no.changesFirst)
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
