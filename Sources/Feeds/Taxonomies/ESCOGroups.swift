internal import SkillModel

/// `skillGroups_xx.csv` and `ISCOGroups_xx.csv` (FORMATS B2).
struct ESCOGroups: TaxonomyFormat {
  private var columns: ESCOConceptColumns
  private let kind: ConceptKind

  init(_ header: TableHeader, kind: ConceptKind) throws(RowFault) {
    columns = try ESCOConceptColumns(header)
    self.kind = kind
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    let concept = try columns.concept(row, kind: kind, into: &output)
    let words = try columns.words(row)
    try columns.claim(concept.uri)
    output.add(.concept(concept, words))
  }
}
