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
