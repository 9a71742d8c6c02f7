internal import SkillModel

/// A reviewed list of roles: `uri,label,domains,common,reason` (the starter's `roles.csv`, and
/// `esco-roles.csv`).
///
/// `domains` holds names parted by spaces and may be empty; `common` is 1 or 0.
struct RoleReviews: TaxonomyFormat {
  private let uri, domains, common: Column
  private let reason: Int?
  private var seen: Set<ConceptURI> = []

  init(_ header: TableHeader) throws(RowFault) {
    uri = try header.required("uri")
    domains = try header.required("domains")
    common = try header.required("common")
    reason = header.column("reason")
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(uri.index).map(shortened)
    let concept = try row.uri(uri)
    guard let names = Domains(names: row.text(domains.index) ?? "") else {
      throw .value(domains, row.trimmed(domains.index))
    }
    let mark = row.trimmed(common.index)
    let isCommon = mark.equals("1") || mark.equals("true")
    guard isCommon || mark.equals("0") || mark.equals("false") else { throw .value(common, mark) }
    guard seen.insert(concept).inserted else { throw RowFault(.duplicateRecord) }
    output.add(
      .role(
        concept, RoleReview(domains: names, isCommon: isCommon, reason: row.text(reason))))
  }
}
