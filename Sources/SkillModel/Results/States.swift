/// How far a target is for a person (afstand tot dit beroep).
public enum Band: String, Hashable, Sendable, CaseIterable {
  /// Dichtbij.
  case close
  /// Haalbaar met scholing.
  case trainable
  /// Grote stap.
  case far
  /// Nog te weinig bekend.
  case unknown
}

/// How a person stands to a hard requirement.
public enum GateState: String, Hashable, Sendable, CaseIterable {
  /// Voldaan.
  case met
  /// Eerst te halen.
  case getFirst
  /// Mag tijdens het werk.
  case onTheJob
  /// Nu niet mogelijk zonder ...
  case notPossible
  /// Navragen.
  case ask
}

/// How a person stands to one required skill.
public enum RequirementState: String, Hashable, Sendable, CaseIterable {
  /// Heeft u al.
  case has
  /// Heeft u, nog aan te tonen.
  case unproven
  /// Heeft u deels.
  case partly
  /// Nog te leren.
  case toLearn
  /// Nog niet besproken.
  case notDiscussed
}

/// What is known about a learning plan.
public enum PlanStatus: String, Hashable, Sendable, CaseIterable {
  /// Nothing within the loaded catalogues is better, and that was proved.
  case optimal
  /// A plan that keeps every limit; something better may exist, up to the bound.
  case bounded
  /// No plan reaches the goal within the limits.
  case infeasible
}

/// Where a person stands at the moment of asking, for schemes; asked at plan time and never kept.
public enum Situation: String, Hashable, Sendable, CaseIterable {
  /// Receives unemployment benefit (WW).
  case ww
  /// Receives social assistance (bijstand).
  case bijstand
  /// In work.
  case working = "werkend"
  /// The job is being lost.
  case redundant = "boventallig"
}

/// How a person stands to a scheme that pays for learning.
public enum SchemeState: String, Hashable, Sendable, CaseIterable {
  /// The conditions that are known here are met; a decision is never ours.
  case met
  /// A condition is not met.
  case notMet
  /// Something is still to be asked.
  case ask
}
