internal import SkillModel

/// The starter's `gates.csv`: the hard requirements of an occupation.
///
/// Columns `conceptUri,kind,nameNl,nameEn,timing,days,price,howNl,howEn,source`; price in euro
/// cents. A missing English name reads as the Dutch one; timing `before` or `onTheJob`.
struct StarterGates: TaxonomyFormat {
  private let uri, kind, nameDutch, timing: Column
  private let days, price: Column?
  private let nameEnglish, howDutch, howEnglish, source: Int?

  init(_ header: TableHeader) throws(RowFault) {
    func optional(_ name: String) -> Column? {
      header.column(name).map { Column(index: $0, name: header.names[$0]) }
    }
    uri = try header.required("conceptUri")
    kind = try header.required("kind")
    nameDutch = try header.required("nameNl")
    timing = try header.required("timing")
    days = optional("days")
    price = optional("price")
    nameEnglish = header.column("nameEn")
    howDutch = header.column("howNl")
    howEnglish = header.column("howEn")
    source = header.column("source")
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(uri.index).map(shortened)
    let concept = try row.uri(uri)
    let name = try row.required(nameDutch)
    guard let timing = GateRequirement.Timing(rawValue: row.text(timing.index) ?? "") else {
      throw .value(timing, row.trimmed(timing.index))
    }
    let gate = GateRequirement(
      kind: try row.required(kind), nameDutch: name,
      nameEnglish: row.text(nameEnglish) ?? name, timing: timing,
      days: try whole(row, days), price: try whole(row, price),
      howDutch: row.text(howDutch), howEnglish: row.text(howEnglish),
      source: row.text(source) ?? "")
    output.add(.gate(concept, gate))
  }

  private func whole(_ row: CSVRecord, _ column: Column?) throws(RowFault) -> Int? {
    guard let column, let text = row.text(column.index) else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw .value(column, row.trimmed(column.index))
    }
    return number
  }
}
