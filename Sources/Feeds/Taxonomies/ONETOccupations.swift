internal import SkillModel

/// O*NET `Occupation Data.txt` (titles) and `Job Zones.txt` (FORMATS B6).
///
/// Each gives half of a `RatedOccupation`: the job zone is nil from the first; the title is "" from
/// the second up to 29.1, which has no title column.
struct ONETOccupations: TaxonomyFormat {
  private let code: Column
  private let title: Column?
  private let zone: Column?
  private var seen: Set<String> = []

  init(_ header: TableHeader) throws(RowFault) {
    code = try header.required("O*NET-SOC Code")
    zone = header.column("Job Zone").map { Column(index: $0, name: header.names[$0]) }
    title =
      zone == nil || header.column("Title") != nil ? try header.required("Title") : nil
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(code.index)
    let code = try row.onetCode(code)
    var jobZone: Int?
    if let zone, let text = row.text(zone.index), text != "n/a" {
      guard let number = Int(text), (1...5).contains(number) else {
        throw .value(zone, row.trimmed(zone.index))
      }
      jobZone = number
    }
    let words: String = if let title { try row.required(title) } else { "" }
    guard seen.insert(code).inserted else { throw RowFault(.duplicateRecord) }
    output.add(.ratedOccupation(RatedOccupation(code: code, title: words, jobZone: jobZone)))
  }
}
