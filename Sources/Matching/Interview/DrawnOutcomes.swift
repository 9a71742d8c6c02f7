import SkillModel

/// Profiles a person may turn out to have, drawn from the chances of what is not known yet.
struct DrawnOutcomes {
  /// One drawn profile: what is there, and what follows for the contenders.
  private struct Outcome {
    var holds: [Bool]
    var sums: [Double]
    var fits: [Double]
    var far: [Bool]
    /// Contenders, best first.
    var order: [Int]
    var first: Set<Int>
  }

  /// A contender as one other answer would make it.
  private struct Changed {
    var contender: Int
    var fit: Double
    var isFar: Bool
  }

  private let limit: Int
  private let firstCount: Int
  private var contenders: [Contender] = []
  private var openSkills: [Int] = []
  private var chances: [Double] = []
  /// Contenders asking an open skill, with the weight.
  private var asking: [[(contender: Int, weight: Double)]] = []
  private var outcomes: [Outcome] = []

  init(
    _ valuation: Valuation, ranked: [TargetValue], list: [TargetValue], candidate: Candidate,
    limit: Int
  ) {
    self.limit = limit
    let policy = valuation.policy
    firstCount = policy.lists.firstTargets
    var places: [Int: Int] = [:]
    let best = ranked.prefix(policy.interview.contenders)
    let inBest = Set(best.map(\.occupation))
    for target in Array(best) + list.filter({ !inBest.contains($0.occupation) }) {
      let contender = Contender(target, in: valuation, candidate: candidate) { skill in
        if let place = places[skill] { return place }
        places[skill] = openSkills.count
        openSkills.append(skill)
        chances.append(max(valuation.expected[skill], policy.interview.chance))
        asking.append([])
        return openSkills.count - 1
      }
      for item in contender.open { asking[item.place].append((contenders.count, item.weight)) }
      contenders.append(contender)
    }
    for number in 0..<policy.interview.outcomes { outcomes.append(outcome(UInt64(number))) }
  }

  /// Share of the drawings in which a set comes first.
  func share(of first: Set<Int>) -> Double {
    guard !outcomes.isEmpty else { return 1 }
    let same = outcomes.count { Set($0.first.map { contenders[$0].occupation }) == first }
    return Double(same) / Double(outcomes.count)
  }

  /// What each open skill tells; O(drawings x open skills x contenders that ask one).
  func telling() -> [TellingSkill] {
    openSkills.indices.map { place in
      var exchanged = 0
      var movement = 0.0
      for outcome in outcomes {
        let changed = changes(place, outcome)
        let first = first(outcome, changed)
        exchanged += outcome.first.subtracting(first).count
        for change in changed
        where outcome.first.contains(change.contender) || first.contains(change.contender) {
          movement += abs(change.fit - outcome.fits[change.contender])
        }
      }
      let chance = chances[place]
      // Two independent answers differ so often; movement only orders what exchanges nothing.
      let gain =
        2 * chance * (1 - chance) * (Double(exchanged) + movement) / Double(outcomes.count)
      return TellingSkill(skill: openSkills[place], chance: chance, gain: gain)
    }
  }

  private func changes(_ place: Int, _ outcome: Outcome) -> [Changed] {
    let flipped = !outcome.holds[place]
    return asking[place].map { item in
      let sum = outcome.sums[item.contender] + (flipped ? item.weight : -item.weight)
      let contender = contenders[item.contender]
      return Changed(
        contender: item.contender, fit: contender.fit(sum: max(0, sum)),
        isFar: contender.isFar { $0 == place ? flipped : outcome.holds[$0] })
    }
  }

  private func outcome(_ number: UInt64) -> Outcome {
    let holds = openSkills.indices.map {
      Self.uniform(skill: openSkills[$0], drawing: number) < chances[$0]
    }
    var outcome = Outcome(holds: holds, sums: [], fits: [], far: [], order: [], first: [])
    for contender in contenders {
      var sum = contender.knownSum
      for item in contender.open where holds[item.place] { sum += item.weight }
      outcome.sums.append(sum)
      outcome.fits.append(contender.fit(sum: sum))
      outcome.far.append(contender.isFar { holds[$0] })
    }
    outcome.order = contenders.indices.sorted {
      precedes((outcome.fits[$0], $0), (outcome.fits[$1], $1))
    }
    outcome.first = first(outcome, [])
    return outcome
  }

  private func precedes(_ left: (Double, Int), _ right: (Double, Int)) -> Bool {
    left.0 != right.0
      ? left.0 > right.0 : contenders[left.1].occupation < contenders[right.1].occupation
  }

  /// The first contenders of the short list, as `Valuation.shortList` makes it.
  private func first(_ outcome: Outcome, _ changed: [Changed]) -> Set<Int> {
    var shown: [(Double, Int)] = []
    var passedOver: [(Double, Int)] = []
    let inserted = changed.sorted { precedes(($0.fit, $0.contender), ($1.fit, $1.contender)) }
    var next = 0
    func take(_ contender: Int, _ fit: Double, _ isFar: Bool) {
      if isFar || contenders[contender].isTooHigh {
        passedOver.append((fit, contender))
      } else {
        shown.append((fit, contender))
      }
    }
    for contender in outcome.order {
      if shown.count >= limit { break }
      if changed.contains(where: { $0.contender == contender }) { continue }
      let fit = outcome.fits[contender]
      while next < inserted.count,
        precedes((inserted[next].fit, inserted[next].contender), (fit, contender))
      {
        take(inserted[next].contender, inserted[next].fit, inserted[next].isFar)
        next += 1
      }
      take(contender, fit, outcome.far[contender])
    }
    while next < inserted.count, shown.count < limit {
      take(inserted[next].contender, inserted[next].fit, inserted[next].isFar)
      next += 1
    }
    if shown.count < limit {
      shown += passedOver.prefix(limit - shown.count)
      shown.sort(by: precedes)
    }
    return Set(shown.prefix(firstCount).map(\.1))
  }

  /// A number in 0..<1 that depends on the skill and the drawing only (SplitMix64's mixing).
  private static func uniform(skill: Int, drawing: UInt64) -> Double {
    var mixed = UInt64(skill) &* 0x9E37_79B9_7F4A_7C15 &+ drawing &* 0xD1B5_4A32_D192_ED03
    mixed &+= 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
  }
}
