import SkillModel

/// A target that may come first, with its fit and reach as functions of the open skills.
struct Contender {
  /// A requirement that counts for entry.
  struct EntryPart {
    /// Place among the open skills; -1 when the skill is known.
    var open: Int
    /// What having it adds to entry, as far as it is missing.
    var gain: Double
    /// Hours to learn it, as far as it is missing.
    var hours: Double
  }

  let occupation: Int
  let isTooHigh: Bool
  /// Open skills it asks (places), with their weights.
  private(set) var open: [(place: Int, weight: Double)] = []
  /// Weighted credit of what is known.
  private(set) var knownSum = 0.0
  private let relatedness: Double
  private let whole: Double
  private let factor: Double
  private let power: Double
  /// Missing parts for entry, most entry for an hour first.
  private var entry: [EntryPart] = []
  /// Entry still wanted when no open skill is there.
  private var wanted: Double
  /// Most hours of study that a short list still shows.
  private let reach: Double

  init(
    _ target: TargetValue, in valuation: Valuation, candidate: Candidate,
    place: (Int) -> Int
  ) {
    let (snapshot, policy) = (valuation.snapshot, valuation.policy)
    occupation = target.occupation
    isTooHigh = valuation.isTooHigh(occupation, for: candidate)
    relatedness = target.relatednessTerm
    whole = snapshot.totalWeights[occupation] + policy.fit.smoothing
    factor = policy.fit.skillsFactor
    power = policy.fit.power
    reach = valuation.hoursWithinReach(of: occupation, for: candidate)
    wanted = (policy.bands.entryShare - 1e-9) * snapshot.entryWeights[occupation]
    for position in snapshot.asks(occupation) {
      let skill = Int(snapshot.requirements.values[position])
      if valuation.profile.known[skill] != nil {
        knownSum += snapshot.weights[position] * valuation.expectedValue(at: position)
      } else {
        open.append((place(skill), snapshot.weights[position]))
      }
    }
    let median = snapshot.medianWeights[occupation]
    for position in snapshot.entryPositions(occupation) {
      let skill = Int(snapshot.requirements.values[position])
      let weight = min(snapshot.weights[position], median)
      let isKnown = valuation.profile.known[skill] != nil
      let share = isKnown ? 1 - valuation.expectedValue(at: position) : 1
      wanted -= weight * (1 - share)
      if share > 0 {
        entry.append(
          EntryPart(
            open: isKnown ? -1 : place(skill), gain: weight * share,
            hours: valuation.studyHours(of: skill) * share))
      }
    }
    entry.sort {
      let (a, b) = ($0.gain / $0.hours, $1.gain / $1.hours)
      return a != b ? a > b : $0.open < $1.open
    }
  }

  /// The fit for a weighted credit of all that is there.
  func fit(sum: Double) -> Double {
    relatedness + (whole > 0 ? factor * Mathematics.power(sum / whole, power) : 0)
  }

  /// Whether it is a big step when the open skills are there as `holds` says.
  ///
  /// Taking the last skill in part and taking it whole bound the hours; only between the two the exact
  /// choice is made.
  ///
  /// - Parameters:
  ///   - credit: what the skill at `place` counts for instead; nothing is replaced without a place.
  func isFar(_ holds: (Int) -> Bool, counting credit: Double = 0, for place: Int = -2) -> Bool {
    func share(_ part: EntryPart) -> Double {
      part.open < 0 ? 0 : part.open == place ? credit : holds(part.open) ? 1 : 0
    }
    var wanted = wanted
    for part in entry { wanted -= part.gain * share(part) }
    guard wanted > 0 else { return reach < 0 }
    let all = wanted
    var hours = 0.0
    for part in entry {
      let missing = 1 - share(part)
      if missing <= 0 { continue }
      let gain = part.gain * missing
      if gain >= wanted {
        if hours + part.hours * missing * wanted / gain > reach { return true }
        if hours + part.hours * missing <= reach { return false }
        return exactHours(reaching: all) { 1 - share($0) } > reach
      }
      wanted -= gain
      hours += part.hours * missing
      if hours > reach { return true }
    }
    return hours > reach
  }

  private func exactHours(reaching wanted: Double, _ missing: (EntryPart) -> Double) -> Double {
    let items = entry.enumerated().compactMap { index, part in
      let share = missing(part)
      return share > 0
        ? Valuation.Missing(
          position: index, skill: index, gain: part.gain * share, hours: part.hours * share) : nil
    }
    return CheapestChoice.items(items, reaching: wanted).reduce(0) { $0 + $1.hours }
  }
}

extension Valuation {
  /// Most hours of study for which a short list shows a target; below 0 when it never does.
  func hoursWithinReach(of occupation: Int, for candidate: Candidate) -> Double {
    let limits = listLimits(of: candidate)
    let pace = pace(limits)
    let weeks = max(limits.weeks ?? policy.bands.trainableWeeks, policy.bands.closeWeeks)
    let liftable = snapshot.gateResults(occupation, answers: candidate.gates)
      .filter(\.isLiftable)
    if Double(liftable.compactMap(\.requirement.days).max() ?? 0) / 7 > weeks { return -1 }
    var hours = weeks.rounded(.down) * pace
    if let budget = limits.budget {
      let left = budget - liftable.reduce(0) { $0 + ($1.requirement.price ?? 0) }
      hours = min(hours, left < 0 ? -1 : Double(left) / max(policy.estimate.centsPerHour, 1e-9))
    }
    return hours
  }
}
