internal import SkillModel

/// Reads modules from the table for providers, one row a module: CSV with `;`, `,` or tabs, in UTF-8
/// or Windows-1252, told row by row.
///
/// Several values in a field are separated by `|`. Unknown columns are counted. A value that does not
/// fit is a note and the rest of the row is kept.
enum ModuleTable {
  /// Reads a table.
  ///
  /// - Throws: `.cannotRead`, `.emptyFile`, `.noKnownColumn`, `.notUTF8` for a header that is neither,
  ///   or what `module` throws.
  static func read(
    _ source: ByteSource, header line: [UInt8], _ run: inout CatalogueRun,
    _ module: CatalogueFile.Sink, _ fault: (Fault) -> Void
  ) throws {
    let dialect = line.withUnsafeBufferPointer { CSVDialect.guessed(from: $0) }
    let reader = CSVReader(try withLineFeeds(source), dialect: dialect, recordLimit: 1 << 20)
    var header: Header?
    while true {
      switch try reader.next() {
      case .end:
        if header == nil { throw run.count.brokenOff ?? Fault(.emptyFile, file: run.file) }
        return
      case .fault(let found):
        if found.reason == .truncatedRecord { run.count.brokenOff = found }
        run.refuse(found, fault)
      case .record:
        let record = reader.record
        guard let row = TableRow(record), row.isText else {
          let neither = Fault(.notUTF8(looksLike: "?"), file: run.file, line: record.line)
          if header == nil { throw neither }
          run.refuse(neither, fault)
          continue
        }
        let fields = row.fields
        guard let header else {
          header = try Header(fields, file: run.file, line: record.line)
          run.count.unknownColumns = header?.unknown ?? []
          continue
        }
        if fields.allSatisfy({ $0.trimmedText == nil }) { continue }
        if fields.dropFirst(header.count).contains(where: { $0.trimmedText != nil }) {
          run.refuse(
            Fault(.tooManyFields(fields.count), file: run.file, line: record.line), fault)
          continue
        }
        var scan = ModuleScan(file: run.file, line: record.line)
        scan.notes.ignoredFields = header.unknown.count
        ModuleRow(header.places.mapValues { $0 < fields.count ? fields[$0] : "" })
          .read(into: &scan)
        try run.hand(&scan, .table, module, fault)
      }
    }
  }

  /// The source, with line feeds where lines end in a carriage return alone (old spreadsheets).
  private static func withLineFeeds(_ source: ByteSource) throws(Fault) -> ByteSource {
    let start = try source.start(upTo: 64 << 10)
    let whole = ByteSource(start, then: source)
    guard start.contains(0x0D), !start.contains(0x0A) else { return whole }
    return ByteSource(name: source.name) { (buffer: UnsafeMutableRawBufferPointer) throws(Fault) in
      let count = try whole.read(into: buffer)
      for at in 0..<count where buffer[at] == 0x0D { buffer[at] = 0x0A }
      return count
    }
  }

  /// What the columns are.
  private struct Header {
    var places: [ModuleColumn: Int] = [:]
    var unknown: [String] = []
    let count: Int

    init(_ names: [String], file: String, line: Int) throws(Fault) {
      count = names.count
      for (place, name) in names.enumerated() where name.trimmedText != nil {
        if let column = ModuleColumn(header: name) {
          if places[column] == nil { places[column] = place }
        } else {
          unknown.append(name.trimmedText ?? name)
        }
      }
      guard places.keys.contains(where: \.isContent) else {
        throw Fault(.noKnownColumn, file: file, line: line)
      }
      // A table of people has columns of the same name; nobody may come among the modules.
      if TableKind(names) == .people { throw Fault(.notAModule(.profile), file: file, line: line) }
    }
  }
}
