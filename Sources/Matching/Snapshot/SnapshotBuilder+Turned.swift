import SkillModel

extension SnapshotBuilder {
  /// What follows from the rows: weights by skill, and how much one answer can add to an occupation.
  static func addTurned(_ policy: Policy, to snapshot: inout Snapshot) {
    snapshot.askedWeights = Array(repeating: 0, count: snapshot.askedBy.values.count)
    // Occupations come in the order in which each row of `askedBy` has them.
    var next = snapshot.askedBy.starts
    for occupation in 0..<snapshot.occupationCount {
      for position in snapshot.asks(occupation) {
        let skill = Int(snapshot.requirements.values[position])
        snapshot.askedWeights[Int(next[skill])] = snapshot.weights[position]
        next[skill] += 1
      }
    }
    snapshot.asked = AskedRows(snapshot.askedBy, weights: snapshot.askedWeights)
    var scatter = SkillScatter(places: snapshot.skillCount)
    let factors = policy.transfer.factors
    snapshot.mostAdded = (0..<snapshot.occupationCount).map { occupation in
      for position in snapshot.asks(occupation) {
        let weight = snapshot.weights[position]
        let skill = Int(snapshot.requirements.values[position])
        scatter.add(weight, to: skill)
        for relation in snapshot.relatedSkills.range(skill) {
          scatter.add(
            weight * factors[Int(snapshot.relationKinds[relation])],
            to: Int(snapshot.relatedSkills.values[relation]))
        }
      }
      var most = 0.0
      scatter.take { _, sum in most = max(most, sum) }
      return most
    }
  }
}

/// Sums by skill, of which few are not 0; made empty again in the time of those.
struct SkillScatter {
  private let sums: PlainMemory<Double>
  private let filled: PlainMemory<Int32>
  private var count = 0

  /// - Parameter count: skills, or places in a list of some.
  init(places count: Int) {
    sums = PlainMemory(count, repeating: 0)
    filled = PlainMemory(count)
  }

  /// Adds to the sum of a skill; `amount` is above 0 or does nothing.
  @inline(__always)
  mutating func add(_ amount: Double, to skill: Int) {
    guard amount > 0 else { return }
    if sums[skill] == 0 {
      filled[count] = Int32(truncatingIfNeeded: skill)
      count += 1
    }
    sums[skill] += amount
  }

  /// Hands over the sums that are not 0, in no order; all are 0 afterwards.
  @inline(__always)
  mutating func take(_ body: (_ skill: Int, _ sum: Double) -> Void) {
    for place in 0..<count {
      let skill = Int(filled[place])
      body(skill, sums[skill])
      sums[skill] = 0
    }
    count = 0
  }
}
