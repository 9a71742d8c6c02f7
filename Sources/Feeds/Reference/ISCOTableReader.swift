public import SkillModel

/// Reads tables keyed by a branch of ISCO-08: `isco-domains.csv` and `isco-levels.csv`.
///
/// A prefix is one to four digits and stands once; the note column is for people.
public enum ISCOTableReader {
  /// Which branches belong to which domains (`iscoPrefix,domains,note`), in file order.
  ///
  /// Domains are parted by spaces and may be empty (the branch is kept out).
  ///
  /// - Parameter fault: called with each row that could not be read; the rest is given.
  /// - Throws: `.cannotRead`, `.emptyFile`, `.missingColumn`, `.noUsableRecord`.
  public static func domains(
    at path: String, fault: (Fault) -> Void = { _ in }
  ) throws(Fault) -> [DomainRule] {
    try rows(at: path, column: "domains", fault: fault) { Domains(names: $0) }
      .map { DomainRule(iscoPrefix: $0.prefix, domains: $0.value) }
  }

  /// The usual entry level of each branch (`iscoPrefix,nlqf,note`), in file order.
  ///
  /// - Parameter fault: called with each row that could not be read; the rest is given.
  /// - Throws: `.cannotRead`, `.emptyFile`, `.missingColumn`, `.noUsableRecord`.
  public static func levels(
    at path: String, fault: (Fault) -> Void = { _ in }
  ) throws(Fault) -> [LevelRule] {
    try rows(at: path, column: "nlqf", fault: fault) { EducationLevel($0) }
      .map { LevelRule(iscoPrefix: $0.prefix, level: $0.value) }
  }

  private static func rows<Value>(
    at path: String, column: String, fault: (Fault) -> Void, parse: (String) -> Value?
  ) throws(Fault) -> [(prefix: String, value: Value)] {
    let table = try TaxonomyTable(path: path, name: path)
    let columns: (prefix: Column, value: Column)
    do throws(RowFault) {
      columns = (try table.header.required("iscoPrefix"), try table.header.required(column))
    } catch {
      throw Fault(error.reason, file: path)
    }
    var rows: [(prefix: String, value: Value)] = []
    var seen: Set<String> = []
    var step = table.first
    if step == .end { throw Fault(.emptyFile, file: path) }
    while step != .end {
      if case .fault(let found) = step { fault(found) }
      if step == .record {
        do throws(RowFault) {
          let row = try self.row(table.reader.record, columns.prefix, columns.value, parse)
          guard seen.insert(row.prefix).inserted else { throw RowFault(.duplicateRecord) }
          rows.append(row)
        } catch {
          fault(Fault(error.reason, file: path, line: table.reader.record.line))
        }
      }
      step = try table.reader.next()
    }
    if rows.isEmpty { throw Fault(.noUsableRecord(column: columns.prefix.name), file: path) }
    return rows
  }

  private static func row<Value>(
    _ row: CSVRecord, _ prefix: Column, _ column: Column, _ parse: (String) -> Value?
  ) throws(RowFault) -> (prefix: String, value: Value) {
    guard row.isUTF8 else { throw RowFault(.notUTF8(looksLike: "Windows-1252")) }
    guard row.count > max(prefix.index, column.index) else { throw RowFault(.truncatedRecord) }
    let digits = row.trimmed(prefix.index)
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .value(prefix, digits)
    }
    guard let value = parse(row.text(column.index) ?? "") else {
      throw .value(column, row.trimmed(column.index))
    }
    return (digits.text, value)
  }
}
