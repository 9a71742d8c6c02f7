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
    /// Whether too few are within reach, so that the last of the first targets are others.
    var fillsUp = false
    /// Fit between the last of the first targets and the next one.
    var boundary = 0.0
  }

  private let limit: Int
  private let firstCount: Int
  private var contenders: [Contender] = []
  private var openSkills: [Int] = []
  private var chances: [Double] = []
  /// What the list counts an open skill for.
  private var credits: [Double] = []
  /// Skill group by open skill.
  private var groupOf: [Int: Int32] = [:]
  /// Contenders asking an open skill, with the weight.
  private var asking: [[(contender: Int, weight: Double)]] = []
  private var outcomes: [Outcome] = []

  init(
    _ valuation: Valuation, ranked: [TargetValue], list: [TargetValue], candidate: Candidate,
    limit: Int, chance: (Int) -> Double
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
        chances.append(chance(skill))
        credits.append(valuation.expected[skill])
        asking.append([])
        groupOf[skill] = valuation.snapshot.skillGroup[skill]
        return openSkills.count - 1
      }
      for item in contender.open { asking[item.place].append((contenders.count, item.weight)) }
      contenders.append(contender)
    }
    for number in 0..<policy.interview.outcomes { outcomes.append(outcome(UInt64(number))) }
  }

  /// Skills that can be asked together: of a skill group, or of the work of a contender.
  func sets(of telling: [TellingSkill]) -> [(occupation: Int?, skills: [TellingSkill])] {
    let groups = Dictionary(grouping: telling) { groupOf[$0.skill] ?? -1 }
    let bySkill = Dictionary(telling.map { ($0.skill, $0) }) { first, _ in first }
    return groups.filter { $0.key >= 0 }.sorted { $0.key < $1.key }.map { (nil, $0.value) }
      + contenders.map { contender in
        (contender.occupation, contender.open.compactMap { bySkill[openSkills[$0.place]] })
      }
  }

  /// Share of the drawings in which a set comes first.
  func share(of first: Set<Int>) -> Double {
    guard !outcomes.isEmpty else { return 1 }
    let same = outcomes.count { Set($0.first.map { contenders[$0].occupation }) == first }
    return Double(same) / Double(outcomes.count)
  }

  /// What each open skill tells; O(drawings x open skills x contenders that ask one).
  ///
  /// When everything else is known, not knowing a skill means to count it with its expected credit
  /// instead of the truth. What that would change among the first targets of the drawings is what
  /// asking tells: a movement of the fit counts as far as the target is near the boundary of the first
  /// ones, a change of reach as a whole exchange.
  func telling() -> [TellingSkill] {
    let width = boundaryWidth
    return openSkills.indices.map { place in
      var gain = 0.0
      for outcome in outcomes { gain += loss(place, outcome, width) }
      return TellingSkill(
        skill: openSkills[place], chance: chances[place], gain: gain / Double(outcomes.count))
    }
  }

  private func loss(_ place: Int, _ outcome: Outcome, _ width: Double) -> Double {
    let truth = outcome.holds[place] ? 1.0 : 0
    var loss = 0.0
    for item in asking[place] {
      let contender = contenders[item.contender]
      let fit = outcome.fits[item.contender]
      if contender.isTooHigh && !outcome.fillsUp { continue }
      // A target far below the boundary can neither come up nor is its reach of any interest.
      if fit < outcome.boundary - width { continue }
      let sum = outcome.sums[item.contender] + item.weight * (credits[place] - truth)
      // Those within reach compete at the boundary, and only where they are too few the others do.
      if (outcome.far[item.contender] || contender.isTooHigh) == outcome.fillsUp {
        let movement = abs(contender.fit(sum: max(0, sum)) - fit)
        let nearness = 1 - abs(fit - outcome.boundary) / width
        if nearness > 0 { loss += movement * nearness / width }
      }
      if fit > outcome.boundary,
        contender.isFar({ outcome.holds[$0] }, counting: credits[place], for: place)
          != outcome.far[item.contender]
      {
        loss += 1
      }
    }
    return loss
  }

  /// How near the boundary a fit has to be to matter: the usual spread of a fit over the drawings.
  private var boundaryWidth: Double {
    guard outcomes.count > 1 else { return 1 }
    var spreads: [Double] = []
    for contender in Set(outcomes.flatMap(\.first)).sorted() {
      let distances = outcomes.map { $0.fits[contender] - $0.boundary }
      let mean = distances.reduce(0, +) / Double(distances.count)
      let squares = distances.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      spreads.append((squares / Double(distances.count)).squareRoot())
    }
    spreads.sort()
    return max(1e-4, spreads.isEmpty ? 1 : spreads[spreads.count / 2])
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
    findFirst(&outcome)
    return outcome
  }

  private func precedes(_ left: (Double, Int), _ right: (Double, Int)) -> Bool {
    left.0 != right.0
      ? left.0 > right.0 : contenders[left.1].occupation < contenders[right.1].occupation
  }

  /// Finds the first contenders of the short list, as `Valuation.shortList` makes it.
  private func findFirst(_ outcome: inout Outcome) {
    var shown: [Int] = []
    var passedOver: [Int] = []
    for contender in outcome.order {
      if shown.count >= limit { break }
      if outcome.far[contender] || contenders[contender].isTooHigh {
        passedOver.append(contender)
      } else {
        shown.append(contender)
      }
    }
    outcome.fillsUp = shown.count < firstCount
    if shown.count < limit { shown += passedOver.prefix(limit - shown.count) }
    outcome.first = Set(shown.prefix(firstCount))
    if let last = shown.prefix(firstCount).last {
      let next = shown.dropFirst(firstCount).first ?? last
      outcome.boundary = (outcome.fits[last] + outcome.fits[next]) / 2
    }
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
