public import SkillModel

/// How a person stands to one hard requirement.
public struct GateResult: Sendable, Hashable {
  /// The requirement.
  public var requirement: GateRequirement
  /// Met, to get first, on the job, not possible now, or ask.
  public var state: GateState

  /// Judges a requirement by what the person answered; what was never asked is `ask`, never blocked.
  public init(_ requirement: GateRequirement, answer: GateAnswer?) {
    self.requirement = requirement
    state =
      switch (answer, requirement.timing) {
      case (.held, _): .met
      case (.notPossible, _): .notPossible
      case (_, .onTheJob): .onTheJob
      case (.notHeld, .before): .getFirst
      case (nil, .before): .ask
      }
  }

  /// Whether it is one to get first that is got by itself: its days and its price are known.
  public var isLiftable: Bool {
    state == .getFirst && requirement.days != nil && requirement.price != nil
  }

  /// Whether it is one to get first of which nobody says how long it takes or what it costs.
  ///
  /// It is in no sum of weeks or euro, and is named beside them: an unknown amount is not 0.
  public var isOpenEnded: Bool { state == .getFirst && !isLiftable }
}

extension Snapshot {
  /// The hard requirements of an occupation against a person's answers.
  public func gateResults(_ occupation: Int, answers: [String: GateAnswer]) -> [GateResult] {
    gates(of: occupation).map { GateResult($0, answer: answers[$0.kind]) }
  }
}
