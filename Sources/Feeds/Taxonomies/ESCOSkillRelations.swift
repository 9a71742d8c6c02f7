internal import SkillModel

/// `skillSkillRelations*.csv`: a skill that asks another.
///
/// Its two type columns are wrong in places and are not read (FORMATS B3.14).
struct ESCOSkillRelations: TaxonomyFormat {
  private let original, related, relation: Column

  init(_ header: TableHeader) throws(RowFault) {
    original = try header.required("originalSkillUri")
    related = try header.required("relatedSkillUri")
    relation = try header.required("relationType")
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(original.index).map(shortened)
    output.add(
      .skillRelation(
        SkillRelation(
          original: try row.uri(original), related: try row.uri(related),
          importance: try row.importance(relation))))
  }
}
