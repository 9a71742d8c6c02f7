public import SkillModel

/// A file of people, in any format that is known: its content tells which, never its name.
///
/// JSON is one object, a list of them or one a line, each of any JSON format; XML holds people at any
/// depth; a table has one row a person.
public enum CandidateFile {
  /// Longest line of JSON lines, in bytes.
  public static let lineLimit = LineReader.defaultLimit
  /// Longest file that is one object or list, in bytes.
  public static let documentLimit = 256 << 20

  /// Reads the people in a file (`-` is standard input).
  ///
  /// Lines, rows and elements of XML are read one by one; a JSON object over several lines or a list is
  /// taken in whole. One bad line, row, element or value never stops the run; a document that is known
  /// and no profile is a fault too. The id of a person without one is the 1-based line, in a list, a
  /// table or XML the 1-based place.
  ///
  /// - Parameters:
  ///   - candidate: called with each person and what was left out; what it throws ends the run. The
  ///     faults in the notes are not handed to `fault` again.
  ///   - fault: called with each person that could not be read.
  /// - Returns: how many people were read, and how many could not be.
  /// - Throws: a `Fault` when nothing can be read (`.cannotRead`, `.emptyFile`, `.notJSON`, `.notXML`,
  ///   `.notUTF8`, `.hasDocumentType`, `.unknownFormat`, `.noKnownColumn`, `.tooLong`), or what
  ///   `candidate` throws.
  @discardableResult
  public static func read(
    _ path: String,
    candidate: (Candidate, CandidateNotes) throws -> Void,
    fault: (Fault) -> Void
  ) throws -> ReadCount {
    try read(try ByteSource(path: path), candidate: candidate, fault: fault)
  }

  /// Reads the people in a source, as `read(_:candidate:fault:)` does for a path.
  @discardableResult
  public static func read(
    _ source: ByteSource,
    candidate: (Candidate, CandidateNotes) throws -> Void,
    fault: (Fault) -> Void
  ) throws -> ReadCount {
    let start = try source.start(upTo: startLimit)
    let source = ByteSource(start, then: source)
    if start.withUnsafeBytes({ DocumentScan.looksLikeUTF16($0) }) {
      throw Fault(.notUTF8(looksLike: "UTF-16"), file: source.name, line: 1)
    }
    if let other = OtherDocument(start: start) {
      fault(Fault(.otherDocument(other), file: source.name))
      return ReadCount(records: 0, faults: 1)
    }
    guard let first = start.firstIndex(where: { !isBlank($0) }) else {
      throw Fault(.emptyFile, file: source.name)
    }
    if start[first] == UInt8(ascii: "<") {
      return try ProfileXML.read(source, candidate: candidate, fault: fault)
    }
    if start[first] != UInt8(ascii: "{"), start[first] != UInt8(ascii: "[") {
      let line = Array(start[first...].prefix { $0 != UInt8(ascii: "\n") })
      let hasJSON = hasOtherLine(start, after: first + line.count)
      if CandidateTable.isHeader(line) || CandidateTable.isTable(line) && !hasJSON {
        return try CandidateTable.read(source, header: line, candidate: candidate, fault: fault)
      }
      guard hasJSON else { throw Fault(.unknownFormat, file: source.name) }
    }
    return try readJSON(source, candidate: candidate, fault: fault)
  }

  /// How much of a file is looked at to tell what it is, in bytes.
  private static let startLimit = 64 << 10

  private static func readJSON(
    _ source: ByteSource, candidate: (Candidate, CandidateNotes) throws -> Void,
    fault: (Fault) -> Void
  ) throws -> ReadCount {
    let head = try head(of: source)
    let whole = ByteSource(head.bytes, then: source)
    var run = Run(file: source.name)
    if head.isLines {
      try run.readLines(whole, candidate, fault)
    } else {
      guard let bytes = try whole.all(limit: documentLimit) else {
        throw Fault(.tooLong(limit: documentLimit), file: source.name)
      }
      try run.readDocument(bytes, candidate, fault)
    }
    return run.count
  }

  /// The first bytes of a source, up to the end of the first line that is not blank, and whether the
  /// source is JSON lines: that line is a value of its own that is no list.
  private static func head(of source: ByteSource) throws(Fault) -> (bytes: [UInt8], isLines: Bool) {
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ByteSource.chunkSize, alignment: 1)
    defer { chunk.deallocate() }
    while bytes.count <= lineLimit {
      let count = try source.read(into: chunk)
      bytes.append(contentsOf: chunk[..<count])
      let first = bytes.firstIndex { !isBlank($0) } ?? bytes.count
      let end = bytes[first...].firstIndex(of: UInt8(ascii: "\n"))
      if count > 0, end == nil { continue }
      if first == bytes.count { throw Fault(.emptyFile, file: source.name) }
      if bytes[first] == UInt8(ascii: "[") { return (bytes, false) }
      let line = Array(bytes[first..<(end ?? bytes.count)])
      do throws(Fault) {
        _ = try JSONParser.parse(line)
        return (bytes, true)
      } catch {
        return (bytes, hasOtherLine(bytes, after: end ?? bytes.count))
      }
    }
    return (bytes, bytes.first { !isBlank($0) } != UInt8(ascii: "["))
  }

  /// Whether one of the next lines at hand is an object of its own: then a first line that is no
  /// JSON is one bad line, not the start of an object over several lines.
  private static func hasOtherLine(_ bytes: [UInt8], after start: Int) -> Bool {
    bytes[start...].split(separator: UInt8(ascii: "\n"), maxSplits: 4).prefix(4).contains { line in
      guard line.first == UInt8(ascii: "{") else { return false }
      do throws(Fault) {
        return try JSONParser.parse(Array(line)).object != nil
      } catch {
        return false
      }
    }
  }

  private struct Run {
    let file: String
    var count = ReadCount()

    mutating func readLines(
      _ source: ByteSource, _ candidate: (Candidate, CandidateNotes) throws -> Void,
      _ fault: (Fault) -> Void
    ) throws {
      let lines = LineReader(source, limit: lineLimit)
      while true {
        switch try lines.next() {
        case .end: return
        case .tooLong:
          count.faults += 1
          fault(Fault(.tooLong(limit: lineLimit), file: file, line: lines.number))
        case .line:
          var parsed: JSONValue?
          do throws(Fault) {
            parsed = try lines.parsed(file: file)
          } catch {
            count.faults += 1
            fault(error)
          }
          guard let parsed else { continue }
          try take(parsed, id: lines.number, line: lines.number, candidate, fault)
        }
      }
    }

    mutating func readDocument(
      _ bytes: [UInt8], _ candidate: (Candidate, CandidateNotes) throws -> Void,
      _ fault: (Fault) -> Void
    ) throws {
      let isList = bytes.first { !isBlank($0) } == UInt8(ascii: "[")
      guard isList else {
        return try take(
          try JSONParser.parse(bytes, file: file), id: 1, line: 1, candidate, fault)
      }
      var place = 0
      try bytes.withUnsafeBytes { buffer in
        try JSONParser.parseElements(of: buffer, file: file) { value, line in
          place += 1
          try take(value, id: place, line: line, candidate, fault)
        }
      }
    }

    private mutating func take(
      _ value: JSONValue, id: Int, line: Int,
      _ candidate: (Candidate, CandidateNotes) throws -> Void, _ fault: (Fault) -> Void
    ) throws {
      let found: (Candidate, CandidateNotes)
      do throws(Fault) {
        found = try ProfileJSON.candidate(
          from: value, fallbackID: String(id), file: file, line: line)
      } catch {
        count.faults += 1
        fault(error)
        return
      }
      try candidate(found.0, found.1)
      count.records += 1
    }
  }
}

extension LineReader {
  /// The line as JSON; nil when it is blank.
  ///
  /// - Throws: `.notJSON` with the line.
  func parsed(file: String) throws(Fault) -> JSONValue? {
    var result: Result<JSONValue?, Fault> = .success(nil)
    withLine { bytes in
      do throws(Fault) {
        result = .success(try JSONParser.parse(bytes, file: file, line: number))
      } catch {
        if error.reason != .emptyFile { result = .failure(error) }
      }
    }
    return try result.get()
  }
}
