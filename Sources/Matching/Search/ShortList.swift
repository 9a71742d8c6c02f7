public import SkillModel

/// The targets of a short list, and how many better fitting ones it passes over.
public struct ShortList: Sendable, Hashable {
  /// What is shown, best first.
  public var shown: [TargetValue]
  /// Better fitting targets passed over because they are far more than what can be done in the time.
  public var far = 0
  /// The same because their usual level is far above the person's.
  public var higher = 0

  /// A list that shows these targets and passes over none.
  public init(shown: [TargetValue] = []) { self.shown = shown }
}

extension Valuation {
  /// The best fitting targets within reach, and only where those are too few, after them, the best
  /// fitting of the others; a shorter list is the beginning of a longer one.
  ///
  /// Likeness alone put professors and scientists before roles a person can enter this year.
  ///
  /// - Parameters:
  ///   - ranked: targets, best first.
  ///   - candidate: gives education, limits and answers about hard requirements.
  ///   - limit: targets at the most.
  /// - Complexity: O(targets passed x what they ask).
  public func shortList(
    _ ranked: some Sequence<TargetValue>, of candidate: Candidate, limit: Int
  ) -> ShortList {
    var list = ShortList()
    var passedOver: [TargetValue] = []
    let isTooHigh = tooHigh(for: candidate)
    for target in ranked {
      if list.shown.count >= limit { break }
      let isHigher = isTooHigh(target.occupation)
      if !isHigher && !isFar(target, for: candidate) {
        list.shown.append(target)
      } else {
        passedOver.append(target)
        if isHigher { list.higher += 1 } else { list.far += 1 }
      }
    }
    if list.shown.count < limit {
      list.shown += passedOver.prefix(limit - list.shown.count)
      (list.far, list.higher) = (0, 0)
    }
    return list
  }

  /// Which targets a list is made from: of the domains, not the person's own work; whether they have to be
  /// common is for who asks.
  public func isListed(_ domains: Domains?) -> (Int) -> Bool {
    let (snapshot, own) = (snapshot, profile.ownWork)
    return { occupation in
      if let domains, snapshot.domains(of: occupation).isDisjoint(with: domains) { return false }
      return !own.contains(occupation)
    }
  }

  /// The person's level: of a diploma, else the highest usual level of past work; nil when unknown.
  public func level(of candidate: Candidate) -> EducationLevel? {
    candidate.highestLevel
      ?? profile.work.flatMap(\.occupations).compactMap { snapshot.level(of: $0) }.max()
  }

  /// Whether the usual level is further above the person's than a short list reaches.
  public func isTooHigh(_ occupation: Int, for candidate: Candidate) -> Bool {
    tooHigh(for: candidate)(occupation)
  }

  /// The same for many occupations.
  public func tooHigh(for candidate: Candidate) -> (Int) -> Bool {
    guard let own = level(of: candidate) else { return { _ in false } }
    let (snapshot, jump) = (snapshot, policy.lists.levelJump)
    return { snapshot.level(of: $0).map { $0.nlqf - own.nlqf > jump } ?? false }
  }

  /// The limits by which a short list passes over a target.
  ///
  /// Those the person gives, and some room where it is only our default: an estimate is too rough to
  /// hide what takes 53 weeks.
  func listLimits(of candidate: Candidate) -> Limits {
    var limits = candidate.limits
    limits.weeks = limits.weeks ?? policy.bands.trainableWeeks * policy.lists.reachFactor
    return limits
  }

  private func isFar(_ target: TargetValue, for candidate: Candidate) -> Bool {
    let limits = listLimits(of: candidate)
    let gates = snapshot.gateResults(target.occupation, answers: candidate.gates)
    let distance = estimatedDistance(to: target, gates: gates, limits: limits)
    return band(of: target, distance: distance, limits: limits) == .far
  }
}
