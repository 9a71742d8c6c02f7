import NIOCore
import TestSupport
import Testing
import Wire

@testable import Server

/// How a stream is cut into lines.
@Suite struct LineDecoderTests {
  /// Frames of a stream that comes in pieces of one size.
  private func frames(_ bytes: [UInt8], piece: Int, limit: Int = 8) -> [Frame] {
    var decoder = LineDecoder(limit: limit)
    var buffer = ByteBuffer()
    var frames: [Frame] = []
    var position = 0
    while position < bytes.count {
      let end = min(bytes.count, position + piece)
      buffer.writeBytes(bytes[position..<end])
      position = end
      // As the channel asks: not when there is nothing to read.
      while buffer.readableBytes > 0, let frame = decoder.decode(buffer: &buffer) {
        frames.append(frame)
      }
      #expect(buffer.readableBytes <= limit + 1)
    }
    while let frame = decoder.decodeLast(buffer: &buffer, seenEOF: true) {
      frames.append(frame)
    }
    return frames
  }

  private func line(_ text: String) -> Frame { .line(Array(text.utf8)) }

  @Test(arguments: [1, 2, 3, 7, 8, 9, 10, 11, 1000])
  func anyPiecesGiveTheSameLines(_ piece: Int) {
    let text = "PING\r\n\n12345678\n12345678\r\n123456789\nA\r\rB\n@t 3456789012345\r\nlast"
    #expect(
      frames(Array(text.utf8), piece: piece)
        == [
          line("PING"), line(""), line("12345678"), line("12345678"), .tooLong(tag: nil),
          line("A\r\rB"), .tooLong(tag: "t"), line("last"),
        ])
  }

  /// A too long line without an end is told once, held nowhere, and no line itself.
  @Test func aLineWithoutAnEnd() {
    #expect(
      frames([UInt8](repeating: 0x61, count: 5_000), piece: 13) == [.tooLong(tag: nil)])
  }

  @Test func randomStreamsStayInStep() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      var expected: [Frame] = []
      for _ in 0..<(random.next() % 12) {
        let content = (0..<(random.next() % 14)).map { _ in UInt8(0x61 + random.next() % 3) }
        bytes += content + (random.next() % 2 == 0 ? [0x0A] : [0x0D, 0x0A])
        expected.append(content.count > 8 ? .tooLong(tag: nil) : .line(content))
      }
      #expect(frames(bytes, piece: Int(1 + random.next() % 20)) == expected)
    }
  }
}
