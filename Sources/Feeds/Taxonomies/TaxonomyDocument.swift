public import SkillModel

/// A taxonomy file that was found and recognised, not read yet.
public struct TaxonomyDocument: Hashable, Sendable {
  /// Where it is.
  public var path: String
  /// How the user knows it: the path that was given, and the file's name in that folder.
  public var name: String
  /// The family it belongs to: `ESCO CSV 1.1`, `O*NET`, `crosswalk`, `CompetentNL`,
  /// `Overstap starter`; "" for a file that is not known.
  public var format: String
  /// What it holds and which edition of which scheme that belongs to.
  public var part: TaxonomyPart
  /// Whether the version was worked out from columns and file names rather than stated.
  public var isVersionDeduced: Bool
  /// Size in bytes when it was found.
  public var byteCount: Int

  /// A document.
  public init(
    path: String, name: String, format: String, part: TaxonomyPart,
    isVersionDeduced: Bool = false, byteCount: Int = 0
  ) {
    self.path = path
    self.name = name
    self.format = format
    self.part = part
    self.isVersionDeduced = isVersionDeduced
    self.byteCount = byteCount
  }
}
