internal import Glibc
public import SkillModel

/// Reads lines of bytes, whatever the size of the source: JSON lines, batch input.
///
/// A line is handed out as soon as its end was read, so a program at the other end of a pipe gets its
/// answers one by one. Lines end LF or CRLF; the last one may lack its end. Memory is bounded by
/// the limit; time is linear.
public final class LineReader {
  /// What a step gave.
  public enum Step: Hashable, Sendable {
    /// The next line is in `withLine`.
    case line
    /// A line over the limit; its bytes were dropped, reading goes on after it.
    case tooLong
    /// Nothing is left.
    case end
  }

  /// Longest line by default, in bytes.
  public static let defaultLimit = 4 << 20

  /// 1-based number of the line of the last step.
  public private(set) var number = 0

  private let source: ByteSource
  private let limit: Int
  private var buffer: [UInt8]
  /// The loaded bytes that were not handed out yet are `start..<end`; up to `scanned` they hold no LF.
  private var start = 0
  private var scanned = 0
  private var end = 0
  private var isAtEnd = false
  private var line = 0..<0

  /// Reads a source; a line over `limit` bytes is dropped and told of.
  public init(_ source: ByteSource, limit: Int = LineReader.defaultLimit) {
    self.source = source
    self.limit = max(1, limit)
    buffer = [UInt8](repeating: 0, count: ByteSource.chunkSize)
  }

  /// Goes to the next line.
  ///
  /// - Throws: `.cannotRead` when the source gives up.
  public func next() throws(Fault) -> Step {
    while true {
      if let feed = lineFeed() {
        return took(start..<feed, next: feed + 1)
      }
      if isAtEnd {
        if start == end { return .end }
        return took(start..<end, next: end)
      }
      if end - start > limit { return try drop() }
      try load()
    }
  }

  /// Whether the next step needs no more bytes of the source: a whole line was read already.
  public var isLineReady: Bool { lineFeed() != nil }

  /// Calls back with the line of the last step that gave one, without its end.
  public func withLine<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try buffer.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[line])) }
  }

  private func took(_ range: Range<Int>, next: Int) -> Step {
    number += 1
    start = next
    scanned = next
    if range.count > limit { return .tooLong }
    let hasReturn = range.last.map { buffer[$0] == 0x0D } ?? false
    line = hasReturn ? range.dropLast() : range
    return .line
  }

  private func lineFeed() -> Int? {
    let found: Int? = buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, scanned < end,
        let feed = memchr(base + scanned, 0x0A, end - scanned)
      else { return nil }
      return UnsafeRawPointer(feed) - base
    }
    if found == nil { scanned = end }
    return found
  }

  private func drop() throws(Fault) -> Step {
    number += 1
    while true {
      (start, scanned, end) = (0, 0, 0)
      try load()
      if let feed = lineFeed() {
        (start, scanned) = (feed + 1, feed + 1)
        return .tooLong
      }
      if isAtEnd {
        (start, scanned, end) = (0, 0, 0)
        return .tooLong
      }
    }
  }

  private func load() throws(Fault) {
    line = 0..<0
    if start > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        if let base = bytes.baseAddress { _ = memmove(base, base + start, end - start) }
      }
      (scanned, end, start) = (scanned - start, end - start, 0)
    }
    if end == buffer.count {
      let more = min(buffer.count, limit + ByteSource.chunkSize - buffer.count)
      buffer.append(contentsOf: repeatElement(0, count: max(more, 1)))
    }
    let count = try fill()
    if count == 0 { isAtEnd = true }
    end += count
  }

  private func fill() throws(Fault) -> Int {
    var result: Result<Int, Fault> = .success(0)
    buffer.withUnsafeMutableBytes { bytes in
      do throws(Fault) {
        result = .success(
          try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[end...])))
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }
}
