public import SkillModel

/// A skill worth asking about, with how much an answer would change.
public struct Question: Sendable, Hashable {
  /// The skill.
  public var skill: Int
  /// How much the advice would change: exchanges among the first targets and changed bands,
  /// averaged over yes and no, plus the movement in fit as a tie-break.
  public var gain: Double
  /// Whether a single answer would change the set of the first targets.
  public var changesFirst: Bool
}

/// The questions for a person, and whether the first targets would hold without them.
public struct QuestionList: Sendable, Hashable {
  /// Best first, at most the number of the policy.
  public var questions: [Question]
  /// Whether no single open answer changes the set of the first targets.
  public var isStable: Bool
}

extension Valuation {
  /// Questions whose answers would change the first targets or a band most.
  ///
  /// - Parameters:
  ///   - targets: ranked targets, best first; only the first few are watched (policy).
  ///   - focus: targets whose bands matter too, such as the one of a gap.
  ///   - limits: the person's limits, for bands.
  /// - Complexity: O(open skills x targets that ask them).
  public func questions(
    _ targets: [TargetValue], focus: [TargetValue] = [], answers: [String: GateAnswer],
    limits: Limits
  ) -> QuestionList {
    let watched = Array(targets.prefix(policy.lists.questionTargets))
    let first = Set(watched.prefix(policy.lists.firstTargets).map(\.occupation))
    let banded =
      Array(watched.prefix(policy.lists.firstTargets))
      + focus.filter { !first.contains($0.occupation) }
    var byOccupation: [Int: TargetValue] = [:]
    for target in targets + focus { byOccupation[target.occupation] = target }
    var open: Set<Int> = []
    for target in watched + focus {
      for position in snapshot.asks(target.occupation) {
        let skill = Int(snapshot.requirements.values[position])
        if profile.known[skill] == nil { open.insert(skill) }
      }
    }
    var questions: [Question] = []
    for skill in open.sorted() {
      // What nothing points to may still be there: it must stay possible to ask for it.
      let chance = max(expected[skill], policy.lists.questionPrior)
      let yes = effect(
        of: skill, becoming: 1, byOccupation, watched, first, banded, answers, limits)
      let no = effect(of: skill, becoming: 0, byOccupation, watched, first, banded, answers, limits)
      let change = chance * yes.change + (1 - chance) * no.change
      let movement = chance * yes.movement + (1 - chance) * no.movement
      questions.append(
        Question(
          skill: skill, gain: change + movement,
          changesFirst: yes.changesFirst || no.changesFirst))
    }
    questions.sort { $0.gain != $1.gain ? $0.gain > $1.gain : $0.skill < $1.skill }
    return QuestionList(
      questions: Array(questions.prefix(policy.lists.questions).filter { $0.gain > 0 }),
      isStable: !questions.contains(where: \.changesFirst))
  }

  private struct AnswerEffect {
    var change = 0.0
    var movement = 0.0
    var changesFirst = false
  }

  /// What one answer would do, from the targets that ask the skill or a related one.
  private func effect(
    of skill: Int, becoming value: Double, _ targets: [Int: TargetValue], _ watched: [TargetValue],
    _ first: Set<Int>, _ banded: [TargetValue], _ answers: [String: GateAnswer], _ limits: Limits
  ) -> AnswerEffect {
    let answered = answering(skill, value)
    var effect = AnswerEffect()
    var changed: [Int: TargetValue] = [:]
    for moved in answered.touched {
      for occupation in snapshot.targets(asking: moved) {
        let occupation = Int(occupation)
        guard let old = targets[occupation], changed[occupation] == nil else { continue }
        let new = answered.valuation.value(of: occupation)
        changed[occupation] = new
        effect.movement += abs(new.fit - old.fit)
      }
    }
    effect.movement = min(effect.movement, 0.999)
    let newFirst = firstTargets(after: changed, targets, watched)
    let exchanged = first.subtracting(newFirst).count
    effect.changesFirst = exchanged > 0
    effect.change = Double(exchanged)
    for target in banded {
      guard let new = changed[target.occupation] else { continue }
      let gates = snapshot.gateResults(target.occupation, answers: answers)
      let before = band(
        of: target, distance: estimatedDistance(to: target, gates: gates, limits: limits),
        limits: limits)
      let after = answered.valuation.band(
        of: new,
        distance: answered.valuation.estimatedDistance(to: new, gates: gates, limits: limits),
        limits: limits)
      if before != after { effect.change += 1 }
    }
    return effect
  }

  private func firstTargets(
    after changed: [Int: TargetValue], _ targets: [Int: TargetValue], _ watched: [TargetValue]
  ) -> Set<Int> {
    // Only targets that were watched or moved can be among the first afterwards.
    var candidates: [TargetValue] = watched.map { changed[$0.occupation] ?? $0 }
    let watchedSet = Set(watched.map(\.occupation))
    for (occupation, value) in changed where !watchedSet.contains(occupation) {
      candidates.append(value)
    }
    candidates.sort(by: TargetValue.precedes)
    return Set(candidates.prefix(policy.lists.firstTargets).map(\.occupation))
  }

  /// The same person with one answer more: which skills' values moved, and the new valuation.
  private func answering(_ skill: Int, _ value: Double) -> (valuation: Valuation, touched: [Int]) {
    var answered = self
    answered.setKnown(skill, present: value > 0)
    var touched = [skill]
    for position in snapshot.relatesTo.range(skill) {
      let other = Int(snapshot.relatesTo.values[position])
      if answered.refresh(other) { touched.append(other) }
    }
    return (answered, touched)
  }
}
