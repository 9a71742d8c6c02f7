public import SkillModel

/// One step of a route.
public struct RouteLeg: Sendable, Hashable {
  /// The occupation to step to.
  public var occupation: Int
  /// Estimated distance from where the person then stands.
  public var distance: Distance
  /// Band of that distance.
  public var band: Band
  /// Coverage when everything open turns out badly, 0...1.
  public var low: Double
  /// Coverage when everything open turns out well, 0...1.
  public var high: Double
}

/// A way to a target over stepping stones; the last leg ends in the target.
public struct StoneRoute: Sendable, Hashable {
  /// Legs in order: none, one or two stones, then the target.
  public var legs: [RouteLeg]

  /// Study hours of all legs.
  public var hours: Double { legs.reduce(0) { $0 + $1.distance.hours } }

  /// Hours of the heaviest leg.
  var heaviest: Double { legs.map(\.distance.hours).max() ?? 0 }

  /// Whether each leg is within reach.
  public var isWithinReach: Bool { legs.allSatisfy { $0.band == .close || $0.band == .trainable } }
}

/// Looks for stepping stones: work within reach that brings a target nearer.
public struct RouteSearch: Sendable {
  let snapshot: Snapshot
  let policy: Policy
  let candidate: Candidate
  let asOf: CivilDate

  /// A search for one person.
  public init(_ candidate: Candidate, in snapshot: Snapshot, policy: Policy, asOf: CivilDate) {
    self.snapshot = snapshot
    self.policy = policy
    self.candidate = candidate
    self.asOf = asOf
  }

  /// The direct way first, then the best routes over one and over two stones.
  ///
  /// A stone must be within reach, and the steps together must be no more study than the policy
  /// allows against the direct way while the heaviest step is lighter. Routes are ordered by their
  /// heaviest step, then by hours in all, then by URI.
  ///
  /// - Parameters:
  ///   - stones: occupations that may serve as a stone.
  public func routes(to target: Int, stones: [Int], limit: Int) -> [StoneRoute] {
    let start = valuation(with: [])
    let direct = StoneRoute(legs: [leg(start, to: target)])
    let allowed = direct.hours * (1 - policy.route.savedShare)
    var firsts: [(stone: Int, leg: RouteLeg, rest: RouteLeg)] = []
    for stone in stones where stone != target && !isPast(stone) {
      let leg = leg(start, to: stone)
      guard leg.band == .close || leg.band == .trainable, leg.distance.hours < direct.hours else {
        continue
      }
      let rest = self.leg(valuation(with: [stone]), to: target)
      guard rest.distance.hours < direct.hours else { continue }
      firsts.append((stone, leg, rest))
    }
    var one = firsts.map { StoneRoute(legs: [$0.leg, $0.rest]) }
      .filter { $0.heaviest <= allowed && $0.isWithinReach }
    one.sort(by: precedes)
    var two: [StoneRoute] = []
    let openings = firsts.sorted {
      $0.leg.distance.hours != $1.leg.distance.hours
        ? $0.leg.distance.hours < $1.leg.distance.hours : $0.stone < $1.stone
    }.prefix(policy.route.beam)
    let endings = firsts.sorted {
      $0.rest.distance.hours != $1.rest.distance.hours
        ? $0.rest.distance.hours < $1.rest.distance.hours : $0.stone < $1.stone
    }.prefix(policy.route.beam)
    // A second stone must be worth it: a good deal lighter than the best way over one.
    let most = one.first.map { $0.heaviest * (1 - policy.route.savedShare) } ?? allowed
    for opening in openings {
      let middle = valuation(with: [opening.stone])
      for ending in endings where ending.stone != opening.stone {
        let second = leg(middle, to: ending.stone)
        guard max(opening.leg.distance.hours, second.distance.hours) <= most else { continue }
        let last = leg(valuation(with: [opening.stone, ending.stone]), to: target)
        let route = StoneRoute(legs: [opening.leg, second, last])
        if route.heaviest <= most && route.isWithinReach {
          two.append(route)
        }
      }
    }
    two.sort(by: precedes)
    let routes = (one + two).sorted(by: precedes)
    return [direct] + (limit == 0 ? routes : Array(routes.prefix(limit)))
  }

  private func precedes(_ left: StoneRoute, _ right: StoneRoute) -> Bool {
    if left.heaviest != right.heaviest { return left.heaviest < right.heaviest }
    if left.hours != right.hours { return left.hours < right.hours }
    return left.legs.map(\.occupation).lexicographicallyPrecedes(right.legs.map(\.occupation))
  }

  private func isPast(_ stone: Int) -> Bool {
    let uri = snapshot.occupationURI(stone)
    return candidate.occupations.contains { $0.uri == uri }
  }

  private func valuation(with stones: [Int]) -> Valuation {
    var person = candidate
    person.occupations += stones.map { PastOccupation(uri: snapshot.occupationURI($0)) }
    let profile = PersonProfile(person, in: snapshot, policy: policy, asOf: asOf)
    return Valuation(profile, in: snapshot, policy: policy)
  }

  private func leg(_ valuation: Valuation, to occupation: Int) -> RouteLeg {
    let value = valuation.value(of: occupation)
    let gates = snapshot.gateResults(occupation, answers: candidate.gates)
    let distance = valuation.estimatedDistance(to: value, gates: gates, limits: candidate.limits)
    return RouteLeg(
      occupation: occupation, distance: distance,
      band: valuation.band(of: value, distance: distance, limits: candidate.limits),
      low: value.low, high: value.high)
  }
}
