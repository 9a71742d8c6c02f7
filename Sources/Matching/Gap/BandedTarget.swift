import SkillModel

/// A target whose band should hold, with what counts for its entry laid out to be tried with other values.
///
/// An answer moves a few of some thirty skills: the others stay as they are, and in the order they have.
final class BandedTarget {
  /// A skill that counts for entry.
  struct Part {
    /// Its number; it may be known already.
    var skill: Int32
    /// Whether no answer changes it.
    var isKnown: Bool
    /// What it counts for, min(w, m).
    var weight: Double
    /// Hours to learn it from nothing.
    var hours: Double
    /// Credit to expect now.
    var expected: Double
  }

  let target: TargetValue
  /// In order of the requirements.
  let parts: [Part]
  let study: StudyTime
  /// What is missing now; `place` is that of the part.
  let missing: MissingOrder
  /// What is missing of the entry share now (`Valuation.wantedForEntry`).
  let wanted: Double
  /// The band now.
  let band: Band

  /// What is missing after an answer.
  private let tried: MissingOrder
  /// The parts an answer moves, by place of the part, and those of them that miss something, in order.
  private let isMoved: PlainMemory<Bool>
  private let moved: MissingOrder

  private let entryWeight: Double
  private let entryShare: Double

  init(
    _ target: TargetValue, of valuation: borrowing Valuation, gates: [GateResult], limits: Limits
  ) {
    self.target = target
    let median = valuation.snapshot.medianWeights[target.occupation]
    var parts: [Part] = []
    for position in valuation.snapshot.entryPositions(target.occupation) {
      let skill = Int(valuation.snapshot.requirements.values[position])
      parts.append(
        Part(
          skill: Int32(truncatingIfNeeded: skill), isKnown: valuation.profile.isKnown[skill],
          weight: min(valuation.snapshot.weights[position], median),
          hours: valuation.studyHours(of: skill), expected: valuation.expectedValue(at: position)))
    }
    self.parts = parts
    study = StudyTime(valuation, gates: gates, limits: limits)
    entryWeight = valuation.snapshot.entryWeights[target.occupation]
    entryShare = valuation.policy.bands.entryShare
    missing = MissingOrder(capacity: parts.count)
    tried = MissingOrder(capacity: parts.count)
    moved = MissingOrder(capacity: parts.count)
    isMoved = PlainMemory(parts.count, repeating: false)
    for (place, part) in parts.enumerated() where part.expected < 1 {
      missing.insert(Self.item(part, at: place, missing: 1 - part.expected))
    }
    missing.addSums()
    wanted = valuation.wantedForEntry(target)
    band = study.band(ofCheapest: missing, reaching: wanted, confidence: target.confidence)
  }

  @inline(__always)
  private static func item(_ part: Part, at place: Int, missing share: Double) -> MissingOrder.Item
  {
    .init(
      gain: part.weight * share, hours: part.hours * share, skill: Int(part.skill), place: place)
  }

  /// The band when skills have other values to expect than now.
  ///
  /// - Parameters:
  ///   - expected: by number of skill.
  ///   - confidence: that of the target then.
  func band(expecting expected: PlainMemory<Double>, confidence: Double) -> Band {
    var entry = 0.0
    var isSame = true
    moved.removeAll()
    parts.withUnsafeBufferPointer { parts in
      for place in parts.indices {
        let part = parts[place]
        let value = part.isKnown ? part.expected : expected[Int(part.skill)]
        entry += part.weight * value
        let moves = value != part.expected
        isMoved[place] = moves
        guard moves else { continue }
        isSame = false
        if value < 1 { moved.insert(Self.item(part, at: place, missing: 1 - value)) }
      }
    }
    let entryNow = entryWeight > 0 ? min(1, entry / entryWeight) : 0
    let wanted = (entryShare - entryNow - 1e-9) * entryWeight
    if isSame {
      return study.band(ofCheapest: missing, reaching: wanted, confidence: confidence)
    }
    merge()
    return study.band(ofCheapest: tried, reaching: wanted, confidence: confidence)
  }

  /// Puts what is missing as before and what was moved in one order.
  private func merge() {
    tried.removeAll()
    var next = 0
    for place in 0..<missing.count {
      let item = missing.items[place]
      if isMoved[Int(item.place)] { continue }
      while next < moved.count, moved.items[next] < item {
        tried.append(moved.items[next])
        next += 1
      }
      tried.append(item)
    }
    while next < moved.count {
      tried.append(moved.items[next])
      next += 1
    }
    tried.addSums()
  }
}
