/// A line as it came, or that it was too long.
public enum Frame: Sendable, Hashable {
  /// Bytes without the line end.
  case line([UInt8])
  /// A line over the limit, of which only the tag is known.
  case tooLong(tag: String?)
}

/// Cuts a stream into lines at LF or CRLF, and stays in step after a line that is too long.
///
/// Such a line is told as soon as it is over the limit and then skipped up to its end, so whoever holds
/// the bytes never has to hold more than one line and its line end. Each byte is looked at once.
public struct LineFraming: Sendable {
  /// What to do with the bytes that were not used before.
  public struct Step: Sendable, Hashable {
    /// The frame that was found; nil when more bytes are needed.
    public var frame: Frame?
    /// Bytes from the start that are done with; the others come again at the next step, with what
    /// was received since.
    public var used: Int
  }

  private let limit: Int
  private var scanned = 0
  private var isSkipping = false

  /// Lines of some bytes at the most, without their line end.
  public init(limit: Int) { self.limit = limit }

  /// Looks for the next frame.
  ///
  /// - Parameter bytes: everything received and not used yet.
  public mutating func next(in bytes: UnsafeRawBufferPointer) -> Step {
    var start = 0
    while true {
      guard let end = bytes[(start + scanned)...].firstIndex(of: 0x0A) else {
        return unended(bytes, from: start)
      }
      let length = end - start
      scanned = 0
      if isSkipping {
        isSkipping = false
        start = end + 1
        continue
      }
      let hasReturn = length > 0 && bytes[end - 1] == 0x0D
      let size = hasReturn ? length - 1 : length
      let line = bytes[start..<start + size]
      return Step(frame: size > limit ? tooLong(line) : .line(Array(line)), used: end + 1)
    }
  }

  /// What is left when nothing more comes: a line too, though it has no end.
  ///
  /// To be asked until it finds no frame.
  public mutating func last(in bytes: UnsafeRawBufferPointer) -> Step {
    let step = next(in: bytes)
    let rest = bytes[step.used...]
    guard step.frame == nil, !isSkipping, !rest.isEmpty else { return step }
    scanned = 0
    let line = rest.last == 0x0D ? rest.dropLast() : rest
    return Step(
      frame: line.count > limit ? tooLong(line) : .line(Array(line)), used: bytes.count)
  }

  /// Bytes without a line end.
  private mutating func unended(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Step {
    let rest = bytes[start...]
    if isSkipping { return Step(frame: nil, used: bytes.count) }
    scanned = rest.count
    // One more byte may be the CR of a line that fits.
    guard scanned > limit + 1 else { return Step(frame: nil, used: start) }
    isSkipping = true
    // What comes next is new: its first bytes may be the end of this line.
    scanned = 0
    return Step(frame: tooLong(rest), used: bytes.count)
  }

  private func tooLong(_ line: some Sequence<UInt8>) -> Frame {
    .tooLong(tag: LineTokenizer.tag(ofStart: line))
  }
}
