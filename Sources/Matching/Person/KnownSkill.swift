public import SkillModel

/// What is known of one skill of a person: the claim that decides, and the credit it gives.
public struct KnownSkill: Sendable, Hashable {
  /// Present or absent.
  public var state: ClaimState
  /// Grade of the deciding claim.
  public var evidence: Evidence
  /// Position of the deciding claim in the candidate's sorted claims.
  public var claim: Int
  /// Credit against each level asked, 1...3, 0...1; zeros when absent.
  var credits: [Double]
  /// Strongest evidence among the claims that give that credit, per level asked.
  var proofs: [Evidence]

  /// Strongest evidence of the credit against a level asked (1...3).
  public func proof(levelAsked: Int) -> Evidence { proofs[max(1, min(3, levelAsked)) - 1] }

  /// Credit against a level asked (1...3).
  public func credit(levelAsked: Int) -> Double { credits[max(1, min(3, levelAsked)) - 1] }
}

extension Policy {
  /// What is left of a skill last used in `lastUsed`, seen from `asOf`; 1 when the year is unknown.
  ///
  /// - Parameters:
  ///   - isTransversal: transversal skills fade little.
  public func freshness(lastUsed: Int?, isTransversal: Bool, asOf: CivilDate) -> Double {
    guard let lastUsed else { return 1 }
    let idle = max(0, Double(asOf.year - lastUsed) - freshness.graceYears)
    let floor = isTransversal ? freshness.transversalFloor : freshness.floor
    return max(floor, 1 - idle * freshness.lossPerYear)
  }

  /// Credit of a level against the level asked; an unstated level counts as the level asked.
  public func levelCredit(_ level: SkillLevel?, asked: Int) -> Double {
    guard let level else { return 1 }
    switch asked - level.rawValue {
    case ...0: return 1
    case 1: return levelShortfall.oneShort
    default: return levelShortfall.twoShort
    }
  }
}

extension Claim {
  /// Order of claims about one skill: the one that decides comes first.
  ///
  /// Strongest evidence, then the latest date, then absence; the rest only makes the order total, so
  /// that the order of input rows changes nothing.
  static func decidesBefore(_ left: Claim, _ right: Claim) -> Bool {
    if left.evidence != right.evidence { return left.evidence > right.evidence }
    if left.date != right.date {
      guard let day = left.date else { return false }
      guard let other = right.date else { return true }
      return day > other
    }
    if left.state != right.state { return left.state == .absent }
    if left.level != right.level {
      return (left.level?.rawValue ?? 4) > (right.level?.rawValue ?? 4)
    }
    if left.lastUsed != right.lastUsed {
      return (left.lastUsed ?? Int.max) > (right.lastUsed ?? Int.max)
    }
    return (left.source ?? "") < (right.source ?? "")
  }
}
