internal import SkillModel

/// `broaderRelationsOccPillar*.csv` and `broaderRelationsSkillPillar*.csv`: steps up a hierarchy.
///
/// The label columns of 1.2.1 are English whatever the suffix, and are not read (FORMATS B3.11).
struct ESCOBroaderRelations: TaxonomyFormat {
  private let narrower, broader: Column

  init(_ header: TableHeader) throws(RowFault) {
    narrower = try header.required("conceptUri")
    broader = try header.required("broaderUri")
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(narrower.index).map(shortened)
    output.add(
      .broader(BroaderLink(narrower: try row.uri(narrower), broader: try row.uri(broader))))
  }
}
