public import SkillModel

/// What a merge did, in records.
public struct MergeCount: Hashable, Sendable {
  /// Not there before.
  public var new = 0
  /// There before, with other content.
  public var changed = 0
  /// There before, the same.
  public var unchanged = 0
  /// Left out because a newer version is loaded.
  public var skipped = 0
  /// Gone with the newer version.
  public var removed = 0
  /// Links whose other end is not loaded.
  public var dangling = 0

  /// Nothing.
  public init() {}

  /// Adds another count.
  public static func += (left: inout MergeCount, right: MergeCount) {
    left.new += right.new
    left.changed += right.changed
    left.unchanged += right.unchanged
    left.skipped += right.skipped
    left.removed += right.removed
    left.dangling += right.dangling
  }

  var hasEffect: Bool { new + changed + removed > 0 }
}

/// What a merge did, per part.
public struct MergeReport: Sendable {
  /// One part of the run.
  public struct Part: Sendable {
    /// Which part.
    public var part: TaxonomyPart
    /// File name.
    public var file: String
    /// Records read.
    public var read: Int
    /// What became of them.
    public var count: MergeCount
  }

  /// In the order they were merged: oldest version first.
  public var parts: [Part] = []
  /// First examples of dangling links, `source -> target`.
  public var danglingExamples: [(file: String, source: ConceptURI, target: ConceptURI)] = []
  /// Whether anything in the database is different now.
  public var hasEffect = false

  /// Nothing merged.
  public init() {}

  /// The counts of all parts together.
  public var total: MergeCount {
    var total = MergeCount()
    for part in parts { total += part.count }
    return total
  }
}
