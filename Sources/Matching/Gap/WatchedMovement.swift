import SkillModel

/// How far an answer moves the fits of the targets that are watched: what orders questions of which no
/// answer by itself exchanges targets or changes a band.
///
/// Only these: what moves far down the list changes no advice.
struct WatchedMovement {
  /// The most that movement counts for: less than one exchange among the first targets.
  static let most = 0.999

  /// What of a target moves with an answer; side by side, because a count looks at all of it.
  private struct Moving {
    /// Sum of weight x expected value now, S.
    var sum: Double
    /// T + c.
    var whole: Double
    /// Skills term now.
    var term: Double
    /// What an answer adds to the sum.
    var added = 0.0
  }

  /// A target that asks an open skill.
  private struct Asking {
    var target: Int32
    var weight: Double
  }

  private let sources: TransferSources
  private let policy: Policy.Fit
  private let place: PlainMemory<Int32>
  // What lies in a class is looked at element by element under a count of references.
  private let isOpen: [Bool]
  private let own: [Double]
  private let expected: [Double]
  private let factors: [Double]
  private let relatesTo: SparseRows
  private let relatesKinds: [UInt8]
  private let targets: PlainMemory<Moving>
  /// The targets that an answer moves, by place in `targets`.
  private let moved: PlainMemory<Int32>
  /// By place of the open skill, where its part of `asking` begins.
  private let starts: PlainMemory<Int32>
  private let asking: PlainMemory<Asking>

  /// O(what the targets ask).
  init(_ scope: QuestionScope) {
    (sources, policy, place) = (scope.valuation.sources, scope.policy.fit, scope.place)
    (isOpen, own, expected, factors) = (scope.isOpen, scope.own, scope.expected, scope.factors)
    (relatesTo, relatesKinds) = (scope.snapshot.relatesTo, scope.snapshot.relatesKinds)
    let (requirements, weights) = (scope.snapshot.requirements, scope.snapshot.weights)
    let (fits, totals) = (scope.fits, scope.snapshot.totalWeights)
    targets = PlainMemory(scope.moving.count)
    moved = PlainMemory(scope.moving.count)
    starts = PlainMemory(scope.open.count + 1, repeating: 0)
    var count = 0
    for (place, target) in scope.moving.enumerated() {
      targets[place] = Moving(
        sum: fits.sums[target], whole: totals[target] + policy.smoothing,
        term: fits.skillsTerms[target])
      for skill in requirements[target].lazy.map({ Int($0) }) where scope.isOpen[skill] {
        starts[Int(scope.place[skill]) + 1] += 1
        count += 1
      }
    }
    for open in scope.open.indices { starts[open + 1] += starts[open] }
    asking = PlainMemory(count)
    let next = PlainMemory<Int32>(scope.open.count)
    next.base.initialize(from: starts.base, count: scope.open.count)
    for (place, target) in scope.moving.enumerated() {
      for position in requirements.range(target) {
        let skill = Int(requirements.values[position])
        guard scope.isOpen[skill] else { continue }
        let open = Int(scope.place[skill])
        asking[Int(next[open])] = Asking(
          target: Int32(truncatingIfNeeded: place), weight: weights[position])
        next[open] += 1
      }
    }
  }

  /// The sum of what fits move when an open skill turns out to be wholly there, or absent; at most `most`.
  ///
  /// O(relations of the skill + targets that ask what moves).
  func movement(of skill: Int, isPresent: Bool) -> Double {
    let (expected, isOpen, place) = (self.expected.span, self.isOpen.span, place.base)
    var count = 0
    let now = expected[skill]
    add(isPresent ? 1 - now : -now, to: Int(place[skill]), &count)
    // What is known does not move, and what of these targets is not known is open. Rows lie within these
    // arrays: that is checked when a snapshot is read.
    let related = relatesTo.values.span
    if isPresent {
      let (kinds, factors) = (relatesKinds.span, self.factors.span)
      for position in relatesTo.range(skill) {
        let other = Int(related[unchecked: position])
        guard isOpen[unchecked: other] else { continue }
        let more = factors[Int(kinds[unchecked: position])] - expected[unchecked: other]
        if more > 0 { add(more, to: Int(place[other]), &count) }
      }
    } else if own[skill] > 0 {
      for position in relatesTo.range(skill) {
        let other = Int(related[unchecked: position])
        guard isOpen[unchecked: other] else { continue }
        if let left = sources.left(of: other, without: skill), left < expected[unchecked: other] {
          add(left - expected[unchecked: other], to: Int(place[other]), &count)
        }
      }
    }
    return sum(ofMoved: count)
  }

  /// Adds what one skill moves to the targets that ask it.
  @inline(__always)
  private func add(_ change: Double, to open: Int, _ count: inout Int) {
    if change == 0 { return }
    for position in Int(starts[open])..<Int(starts[open + 1]) {
      let item = asking[position]
      let amount = item.weight * change
      // What everybody asks has no weight.
      if amount == 0 { continue }
      let target = targets.base + Int(item.target)
      if target.pointee.added == 0 {
        moved[count] = item.target
        count += 1
      }
      target.pointee.added += amount
    }
  }

  private func sum(ofMoved count: Int) -> Double {
    var movement = 0.0
    for number in 0..<count {
      let target = targets.base + Int(moved[number])
      let left = target.pointee.sum + target.pointee.added
      // What was added in another order leaves a trace, which a small power would make large.
      let sum = left > 1e-12 * target.pointee.sum ? left : 0
      let whole = target.pointee.whole
      let share = whole > 0 ? Mathematics.power(sum / whole, policy.power) : 0
      movement += abs(policy.skillsFactor * share - target.pointee.term)
      target.pointee.added = 0
    }
    return min(movement, Self.most)
  }
}
