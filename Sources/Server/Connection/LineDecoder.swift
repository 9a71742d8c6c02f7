import NIOCore
import Wire

/// A line as it came, or that it was too long.
enum Frame: Sendable, Hashable {
  /// Bytes without the line end.
  case line([UInt8])
  /// A line over the limit, of which only the tag is known.
  case tooLong(tag: String?)
}

/// Cuts a stream into lines at LF or CRLF, and stays in step after a line that is too long.
///
/// Such a line is told as soon as it is over the limit and then skipped up to its end, so memory holds
/// one line at the most. What is left when the client stops sending is a line too.
struct LineDecoder: NIOSingleStepByteToMessageDecoder {
  typealias InboundOut = Frame

  private let limit: Int
  private var scanned = 0
  private var isSkipping = false

  init(limit: Int) { self.limit = limit }

  mutating func decode(buffer: inout ByteBuffer) throws -> Frame? {
    while true {
      let unread = buffer.readableBytesView
      let found = unread.dropFirst(scanned).firstIndex(of: 0x0A)
      guard let end = found else {
        if isSkipping {
          buffer.moveReaderIndex(to: buffer.writerIndex)
          scanned = 0
          return nil
        }
        scanned = unread.count
        // One more byte may be the CR of a line that fits.
        guard scanned > limit + 1 else { return nil }
        isSkipping = true
        let length = scanned
        // What comes next is new: its first bytes may be the end of this line.
        scanned = 0
        return tooLong(&buffer, length: length)
      }
      let length = end - unread.startIndex
      scanned = 0
      if isSkipping {
        buffer.moveReaderIndex(forwardBy: length + 1)
        isSkipping = false
        continue
      }
      let hasReturn = length > 0 && unread[end - 1] == 0x0D
      let size = hasReturn ? length - 1 : length
      if size > limit { return tooLong(&buffer, length: length + 1) }
      let line = buffer.readBytes(length: size) ?? []
      buffer.moveReaderIndex(forwardBy: length + 1 - size)
      return .line(line)
    }
  }

  mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) throws -> Frame? {
    if let frame = try decode(buffer: &buffer) { return frame }
    guard seenEOF, !isSkipping, buffer.readableBytes > 0 else { return nil }
    scanned = 0
    var rest = buffer.readBytes(length: buffer.readableBytes) ?? []
    if rest.last == 0x0D { rest.removeLast() }
    return rest.count > limit ? .tooLong(tag: LineTokenizer.tag(ofStart: rest)) : .line(rest)
  }

  private func tooLong(_ buffer: inout ByteBuffer, length: Int) -> Frame {
    let tag = LineTokenizer.tag(ofStart: buffer.readableBytesView)
    buffer.moveReaderIndex(forwardBy: length)
    return .tooLong(tag: tag)
  }
}
