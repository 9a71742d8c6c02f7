internal import SkillModel

/// O*NET `Skills.txt` and `Knowledge.txt`: per occupation and element a row for importance (IM,
/// 1...5) and one for level (LV, 0...7), joined here (FORMATS B6).
///
/// A suppressed value is left out, a level that is not relevant too. 29.1 prints `n/a` where 29.2
/// leaves the field empty. Rows of one occupation stand together; those of one element need not.
struct ONETRatings: TaxonomyFormat {
  private let code, element, name, scale, value: Column
  private let suppress, notRelevant: Int?
  private let kind: SkillType
  /// Ratings of the occupation at hand, in file order, with the line each started on.
  private var pending: [(rating: OccupationRating, line: Int)] = []

  init(_ header: TableHeader, kind: SkillType) throws(RowFault) {
    code = try header.required("O*NET-SOC Code")
    element = try header.required("Element ID")
    name = try header.required("Element Name")
    scale = try header.required("Scale ID")
    value = try header.required("Data Value")
    suppress = header.column("Recommend Suppress")
    notRelevant = header.column("Not Relevant")
    self.kind = kind
  }

  mutating func read(_ row: CSVRecord, into output: inout TaxonomyOutput) throws(RowFault) {
    output.id = row.text(code.index)
    let code = try row.onetCode(code)
    let element = try row.required(element)
    let isImportance = row.trimmed(scale.index).equals("IM")
    guard isImportance || row.trimmed(scale.index).equals("LV") else {
      throw .value(scale, row.trimmed(scale.index))
    }
    let number = try number(row, upTo: isImportance ? 5 : 7)
    if let last = pending.last, last.rating.code != code { finish(into: &output) }
    if let index = pending.firstIndex(where: { $0.rating.element == element }) {
      if isImportance {
        pending[index].rating.importance = number
      } else {
        pending[index].rating.level = number
      }
    } else {
      let rating = OccupationRating(
        code: code, element: element, name: try row.required(name), kind: kind,
        importance: isImportance ? number : nil, level: isImportance ? nil : number)
      pending.append((rating, row.line))
    }
  }

  mutating func finish(into output: inout TaxonomyOutput) {
    for (rating, line) in pending { output.add(.rating(rating), line: line, id: rating.code) }
    pending.removeAll(keepingCapacity: true)
  }

  private func number(_ row: CSVRecord, upTo most: Double) throws(RowFault) -> Double? {
    let bytes = row.trimmed(value.index)
    if bytes.isEmpty || bytes.equals("n/a") { return nil }
    guard let number = Double(bytes.text), number >= 0, number <= most else {
      throw .value(value, bytes)
    }
    let isLeftOut = row.trimmed(suppress).equals("Y") || row.trimmed(notRelevant).equals("Y")
    return isLeftOut ? nil : number
  }
}

extension CSVRecord {
  /// An O*NET-SOC code such as `15-1252.00`.
  ///
  /// - Throws: `.badValue`.
  func onetCode(_ column: Column) throws(RowFault) -> String {
    let bytes = trimmed(column.index)
    let pattern: StaticString = "00-0000.00"
    let fits =
      bytes.count == pattern.utf8CodeUnitCount
      && bytes.indices.allSatisfy { index in
        pattern.utf8Start[index] == UInt8(ascii: "0")
          ? (0x30...0x39).contains(bytes[index]) : bytes[index] == pattern.utf8Start[index]
      }
    guard fits else { throw .value(column, bytes) }
    return bytes.text
  }
}
