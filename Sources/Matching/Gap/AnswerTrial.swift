import SkillModel

/// One answer tried out on the expectations of a person, and taken back before the next.
///
/// What an answer moves is small: the skill itself and those its credit carries over to. So the numbers
/// are changed in place instead of in a copy of all 14,000. Fits come out bit for bit as if the answer
/// were given.
struct AnswerTrial {
  private let scope: QuestionScope
  // Stored here too: what lies in a class is looked at element by element under a count of references.
  private let snapshot: Snapshot
  private let fits: FitTable
  private let counts: [Bool]
  /// Expected values while the answer holds.
  private var expected: [Double]
  /// The skills that the answer moves, the one that is asked about first.
  private var touched: [Int] = []
  private var before: [Double] = []
  /// Which count of movements saw a target last.
  private var seen: [Int32]
  private var turn: Int32 = 0
  /// What the sums of the targets that a rough count saw move.
  private var added: [Double]
  private var visited: [Int] = []
  /// By skill, how fast and how far fits move with it; below 0 where that was not added up yet.
  private var slopes: [Double]
  private var roots: [Double]

  /// The most that movement in fit counts for: less than one exchange among the first targets.
  static let mostMovement = 0.999
  /// How far a rough movement is off at the most, with much room: rounding under a square root.
  static let roughness = 1e-6

  init(_ scope: QuestionScope) {
    self.scope = scope
    (snapshot, fits, counts) = (scope.snapshot, scope.fits, scope.counts)
    expected = scope.valuation.expected
    added = Array(repeating: 0, count: scope.counts.count)
    slopes = Array(repeating: -1, count: scope.isOpen.count)
    roots = Array(repeating: 0, count: scope.isOpen.count)
    seen = Array(repeating: -1, count: scope.counts.count)
  }

  // MARK: - The answer

  /// Takes the answer that a skill nobody spoke about is wholly there, or absent.
  mutating func begin(_ skill: Int, isPresent: Bool) {
    move(skill, to: isPresent ? 1 : 0)
    let had = scope.valuation.profile.own[skill]
    guard isPresent || had > 0 else { return }
    for position in snapshot.relatesTo.range(skill) {
      let other = Int(snapshot.relatesTo.values[position])
      guard !scope.valuation.profile.isKnown[other] else { continue }
      let factor = scope.factors[Int(snapshot.relatesKinds[position])]
      let old = expected[other]
      if isPresent {
        if factor > old { move(other, to: factor) }
      } else if had * factor >= old {
        let new = expectation(of: other, without: skill)
        if new != old { move(other, to: new) }
      }
    }
  }

  private mutating func move(_ skill: Int, to value: Double) {
    touched.append(skill)
    before.append(expected[skill])
    expected[skill] = value
  }

  /// Takes the answer back.
  mutating func end() {
    for (skill, value) in zip(touched, before) { expected[skill] = value }
    touched.removeAll(keepingCapacity: true)
    before.removeAll(keepingCapacity: true)
  }

  /// What is left to expect of a skill when another is absent; never more than before.
  private func expectation(of skill: Int, without absent: Int) -> Double {
    let own = scope.valuation.profile.own
    var best = own[skill]
    for position in snapshot.relatedSkills.range(skill) {
      let other = Int(snapshot.relatedSkills.values[position])
      guard other != absent else { continue }
      best = max(best, own[other] * scope.factors[Int(snapshot.relationKinds[position])])
      // Skills of the same work carry over the same: one of them is enough.
      if best >= expected[skill] { return expected[skill] }
    }
    return best
  }

  // MARK: - What it does to one target

  private func expectedValue(at position: Int) -> Double {
    let skill = Int(snapshot.requirements.values[position])
    let level = snapshot.levelsAsked[position]
    guard level != 0, let fact = scope.valuation.profile.known[skill] else {
      return expected[skill]
    }
    return fact.credit(levelAsked: Int(level))
  }

  /// The fit of a target; its relatedness is what it was.
  func fit(of target: Int) -> Double {
    var sum = 0.0
    if snapshot.asksLevels {
      for position in snapshot.asks(target) {
        sum += snapshot.weights[position] * expectedValue(at: position)
      }
    } else {
      let weights = snapshot.weights.span
      let skills = snapshot.requirements.values.span
      let expected = expected.span
      // Rows lie within these arrays: that is checked when a snapshot is read.
      for position in snapshot.asks(target) {
        sum += weights[unchecked: position] * expected[unchecked: Int(skills[unchecked: position])]
      }
    }
    return scope.policy.fit.skillsFactor
      * scope.valuation.skillsShare(sum: sum, total: snapshot.totalWeights[target])
      + fits.relatednessTerms[target]
  }

  /// What of a target is there and known, as `Valuation.value(of:)` has it.
  func standing(of target: Int) -> (entryNow: Double, confidence: Double) {
    let range = snapshot.asks(target)
    let median = snapshot.medianWeights[target]
    let countsAll = !range.contains { snapshot.isEssential($0) }
    var (known, entry) = (0.0, 0.0)
    for position in range {
      let weight = snapshot.weights[position]
      let skill = Int(snapshot.requirements.values[position])
      if scope.valuation.profile.isKnown[skill] || skill == touched.first { known += weight }
      if countsAll || snapshot.isEssential(position) {
        entry += min(weight, median) * expectedValue(at: position)
      }
    }
    return (
      scope.valuation.share(entry, snapshot.entryWeights[target]),
      scope.valuation.share(known, snapshot.totalWeights[target])
    )
  }

  /// What is missing for entry, in requirement order.
  func missingForEntry(_ target: Int) -> [Valuation.Missing] {
    scope.valuation.missingForEntry(target) { expectedValue(at: $0) }
  }

  // MARK: - What it does to all targets

  /// No less than the movement, from what each skill that moves does by itself to all that ask it.
  ///
  /// A square root bends down: from S it rises by d at most d / 2 sqrt(S) and falls at most twice that, and
  /// neither by more than sqrt(d). O(skills that move), after each was added up once for the person.
  mutating func movementBound() -> Double {
    guard scope.policy.fit.power == 0.5, scope.snapshot.vacancyCount == 0 else {
      return Self.mostMovement
    }
    var bound = 0.0
    for (place, skill) in touched.enumerated() {
      let change = expected[skill] - before[place]
      if change == 0 { continue }
      if slopes[skill] < 0 { addSteepness(of: skill) }
      let amount = abs(change)
      bound += (change > 0 ? 1 : 2) * slopes[skill] * amount + roots[skill] * amount.squareRoot()
      if bound >= Self.mostMovement { return Self.mostMovement }
    }
    return bound
  }

  private mutating func addSteepness(of skill: Int) {
    let asking = scope.snapshot.askedBy
    var (slope, root) = (0.0, 0.0)
    for position in asking.range(skill) {
      let target = Int(asking.values[position])
      guard scope.counts[target] else { continue }
      let weight = scope.snapshot.askedWeights[position]
      let whole = scope.snapshot.totalWeights[target] + scope.policy.fit.smoothing
      guard whole > 0 else { continue }
      let rise = weight / (2 * (scope.fits.sums[target] * whole).squareRoot())
      let most = (weight / whole).squareRoot()
      if rise <= most { slope += rise } else { root += most }
    }
    slopes[skill] = scope.policy.fit.skillsFactor * slope
    roots[skill] = scope.policy.fit.skillsFactor * root
  }

  /// About the sum of what the fits of targets move, at most `mostMovement`.
  ///
  /// Most answers about common skills reach the most, and that is plain from a lower bound that takes a
  /// single requirement of each target: then the count ends early. O(targets that ask what moved).
  ///
  /// - Returns: the sum to within `roughness`, and whether it is that of `movement()` to the last bit.
  mutating func roughMovement() -> (sum: Double, isExact: Bool) {
    guard scope.snapshot.vacancyCount == 0 else { return (Self.mostMovement, false) }
    // Far more than rounding can make of the sum.
    let surely = Self.mostMovement + Self.roughness
    let (asking, weights) = (scope.snapshot.askedBy, scope.snapshot.askedWeights)
    let (counts, terms) = (scope.counts, scope.fits.skillsTerms)
    var least = 0.0
    var areSingle = true
    turn += 1
    visited.removeAll(keepingCapacity: true)
    for (place, skill) in touched.enumerated() {
      let change = expected[skill] - before[place]
      if change == 0 { continue }
      for position in asking.range(skill) {
        let target = Int(asking.values[position])
        guard counts[target] else { continue }
        let amount = weights[position] * change
        if seen[target] == turn {
          added[target] += amount
          areSingle = false
          continue
        }
        seen[target] = turn
        added[target] = amount
        visited.append(target)
        least += abs(skillsTerm(of: target, adding: amount) - terms[target])
        if least > surely { return (Self.mostMovement, true) }
      }
    }
    let sum =
      areSingle
      ? least
      : visited.reduce(0) { $0 + abs(skillsTerm(of: $1, adding: added[$1]) - terms[$1]) }
    return (min(sum, Self.mostMovement), false)
  }

  private func skillsTerm(of target: Int, adding amount: Double) -> Double {
    let sum = max(0, scope.fits.sums[target] + amount)
    return scope.policy.fit.skillsFactor
      * scope.valuation.skillsShare(sum: sum, total: scope.snapshot.totalWeights[target])
  }

  /// The sum of what the fits of targets move, at most `mostMovement`.
  ///
  /// In order of what moved, and of the targets that ask it: a sum of the same numbers in another order is
  /// another number.
  mutating func movement() -> Double {
    var movement = 0.0
    turn += 1
    for skill in touched {
      for position in scope.snapshot.askedBy.range(skill) {
        movement += moved(Int(scope.snapshot.askedBy.values[position]))
        if movement >= Self.mostMovement { return Self.mostMovement }
      }
      guard scope.snapshot.vacancyCount > 0 else { continue }
      for target in scope.snapshot.vacanciesAsking[skill] {
        movement += moved(Int(target))
        if movement >= Self.mostMovement { return Self.mostMovement }
      }
    }
    return movement
  }

  private mutating func moved(_ target: Int) -> Double {
    guard counts[target], seen[target] != turn else { return 0 }
    seen[target] = turn
    return abs(fit(of: target) - fits.fit(target))
  }

  /// The targets that ask what moved and count; in no order, some of them twice.
  var movedTargets: [Int] {
    touched.flatMap { skill in
      snapshot.targets(asking: skill).map { Int($0) }.filter { counts[$0] }
    }
  }
}
