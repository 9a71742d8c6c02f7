import SkillModel

/// Which answers could change the first targets or a band, from bounds that cost one pass over the
/// requirements of the few targets near enough.
///
/// An answer that is not named here changes neither; one that is may still change nothing.
struct AnswerReach {
  /// What an answer could do.
  struct Effect {
    var mayExchange = false
    /// Targets that a yes could bring among the first.
    var outsiders: [Int] = []
    /// Places in `banded` of the bands that could change.
    var bands: [Int] = []
  }

  /// What answers could do, by place of the open skill.
  private struct Effects {
    /// Places in `all`; -1 for an answer that does nothing.
    private let places: PlainMemory<Int32>
    private var all: [Effect] = []

    init(open: Int) { places = PlainMemory(open, repeating: -1) }

    subscript(_ open: Int) -> Effect? {
      let place = Int(places[open])
      return place < 0 ? nil : all[place]
    }

    mutating func change(_ open: Int, _ change: (inout Effect) -> Void) {
      if places[open] < 0 {
        places[open] = Int32(all.count)
        all.append(Effect())
      }
      change(&all[Int(places[open])])
    }
  }

  let banded: [BandedTarget]
  private let movement: WatchedMovement
  private let sources: TransferSources
  private var lifts: OpenLifts
  private var yes: Effects
  private var no: Effects
  private let scope: QuestionScope
  // What lies in a class is looked at element by element under a count of references.
  private let isKnown: [Bool]
  private let isOpen: [Bool]
  private let own: [Double]
  private let expected: [Double]
  private let factors: [Double]
  private let requirements: SparseRows
  private let weights: [Double]
  private let relatedSkills: SparseRows
  private let relationKinds: [UInt8]

  init(_ scope: QuestionScope) {
    self.scope = scope
    (isKnown, isOpen, own, expected) = (scope.isKnown, scope.isOpen, scope.own, scope.expected)
    (factors, requirements, weights) = (
      scope.factors, scope.snapshot.requirements, scope.snapshot.weights
    )
    (relatedSkills, relationKinds) = (scope.snapshot.relatedSkills, scope.snapshot.relationKinds)
    (yes, no) = (Effects(open: scope.open.count), Effects(open: scope.open.count))
    movement = WatchedMovement(open: scope.open.count)
    sources = scope.valuation.sources
    lifts = OpenLifts(scope)
    let valuation = scope.valuation
    var banded: [BandedTarget] = []
    for target in scope.banded {
      let gates = scope.snapshot.gateResults(target.occupation, answers: scope.answers)
      banded.append(BandedTarget(target, of: valuation, gates: gates, limits: scope.limits))
    }
    self.banded = banded
    var scatter = SkillScatter(places: scope.open.count)
    addOutsiders(&scatter)
    addFalls(&scatter)
    for target in scope.unranked { addUnranked(target, &scatter) }
    for place in banded.indices { addBand(place, &scatter) }
  }

  /// What an answer could do; nil when it does nothing.
  func effect(of skill: Int, isPresent: Bool) -> Effect? {
    isPresent ? yes[place(skill)] : no[place(skill)]
  }

  /// How far an answer moves the fits of the targets that are watched (`WatchedMovement`).
  func movement(of skill: Int, isPresent: Bool) -> Double {
    movement.sum(of: place(skill), isPresent: isPresent)
  }

  private func place(_ skill: Int) -> Int { Int(scope.place[skill]) }

  // MARK: - What answers move of one target

  /// A skill that is asked and not known, and by how much a credit of 1 for it counts.
  private typealias Asked = (skill: Int, amount: Double)

  /// What a target asks and is not known, by what a measure gives for it.
  private func asked(_ target: Int, _ amount: (_ position: Int, _ skill: Int) -> Double) -> [Asked]
  {
    let (isKnown, skills) = (self.isKnown.span, requirements.values.span)
    let range = requirements.range(target)
    var asked: [Asked] = []
    asked.reserveCapacity(range.count)
    for position in range {
      let skill = Int(skills[position])
      if !isKnown[skill] { asked.append((skill, amount(position, skill))) }
    }
    return asked
  }

  /// The same of what counts for entry, by hours of study.
  private func asked(_ banded: BandedTarget) -> [Asked] {
    banded.parts.filter { !$0.isKnown }.map { (Int($0.skill), $0.hours) }
  }

  /// Adds to every open skill what a yes about it adds to values of what is asked.
  private mutating func scatterYes(_ asked: [Asked], _ scatter: inout SkillScatter) {
    for (skill, amount) in asked {
      let range = lifts.range(of: skill)
      let all = lifts.all.span
      for number in range {
        let lift = all[number]
        scatter.add(amount * lift.more, to: Int(lift.open))
      }
    }
  }

  /// Adds to every open skill what a no about it can take at most: all that is expected of it, and of what it
  /// carries over to.
  private func scatterNo(_ asked: [Asked], _ scatter: inout SkillScatter) {
    let (isOpen, expectations, own) = (self.isOpen.span, self.expected.span, self.own.span)
    let (related, kinds) = (relatedSkills.values.span, relationKinds.span)
    let (starts, factors) = (relatedSkills.starts.span, self.factors.span)
    let place = scope.place.base
    for (skill, amount) in asked {
      let expected = expectations[skill]
      if expected == 0 { continue }
      if isOpen[skill] { scatter.add(amount, to: Int(place[skill])) }
      guard expected > own[skill] else { continue }
      // Rows lie within these arrays: that is checked when a snapshot is read.
      for relation in Int(starts[skill])..<Int(starts[skill + 1]) {
        let other = Int(related[unchecked: relation])
        guard isOpen[unchecked: other] else { continue }
        if own[unchecked: other] * factors[Int(kinds[unchecked: relation])] >= expected {
          scatter.add(amount, to: Int(place[other]))
        }
      }
    }
  }

  /// Adds to every open skill what a no about it takes from values of what is asked: what is expected of it,
  /// and what it alone carries over.
  private func scatterLoss(_ asked: [Asked], _ scatter: inout SkillScatter) {
    let (isOpen, expectations) = (self.isOpen.span, self.expected.span)
    for (skill, amount) in asked {
      let expected = expectations[skill]
      if expected == 0 { continue }
      if isOpen[skill] { scatter.add(amount * expected, to: place(skill)) }
      if let (source, left) = sources.loss(of: skill), isOpen[source] {
        scatter.add(amount * (expected - left), to: place(source))
      }
    }
  }

  // MARK: - Exchanges

  /// A yes lets nothing fall: to come among the first, another target has to reach the last of them.
  ///
  /// What is watched is looked at in any case, for how far it moves.
  private mutating func addOutsiders(_ scatter: inout SkillScatter) {
    let first = scope.first.map(\.occupation)
    for target in scope.moving {
      let needed = first.contains(target) ? .infinity : needed(of: target)
      let asked = asked(target) { position, _ in weights[position] }
      let fit = MovedFit(target, in: scope)
      scatterYes(asked, &scatter)
      scatter.take { open, sum in
        movement.add(fit.movement(adding: sum), of: open, isPresent: true)
        if sum >= needed { addOutsider(target, open) }
      }
      scatterLoss(asked, &scatter)
      scatter.take { open, sum in
        movement.add(fit.movement(adding: -sum), of: open, isPresent: false)
      }
    }
    for target in scope.targets {
      let needed = needed(of: target)
      guard needed < .infinity, !first.contains(target), !scope.moving.contains(target) else {
        continue
      }
      scatterYes(asked(target) { position, _ in weights[position] }, &scatter)
      scatter.take { open, sum in if sum >= needed { addOutsider(target, open) } }
    }
  }

  @inline(__always)
  private mutating func addOutsider(_ target: Int, _ open: Int) {
    yes.change(open) {
      $0.mayExchange = true
      $0.outsiders.append(target)
    }
  }

  /// What the sum of a target lacks to come among the first; infinite where no single yes suffices.
  @inline(__always)
  private func needed(of target: Int) -> Double {
    let policy = scope.policy.fit
    guard let last = scope.first.last else { return .infinity }
    // A little less than exactly what the skills term has to be; most targets are too far.
    let lacking = last.fit - scope.fits.relatednessTerms[target] - 1e-12
    if policy.power > 0, lacking > policy.skillsFactor * (1 + 1e-8) { return .infinity }
    let needed = Self.needed(
      lacking, of: policy, sum: scope.fits.sums[target], total: scope.snapshot.totalWeights[target])
    guard target < scope.snapshot.occupationCount else { return needed }
    return needed <= scope.snapshot.mostAdded[target] * (1 + 1e-9) ? needed : .infinity
  }

  /// What the sum of a target lacks for a skills term, a little less than exactly; infinite when it cannot
  /// have it.
  @inline(__always)
  private static func needed(
    _ lacking: Double, of policy: Policy.Fit, sum: Double, total: Double
  ) -> Double {
    let whole = total + policy.smoothing
    if lacking <= 0 { return 0 }
    // The share of a whole of 0 stays 0; a power of 0 makes it 1 at once.
    guard policy.skillsFactor > 0, whole > 0 else { return .infinity }
    guard policy.power > 0 else { return 0 }
    let share = lacking / policy.skillsFactor
    guard share <= 1 + 1e-9 else { return .infinity }
    return max(0, whole * Mathematics.inversePower(share, policy.power) - sum - 1e-9 * whole)
  }

  /// A no lets nothing rise: one of the first has to fall to the best of the others.
  private mutating func addFalls(_ scatter: inout SkillScatter) {
    let count = scope.first.count
    guard scope.targets.count > count else { return }
    let others =
      scope.watched.count > count
      ? scope.watched[count].fit
      : bestFit(besides: Set(scope.first.map(\.occupation)))
    let (factor, fits) = (scope.policy.fit.skillsFactor, scope.fits)
    for target in scope.first.map(\.occupation) {
      let (weights, expected) = (weights, expected)
      scatterNo(asked(target) { weights[$0] * expected[$1] }, &scatter)
      let total = scope.snapshot.totalWeights[target]
      scatter.take { open, sum in
        let share = scope.valuation.skillsShare(sum: max(0, fits.sums[target] - sum), total: total)
        let fit = factor * share + fits.relatednessTerms[target]
        if fit <= others + 1e-9 { no.change(open) { $0.mayExchange = true } }
      }
    }
  }

  /// What is no target of the list itself comes among the first as soon as an answer concerns it, when it
  /// fits better: also one that leaves its values as they are.
  private mutating func addUnranked(_ target: Int, _ scatter: inout SkillScatter) {
    for position in scope.snapshot.asks(target) {
      let skill = Int(scope.snapshot.requirements.values[position])
      guard !isKnown[skill] else { continue }
      yes.change(place(skill)) {
        $0.mayExchange = true
        $0.outsiders.append(target)
      }
      no.change(place(skill)) { $0.mayExchange = true }
    }
    let weights = weights
    scatterNo(asked(target) { position, _ in weights[position] }, &scatter)
    scatter.take { open, _ in no.change(open) { $0.mayExchange = true } }
  }

  private func bestFit(besides first: Set<Int>) -> Double {
    scope.targets.filter { !first.contains($0) }.reduce(0) { max($0, scope.fits.fit($1)) }
  }

  // MARK: - Bands

  /// Hours change by no more than those of the skills that an answer moves, and the choice of skills is
  /// never dearer than its lower bound and one skill.
  private mutating func addBand(_ place: Int, _ scatter: inout SkillScatter) {
    let item = banded[place]
    let target = item.target.occupation
    let (policy, confidence) = (scope.policy, item.target.confidence)
    // A little known person's band hangs on what is known too.
    if !scope.valuation.profile.hasPastWork && confidence < policy.bands.unknownConfidence {
      let total = scope.snapshot.totalWeights[target]
      let enough = policy.bands.unknownConfidence * total - 1e-9
      for position in scope.snapshot.asks(target) {
        let skill = Int(scope.snapshot.requirements.values[position])
        let known = confidence * total + scope.snapshot.weights[position]
        guard !isKnown[skill], known >= enough else { continue }
        yes.change(self.place(skill)) { $0.bands.append(place) }
        no.change(self.place(skill)) { $0.bands.append(place) }
      }
      return
    }
    let least = CheapestChoice.bounds(item.missing, reaching: item.wanted).least
    let single = item.parts.lazy.map(\.hours).max() ?? 0
    let rounding = StudyTime.rounding
    func changes(_ hours: Double) -> Bool {
      item.study.band(of: hours, confidence: confidence) != item.band
    }
    let changesAtMost = changes(least + single + rounding)
    let changesAtLeast = changes(least - rounding)
    var (down, up) = (Threshold(), Threshold())
    let asked = asked(item)
    scatterYes(asked, &scatter)
    scatter.take { open, sum in
      if changesAtMost || down.isReached(by: sum, { changes(max(0, least - sum) - rounding) }) {
        yes.change(open) { $0.bands.append(place) }
      }
    }
    scatterNo(asked, &scatter)
    scatter.take { open, sum in
      if changesAtLeast || up.isReached(by: sum, { changes(least + sum + single + rounding) }) {
        no.change(open) { $0.bands.append(place) }
      }
    }
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
