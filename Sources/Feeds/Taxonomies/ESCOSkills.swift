internal import SkillModel

/// `skills_xx.csv` of ESCO 1.0.8 to 1.2.1 (FORMATS B2, B3).
///
/// `skillType` and `reuseLevel` are empty for a few official skills; a word that is not known reads
/// as empty too, since neither is needed.
struct ESCOSkills: TaxonomyFormat {
  private var columns: ESCOConceptColumns
  private let grades: ESCOSkillGrades

  init(_ header: TableHeader) throws(RowFault) {
    columns = try ESCOConceptColumns(header)
    grades = ESCOSkillGrades(header)
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    var concept = try columns.concept(row, kind: .skill, into: &output)
    grades.set(on: &concept, from: row)
    let words = try columns.words(row)
    try columns.claim(concept.uri)
    output.add(.concept(concept, words))
  }
}

/// The columns that say what sort of skill it is.
struct ESCOSkillGrades {
  private let type, reuse: Int?

  init(_ header: TableHeader) {
    type = header.column("skillType")
    reuse = header.column("reuseLevel")
  }

  /// Sets skill type and reuse level.
  func set(on concept: inout Concept, from row: CSVRecord) {
    concept.skillType = row.text(type).flatMap(SkillType.init(rawValue:))
    concept.reuseLevel = row.text(reuse).flatMap(ReuseLevel.init(rawValue:))
  }
}
