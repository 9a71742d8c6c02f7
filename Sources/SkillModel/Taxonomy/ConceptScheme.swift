/// A taxonomy or classification that concepts come from.
public struct ConceptScheme: RawRepresentable, Hashable, Sendable, Comparable {
  /// Short lower-case name, as shown in `editions`.
  public let rawValue: String

  /// Any scheme name; the ones this program knows are the static members.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// European Skills, Competences, Qualifications and Occupations.
  public static let esco = ConceptScheme(rawValue: "esco")
  /// What ships with Overstap (`Taxonomies/starter`).
  public static let starter = ConceptScheme(rawValue: "starter")
  /// O*NET, the American occupational database, reached through the crosswalk.
  public static let onet = ConceptScheme(rawValue: "onet")
  /// CompetentNL: labels only, so its concepts are found but not ranked.
  public static let competentNL = ConceptScheme(rawValue: "competentnl")
  /// VDAB Competent (Flanders), reached through its crosswalk with ESCO.
  public static let vdab = ConceptScheme(rawValue: "vdab")

  /// Alphabetical.
  public static func < (left: ConceptScheme, right: ConceptScheme) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A dotted version such as `1.2.1`; compared number by number, missing parts are 0.
public struct TaxonomyVersion: RawRepresentable, Hashable, Sendable, Comparable,
  CustomStringConvertible
{
  /// The version as written.
  public let rawValue: String

  /// Takes a version as written (`1.1.1`, `29.2`, `2026.11`).
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes a version as written.
  public init(_ text: String) { self.rawValue = text }

  private var numbers: [Int] { rawValue.split(separator: ".").map { Int($0) ?? 0 } }

  /// `1.1 < 1.1.1 < 1.2 < 1.10`; equal numbers fall back to the text.
  public static func < (left: TaxonomyVersion, right: TaxonomyVersion) -> Bool {
    let (a, b) = (left.numbers, right.numbers)
    for index in 0..<max(a.count, b.count) {
      let (x, y) = (index < a.count ? a[index] : 0, index < b.count ? b[index] : 0)
      if x != y { return x < y }
    }
    return left.rawValue < right.rawValue
  }

  /// The version as written.
  public var description: String { rawValue }
}

/// A language by its ISO 639-1 code.
public struct Language: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Two lower-case letters.
  public let rawValue: String

  /// Takes a code; letters are lowered.
  public init(rawValue: String) { self.rawValue = rawValue.lowercased() }

  /// Dutch.
  public static let dutch = Language(rawValue: "nl")
  /// English.
  public static let english = Language(rawValue: "en")

  /// Alphabetical by code.
  public static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }

  /// The code.
  public var description: String { rawValue }
}
