import SkillModel

/// What an answer does to all targets.
extension AnswerTrial {
  /// The most that movement in fit counts for: less than one exchange among the first targets.
  static let mostMovement = 0.999
  /// How far a rough movement is off at the most, with much room: rounding of thousands of sums.
  ///
  /// All that is summed is 0 or more, so a sum of n numbers is off by n / 2^53 of itself at the most, and its
  /// root by half of that: 3,000 terms of at most 1 with 300 skills each come to 1e-10.
  static let roughness = 1e-9
  /// Sums below it are added up anew: under a square root rounding is no longer small beside them.
  private static let smallSum = 1e-3

  /// Whether movement can be bounded and counted roughly.
  ///
  /// Requests about vacancies are rare, and their rows are not turned with weights.
  private var isTurned: Bool { scope.policy.fit.power == 0.5 && snapshot.vacancyCount == 0 }

  /// No less than the movement, from what each skill that moves does by itself to all that ask it.
  ///
  /// A square root bends down: from S it rises by d at most d / 2 sqrt(S) and falls at most twice that, and
  /// neither by more than sqrt(d). O(skills that move), after each was added up once for the person.
  func movementBound() -> Double {
    guard isTurned else { return Self.mostMovement }
    let (expected, slopes, roots) = (expected.base, slopes.base, roots.base)
    var bound = 0.0
    for place in 0..<touchedCount {
      let skill = Int(touched[place])
      let change = expected[skill] - before[place]
      if change == 0 { continue }
      if slopes[skill] < 0 { addSteepness(of: skill) }
      let amount = abs(change)
      bound += (change > 0 ? 1 : 2) * slopes[skill] * amount
      if roots[skill] > 0 { bound += roots[skill] * amount.squareRoot() }
      if bound >= Self.mostMovement { return Self.mostMovement }
    }
    return bound
  }

  private func addSteepness(of skill: Int) {
    let (asked, weights) = (snapshot.asked.occupations.span, snapshot.asked.weights.span)
    let targets = targets.base
    var (slope, root) = (0.0, 0.0)
    for group in snapshot.asked.groups(skill) {
      let weight = weights[group]
      // Rows lie within these arrays: that is checked when a snapshot is read.
      for position in snapshot.asked.range(group) {
        let target = targets + Int(asked[unchecked: position])
        guard target.pointee.turn != Int32.max else { continue }
        // The lower of both bounds; from 0 there is only the second.
        if weight <= 4 * target.pointee.sum {
          slope += weight * target.pointee.steepness
        } else {
          root += (weight * target.pointee.scale).squareRoot()
        }
      }
    }
    slopes[skill] = slope
    roots[skill] = root
  }

  /// About the sum of what the fits of targets move, at most `mostMovement`.
  ///
  /// Most answers about common skills reach the most, and that is plain from a lower bound that takes a
  /// single requirement of each target: then the count ends early. O(targets that ask what moved).
  ///
  /// - Returns: the sum to within `roughness`, and whether it is that of `movement()` to the last bit.
  func roughMovement() -> (sum: Double, isExact: Bool) {
    guard isTurned else { return (movement(), true) }
    // Far more than rounding can make of the sum.
    let surely = Self.mostMovement + Self.roughness
    var least = 0.0
    var areSingle = true
    var count = 0
    turn += 1
    let turn = turn
    let (asked, weights) = (snapshot.asked.occupations.span, snapshot.asked.weights.span)
    let (targets, visited, expected) = (targets.base, visited.base, expected.base)
    for place in 0..<touchedCount {
      let skill = Int(touched[place])
      let change = expected[skill] - before[place]
      if change == 0 { continue }
      for group in snapshot.asked.groups(skill) {
        let amount = weights[group] * change
        // Rows lie within these arrays: that is checked when a snapshot is read.
        for position in snapshot.asked.range(group) {
          let number = asked[unchecked: position]
          let target = targets + Int(number)
          if target.pointee.turn >= turn {
            if target.pointee.turn == turn {
              target.pointee.added += amount
              areSingle = false
            }
            continue
          }
          target.pointee.turn = turn
          target.pointee.added = amount
          visited[count] = number
          count += 1
          least += moved(target, Int(number))
          if least > surely { return (Self.mostMovement, true) }
        }
      }
    }
    if areSingle { return (min(least, Self.mostMovement), false) }
    var sum = 0.0
    for place in 0..<count { sum += moved(targets + Int(visited[place]), Int(visited[place])) }
    return (min(sum, Self.mostMovement), false)
  }

  /// About what the fit of a target moves with what is added to its sum; of a small sum what it moves by the
  /// whole answer.
  @inline(__always)
  private func moved(_ target: UnsafeMutablePointer<Moving>, _ number: Int) -> Double {
    let sum = target.pointee.sum + target.pointee.added
    guard sum >= Self.smallSum else { return abs(fit(of: number) - fits.fit(number)) }
    return abs((sum * target.pointee.scale).squareRoot() - target.pointee.term)
  }

  /// The sum of what the fits of targets move, at most `mostMovement`.
  ///
  /// In order of what moved, and of the targets that ask it: a sum of the same numbers in another order is
  /// another number.
  func movement() -> Double {
    var movement = 0.0
    turn += 1
    let turn = turn
    for place in 0..<touchedCount {
      let skill = Int(touched[place])
      for target in snapshot.targets(asking: skill) {
        let target = Int(target)
        guard targets[target].turn < turn else { continue }
        targets[target].turn = turn
        movement += abs(fit(of: target) - fits.fit(target))
        if movement >= Self.mostMovement { return Self.mostMovement }
      }
    }
    return movement
  }
}
