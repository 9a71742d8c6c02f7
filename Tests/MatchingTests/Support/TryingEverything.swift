import SkillModel

@testable import Matching

/// Questions found by trying every answer on a copy of the person and valuing anew what may move.
///
/// Slow and plain, to hold the search against.
struct TryingEverything {
  let valuation: Valuation
  let targets: [TargetValue]
  var focus: [TargetValue] = []
  var answers: [String: GateAnswer] = [:]
  var limits = Limits()

  private var lists: Policy.Lists { valuation.policy.lists }
  private var snapshot: Snapshot { valuation.snapshot }
  private var watched: [TargetValue] { Array(targets.prefix(lists.questionTargets)) }

  /// Skills of the watched targets that were not discussed, with what a yes and a no would do.
  func list() -> QuestionList {
    var open: Set<Int> = []
    for target in watched + focus {
      for position in snapshot.asks(target.occupation) {
        let skill = Int(snapshot.requirements.values[position])
        if valuation.profile.known[skill] == nil { open.insert(skill) }
      }
    }
    var questions: [Question] = []
    for skill in open.sorted() {
      let chance = max(valuation.expected[skill], lists.questionPrior)
      let (yes, no) = (effect(of: skill, isPresent: true), effect(of: skill, isPresent: false))
      let change = chance * yes.change + (1 - chance) * no.change
      let movement = chance * yes.movement + (1 - chance) * no.movement
      questions.append(
        Question(
          skill: skill, gain: Question.rounded(change + movement),
          changesFirst: yes.changesFirst || no.changesFirst))
    }
    questions.sort { $0.gain != $1.gain ? $0.gain > $1.gain : $0.skill < $1.skill }
    return QuestionList(
      questions: questions.prefix(lists.questions).filter { $0.gain > 0 },
      isStable: !questions.contains(where: \.changesFirst))
  }

  private func effect(
    of skill: Int, isPresent: Bool
  ) -> (change: Double, movement: Double, changesFirst: Bool) {
    let (answered, touched) = answering(skill, isPresent: isPresent)
    var old: [Int: TargetValue] = [:]
    for target in targets + focus { old[target.occupation] = target }
    var new: [Int: TargetValue] = [:]
    for moved in touched {
      for target in snapshot.targets(asking: moved).map({ Int($0) })
      where old[target] != nil && new[target] == nil {
        new[target] = answered.value(of: target)
      }
    }
    // Of what somebody looks at.
    let looked = Set((watched + focus).map(\.occupation))
    let movement = looked.sorted().reduce(0) { sum, target in
      guard let before = old[target], let after = new[target] else { return sum }
      return sum + abs(after.fit - before.fit)
    }
    let first = Set(watched.prefix(lists.firstTargets).map(\.occupation))
    var standing = watched.map { new[$0.occupation] ?? $0 }
    let numbers = Set(watched.map(\.occupation))
    standing += new.values.filter { !numbers.contains($0.occupation) }
    standing.sort(by: TargetValue.precedes)
    let after = Set(standing.prefix(lists.firstTargets).map(\.occupation))
    let exchanged = first.subtracting(after).count
    var change = Double(exchanged)
    let banded =
      watched.prefix(lists.firstTargets) + focus.filter { !first.contains($0.occupation) }
    for target in banded {
      guard let moved = new[target.occupation] else { continue }
      if band(target, valuation) != band(moved, answered) { change += 1 }
    }
    return (change, min(movement, 0.999), exchanged > 0)
  }

  private func band(_ target: TargetValue, _ person: Valuation) -> Band {
    let gates = snapshot.gateResults(target.occupation, answers: answers)
    return person.band(
      of: target,
      distance: person.estimatedDistance(to: target, gates: gates, limits: limits),
      limits: limits)
  }

  /// The person with one answer more, and the skills whose values moved.
  private func answering(
    _ skill: Int, isPresent: Bool
  ) -> (valuation: Valuation, touched: [Int]) {
    var answered = valuation
    answered.setKnown(skill, present: isPresent)
    var touched = [skill]
    for position in snapshot.relatesTo.range(skill) {
      let other = Int(snapshot.relatesTo.values[position])
      if answered.refresh(other) { touched.append(other) }
    }
    return (answered, touched)
  }
}

extension Valuation {
  /// Takes an answer as known: wholly present, or absent.
  fileprivate mutating func setKnown(_ skill: Int, present: Bool) {
    let credit = present ? 1.0 : 0
    profile.known[skill] = KnownSkill(
      state: present ? .present : .absent, evidence: .selfDeclared, claim: -1,
      credits: [credit, credit, credit], proofs: Array(repeating: .selfDeclared, count: 3))
    profile.isKnown[skill] = true
    profile.own[skill] = credit
    profile.inferredFrom[skill] = -1
    expected[skill] = credit
  }

  /// Computes the expectation of a skill anew; says whether it moved.
  fileprivate mutating func refresh(_ skill: Int) -> Bool {
    guard profile.known[skill] == nil else { return false }
    let new = profile.value(ofUnknown: skill, in: snapshot, policy: policy).expected
    defer { expected[skill] = new }
    return new != expected[skill]
  }
}
