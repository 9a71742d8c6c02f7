import SkillModel

/// Weeks, price and band of hours of study for one target: what does not hang on the hours, looked up once.
struct StudyTime {
  private let pace: Double
  private let centsPerHour: Double
  /// Whole weeks of the longest hard requirement that is got beside it.
  private let gateWeeks: Int
  /// Price of those, in euro cents.
  private let gateCost: Double
  /// Whether one must be got first of which time or price is unknown.
  let isOpenEnded: Bool
  private let bands: BandLimits

  init(_ valuation: borrowing Valuation, gates: [GateResult], limits: Limits) {
    pace = valuation.pace(limits)
    centsPerHour = valuation.policy.estimate.centsPerHour
    let liftable = gates.filter(\.isLiftable)
    let days = liftable.compactMap(\.requirement.days).max() ?? 0
    gateWeeks = days / 7 + (days % 7 > 0 ? 1 : 0)
    gateCost = liftable.reduce(0) { $0 + Double($1.requirement.price ?? 0) }
    isOpenEnded = gates.contains(where: \.isOpenEnded)
    bands = BandLimits(valuation, limits)
  }

  /// Whole weeks, 0 when nothing is needed.
  func weeks(of hours: Double) -> Int {
    // A pace near nothing would give more weeks than a number can hold.
    max(Int(min((hours / pace).rounded(.up), Double(Int32.max))), gateWeeks)
  }

  /// Euro cents including VAT.
  func cost(of hours: Double) -> Int {
    Int(min((hours * centsPerHour).rounded() + gateCost, 1e15))
  }

  /// The band of these hours; with more hours never a nearer one.
  func band(of hours: Double, confidence: Double) -> Band {
    bands.band(
      confidence: confidence, weeks: weeks(of: hours), cost: cost(of: hours),
      isOpenEnded: isOpenEnded)
  }

  /// The band of the cheapest choice of skills; searched for only where its bounds leave it open.
  ///
  /// - Parameter missing: with its sums.
  func band(
    ofCheapest missing: MissingOrder, reaching wanted: Double, confidence: Double
  ) -> Band {
    let bounds = CheapestChoice.bounds(missing, reaching: wanted)
    let low = band(of: bounds.least - Self.rounding, confidence: confidence)
    if low == band(of: bounds.most + Self.rounding, confidence: confidence) { return low }
    guard wanted > 0 else { return band(of: 0, confidence: confidence) }
    // Once an answer has the band of the least hours, a better one has no other.
    let enough = most(from: bounds.least, below: bounds.most, like: low, confidence)
    let hours = CheapestChoice.hours(missing, reaching: wanted, enough: enough)
    return band(of: hours, confidence: confidence)
  }

  /// Hours below which the band surely is that of fewer.
  ///
  /// - Parameters:
  ///   - least: hours of that band.
  ///   - most: hours of another.
  private func most(
    from least: Double, below most: Double, like low: Band, _ confidence: Double
  ) -> Double {
    var (same, other) = (least - Self.rounding, most + Self.rounding)
    // As far as is worth it: a search takes longer than to halve this ten times.
    for _ in 0..<10 {
      let middle = (same + other) / 2
      if band(of: middle, confidence: confidence) == low { same = middle } else { other = middle }
    }
    return same - Self.rounding
  }

  /// Hours that no rounding comes near.
  static let rounding = 1e-5
}

/// Between which weeks and prices the bands of one person lie.
struct BandLimits {
  /// Share of the weight below which a target says too little; below 0 with past work.
  private let unknownConfidence: Double
  private let closeWeeks: Double
  private let trainableWeeks: Double
  private let budget: Int?

  init(_ valuation: borrowing Valuation, _ limits: Limits) {
    let bands = valuation.policy.bands
    unknownConfidence = valuation.profile.hasPastWork ? -.infinity : bands.unknownConfidence
    (closeWeeks, trainableWeeks) = (bands.closeWeeks, limits.weeks ?? bands.trainableWeeks)
    budget = limits.budget
  }

  /// The first that holds (MATCHING, Band).
  func band(confidence: Double, weeks: Int, cost: Int, isOpenEnded: Bool) -> Band {
    if confidence < unknownConfidence { return .unknown }
    let fitsBudget = budget.map { cost <= $0 } ?? true
    if Double(weeks) <= closeWeeks && fitsBudget {
      // What takes an unknown time is not known to be near.
      return isOpenEnded ? .trainable : .close
    }
    return Double(weeks) <= trainableWeeks && fitsBudget ? .trainable : .far
  }
}
