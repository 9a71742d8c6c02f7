public import SkillModel

/// How a person and a target compare: the numbers that every list and card shows.
public struct TargetValue: Sendable, Hashable {
  /// Number of the occupation; from `occupationCount` on, of a vacancy.
  public var occupation: Int
  /// Skills term of the fit.
  public var skillsTerm: Double
  /// Relatedness term of the fit.
  public var relatednessTerm: Double
  /// Which past work gives the relatedness term; nil when none does.
  public var relatedWork: Int?
  /// Expected coverage, 0...1.
  public var coverage: Double
  /// Coverage if nothing unknown turns out present.
  public var low: Double
  /// Coverage if everything unknown turns out present.
  public var high: Double
  /// Share of the weight that is known.
  public var confidence: Double
  /// Share of what a starter needs that the person is expected to bring.
  public var entryNow: Double

  /// What targets are ranked by.
  public var fit: Double { skillsTerm + relatednessTerm }

  /// Best first; ties by URI.
  public static func precedes(_ left: TargetValue, _ right: TargetValue) -> Bool {
    left.fit != right.fit ? left.fit > right.fit : left.occupation < right.occupation
  }
}

/// Computes target values of one person; holds the expectations that all targets share.
public struct Valuation: Sendable {
  /// The taxonomy.
  public let snapshot: Snapshot
  /// The numbers.
  public let policy: Policy
  /// The person.
  public internal(set) var profile: PersonProfile
  /// What to expect of every skill at the default level, by number.
  var expected: [Double]
  let sources: TransferSources

  /// Prepares a person for valuing targets; O(skills + relations).
  public init(_ profile: PersonProfile, in snapshot: Snapshot, policy: Policy) {
    self.profile = profile
    self.snapshot = snapshot
    self.policy = policy
    var expected = profile.own
    sources = TransferSources(profile, raising: &expected, snapshot, policy)
    self.expected = expected
  }

  /// Values one target; O(its requirements).
  public func value(of occupation: Int) -> TargetValue {
    let range = snapshot.asks(occupation)
    let total = snapshot.totalWeights[occupation]
    let median = snapshot.medianWeights[occupation]
    let countsAll = !range.contains { snapshot.isEssential($0) }
    var (sum, low, high, known, entry) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for position in range {
      let weight = snapshot.weights[position]
      let skill = Int(snapshot.requirements.values[position])
      let (lowest, likely, highest, isKnown) = values(skill, position)
      sum += weight * likely
      low += weight * lowest
      high += weight * highest
      if isKnown { known += weight }
      if countsAll || snapshot.isEssential(position) { entry += min(weight, median) * likely }
    }
    let (related, work) = relatedness(to: occupation)
    let entryTotal = snapshot.entryWeights[occupation]
    return TargetValue(
      occupation: occupation,
      skillsTerm: policy.fit.skillsFactor * skillsShare(sum: sum, total: total),
      relatednessTerm: policy.fit.relatednessFactor * related, relatedWork: work,
      coverage: share(sum, total), low: share(low, total), high: share(high, total),
      confidence: share(known, total), entryNow: share(entry, entryTotal))
  }

  func share(_ part: Double, _ whole: Double) -> Double {
    // Sums of the same numbers in the same order: 1 stays 1, rounding never goes over it.
    whole > 0 ? min(1, part / whole) : 0
  }

  /// `(S/(T+c))^power`, normalised by the target only and so monotone in what a person has.
  func skillsShare(sum: Double, total: Double) -> Double {
    let whole = total + policy.fit.smoothing
    return whole > 0 ? Mathematics.power(sum / whole, policy.fit.power) : 0
  }

  private func values(_ skill: Int, _ position: Int) -> (Double, Double, Double, Bool) {
    guard profile.isKnown[skill] else { return (0, expected[skill], 1, false) }
    let credit = expectedValue(at: position)
    return (credit, credit, credit, true)
  }

  /// The largest relatedness of any past work, and which work gives it.
  public func relatedness(to target: Int) -> (Double, Int?) {
    guard let occupation = snapshot.occupation(ofTarget: target) else { return (0, nil) }
    var best = 0.0
    var found: Int?
    for (index, item) in profile.work.enumerated() {
      var sum = 0.0
      for past in item.occupations { sum += snapshot.relatedness[past, occupation] }
      let mean = sum / Double(item.occupations.count)
      if mean > best {
        best = mean
        found = index
      }
    }
    return (best, found)
  }

  /// Values of all ranked targets that a filter lets through, best first.
  public func ranked(where accepts: (Int) -> Bool = { _ in true }) -> [TargetValue] {
    var values: [TargetValue] = []
    for occupation in 0..<snapshot.occupationCount
    where snapshot.isRanked(occupation) && accepts(occupation) {
      values.append(value(of: occupation))
    }
    values.sort(by: TargetValue.precedes)
    return values
  }
}
