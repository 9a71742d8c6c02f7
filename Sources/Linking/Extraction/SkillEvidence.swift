internal import SkillModel

/// What speaks for and against a skill being meant in a place of a text: numbers that are added up,
/// each with a weight of `ExtractionWeights`.
public struct SkillEvidence: Hashable, Sendable {
  /// The kinds of evidence, by the names they have in the data file and in explanations.
  public enum Kind: Int, CaseIterable, Sendable {
    /// Always 1.
    case base
    /// Share of the label's weight that is not in the text, 0 to 1.
    case missing
    /// Other words between those of the label.
    case gap
    /// Whether the label is written just so.
    case asWritten
    /// Whether it is the preferred label.
    case preferredLabel
    /// Whether it is a wording of the shipped list.
    case wording
    /// Whether the label is a single stem.
    case singleStem
    /// Whether a label of one stem has a capital in the text and asks for it: a name.
    case name
    /// Natural logarithm of how many skills share the label.
    case shared
    /// Whether the label is in the language of the text, where that is known.
    case sameLanguage
    /// Whether a heading announces what is asked.
    case asked
    /// Whether it is knowledge rather than a skill.
    case knowledge
    /// Whether ESCO reuses it in all work.
    case transversal
    /// Whether ESCO reuses it in some sectors.
    case crossSector
    /// Whether ESCO knows it in one occupation only.
    case occupationSpecific
    /// Whether the line is an item of a list.
    case listItem
    /// Whether its sentence speaks to the reader: `je`, `jouw`, `you`.
    case toReader
    /// Whether it stands in prose that does not speak to the reader, where a text with headings
    /// announces nothing: mostly about the employer.
    case aside
    /// How well the other skills of the text fit the occupations that ask it, 0 to 1.
    case company
  }

  /// One value a kind, at its raw value.
  public internal(set) var values = SIMD32<Float>()

  /// The value of a kind.
  public internal(set) subscript(_ kind: Kind) -> Float {
    get { values[kind.rawValue] }
    set { values[kind.rawValue] = newValue }
  }
}

extension SkillEvidence.Kind {
  /// The name in the data file and in explanations.
  public var name: String { String(describing: self) }
}
