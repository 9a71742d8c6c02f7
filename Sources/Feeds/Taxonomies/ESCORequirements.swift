internal import SkillModel

/// `occupationSkillRelations*.csv`: which occupation asks which skill (FORMATS B2, B3.6).
struct ESCORequirements: TaxonomyFormat {
  private let occupation, skill, relation: Column

  init(_ header: TableHeader) throws(RowFault) {
    occupation = try header.required("occupationUri")
    skill = try header.required("skillUri")
    relation = try header.required("relationType")
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    let asking = row.text(occupation.index)
    output.id = asking.map(shortened)
    output.add(
      .requirement(
        RequirementLink(
          occupation: try row.uri(occupation), skill: try row.uri(skill),
          importance: try row.importance(relation))))
  }
}

extension CSVRecord {
  /// ESCO's relation type.
  ///
  /// - Throws: `.badValue` for anything but `essential` and `optional`.
  func importance(_ column: Column) throws(RowFault) -> Importance {
    let word = trimmed(column.index)
    if word.equals("essential") { return .essential }
    if word.equals("optional") { return .optional }
    throw .value(column, word)
  }
}
