import NIOCore
import Wire

/// Cuts what a connection receives into lines.
///
/// What is left when the client stops sending is a line too.
struct LineDecoder: NIOSingleStepByteToMessageDecoder {
  typealias InboundOut = Frame

  private var framing: LineFraming

  init(limit: Int) { framing = LineFraming(limit: limit) }

  mutating func decode(buffer: inout ByteBuffer) -> Frame? {
    let step = buffer.withUnsafeReadableBytes { framing.next(in: $0) }
    buffer.moveReaderIndex(forwardBy: step.used)
    return step.frame
  }

  mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) -> Frame? {
    guard seenEOF else { return decode(buffer: &buffer) }
    let step = buffer.withUnsafeReadableBytes { framing.last(in: $0) }
    buffer.moveReaderIndex(forwardBy: step.used)
    return step.frame
  }
}
