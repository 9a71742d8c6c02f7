/// One reason of a term: a requirement or past work, with its points.
public struct TermReason: Sendable, Hashable {
  /// What gives the points.
  public enum Cause: Sendable, Hashable {
    /// A required skill, and where its value comes from.
    case requirement(skill: Int, PersonProfile.Origin)
    /// Past work (position in the profile's `work`).
    case work(Int)
  }

  /// What gives the points.
  public var cause: Cause
  /// Its share of the term.
  public var points: Double
}

/// A term of the fit with its reasons; the reasons' points add up to the term's.
public struct FitTerm: Sendable, Hashable {
  /// Which term.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// Skills the target asks.
    case skills
    /// Likeness with past work.
    case relatedness
  }

  /// Which term.
  public var name: Name
  /// Points; the terms' points add up to the fit.
  public var points: Double
  /// Reasons, most points first; ties by URI.
  public var because: [TermReason]
}

extension Valuation {
  /// The terms of a target's fit; O(requirements).
  public func terms(of target: TargetValue) -> [FitTerm] {
    let range = snapshot.asks(target.occupation)
    var parts: [(skill: Int, weighted: Double, origin: PersonProfile.Origin)] = []
    var sum = 0.0
    for position in range {
      let skill = Int(snapshot.requirements.values[position])
      // Most requirements have no value, and where it would come from is not looked for.
      guard expectedValue(at: position) > 0 else { continue }
      let value = value(of: skill, levelAsked: Int(snapshot.levelsAsked[position]))
      let weighted = snapshot.weights[position] * value.expected
      sum += weighted
      if weighted > 0 { parts.append((skill, weighted, value.origin)) }
    }
    parts.sort { $0.weighted != $1.weighted ? $0.weighted > $1.weighted : $0.skill < $1.skill }
    var terms = [
      FitTerm(
        name: .skills, points: target.skillsTerm,
        because: parts.map {
          TermReason(
            cause: .requirement(skill: $0.skill, $0.origin),
            points: target.skillsTerm * $0.weighted / sum)
        })
    ]
    terms.append(
      FitTerm(
        name: .relatedness, points: target.relatednessTerm,
        because: target.relatedWork.map {
          [TermReason(cause: .work($0), points: target.relatednessTerm)]
        } ?? []))
    return terms
  }
}
