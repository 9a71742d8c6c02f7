public import SkillModel

/// Reads tables of reference data; a bad row is a fault and the rest is read.
public enum ReferenceReader {
  /// What was read of a file.
  public struct Result: Sendable {
    /// The format that was found.
    public var format: ReferenceFormat
    /// Records, in file order, with the line each is from.
    public var records: [(record: ReferenceRecord, line: Int)] = []
    /// Rows that are left out on purpose: totals, and groups above four digits.
    public var skipped = 0
    /// Bad rows.
    public var faults: [Fault] = []
  }

  /// Reads a file.
  ///
  /// - Throws: `.cannotRead`, `.emptyFile`, `.notUTF8`, `.unknownFormat`, `.noUsableRecord`.
  public static func read(_ path: String, name: String? = nil) throws(Fault) -> Result {
    let name = name ?? path
    let table = try TaxonomyTable(path: path, name: name)
    guard let format = ReferenceFormat(table.header) else {
      throw Fault(.unknownFormat, file: name)
    }
    var result = Result(format: format)
    var step = table.first
    if step == .end { throw Fault(.emptyFile, file: name) }
    while step != .end {
      if case .fault(let fault) = step { result.faults.append(fault) }
      if step == .record {
        let row = ReferenceRow(header: table.header, record: table.reader.record)
        do throws(RowFault) {
          let records = try self.records(row, format)
          if records.isEmpty { result.skipped += 1 }
          result.records += records.map { ($0, row.record.line) }
        } catch {
          result.faults.append(
            Fault(
              error.reason, file: name, line: row.record.line,
              record: row.record.text(0).map(shortened)))
        }
      }
      step = try table.reader.next()
    }
    if result.records.isEmpty {
      throw Fault(.noUsableRecord(column: table.header.names.first ?? ""), file: name)
    }
    return result
  }

  private static func records(
    _ row: ReferenceRow, _ format: ReferenceFormat
  ) throws(RowFault) -> [ReferenceRecord] {
    guard row.record.isUTF8 else { throw RowFault(.notUTF8(looksLike: "Windows-1252")) }
    let columns = row.header.names.count
    guard row.record.count >= columns else { throw RowFault(.truncatedRecord) }
    guard row.record.count <= columns else { throw RowFault(.tooManyFields(row.record.count)) }
    return try format.records(row)
  }
}
