internal import SkillModel

/// The starter's `themes.csv`: `conceptUri,theme,titleNl,source`, the societal theme of a role.
struct StarterThemes: TaxonomyFormat {
  private let uri, theme, title: Column

  init(_ header: TableHeader) throws(RowFault) {
    uri = try header.required("conceptUri")
    theme = try header.required("theme")
    title = try header.required("titleNl")
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(uri.index).map(shortened)
    output.add(
      .theme(
        try row.uri(uri), theme: try row.required(theme), title: try row.required(title)))
  }
}
