internal import Glibc
public import SkillModel

/// Reads a table record by record, whatever its size.
///
/// Follows RFC 4180 with what real files need besides: records end CRLF or LF, quoted fields hold
/// bare LFs (ESCO), a byte order mark is skipped, empty lines are skipped, a quote inside an
/// unquoted field is a plain character. Memory is bounded by the record limit; time is linear.
public final class CSVReader {
  /// What a step gave.
  public enum Step: Hashable, Sendable {
    /// `record` holds the next record.
    case record
    /// A record that could not be had; reading goes on after it.
    case fault(Fault)
    /// Nothing is left.
    case end
  }

  /// Longest record by default, in bytes.
  public static let defaultRecordLimit = 8 << 20

  /// The record of the last step that gave one; filled anew by the next.
  public let record: CSVRecord
  /// Size of the buffer in bytes: never more than the limit and one chunk.
  public private(set) var bufferCapacity: Int

  private let source: ByteSource
  private let dialect: CSVDialect
  private let limit: Int
  private var base: UnsafeMutablePointer<UInt8>
  /// The loaded bytes that were not handed out yet are `start..<end`.
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var isFirst = true
  private var line = 1
  /// Fields of the record at hand with doubled quotes, or text after the closing quote.
  private var escaped: ContiguousArray<Int> = []
  private var hasQuotes = false

  /// Reads a source; a record over `recordLimit` bytes becomes a fault.
  public init(
    _ source: ByteSource, dialect: CSVDialect = .comma,
    recordLimit: Int = CSVReader.defaultRecordLimit
  ) {
    self.source = source
    self.dialect = dialect
    limit = max(1, recordLimit)
    bufferCapacity = ByteSource.chunkSize
    base = .allocate(capacity: bufferCapacity)
    record = CSVRecord(base: base)
  }

  deinit { base.deallocate() }

  /// Goes to the next record.
  ///
  /// Faults that are steps: `.tooLong` (the bytes up to the next line end after the limit are
  /// dropped and reading goes on there) and `.truncatedRecord` (a quote still open at the end).
  ///
  /// - Throws: `.cannotRead` when the source gives up.
  public func next() throws(Fault) -> Step {
    if isFirst {
      isFirst = false
      try load()
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      if end >= 3, memcmp(base, mark, 3) == 0 { start = 3 }
    }
    while true {
      guard let after = scan() else {
        if end - start > limit { return try skipLongRecord() }
        if isAtEnd {
          if start == end { return .end }
          let fault = Fault(.truncatedRecord, file: source.name, line: line)
          start = end
          return .fault(fault)
        }
        try load()
        continue
      }
      if after - start > limit { return try skipLongRecord() }
      if record.count == 1, !hasQuotes, record.ranges[0].isEmpty {
        line += 1
        start = after
        continue
      }
      finish(after)
      return .record
    }
  }

  // MARK: - One record

  /// Finds the fields of the record at `start`; gives the index after its line end, nil when the
  /// record does not end in the loaded bytes.
  private func scan() -> Int? {
    let base = self.base
    let end = self.end
    let delimiter = dialect.delimiter
    let isQuoted = dialect.isQuoted
    record.ranges.removeAll(keepingCapacity: true)
    if !escaped.isEmpty { escaped.removeAll(keepingCapacity: true) }
    hasQuotes = false
    guard start < end else { return nil }
    let splat = UInt64(delimiter) &* 0x0101_0101_0101_0101
    var at = start
    while true {
      var stop = at
      if isQuoted, at < end, base[at] == quote {
        hasQuotes = true
        guard let (close, isDoubled) = closingQuote(from: at + 1) else { return nil }
        stop = close + 1
        let isReturn =
          stop < end && base[stop] == carriageReturn
          && (stop + 1 == end || base[stop + 1] == lineFeed)
        if isReturn { stop += 1 }
        if stop == end || isReturn || base[stop] == delimiter || base[stop] == lineFeed {
          if isDoubled { escaped.append(record.ranges.count) }
          record.ranges.append(isDoubled ? at..<(close + 1) : (at + 1)..<close)
        } else {
          stop = fieldEnd(from: stop, splat: splat)
          escaped.append(record.ranges.count)
          record.ranges.append(at..<stop)
        }
      } else {
        stop = fieldEnd(from: at, splat: splat)
        let isLast = stop == end || base[stop] == lineFeed
        let hasReturn = isLast && stop > at && base[stop - 1] == carriageReturn
        record.ranges.append(at..<(hasReturn ? stop - 1 : stop))
      }
      if stop == end { return isAtEnd ? end : nil }
      if base[stop] == lineFeed { return stop + 1 }
      at = stop + 1
    }
  }

  /// Index of the closing quote of a field and whether quotes are doubled in it; nil when it does
  /// not close in the loaded bytes, or what follows is not loaded yet.
  private func closingQuote(from first: Int) -> (close: Int, isDoubled: Bool)? {
    var at = first
    var isDoubled = false
    while let found = memchr(base + at, CInt(quote), end - at) {
      let index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if index + 1 == end { return isAtEnd ? (index, isDoubled) : nil }
      if base[index + 1] != quote { return (index, isDoubled) }
      isDoubled = true
      at = index + 2
    }
    return nil
  }

  /// Index of the next delimiter or line feed; `end` when there is none.
  ///
  /// Eight bytes at a time (Hacker's Delight 6-1: a zero byte of `word ^ splat` is where the byte occurs).
  @inline(__always)
  private func fieldEnd(from first: Int, splat: UInt64) -> Int {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let raw = UnsafeRawPointer(base)
    var at = first
    while at + 8 <= end {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let delimiters = word ^ splat
      let feeds = word ^ (0x0A &* ones)
      let found =
        (((delimiters &- ones) & ~delimiters) | ((feeds &- ones) & ~feeds)) & highs
      if found != 0 { return at + found.trailingZeroBitCount >> 3 }
      at += 8
    }
    while at < end, base[at] != dialect.delimiter, base[at] != lineFeed { at += 1 }
    return at
  }

  /// Makes the scanned record the current one.
  private func finish(_ after: Int) {
    record.base = base
    record.line = line
    record.extent = start..<after
    line += hasQuotes ? lineFeeds(start..<after) : 1
    for index in escaped { record.unquote(at: index) }
    start = after
  }

  // MARK: - The buffer

  /// Drops what was handed out, and loads until the buffer is full or the source is at its end.
  ///
  /// A record that fills the buffer doubles it, so a long record is scanned a few times only.
  private func load() throws(Fault) {
    if start > 0 {
      memmove(base, base + start, end - start)
      end -= start
      start = 0
    }
    if end == bufferCapacity {
      let wanted = min(bufferCapacity * 2, limit + ByteSource.chunkSize)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
      memcpy(larger, base, end)
      base.deallocate()
      base = larger
      record.base = larger
      record.ranges.removeAll(keepingCapacity: true)
      bufferCapacity = wanted
    }
    while end < bufferCapacity {
      let count = try source.read(
        into: UnsafeMutableRawBufferPointer(start: base + end, count: bufferCapacity - end))
      if count == 0 {
        isAtEnd = true
        return
      }
      end += count
    }
  }

  /// Drops the bytes up to the next line end after the limit: quotes do not count here, since an
  /// open quote is the likely cause.
  private func skipLongRecord() throws(Fault) -> Step {
    let fault = Fault(.tooLong(limit: limit), file: source.name, line: line)
    var from = start + limit
    record.ranges.removeAll(keepingCapacity: true)
    while true {
      if let found = memchr(base + from, CInt(lineFeed), end - from) {
        let after = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
        line += lineFeeds(start..<after)
        start = after
        return .fault(fault)
      }
      line += lineFeeds(start..<end)
      (start, end, from) = (0, 0, 0)
      if isAtEnd { return .fault(fault) }
      try load()
    }
  }

  private func lineFeeds(_ range: Range<Int>) -> Int {
    Bytes(start: base + range.lowerBound, count: range.count).lineFeedCount
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
