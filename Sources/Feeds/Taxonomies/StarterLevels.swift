internal import SkillModel

/// The starter's `levels.csv`: `conceptUri,nlqf,source`, the usual entry level of an occupation.
struct StarterLevels: TaxonomyFormat {
  private let uri, level: Column

  init(_ header: TableHeader) throws(RowFault) {
    uri = try header.required("conceptUri")
    level = try header.required("nlqf")
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(uri.index).map(shortened)
    let concept = try row.uri(uri)
    guard let found = EducationLevel(row.text(level.index) ?? "") else {
      throw .value(level, row.trimmed(level.index))
    }
    output.add(.level(concept, found))
  }
}
