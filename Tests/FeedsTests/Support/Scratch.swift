import Feeds
import Glibc
import SkillModel

/// A folder for one test, gone when let go of.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/feeds-tests-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else { return "/tmp" }
      return String(cString: made)
    }
  }

  deinit { Self.remove(path) }

  /// Writes a file, with the folders on the way; gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) -> String {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
    let full = path + "/" + name
    if let file = fopen(full, "w") {
      _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
      fclose(file)
    }
    return full
  }

  @discardableResult
  func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }

  private static func remove(_ folder: String) {
    guard let stream = opendir(folder) else {
      unlink(folder)
      return
    }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { remove(folder + "/" + name) }
    }
    closedir(stream)
    rmdir(folder)
  }
}

/// The real data beside the project; tests that need it skip when it is not there.
enum RealData {
  static let folder: String = {
    if let stated = getenv("OVERSTAP_DATA") { return String(cString: stated) }
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/" + root + "/../shared/data"
  }()

  static let isPresent = access(folder + "/esco", R_OK) == 0
}

/// What a reader gave.
struct Reading {
  var count = ReadCount()
  var records: [TaxonomyRecord] = []
  var places: [FaultPlace] = []
  var faults: [Fault] = []

  var concepts: [(concept: Concept, words: ConceptText?)] {
    records.compactMap {
      if case .concept(let concept, let words) = $0 { (concept, words) } else { nil }
    }
  }

  var broader: [BroaderLink] {
    records.compactMap { if case .broader(let link) = $0 { link } else { nil } }
  }

  var crosswalks: [CrosswalkLink] {
    records.compactMap { if case .crosswalk(let link) = $0 { link } else { nil } }
  }

  var ratings: [OccupationRating] {
    records.compactMap { if case .rating(let rating) = $0 { rating } else { nil } }
  }

  var requirements: [RequirementLink] {
    records.compactMap { if case .requirement(let link) = $0 { link } else { nil } }
  }

  /// Reads a document.
  init(_ document: TaxonomyDocument) throws {
    var (records, places, faults): ([TaxonomyRecord], [FaultPlace], [Fault]) = ([], [], [])
    count = try TaxonomyReader.read(
      document,
      record: {
        records.append($0)
        places.append($1)
      }, fault: { faults.append($0) })
    (self.records, self.places, self.faults) = (records, places, faults)
  }

  /// Writes a file, finds out what it is and reads it.
  init(_ name: String, _ text: String, in scratch: Scratch = Scratch()) throws {
    let path = scratch.write(name, text)
    guard let document = try TaxonomyLocator.documents(at: [path]).first else {
      throw Fault(.unknownFormat, file: path)
    }
    try self.init(document)
  }
}

/// The records of a table as texts, and the faults of it.
func table(
  _ text: String, dialect: CSVDialect = .comma, limit: Int = CSVReader.defaultRecordLimit
) throws -> (records: [[String]], lines: [Int], faults: [Fault]) {
  try table(ByteSource(name: "t.csv", bytes: Array(text.utf8)), dialect: dialect, limit: limit)
}

func table(
  _ source: ByteSource, dialect: CSVDialect = .comma, limit: Int = CSVReader.defaultRecordLimit
) throws -> (records: [[String]], lines: [Int], faults: [Fault]) {
  let reader = CSVReader(source, dialect: dialect, recordLimit: limit)
  var found: (records: [[String]], lines: [Int], faults: [Fault]) = ([], [], [])
  while true {
    switch try reader.next() {
    case .end: return found
    case .fault(let fault): found.faults.append(fault)
    case .record:
      found.records.append((0..<reader.record.count).map(reader.record.string(at:)))
      found.lines.append(reader.record.line)
    }
  }
}

/// Bytes in small portions, as a pipe gives them.
func dripping(_ bytes: [UInt8], by size: Int) -> ByteSource {
  var at = 0
  return ByteSource(name: "-") { buffer in
    let count = min(size, buffer.count, bytes.count - at)
    buffer.copyBytes(from: bytes[at..<(at + count)])
    at += count
    return count
  }
}
