import SkillModel

/// Which answers could change the first targets or a band, from bounds that cost one pass over the
/// requirements of the few targets near enough.
///
/// An answer that is not named here changes neither; one that is may still change nothing.
struct AnswerReach {
  /// A target whose band should hold.
  struct Banded {
    var target: TargetValue
    var gates: [GateResult]
    /// The band now.
    var band: Band
  }

  /// What an answer could do.
  struct Effect {
    var mayExchange = false
    /// Targets that a yes could bring among the first.
    var outsiders: [Int] = []
    /// Places in `banded` of the bands that could change.
    var bands: [Int] = []
  }

  /// Hours that no rounding comes near.
  static let rounding = 1e-5

  /// What answers could do, by skill.
  private struct Effects {
    /// Places in `all`; -1 for an answer that does nothing.
    private let places: PlainMemory<Int32>
    private var all: [Effect] = []

    init(skills: Int) { places = PlainMemory(skills, repeating: -1) }

    subscript(_ skill: Int) -> Effect? {
      let place = Int(places[skill])
      return place < 0 ? nil : all[place]
    }

    mutating func change(_ skill: Int, _ change: (inout Effect) -> Void) {
      if places[skill] < 0 {
        places[skill] = Int32(all.count)
        all.append(Effect())
      }
      change(&all[Int(places[skill])])
    }
  }

  let banded: [Banded]
  private var yes: Effects
  private var no: Effects
  private let scope: QuestionScope

  init(_ scope: QuestionScope) {
    self.scope = scope
    let skills = scope.isOpen.count
    (yes, no) = (Effects(skills: skills), Effects(skills: skills))
    banded = scope.banded.map { target in
      let valuation = scope.valuation
      let gates = scope.snapshot.gateResults(target.occupation, answers: scope.answers)
      func band(_ hours: Double) -> Band {
        valuation.band(
          confidence: target.confidence,
          distance: valuation.distance(ofHours: hours, gates: gates, limits: scope.limits),
          limits: scope.limits)
      }
      return Banded(
        target: target, gates: gates,
        band: valuation.decided(
          band, valuation.missingForEntry(target.occupation),
          reaching: valuation.wantedForEntry(target)))
    }
    var scatter = SkillScatter(skills: scope.snapshot.skillCount)
    addOutsiders(&scatter)
    addFalls(&scatter)
    for target in scope.unranked { addUnranked(target, &scatter) }
    for place in banded.indices { addBand(place, &scatter) }
  }

  /// What an answer could do; nil when it does nothing.
  func effect(of skill: Int, isPresent: Bool) -> Effect? { isPresent ? yes[skill] : no[skill] }

  // MARK: - What answers move of one target

  /// Adds to every open skill what a yes about it adds to values of some requirements.
  private func scatterYes(
    _ positions: some Sequence<Int>, _ amount: (Int) -> Double, _ scatter: inout SkillScatter
  ) {
    let (isKnown, isOpen) = (scope.valuation.profile.isKnown, scope.isOpen)
    let (related, kinds) = (scope.snapshot.relatedSkills.values, scope.snapshot.relationKinds)
    let factors = scope.factors
    for position in positions {
      let skill = Int(scope.snapshot.requirements.values[position])
      if isKnown[skill] { continue }
      let expected = scope.valuation.expected[skill]
      let amount = amount(position)
      if isOpen[skill] { scatter.add(amount * (1 - expected), to: skill) }
      for relation in scope.snapshot.relatedSkills.range(skill) {
        let other = Int(related[relation])
        guard isOpen[other] else { continue }
        let more = factors[Int(kinds[relation])] - expected
        if more > 0 { scatter.add(amount * more, to: other) }
      }
    }
  }

  /// Adds to every open skill what a no about it can take at most: all that is expected of it, and of what it
  /// carries over to.
  ///
  /// - Parameter amount: by position; gets whether the value comes from elsewhere.
  private func scatterNo(
    _ positions: some Sequence<Int>, _ amount: (Int) -> Double, _ scatter: inout SkillScatter
  ) {
    let (isKnown, own) = (scope.valuation.profile.isKnown, scope.valuation.profile.own)
    for position in positions {
      let skill = Int(scope.snapshot.requirements.values[position])
      let expected = scope.valuation.expected[skill]
      if isKnown[skill] || expected == 0 { continue }
      let amount = amount(position)
      if scope.isOpen[skill] { scatter.add(amount, to: skill) }
      guard expected > own[skill] else { continue }
      for relation in scope.snapshot.relatedSkills.range(skill) {
        let other = Int(scope.snapshot.relatedSkills.values[relation])
        let kind = Int(scope.snapshot.relationKinds[relation])
        if scope.isOpen[other], own[other] * scope.factors[kind] >= expected {
          scatter.add(amount, to: other)
        }
      }
    }
  }

  // MARK: - Exchanges

  /// A yes lets nothing fall: to come among the first, another target has to reach the last of them.
  private mutating func addOutsiders(_ scatter: inout SkillScatter) {
    guard let last = scope.first.last else { return }
    let first = scope.first.map(\.occupation)
    for target in scope.targets {
      let needed = needed(target, toReach: last.fit)
      let most =
        scope.snapshot.vacancy(target) == nil ? scope.snapshot.mostAdded[target] : .infinity
      guard needed <= most * (1 + 1e-9), !first.contains(target) else { continue }
      scatterYes(scope.snapshot.asks(target), { scope.snapshot.weights[$0] }, &scatter)
      for (skill, sum) in scatter.take() where sum >= needed {
        yes.change(skill) {
          $0.mayExchange = true
          $0.outsiders.append(target)
        }
      }
    }
  }

  /// What the sum of a target lacks for a fit, a little less than exactly; infinite when it cannot have it.
  private func needed(_ target: Int, toReach fit: Double) -> Double {
    let policy = scope.valuation.policy.fit
    let whole = scope.snapshot.totalWeights[target] + policy.smoothing
    let lacking = fit - scope.fits.relatednessTerms[target] - 1e-12
    if lacking <= 0 { return 0 }
    // The share of a whole of 0 stays 0; a power of 0 makes it 1 at once.
    guard policy.skillsFactor > 0, whole > 0 else { return .infinity }
    guard policy.power > 0 else { return 0 }
    let share = lacking / policy.skillsFactor
    guard share <= 1 + 1e-9 else { return .infinity }
    let sum = whole * Mathematics.inversePower(share, policy.power)
    return max(0, sum - scope.fits.sums[target] - 1e-9 * whole)
  }

  /// A no lets nothing rise: one of the first has to fall to the best of the others.
  private mutating func addFalls(_ scatter: inout SkillScatter) {
    let count = scope.first.count
    guard scope.targets.count > count else { return }
    let others =
      scope.watched.count > count
      ? scope.watched[count].fit
      : bestFit(besides: Set(scope.first.map(\.occupation)))
    for target in scope.first {
      scatterNo(
        scope.snapshot.asks(target.occupation),
        { scope.snapshot.weights[$0] * scope.valuation.expectedValue(at: $0) }, &scatter)
      for (skill, sum) in scatter.take() {
        let left = max(0, scope.fits.sums[target.occupation] - sum)
        let share = scope.valuation.skillsShare(
          sum: left, total: scope.snapshot.totalWeights[target.occupation])
        let fit =
          scope.valuation.policy.fit.skillsFactor * share
          + scope.fits.relatednessTerms[target.occupation]
        if fit <= others + 1e-9 { no.change(skill) { $0.mayExchange = true } }
      }
    }
  }

  /// What is no target of the list itself comes among the first as soon as an answer concerns it, when it
  /// fits better: also one that leaves its values as they are.
  private mutating func addUnranked(_ target: Int, _ scatter: inout SkillScatter) {
    for position in scope.snapshot.asks(target) {
      let skill = Int(scope.snapshot.requirements.values[position])
      guard !scope.valuation.profile.isKnown[skill] else { continue }
      yes.change(skill) {
        $0.mayExchange = true
        $0.outsiders.append(target)
      }
      no.change(skill) { $0.mayExchange = true }
    }
    scatterNo(scope.snapshot.asks(target), { scope.snapshot.weights[$0] }, &scatter)
    for (skill, _) in scatter.take() { no.change(skill) { $0.mayExchange = true } }
  }

  private func bestFit(besides first: Set<Int>) -> Double {
    scope.targets.filter { !first.contains($0) }.reduce(0) { max($0, scope.fits.fit($1)) }
  }

  // MARK: - Bands

  /// Hours change by no more than those of the skills that an answer moves, and the choice of skills is
  /// never dearer than its lower bound and one skill.
  private mutating func addBand(_ place: Int, _ scatter: inout SkillScatter) {
    let (valuation, item) = (scope.valuation, banded[place])
    let target = item.target.occupation
    let positions = scope.snapshot.entryPositions(target)
    let hours = { valuation.studyHours(of: Int(scope.snapshot.requirements.values[$0])) }
    let bounds = CheapestChoice.bounds(
      valuation.missingForEntry(target), reaching: valuation.wantedForEntry(item.target))
    let single = positions.map(hours).max() ?? 0
    // A little known person's band hangs on what is known too.
    let hangsOnKnown =
      !valuation.profile.hasPastWork
      && item.target.confidence < valuation.policy.bands.unknownConfidence
    let changesAtMost = band(item, bounds.least + single + Self.rounding) != item.band
    let changesAtLeast = band(item, bounds.least - Self.rounding) != item.band
    var (down, up) = (Threshold(), Threshold())
    func falls(_ hours: Double) -> Bool {
      down.isReached(by: hours) {
        band(item, max(0, bounds.least - hours) - Self.rounding) != item.band
      }
    }
    func rises(_ hours: Double) -> Bool {
      up.isReached(by: hours) {
        band(item, bounds.least + hours + single + Self.rounding) != item.band
      }
    }
    if hangsOnKnown {
      let total = scope.snapshot.totalWeights[target]
      let enough = valuation.policy.bands.unknownConfidence * total - 1e-9
      for position in scope.snapshot.asks(target) {
        let skill = Int(scope.snapshot.requirements.values[position])
        let known = item.target.confidence * total + scope.snapshot.weights[position]
        guard !valuation.profile.isKnown[skill], known >= enough else { continue }
        yes.change(skill) { $0.bands.append(place) }
        no.change(skill) { $0.bands.append(place) }
      }
      return
    }
    scatterYes(positions, hours, &scatter)
    for (skill, sum) in scatter.take() where changesAtMost || falls(sum) {
      yes.change(skill) { $0.bands.append(place) }
    }
    scatterNo(positions, hours, &scatter)
    for (skill, sum) in scatter.take() where changesAtLeast || rises(sum) {
      no.change(skill) { $0.bands.append(place) }
    }
  }

  private func band(_ item: Banded, _ hours: Double) -> Band {
    let distance = scope.valuation.distance(
      ofHours: hours, gates: item.gates, limits: scope.limits)
    return scope.valuation.band(
      confidence: item.target.confidence, distance: distance, limits: scope.limits)
  }
}

/// Remembers which amounts change something, where more changes it as soon as less does: what lies between
/// is asked.
private struct Threshold {
  private var safe = -Double.infinity
  private var reached = Double.infinity

  mutating func isReached(by amount: Double, _ changes: () -> Bool) -> Bool {
    if amount <= safe { return false }
    if amount >= reached { return true }
    let isReached = changes()
    if isReached { reached = amount } else { safe = amount }
    return isReached
  }
}

extension Valuation {
  /// The band of the cheapest choice of skills; searched for only where its bounds leave it open.
  func decided(
    _ band: (Double) -> Band, _ missing: [Missing], reaching wanted: Double
  ) -> Band {
    let bounds = CheapestChoice.bounds(missing, reaching: wanted)
    let low = band(bounds.least - AnswerReach.rounding)
    if low == band(bounds.most + AnswerReach.rounding) { return low }
    guard wanted > 0 else { return band(0) }
    return band(CheapestChoice.items(missing, reaching: wanted).reduce(0) { $0 + $1.hours })
  }
}
