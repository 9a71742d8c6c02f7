import SkillModel

/// One answer tried out on the expectations of a person, and taken back before the next.
///
/// What an answer moves is small: the skill itself and those its credit carries over to. So the numbers
/// are changed in place instead of in a copy of all 14,000. Fits come out bit for bit as if the answer
/// were given. Copies share these numbers.
struct AnswerTrial {
  let scope: QuestionScope
  // Stored here too: what lies in a class is looked at element by element under a count of references.
  let snapshot: Snapshot
  let fits: FitTable
  private let isKnown: [Bool]
  private let factors: [Double]
  /// Expected values while the answer holds.
  let expected: PlainMemory<Double>
  /// The skills that the answer moves, the one that is asked about first; the first `touchedCount`.
  let touched: PlainMemory<Int32>
  /// What was expected of them, in the same order.
  let before: PlainMemory<Double>
  private let sources: TransferSources
  /// Which watched targets ask an open skill, a bit for each; the last one stands for all that have no own.
  private let watching: PlainMemory<UInt64>

  private let counter = PlainMemory<Int>(1, repeating: 0)

  /// How many skills the answer moves.
  private(set) var touchedCount: Int {
    get { counter[0] }
    nonmutating set { counter[0] = newValue }
  }

  init(_ scope: QuestionScope) {
    (self.scope, sources) = (scope, scope.valuation.sources)
    (snapshot, fits) = (scope.snapshot, scope.fits)
    (isKnown, factors) = (scope.isKnown, scope.factors)
    let skills = scope.isOpen.count
    expected = PlainMemory(scope.expected)
    touched = PlainMemory(skills + 1)
    before = PlainMemory(skills + 1)
    watching = PlainMemory(scope.open.count, repeating: 0)
    for (place, target) in scope.watched.enumerated() {
      for skill in snapshot.requirements[target.occupation] where scope.isOpen[Int(skill)] {
        watching[Int(scope.place[Int(skill)])] |= 1 << UInt64(min(place, 63))
      }
    }
  }

  // MARK: - The answer

  /// Takes the answer that a skill nobody spoke about is wholly there, or absent.
  func begin(_ skill: Int, isPresent: Bool) {
    let expected = expected.base
    var count = 0
    @inline(__always)
    func move(_ skill: Int, to value: Double) {
      touched[count] = Int32(truncatingIfNeeded: skill)
      before[count] = expected[skill]
      expected[skill] = value
      count += 1
    }
    move(skill, to: isPresent ? 1 : 0)
    defer { touchedCount = count }
    guard isPresent || scope.valuation.profile.own[skill] > 0 else { return }
    // Rows lie within these arrays: that is checked when a snapshot is read.
    let (related, isKnown) = (snapshot.relatesTo.values.span, self.isKnown.span)
    if isPresent {
      let (kinds, factors) = (snapshot.relatesKinds.span, self.factors.span)
      for position in snapshot.relatesTo.range(skill) {
        let other = Int(related[unchecked: position])
        let factor = factors[Int(kinds[unchecked: position])]
        if factor > expected[other], !isKnown[unchecked: other] { move(other, to: factor) }
      }
    } else {
      for position in snapshot.relatesTo.range(skill) {
        let other = Int(related[unchecked: position])
        guard !isKnown[unchecked: other] else { continue }
        if let left = sources.left(of: other, without: skill), left < expected[other] {
          move(other, to: left)
        }
      }
    }
  }

  /// Takes the answer back.
  func end() {
    // Backwards: what was moved twice gets its first value.
    for place in stride(from: touchedCount - 1, through: 0, by: -1) {
      expected[Int(touched[place])] = before[place]
    }
    touchedCount = 0
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
      let (weights, skills) = (snapshot.weights.span, snapshot.requirements.values.span)
      let expected = expected.base
      // Rows lie within these arrays: that is checked when a snapshot is read.
      for position in snapshot.asks(target) {
        sum += weights[unchecked: position] * expected[Int(skills[unchecked: position])]
      }
    }
    return scope.skillsFactor
      * scope.valuation.skillsShare(sum: sum, total: snapshot.totalWeights[target])
      + fits.relatednessTerms[target]
  }

  /// Share of the weight of a target that is known, as `Valuation.value(of:)` has it.
  func confidence(of target: Int) -> Double {
    let asked = touchedCount > 0 ? Int(touched[0]) : -1
    var known = 0.0
    for position in snapshot.asks(target) {
      let skill = Int(snapshot.requirements.values[position])
      if isKnown[skill] || skill == asked { known += snapshot.weights[position] }
    }
    return scope.valuation.share(known, snapshot.totalWeights[target])
  }

  /// The targets that ask what moved and count; in no order, some of them twice.
  var movedTargets: [Int] {
    (0..<touchedCount).flatMap { place in
      snapshot.targets(asking: Int(touched[place])).map { Int($0) }.filter { scope.counts[$0] }
    }
  }

  /// Which watched targets ask what moved, by place; where it is false, the fit is as it was.
  var movesWatched: (_ place: Int) -> Bool {
    var bits: UInt64 = 0
    // What is known does not move, and what of them is not known is open.
    for place in 0..<touchedCount where scope.isOpen[Int(touched[place])] {
      bits |= watching[Int(scope.place[Int(touched[place])])]
    }
    return { bits >> UInt64(min($0, 63)) & 1 == 1 }
  }
}
