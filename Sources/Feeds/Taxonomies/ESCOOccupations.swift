internal import SkillModel

/// `occupations_xx.csv` of ESCO 1.0.8 to 1.2.1 (FORMATS B2, B3).
struct ESCOOccupations: TaxonomyFormat {
  private var columns: ESCOConceptColumns
  private let isco: Column?
  private let regulation: Int?

  init(_ header: TableHeader) throws(RowFault) {
    columns = try ESCOConceptColumns(header)
    isco = header.column("iscoGroup").map { Column(index: $0, name: header.names[$0]) }
    regulation = header.column("regulatedProfessionNote")
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    var concept = try columns.concept(row, kind: .occupation, into: &output)
    concept.iscoGroup = try iscoGroup(row)
    let note = row.trimmed(regulation)
    concept.isRegulated = note.isEmpty ? nil : note.hasSuffix("/regulated")
    let words = try columns.words(row)
    try columns.claim(concept.uri)
    output.add(.concept(concept, words))
  }

  /// Up to four digits, kept as text since 21 groups start with 0; older files may give the URI.
  private func iscoGroup(_ row: CSVRecord) throws(RowFault) -> String? {
    guard let isco else { return nil }
    var digits = row.trimmed(isco.index)
    if digits.isEmpty { return nil }
    if digits.hasPrefix("http"), let mark = digits.lastIndex(of: UInt8(ascii: "C")) {
      digits = Bytes(rebasing: digits[(mark + 1)...])
    }
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .value(isco, row.trimmed(isco.index))
    }
    return digits.text
  }
}
