import Matching
public import SkillModel

/// Work people may come from to a target.
public struct FindResult: Sendable, JSONRepresentable {
  /// An occupation people may come from.
  public struct Origin: Sendable, Hashable {
    /// The occupation.
    public var uri: ConceptURI
    /// Its label.
    public var label: String
    /// Fit of somebody of whom only this occupation is known.
    public var fit: Double
    /// Coverage when everything open turns out badly.
    public var low: Double
    /// Coverage when everything open turns out well.
    public var high: Double
    /// Expected coverage.
    public var coverage: Double
    /// Share of what a starter needs that such a person is expected to bring.
    public var entryNow: Double
    /// Estimated distance.
    public var distance: ShownDistance
    /// Band.
    public var band: Band
  }

  /// Versions and day.
  public var head: ResultHead
  /// The target.
  public var target: ConceptURI
  /// Its label.
  public var label: String
  /// Origins, nearest first.
  public var origins: [Origin]

  /// In the style of CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("advice", ResultHead.advice)
      writer.field("target", target.rawValue)
      writer.field("label", label)
      writer.name("origins")
      writer.array(origins) { writer, origin in
        writer.object {
          $0.field("uri", origin.uri.rawValue)
          $0.field("label", origin.label)
          $0.field("fit", origin.fit)
          $0.field("low", origin.low)
          $0.field("high", origin.high)
          $0.field("coverage", origin.coverage)
          $0.field("entryNow", origin.entryNow)
          $0.field("band", origin.band.rawValue)
          $0.field("distance", origin.distance)
        }
      }
    }
  }
}

extension AdvisorySession {
  /// The reverse of a match: from which work a target, an occupation or a vacancy, is nearest.
  ///
  /// - Parameters:
  ///   - includesTechnology: also origins inside technologie; without, only work outside it.
  /// - Throws: `AdvisoryFault`, `StoreFault`.
  public func find(_ name: String, includesTechnology: Bool, limit: Int) throws -> FindResult {
    let named = try target(named: name)
    let (snapshot, target) = (named.snapshot, named.target)
    let found = ReverseSearch.origins(of: target, in: snapshot, policy: policy, asOf: asOf) {
      snapshot.isCommon($0) && (includesTechnology || snapshot.domains(of: $0).isEmpty)
    }
    let nobody = Candidate(id: CandidateID(rawValue: ""))
    let rendering = TargetRendering(
      valuation: valuation(of: nobody, in: snapshot), candidate: nobody, language: language)
    let matched = TargetRendering(
      valuation: valuation(of: nobody, in: snapshot), candidate: nobody, language: language,
      vacancies: named.vacancies?.vacancies ?? []
    ).matched(valuation(of: nobody, in: snapshot).value(of: target))
    return FindResult(
      head: try head(), target: matched.uri, label: matched.label,
      origins: (limit == 0 ? found[...] : found.prefix(limit)).map {
        .init(
          uri: snapshot.occupationURI($0.origin),
          label: snapshot.occupationLabel($0.origin, language).text, fit: $0.target.fit,
          low: $0.target.low, high: $0.target.high,
          coverage: $0.target.coverage, entryNow: $0.target.entryNow,
          distance: rendering.shown($0.distance), band: $0.band)
      })
  }
}
