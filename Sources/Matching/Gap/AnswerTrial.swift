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
  let counts: [Bool]
  private let isKnown: [Bool]
  private let factors: [Double]
  /// Expected values while the answer holds.
  let expected: PlainMemory<Double>
  /// The skills that the answer moves, the one that is asked about first; the first `touchedCount`.
  let touched: PlainMemory<Int32>
  /// What was expected of them, in the same order.
  let before: PlainMemory<Double>
  private let sources: TransferSources

  /// Which count of movements saw a target last.
  let seen: PlainMemory<Int32>
  /// What the sums of the targets that a rough count saw move.
  let added: PlainMemory<Double>
  /// The targets that a rough count saw, in order.
  let visited: PlainMemory<Int32>
  /// By skill, how fast and how far fits move with it; below 0 where that was not added up yet.
  let slopes: PlainMemory<Double>
  let roots: PlainMemory<Double>
  /// By target, how fast its fit rises with its sum.
  let steepness: [Double]
  private let counters = PlainMemory<Int>(2, repeating: 0)

  /// How many skills the answer moves.
  private(set) var touchedCount: Int {
    get { counters[0] }
    nonmutating set { counters[0] = newValue }
  }

  /// The number of the last count of movements.
  var turn: Int32 {
    get { Int32(truncatingIfNeeded: counters[1]) }
    nonmutating set { counters[1] = Int(newValue) }
  }

  init(_ scope: QuestionScope) {
    self.scope = scope
    (snapshot, fits, counts) = (scope.snapshot, scope.fits, scope.counts)
    (isKnown, factors) = (scope.valuation.profile.isKnown, scope.factors)
    let (skills, targets) = (scope.isOpen.count, scope.counts.count)
    expected = PlainMemory(scope.valuation.expected)
    touched = PlainMemory(skills + 1)
    before = PlainMemory(skills + 1)
    sources = TransferSources(scope.valuation)
    seen = PlainMemory(targets, repeating: -1)
    added = PlainMemory(targets)
    visited = PlainMemory(targets)
    slopes = PlainMemory(skills, repeating: -1)
    roots = PlainMemory(skills)
    steepness = Self.steepness(scope)
  }

  // MARK: - The answer

  /// Takes the answer that a skill nobody spoke about is wholly there, or absent.
  func begin(_ skill: Int, isPresent: Bool) {
    move(skill, to: isPresent ? 1 : 0)
    guard isPresent || scope.valuation.profile.own[skill] > 0 else { return }
    // Rows lie within these arrays: that is checked when a snapshot is read.
    let (related, isKnown) = (snapshot.relatesTo.values.span, self.isKnown.span)
    if isPresent {
      let (kinds, factors) = (snapshot.relatesKinds.span, self.factors.span)
      for position in snapshot.relatesTo.range(skill) {
        let other = Int(related[unchecked: position])
        guard !isKnown[unchecked: other] else { continue }
        let factor = factors[Int(kinds[unchecked: position])]
        if factor > expected[other] { move(other, to: factor) }
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

  private func move(_ skill: Int, to value: Double) {
    touched[touchedCount] = Int32(truncatingIfNeeded: skill)
    before[touchedCount] = expected[skill]
    touchedCount += 1
    expected[skill] = value
  }

  /// Takes the answer back.
  func end() {
    while touchedCount > 0 {
      touchedCount -= 1
      expected[Int(touched[touchedCount])] = before[touchedCount]
    }
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
      // Rows lie within these arrays: that is checked when a snapshot is read.
      for position in snapshot.asks(target) {
        sum += weights[unchecked: position] * expected[Int(skills[unchecked: position])]
      }
    }
    return scope.skillsFactor
      * scope.valuation.skillsShare(sum: sum, total: snapshot.totalWeights[target])
      + fits.relatednessTerms[target]
  }

  /// What of a target is there and known, as `Valuation.value(of:)` has it.
  func standing(of target: Int) -> (entryNow: Double, confidence: Double) {
    let range = snapshot.asks(target)
    let median = snapshot.medianWeights[target]
    let countsAll = !range.contains { snapshot.isEssential($0) }
    let asked = touchedCount > 0 ? Int(touched[0]) : -1
    var (known, entry) = (0.0, 0.0)
    for position in range {
      let weight = snapshot.weights[position]
      let skill = Int(snapshot.requirements.values[position])
      if isKnown[skill] || skill == asked { known += weight }
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

  /// The targets that ask what moved and count; in no order, some of them twice.
  var movedTargets: [Int] {
    (0..<touchedCount).flatMap { place in
      snapshot.targets(asking: Int(touched[place])).map { Int($0) }.filter { counts[$0] }
    }
  }
}
