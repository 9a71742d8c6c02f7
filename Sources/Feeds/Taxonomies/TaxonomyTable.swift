internal import SkillModel

/// A table file opened up to its first record: dialect, preamble, header and layout are known.
///
/// Mapping files start with 14 lines of key and value and two empty ones before the header
/// (FORMATS B5); the header is found by its first cell.
struct TaxonomyTable {
  /// The records; the first after the header is in `reader.record` when `first` is `.record`.
  let reader: CSVReader
  /// Bytes taken from the file so far.
  let source: ByteSource
  /// The column names; no names at all when the file is not a table.
  let header: TableHeader
  /// The step that came after the header.
  let first: CSVReader.Step
  /// Fields of the first record; empty when there is none.
  let sample: [String]
  /// Keys and values before the header; of a key that occurs twice the first counts.
  let preamble: [String: String]

  /// Opens a file.
  ///
  /// - Throws: `.cannotRead`, `.emptyFile`, `.notUTF8` for UTF-16.
  init(path: String, name: String) throws(Fault) {
    let file = try ByteSource(path: path, name: name)
    let head = try Self.head(of: file)
    if head.isEmpty { throw Fault(.emptyFile, file: name) }
    if head.withUnsafeBytes({ DocumentScan.looksLikeUTF16($0) }) {
      throw Fault(.notUTF8(looksLike: "UTF-16"), file: name, line: 1)
    }
    let dialect = head.withUnsafeBufferPointer { bytes in
      CSVDialect.guessed(from: Bytes(rebasing: bytes.prefix { $0 != UInt8(ascii: "\n") }))
    }
    source = ByteSource(head, then: file)
    reader = CSVReader(source, dialect: dialect)
    var preamble: [String: String] = [:]
    var step = try reader.next()
    if step == .record, reader.record.bytes(at: 0).trimmed.equals("Mapping project name") {
      for _ in 0..<64 {
        guard step == .record, !Self.isMappingHeader(reader.record) else { break }
        let (key, value) = (reader.record.string(at: 0), reader.record.trimmed(1).text)
        if preamble[key] == nil, !key.isEmpty { preamble[key] = value }
        step = try reader.next()
      }
    }
    self.preamble = preamble
    guard step == .record, reader.record.isUTF8 else {
      header = TableHeader(names: [])
      first = step
      sample = []
      return
    }
    header = TableHeader(reader.record)
    first = try reader.next()
    let record = reader.record
    sample = first == .record ? (0..<record.count).map { record.trimmed($0).text } : []
  }

  /// The layout; nil when it is not known.
  func layout(fileName: String) -> TaxonomyLayout? {
    TaxonomyLayout(header: header, sample: sample, fileName: fileName)
  }

  private static func isMappingHeader(_ record: CSVRecord) -> Bool {
    let cell = record.trimmed(0)
    return cell.equals("O*NET Id") || cell.equals("Classification 1 URI")
  }

  /// The first 64 KiB, or all of a shorter file.
  private static func head(of file: ByteSource) throws(Fault) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    while count < head.count {
      var part = ArraySlice<UInt8>()
      let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: head.count - count, alignment: 1)
      defer { buffer.deallocate() }
      let got = try file.read(into: buffer)
      if got == 0 { break }
      part = ArraySlice(buffer[..<got])
      head.replaceSubrange(count..<(count + got), with: part)
      count += got
    }
    head.removeLast(head.count - count)
    return head
  }
}
