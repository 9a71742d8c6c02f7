import SkillModel

/// What the fits of all targets are made of, for one person; by number of target.
///
/// Bit for bit the numbers that `Valuation.value(of:)` gives of one target.
struct FitTable: Sendable {
  /// Sum of weight x expected value, S.
  private(set) var sums: [Double]
  /// Skills term.
  private(set) var skillsTerms: [Double] = []
  /// Relatedness term.
  private(set) var relatednessTerms: [Double]

  /// The fit of a target.
  func fit(_ target: Int) -> Double { skillsTerms[target] + relatednessTerms[target] }

  /// Fills the table; O(requirements of skills with a value + occupations x past work).
  init(_ valuation: borrowing Valuation) {
    let snapshot = valuation.snapshot
    let count = snapshot.totalWeights.count
    sums = Array(repeating: 0, count: count)
    relatednessTerms = Array(repeating: 0, count: count)
    addSums(valuation)
    addRelatedness(valuation)
    skillsTerms.reserveCapacity(count)
    for target in 0..<count {
      skillsTerms.append(
        valuation.policy.fit.skillsFactor
          * valuation.skillsShare(sum: sums[target], total: snapshot.totalWeights[target]))
    }
  }

  private mutating func addSums(_ valuation: borrowing Valuation) {
    let snapshot = valuation.snapshot
    let occupations = snapshot.occupationCount
    if snapshot.asksLevels {
      for target in 0..<occupations { sums[target] = valuation.sum(of: target) }
    } else {
      // Skills in order of number, as each row has them: the same numbers are added in the same order.
      let (asked, weights) = (snapshot.asked.occupations.span, snapshot.asked.weights.span)
      let expected = valuation.expected.span
      var sums = self.sums.mutableSpan
      for skill in expected.indices where expected[skill] > 0 {
        let value = expected[skill]
        // Rows lie within these arrays: that is checked when a snapshot is read.
        for group in snapshot.asked.groups(skill) {
          let amount = weights[group] * value
          for position in snapshot.asked.range(group) {
            sums[unchecked: Int(asked[unchecked: position])] += amount
          }
        }
      }
    }
    for target in occupations..<sums.count { sums[target] = valuation.sum(of: target) }
  }

  private mutating func addRelatedness(_ valuation: borrowing Valuation) {
    let snapshot = valuation.snapshot
    let occupations = snapshot.occupationCount
    // Most work is one occupation: of whole numbers the largest is found before any is made a share.
    var largest = Array(repeating: UInt16(0), count: occupations)
    for item in valuation.profile.work where item.occupations.count == 1 {
      snapshot.relatedness.raise(&largest, to: item.occupations[0])
    }
    var best = largest.map { Double($0) / 65_535 }
    for item in valuation.profile.work where item.occupations.count > 1 {
      var shares = Array(repeating: 0.0, count: occupations)
      for past in item.occupations { snapshot.relatedness.add(rowOf: past, to: &shares) }
      let number = Double(item.occupations.count)
      for target in 0..<occupations {
        let mean = shares[target] / number
        if mean > best[target] { best[target] = mean }
      }
    }
    let factor = valuation.policy.fit.relatednessFactor
    for target in 0..<occupations { relatednessTerms[target] = factor * best[target] }
    for target in occupations..<relatednessTerms.count {
      let like = snapshot.occupation(ofTarget: target).map { best[$0] } ?? 0
      relatednessTerms[target] = factor * like
    }
  }
}

extension RelatednessTable {
  /// Raises numbers, 65,535 standing for 1, to the relatedness of every target to an origin.
  func raise(_ numbers: inout [UInt16], to origin: Int) {
    guard origin < count else { return }
    let row = values.span.extracting(origin * count..<(origin + 1) * count)
    var best = numbers.mutableSpan
    for target in 0..<min(row.count, best.count) { best[target] = max(best[target], row[target]) }
  }

  /// Adds the relatedness of every target to an origin; nothing for an empty table.
  func add(rowOf origin: Int, to shares: inout [Double]) {
    guard origin < count else { return }
    let row = values.span.extracting(origin * count..<(origin + 1) * count)
    var sums = shares.mutableSpan
    for target in 0..<min(row.count, sums.count) { sums[target] += Double(row[target]) / 65_535 }
  }
}

extension Valuation {
  /// S of a target: the sum of weight x expected value in order of its requirements.
  func sum(of target: Int) -> Double {
    var sum = 0.0
    for position in snapshot.asks(target) {
      sum += snapshot.weights[position] * expectedValue(at: position)
    }
    return sum
  }
}
