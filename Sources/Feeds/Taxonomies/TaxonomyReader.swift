public import SkillModel

/// Reads the files that `TaxonomyLocator` found.
public enum TaxonomyReader {
  /// Reads a document from front to back and hands on every value.
  ///
  /// One bad row never stops the run: it becomes a fault and counts in `ReadCount.faults`. A row
  /// counts once in `ReadCount.records`, however many values it gives (a collection row gives a
  /// concept and its steps up; two O*NET rows give one rating). Of two rows for one concept the first
  /// counts. Memory is bounded by the longest row and the set of URIs seen; time is linear.
  ///
  /// - Parameters:
  ///   - document: what to read; a document of no use gives nothing.
  ///   - progress: called with the number of bytes taken from the file so far, now and then.
  ///   - record: called with each value and its place; what it throws ends the run.
  ///   - fault: called with each row that could not be read.
  /// - Returns: how many rows were good and bad.
  /// - Throws: a `Fault` when the file as a whole cannot be used (`.cannotRead`, `.emptyFile`,
  ///   `.notUTF8`, `.unknownFormat`, `.missingColumn`, `.noUsableRecord`), or what `record` throws.
  ///   Values that were handed on before belong to an unusable file and must be dropped.
  @discardableResult
  public static func read(
    _ document: TaxonomyDocument,
    progress: (Int) -> Void = { _ in },
    record: (TaxonomyRecord, FaultPlace) throws -> Void,
    fault: (Fault) -> Void
  ) throws -> ReadCount {
    if document.part.content == .ignored { return ReadCount() }
    let table = try TaxonomyTable(path: document.path, name: document.name)
    guard var format = try format(of: document, table) else {
      throw Fault(.unknownFormat, file: document.name)
    }
    var count = ReadCount()
    var output = TaxonomyOutput()
    var firstBadColumn: String?
    var reported = 0
    let check = RowCheck(table.header, leastFields: format.leastFields)
    var step = table.first
    if step == .end { throw Fault(.emptyFile, file: document.name) }

    func handOn(line: Int?) throws {
      for item in output.items {
        try record(
          item.record,
          FaultPlace(file: document.name, line: item.line ?? line, record: item.id ?? output.id))
      }
    }

    reading: while true {
      switch step {
      case .end: break reading
      case .fault(let found):
        fault(found)
        count.faults += 1
        firstBadColumn = firstBadColumn ?? table.header.names.first
      case .record:
        let row = table.reader.record
        output.clear()
        do throws(RowFault) {
          try check.check(row)
          try format.read(row, into: &output)
          count.records += 1
        } catch {
          firstBadColumn = firstBadColumn ?? check.column(of: error.reason, row)
          count.faults += 1
          fault(Fault(error.reason, file: document.name, line: row.line, record: output.id))
          output.items.removeAll(keepingCapacity: true)
        }
        try handOn(line: row.line)
      }
      step = try table.reader.next()
      if table.source.offset != reported {
        reported = table.source.offset
        progress(reported)
      }
    }
    if count.records == 0 {
      throw Fault(.noUsableRecord(column: firstBadColumn ?? ""), file: document.name)
    }
    output.clear()
    format.finish(into: &output)
    try handOn(line: nil)
    return count
  }

  private static func format(
    of document: TaxonomyDocument, _ table: TaxonomyTable
  ) throws(Fault) -> (any TaxonomyFormat)? {
    guard let layout = table.layout(fileName: document.path.fileName) else { return nil }
    do throws(RowFault) {
      return try layout.format(header: table.header, part: document.part)
    } catch {
      throw Fault(error.reason, file: document.name)
    }
  }
}

/// What must hold for a row of any layout.
private struct RowCheck {
  private let header: TableHeader
  private let least: Int

  init(_ header: TableHeader, leastFields: Int?) {
    self.header = header
    least = leastFields ?? header.names.count
  }

  /// - Throws: `.notUTF8`, `.truncatedRecord`, `.tooManyFields` (empty ones at the end are let be:
  ///   spreadsheets add them).
  func check(_ row: CSVRecord) throws(RowFault) {
    guard row.isUTF8 else { throw RowFault(.notUTF8(looksLike: "Windows-1252")) }
    if row.count < least { throw RowFault(.truncatedRecord) }
    let extra = header.names.count..<max(row.count, header.names.count)
    if !extra.allSatisfy(row.isEmpty(at:)) { throw RowFault(.tooManyFields(row.count)) }
  }

  /// The column a fault is about.
  func column(of reason: FaultReason, _ row: CSVRecord) -> String? {
    switch reason {
    case .badValue(let column, _): column
    case .truncatedRecord: header.names.indices.contains(row.count) ? header.names[row.count] : nil
    default: header.names.first
    }
  }
}
