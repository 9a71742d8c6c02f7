public import SkillModel

/// How far a target is: what it takes to reach entry and lift the hard requirements that can be lifted.
public struct Distance: Sendable, Hashable {
  /// What the figures rest on.
  public enum Basis: String, Sendable, Hashable {
    /// Modules that are loaded.
    case plan
    /// Hours per skill of the policy.
    case estimate
  }

  /// Hours of study.
  public var hours: Double
  /// Weeks at the person's pace; whole weeks, 0 when nothing is needed.
  public var weeks: Int
  /// Euro cents including VAT.
  public var cost: Int
  /// Skills to learn or to confirm: first what the person probably does not have, then what past work
  /// makes likely; each in the order of most entry for an hour.
  public var skills: [Int]
  /// What the figures rest on.
  public var basis: Basis
  /// Whether a hard requirement must be got first beside this, of which the time or price is unknown: weeks
  /// and cost are then the least it takes.
  public var isOpenEnded: Bool

  /// A distance.
  public init(
    hours: Double, weeks: Int, cost: Int, skills: [Int], basis: Basis, isOpenEnded: Bool = false
  ) {
    self.hours = hours
    self.weeks = weeks
    self.cost = cost
    self.skills = skills
    self.basis = basis
    self.isOpenEnded = isOpenEnded
  }

  /// Number of skills to learn.
  public var skillCount: Int { skills.count }
}

extension Valuation {
  /// One essential skill that is not fully there: what learning it adds to entry and what it costs.
  struct Missing {
    var position: Int
    var skill: Int
    var gain: Double
    var hours: Double
  }

  /// What is missing for entry, in requirement order.
  func missingForEntry(_ occupation: Int) -> [Missing] {
    let median = snapshot.medianWeights[occupation]
    let range = snapshot.asks(occupation)
    let countsAll = !range.contains { snapshot.isEssential($0) }
    var missing: [Missing] = []
    missing.reserveCapacity(range.count)
    for position in range where countsAll || snapshot.isEssential(position) {
      let skill = Int(snapshot.requirements.values[position])
      let share = 1 - expectedValue(at: position)
      guard share > 0 else { continue }
      missing.append(
        Missing(
          position: position, skill: skill,
          gain: min(snapshot.weights[position], median) * share,
          hours: studyHours(of: skill) * share))
    }
    return missing
  }

  /// What is still missing of the entry share, as a sum of gains; 0 or less when it is reached.
  ///
  /// A hair less than the exact difference: three fifths in three steps is not to take a fourth because
  /// of rounding.
  func wantedForEntry(_ target: TargetValue) -> Double {
    wantedForEntry(target.occupation, entryNow: target.entryNow)
  }

  func wantedForEntry(_ target: Int, entryNow: Double) -> Double {
    (policy.bands.entryShare - entryNow - 1e-9) * snapshot.entryWeights[target]
  }

  func expectedValue(at position: Int) -> Double {
    let skill = Int(snapshot.requirements.values[position])
    let level = snapshot.levelsAsked[position]
    guard level != 0, let fact = profile.known[skill] else { return expected[skill] }
    return fact.credit(levelAsked: Int(level))
  }

  /// Hours to learn a skill from nothing, by its kind (policy, `estimate`).
  func studyHours(of skill: Int) -> Double {
    let estimate = policy.estimate
    if snapshot.flags(ofSkill: skill).contains(.language) { return estimate.hoursLanguage }
    if snapshot.isTransversal(skill) { return estimate.hoursTransversal }
    return snapshot.skillTypes[skill] == 2 ? estimate.hoursKnowledge : estimate.hoursSkill
  }

  /// Hours of study a week: those of the person, else the policy's.
  public func pace(_ limits: Limits) -> Double {
    if let hours = limits.hoursPerWeek, hours > 0 { return hours }
    return policy.estimate.hoursPerWeek
  }

  /// Estimates the distance: the skills that bring the share in the fewest hours.
  ///
  /// Each skill is counted by itself: what learning one adds to a related one is left out, so the
  /// estimate is on the safe side.
  ///
  /// - Parameters:
  ///   - gates: the hard requirements of the target with their states; those to get first count.
  public func estimatedDistance(
    to target: TargetValue, gates: [GateResult], limits: Limits
  )
    -> Distance
  {
    let wanted = wantedForEntry(target)
    let chosen =
      wanted > 0
      ? CheapestChoice.items(missingForEntry(target.occupation), reaching: wanted) : []
    var (hours, unlikely, likely) = (0.0, [Int](), [Int]())
    for item in chosen {
      hours += item.hours
      if expected[item.skill] < 0.5 {
        unlikely.append(item.skill)
      } else {
        likely.append(item.skill)
      }
    }
    return distance(ofHours: hours, skills: unlikely + likely, gates: gates, limits: limits)
  }

  /// The distance of some hours of study with what the hard requirements take beside it, as far as is
  /// known.
  func distance(
    ofHours hours: Double, skills: [Int] = [], gates: [GateResult], limits: Limits
  ) -> Distance {
    let study = StudyTime(self, gates: gates, limits: limits)
    return Distance(
      hours: hours, weeks: study.weeks(of: hours), cost: study.cost(of: hours), skills: skills,
      basis: .estimate, isOpenEnded: study.isOpenEnded)
  }

  /// The band of a distance, the first that holds (MATCHING, Band).
  ///
  /// What beside it takes an unknown time or price is never `close`.
  public func band(of target: TargetValue, distance: Distance, limits: Limits) -> Band {
    BandLimits(self, limits).band(
      confidence: target.confidence, weeks: distance.weeks, cost: distance.cost,
      isOpenEnded: distance.isOpenEnded)
  }
}
