public import SkillModel

/// Parses JSON from bytes (RFC 8259), strictly: no comments, no trailing commas, no lone surrogates,
/// nothing after the value, at most `depthLimit` lists and objects inside each other.
///
/// Linear in the size.
public enum JSONParser {
  /// How deep a text may nest.
  public static let depthLimit = 128

  /// Parses one JSON text.
  ///
  /// - Parameters:
  ///   - file: name for the fault.
  ///   - line: 1-based line of the file that the bytes start on.
  /// - Throws: `.notJSON`, with what was expected and the line of it; `.emptyFile` when there are
  ///   no bytes but blanks.
  public static func parse(
    _ bytes: UnsafeRawBufferPointer, file: String? = nil, line: Int = 1
  ) throws(Fault) -> JSONValue {
    var scanner = JSONScanner(bytes)
    do throws(JSONFault) {
      scanner.skipBlanks()
      if scanner.isAtEnd { throw JSONFault("") }
      let value = try scanner.value(depth: 0)
      scanner.skipBlanks()
      if !scanner.isAtEnd { throw JSONFault("end of text") }
      return value
    } catch {
      throw scanner.fault(error, file: file, line: line)
    }
  }

  /// Parses one JSON text.
  ///
  /// - Throws: `.notJSON`, `.emptyFile`.
  public static func parse(
    _ bytes: [UInt8], file: String? = nil, line: Int = 1
  ) throws(Fault) -> JSONValue {
    var result: Result<JSONValue, Fault> = .success(.null)
    bytes.withUnsafeBytes { buffer in
      do throws(Fault) {
        result = .success(try parse(buffer, file: file, line: line))
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }

  /// Parses one JSON text.
  ///
  /// - Throws: `.notJSON`, `.emptyFile`.
  public static func parse(
    _ text: String, file: String? = nil, line: Int = 1
  ) throws(Fault) -> JSONValue { try parse(Array(text.utf8), file: file, line: line) }

  /// Parses a file that is one JSON text of at most `limit` bytes.
  ///
  /// - Throws: `.cannotRead`, `.tooLong`, `.notJSON`, `.emptyFile`.
  public static func parse(
    contentsOf path: String, limit: Int = 64 << 20
  ) throws(Fault) -> JSONValue {
    let source = try ByteSource(path: path)
    guard let bytes = try source.all(limit: limit) else {
      throw Fault(.tooLong(limit: limit), file: path)
    }
    return try parse(bytes, file: path)
  }

  /// Parses a list and hands on each element as it is read, with the line it starts on.
  ///
  /// - Throws: `.notJSON`, `.emptyFile`, and what `element` throws.
  static func parseElements(
    of bytes: UnsafeRawBufferPointer, file: String?, element: (JSONValue, Int) throws -> Void
  ) throws {
    var scanner = JSONScanner(bytes)
    var (line, counted) = (1, 0)
    func next() throws(Fault) -> JSONValue? {
      do throws(JSONFault) {
        guard try scanner.startNextElement() else {
          if !scanner.isAtEnd { throw JSONFault("end of text") }
          return nil
        }
        line += scanner.lineFeeds(from: counted)
        counted = scanner.at
        return try scanner.value(depth: 1)
      } catch {
        throw scanner.fault(error, file: file, line: 1)
      }
    }
    while let value = try next() { try element(value, line) }
  }
}

extension ByteSource {
  /// All that is left of the source; nil when it is more than `limit` bytes.
  public func all(limit: Int) throws(Fault) -> [UInt8]? {
    var all: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ByteSource.chunkSize, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      if count == 0 { return all }
      if all.count + count > limit { return nil }
      all.append(contentsOf: buffer[..<count])
    }
  }
}
