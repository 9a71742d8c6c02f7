/// A kind of paper that shows skills (diploma, microcredential, bewijs van deelname).
public struct CredentialKind: Hashable, Sendable {
  /// Stable word (`microcredential`).
  public var code: String
  /// Name in Dutch.
  public var nameDutch: String
  /// Name in English.
  public var nameEnglish: String
  /// Whether a test stands behind it; nil when that differs from one to the next.
  public var hasExam: Bool?
  /// Whether it only carries another kind (an edubadge, an Open Badge).
  public var isCarrier: Bool
  /// Where this comes from.
  public var source: String

  /// A kind.
  public init(
    code: String, nameDutch: String, nameEnglish: String, hasExam: Bool?, isCarrier: Bool,
    source: String
  ) {
    self.code = code
    self.nameDutch = nameDutch
    self.nameEnglish = nameEnglish
    self.hasExam = hasExam
    self.isCarrier = isCarrier
    self.source = source
  }
}
