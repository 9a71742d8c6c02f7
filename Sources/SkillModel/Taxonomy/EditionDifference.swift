/// A concept as one of two versions has it.
public struct EditionEntry: Hashable, Sendable {
  /// The concept.
  public var uri: ConceptURI
  /// Occupation, skill or group.
  public var kind: ConceptKind
  /// Preferred label in that version.
  public var label: String

  /// An entry.
  public init(uri: ConceptURI, kind: ConceptKind, label: String) {
    self.uri = uri
    self.kind = kind
    self.label = label
  }
}

/// What one version of a scheme has that another has not.
public struct EditionDifference: Sendable {
  /// Only in the later version.
  public var added: [EditionEntry] = []
  /// Only in the earlier version.
  public var vanished: [EditionEntry] = []
  /// Vanished concepts whose label (preferred or alternative) belongs to an added or kept concept.
  public var replaced: [(old: EditionEntry, new: EditionEntry)] = []
  /// In both, under another preferred label.
  public var renamed: [(uri: ConceptURI, kind: ConceptKind, old: String, new: String)] = []
  /// Kinds of file that both versions have; only these were compared.
  public var compared: [TaxonomyContent] = []

  /// No difference.
  public init() {}
}
