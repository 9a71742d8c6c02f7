/// One record of a table, as ranges in the reader's buffer.
///
/// The same object is filled again by each `CSVReader.next()`; take out what is to be kept.
public final class CSVRecord {
  /// 1-based line of the file where the record starts.
  public internal(set) var line = 0

  var base: UnsafeMutablePointer<UInt8>
  var ranges: ContiguousArray<Range<Int>> = []
  /// The whole record in the buffer, quotes and line end included.
  var extent = 0..<0

  init(base: UnsafeMutablePointer<UInt8>) {
    self.base = base
    ranges.reserveCapacity(32)
  }

  /// Number of fields; at least 1.
  public var count: Int { ranges.count }

  /// The text of a field, quotes removed; "" when the record has no such field.
  ///
  /// Bytes that are not UTF-8 become U+FFFD: ask `isUTF8` first.
  public func string(at index: Int) -> String { bytes(at: index).text }

  /// Whether a field is empty or not there.
  public func isEmpty(at index: Int) -> Bool { bytes(at: index).isEmpty }

  /// Whether a field is exactly this text; nothing is allocated.
  public func equals(_ text: StaticString, at index: Int) -> Bool { bytes(at: index).equals(text) }

  /// Calls back with the bytes of a field, valid inside the call only.
  public func withBytes<Result>(
    at index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result { try body(bytes(at: index)) }

  /// Whether the whole record is well-formed UTF-8.
  public var isUTF8: Bool {
    UTF8Validator.isValid(
      UnsafeRawBufferPointer(start: base + extent.lowerBound, count: extent.count))
  }

  /// Takes the quotes out of a field that starts with one, in place; text after the closing quote is
  /// kept as it is.
  func unquote(at index: Int) {
    let (range, quote) = (ranges[index], UInt8(ascii: "\""))
    var (from, to) = (range.lowerBound + 1, range.lowerBound)
    var isInside = true
    while from < range.upperBound {
      if isInside, base[from] == quote {
        from += 1
        isInside = from < range.upperBound && base[from] == quote
        if !isInside { continue }
      }
      base[to] = base[from]
      to += 1
      from += 1
    }
    ranges[index] = range.lowerBound..<to
  }

  func bytes(at index: Int) -> Bytes {
    guard ranges.indices.contains(index) else { return Bytes(start: nil, count: 0) }
    let range = ranges[index]
    return Bytes(start: base + range.lowerBound, count: range.count)
  }
}
