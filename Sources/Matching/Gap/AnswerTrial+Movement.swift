import SkillModel

/// What an answer does to all targets.
extension AnswerTrial {
  /// The most that movement in fit counts for: less than one exchange among the first targets.
  static let mostMovement = 0.999
  /// How far a rough movement is off at the most, with much room: rounding of thousands of sums.
  static let roughness = 1e-8
  /// Sums below it are added up anew: under a square root rounding is no longer small beside them.
  private static let smallSum = 1e-3

  /// No less than the movement, from what each skill that moves does by itself to all that ask it.
  ///
  /// A square root bends down: from S it rises by d at most d / 2 sqrt(S) and falls at most twice that, and
  /// neither by more than sqrt(d). O(skills that move), after each was added up once for the person.
  func movementBound() -> Double {
    guard scope.policy.fit.power == 0.5, snapshot.vacancyCount == 0 else {
      return Self.mostMovement
    }
    var bound = 0.0
    for place in 0..<touchedCount {
      let skill = Int(touched[place])
      let change = expected[skill] - before[place]
      if change == 0 { continue }
      if slopes[skill] < 0 { addSteepness(of: skill) }
      let amount = abs(change)
      bound += (change > 0 ? 1 : 2) * slopes[skill] * amount + roots[skill] * amount.squareRoot()
      if bound >= Self.mostMovement { return Self.mostMovement }
    }
    return bound
  }

  /// 1 / (2 sqrt(S (T + c))) of every target.
  static func steepness(_ scope: QuestionScope) -> [Double] {
    let (sums, totals) = (scope.fits.sums, scope.snapshot.totalWeights)
    let smoothing = scope.policy.fit.smoothing
    return sums.indices.map { 0.5 / (sums[$0] * (totals[$0] + smoothing)).squareRoot() }
  }

  private func addSteepness(of skill: Int) {
    let (targets, weights) = (snapshot.askedBy.values.span, snapshot.askedWeights.span)
    let (totals, steep, counts) = (
      snapshot.totalWeights.span, steepness.span, self.counts.span
    )
    let smoothing = scope.policy.fit.smoothing
    var (slope, root) = (0.0, 0.0)
    // Rows lie within these arrays: that is checked when a snapshot is read.
    for position in snapshot.askedBy.range(skill) {
      let target = Int(targets[unchecked: position])
      guard counts[unchecked: target] else { continue }
      let weight = weights[unchecked: position]
      let whole = totals[unchecked: target] + smoothing
      // Not a number where nothing is there and nothing is asked for: that is no rise either.
      let rise = weight * steep[unchecked: target]
      if rise * rise * whole <= weight {
        slope += rise
      } else if whole > 0 {
        root += (weight / whole).squareRoot()
      }
    }
    slopes[skill] = scope.skillsFactor * slope
    roots[skill] = scope.skillsFactor * root
  }

  /// About the sum of what the fits of targets move, at most `mostMovement`.
  ///
  /// Most answers about common skills reach the most, and that is plain from a lower bound that takes a
  /// single requirement of each target: then the count ends early. O(targets that ask what moved).
  ///
  /// - Returns: the sum to within `roughness`, and whether it is that of `movement()` to the last bit.
  func roughMovement() -> (sum: Double, isExact: Bool) {
    // Requests about vacancies are rare, and their rows are not turned with weights.
    guard snapshot.vacancyCount == 0 else { return (movement(), true) }
    // Far more than rounding can make of the sum.
    let surely = Self.mostMovement + Self.roughness
    var least = 0.0
    var areSingle = true
    var count = 0
    turn += 1
    let turn = turn
    let (targets, weights) = (snapshot.askedBy.values.span, snapshot.askedWeights.span)
    let counts = self.counts.span
    let measure = TermMeasure(self)
    for place in 0..<touchedCount {
      let skill = Int(touched[place])
      let change = expected[skill] - before[place]
      if change == 0 { continue }
      // Rows lie within these arrays: that is checked when a snapshot is read.
      for position in snapshot.askedBy.range(skill) {
        let target = Int(targets[unchecked: position])
        guard counts[unchecked: target] else { continue }
        let amount = weights[unchecked: position] * change
        if seen[target] == turn {
          added[target] += amount
          areSingle = false
          continue
        }
        seen[target] = turn
        added[target] = amount
        visited[count] = Int32(truncatingIfNeeded: target)
        count += 1
        least += moved(target, adding: amount, measure)
        if least > surely { return (Self.mostMovement, true) }
      }
    }
    if areSingle { return (min(least, Self.mostMovement), false) }
    var sum = 0.0
    for place in 0..<count {
      let target = Int(visited[place])
      sum += moved(target, adding: added[target], measure)
    }
    return (min(sum, Self.mostMovement), false)
  }

  /// What a skills term is measured by: numbers of the policy that a loop looks at for each target.
  private struct TermMeasure {
    let factor: Double
    let smoothing: Double
    let power: Double
    let isRoot: Bool

    init(_ trial: AnswerTrial) {
      let policy = trial.scope.policy.fit
      (factor, smoothing, power) = (policy.skillsFactor, policy.smoothing, policy.power)
      isRoot = power == 0.5
    }

    /// As `Valuation.skillsShare` times the factor.
    @inline(__always)
    func term(sum: Double, total: Double) -> Double {
      let whole = total + smoothing
      guard whole > 0 else { return 0 }
      let share = sum / whole
      return factor * (isRoot ? share.squareRoot() : Mathematics.power(share, power))
    }
  }

  /// About what the fit of a target moves when its sum changes by an amount; of a small sum what it moves by
  /// the whole answer.
  @inline(__always)
  private func moved(_ target: Int, adding amount: Double, _ measure: TermMeasure) -> Double {
    // Targets lie within these arrays, as those of the rows do.
    let sum = fits.sums.span[unchecked: target] + amount
    guard sum >= Self.smallSum else { return abs(fit(of: target) - fits.fit(target)) }
    let term = measure.term(sum: sum, total: snapshot.totalWeights.span[unchecked: target])
    return abs(term - fits.skillsTerms.span[unchecked: target])
  }

  /// The sum of what the fits of targets move, at most `mostMovement`.
  ///
  /// In order of what moved, and of the targets that ask it: a sum of the same numbers in another order is
  /// another number.
  func movement() -> Double {
    var movement = 0.0
    turn += 1
    for place in 0..<touchedCount {
      let skill = Int(touched[place])
      for target in snapshot.targets(asking: skill) {
        let target = Int(target)
        guard counts[target], seen[target] != turn else { continue }
        seen[target] = turn
        movement += abs(fit(of: target) - fits.fit(target))
        if movement >= Self.mostMovement { return Self.mostMovement }
      }
    }
    return movement
  }
}
