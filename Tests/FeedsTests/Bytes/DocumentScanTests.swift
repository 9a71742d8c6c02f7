import Feeds
import SkillModel
import Testing

@Suite struct DocumentScanTests {
  private func scan(_ bytes: [UInt8], by size: Int = 1 << 20) throws -> DocumentScan {
    try DocumentScan.run(dripping(bytes, by: size))
  }

  @Test func handsOnEveryByte() throws {
    let bytes = Array("één\ntwee, drie\n".utf8)
    var seen: [UInt8] = []
    let scan = try DocumentScan.run(dripping(bytes, by: 3)) { seen.append(contentsOf: $0) }
    #expect(seen == bytes)
    #expect(scan.byteCount == bytes.count)
    #expect(scan.encoding == .utf8)
  }

  @Test(arguments: [1, 2, 3, 7, 8, 9, 64])
  func charactersMayLieAcrossChunks(size: Int) throws {
    let text = "inspiciënt — 工程師 👩‍🔧 plain ASCII text that is longer than eight bytes\n"
    #expect(try scan(Array(text.utf8), by: size).encoding == .utf8)
  }

  @Test func windows1252IsNamedWithItsLine() throws {
    let bytes = Array("een\ntwee\ninspici".utf8) + [0xEB] + Array("nt\n".utf8)
    #expect(try scan(bytes).encoding == .notUTF8(line: 3, looksLike: "Windows-1252"))
    #expect(
      try scan(bytes, by: 2).fault(file: "x.csv")
        == Fault(.notUTF8(looksLike: "Windows-1252"), file: "x.csv", line: 3))
  }

  @Test func utf16IsNamedWithAndWithoutMark() throws {
    let little = Array("conceptUri,label".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try scan([0xFF, 0xFE] + little).encoding == .notUTF8(line: 1, looksLike: "UTF-16"))
    #expect(try scan(little).encoding == .notUTF8(line: 1, looksLike: "UTF-16"))
  }

  @Test func aCutCharacterAtTheEndIsTruncation() throws {
    let bytes = Array("een\ntwee ë".utf8).dropLast()
    #expect(try scan(Array(bytes)).encoding == .truncated(line: 2))
  }

  @Test(arguments: [
    [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xC3, 0x28], [0xFF],
  ])
  func illFormedSequencesAreFound(bytes: [Int]) throws {
    let scan = try scan(bytes.map(UInt8.init))
    #expect(scan.encoding == .notUTF8(line: 1, looksLike: "Windows-1252"))
  }

  @Test func nothingIsEmpty() throws {
    #expect(try scan([]).fault(file: "x") == Fault(.emptyFile, file: "x"))
  }
}
