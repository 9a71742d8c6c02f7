import Feeds
import SkillModel
import Testing

@Suite struct LineReaderTests {
  private func lines(_ text: String, by size: Int = 1 << 20, limit: Int = 100) throws -> [String] {
    let reader = LineReader(dripping(Array(text.utf8), by: size), limit: limit)
    var found: [String] = []
    while true {
      switch try reader.next() {
      case .end: return found
      case .tooLong: found.append("\(reader.number) too long")
      case .line: found.append(reader.withLine { String(decoding: $0, as: UTF8.self) })
      }
    }
  }

  @Test(arguments: [1, 2, 5, 1000])
  func endsMayBeEither(size: Int) throws {
    #expect(try lines("a\nbb\r\n\nlast", by: size) == ["a", "bb", "", "last"])
  }

  @Test(arguments: [1, 7, 1000])
  func aLongLineIsDroppedAndTheNextIsInSync(size: Int) throws {
    let long = String(repeating: "x", count: 600_000)
    #expect(
      try lines("a\n" + long + "\nb\n" + long, by: size * 1000)
        == ["a", "2 too long", "b", "4 too long"])
  }

  @Test func aLineIsThereBeforeTheNextIsWritten() throws {
    var asked = 0
    let source = ByteSource(name: "-") { buffer in
      asked += 1
      buffer.copyBytes(from: Array("line \(asked)\n".utf8))
      return 7
    }
    let reader = LineReader(source)
    #expect(try reader.next() == .line)
    #expect(asked == 1)
  }
}
