import Matching
public import SkillModel

/// Ways to a target, over stepping stones where they help.
public struct RouteResult: Sendable, JSONRepresentable {
  /// One step.
  public struct Leg: Sendable, Hashable {
    /// The occupation to step to.
    public var uri: ConceptURI
    /// Its label.
    public var label: String
    /// Estimated distance.
    public var distance: ShownDistance
    /// Band.
    public var band: Band
    /// Coverage when everything open turns out badly, and when it turns out well.
    public var low: Double
    /// See `low`.
    public var high: Double
  }

  /// Versions and day.
  public var head: ResultHead
  /// The person.
  public var candidate: CandidateID
  /// The target.
  public var target: ConceptURI
  /// Its label.
  public var label: String
  /// The direct way first, then ways over one or two stones, the lightest first.
  public var routes: [[Leg]]

  /// In the style of CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("advice", ResultHead.advice)
      writer.field("candidate", candidate.rawValue)
      writer.field("target", target.rawValue)
      writer.field("label", label)
      writer.name("routes")
      writer.array(routes) { writer, legs in
        writer.object { writer in
          writer.field("hours", legs.reduce(0) { $0 + $1.distance.hours })
          writer.name("legs")
          writer.array(legs) { writer, leg in
            writer.object {
              $0.field("uri", leg.uri.rawValue)
              $0.field("label", leg.label)
              $0.field("low", leg.low)
              $0.field("high", leg.high)
              $0.field("band", leg.band.rawValue)
              $0.field("distance", leg.distance)
            }
          }
        }
      }
    }
  }
}

extension AdvisorySession {
  /// Looks for stepping stones on the way to a target.
  ///
  /// - Throws: `AdvisoryFault`, `StoreFault`.
  public func route(_ candidate: Candidate, target name: String, limit: Int) throws -> RouteResult {
    try record(.route, about: candidate, targets: [name])
    let snapshot = try snapshot()
    let target = try occupation(named: name, in: snapshot)
    // Stones lie in technologie: a step sideways elsewhere brings nobody nearer to a technical role.
    // Nor does a stone that asks a higher level than the target itself: that is a detour uphill.
    let highest = snapshot.level(of: target)
    let stones = (0..<snapshot.occupationCount).filter {
      guard snapshot.isRanked($0), snapshot.isCommon($0), !snapshot.domains(of: $0).isEmpty else {
        return false
      }
      guard let highest, let level = snapshot.level(of: $0) else { return true }
      return level <= highest
    }
    let routes = RouteSearch(candidate, in: snapshot, policy: policy, asOf: asOf)
      .routes(to: target, stones: stones, limit: limit)
    let rendering = TargetRendering(
      valuation: valuation(of: candidate, in: snapshot), candidate: candidate, language: language)
    return RouteResult(
      head: try head(), candidate: candidate.id, target: snapshot.occupationURI(target),
      label: snapshot.occupationLabel(target, language).text,
      routes: routes.map { route in
        route.legs.map {
          .init(
            uri: snapshot.occupationURI($0.occupation),
            label: snapshot.occupationLabel($0.occupation, language).text,
            distance: rendering.shown($0.distance),
            band: $0.band, low: $0.low, high: $0.high)
        }
      })
  }
}
