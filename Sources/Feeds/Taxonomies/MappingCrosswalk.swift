internal import SkillModel

/// The national mapping tables of ESCO 1.0.3: VDAB Competent 3.8 (skills, occupations) and UWV BO&C
/// (FORMATS B5).
///
/// - VDAB: `Classification 1 URL` is the ESCO URI (the URI column is a bare uuid). The word tells
///   what the *ESCO concept* is to the entry (`narrowMatch`: `vlakslijper` - `Oppervlaktebehandelaar
///   diverse materialen`; 4.8 occupations per entry), so it is turned round. The Dutch label of the
///   entry is kept, and for skills also the concept's own: the official Dutch label of ESCO 1.0.3.
/// - VDAB occupations repeat each row for the French label; the repeat gives nothing new.
/// - BO&C: the URI column is the ESCO URI and the word reads from the concept to the entry.
struct MappingCrosswalk: TaxonomyFormat {
  /// The file is about VDAB skills.
  static let vdabSkills = "vdab-skills"
  /// The file is about VDAB occupations.
  static let vdabOccupations = "vdab-occupations"
  /// The file is about BO&C occupations.
  static let boc = "boc"

  private struct Pair: Hashable {
    let concept: ConceptURI
    let identifier: String
  }

  private let concept, identifier, relation: Column
  private let url, conceptLabel, entryLabel: Int?
  private let scheme: ConceptScheme
  private let isVDAB: Bool
  private let givesLabels: Bool
  private var lastPair: Pair?
  private var labelled: Set<ConceptURI> = []

  init(_ header: TableHeader, subject: String) throws(RowFault) {
    concept = try header.required("Classification 1 URI")
    identifier = try header.required("Classification 2 ID")
    relation = try header.required("Mapping relation")
    url = header.column("Classification 1 URL")
    conceptLabel = header.column("Classification 1 PrefLabel")
    entryLabel =
      header.column("Classification 2 PrefLabel NL") ?? header.column("Classification 2 PrefLabel")
    isVDAB = header.column("Classification 2 PrefLabel NL") != nil
    scheme = isVDAB ? .vdab : ConceptScheme(rawValue: Self.boc)
    givesLabels = subject == Self.vdabSkills
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(identifier.index)
    let uri = try conceptURI(row)
    let pair = Pair(concept: uri, identifier: try row.required(identifier))
    let relation = try row.mappingRelation(relation)
    if isVDAB, pair == lastPair { return }
    lastPair = pair
    output.add(
      .crosswalk(
        CrosswalkLink(
          concept: uri, scheme: scheme, identifier: pair.identifier,
          label: row.text(entryLabel), language: .dutch,
          relation: isVDAB ? relation.turnedRound : relation)))
    if givesLabels, let label = row.text(conceptLabel), labelled.insert(uri).inserted {
      output.add(.concept(Concept(uri: uri, kind: .skill), ConceptText(preferred: label)))
    }
  }

  private func conceptURI(_ row: CSVRecord) throws(RowFault) -> ConceptURI {
    if let text = row.text(concept.index), ConceptURI.isPlausible(text) { return ConceptURI(text) }
    if let text = row.text(url), ConceptURI.isPlausible(text) { return ConceptURI(text) }
    throw .value(concept, row.trimmed(concept.index))
  }
}
