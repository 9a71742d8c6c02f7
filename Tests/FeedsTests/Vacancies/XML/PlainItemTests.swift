import SkillModel
import Testing

@testable import Feeds

/// The plain scanner against libxml2.
@Suite struct PlainItemTests {
  /// Whatever the scanner takes for plain, libxml2 takes too and reads the same.
  @Test func theScannerGivesWhatLibxml2Gives() {
    let marks = ["<", ">", "&", "'", "\"", "]]>", "<![CDATA[", "/", "=", " ", "\n", "&amp;", "<b>"]
    let items = [IndeedTests.full, BrokenItemTests.item(1).replacing("item>", with: "job>")]
    var random = SplitMix(seed: 11)
    var plainCount = 0
    for round in 0..<4000 {
      var bytes = Array(items[round % items.count].utf8)
      for _ in 0..<(1 + round % 3) {
        let at = Int(random.next() % UInt64(bytes.count - 8)) + 4
        let mark = Array(marks[Int(random.next() % UInt64(marks.count))].utf8)
        let removed = Int(random.next() % 4)
        bytes.replaceSubrange(at..<min(at + removed, bytes.count), with: mark)
      }
      bytes.withUnsafeBufferPointer { bytes in
        var item = XMLPlainItem()
        var ends = XMLMarkSearch("]]>")
        guard UTF8Validator.isValid(UnsafeRawBufferPointer(bytes)),
          let length = item.scan(
            bytes, name: Array("job".utf8), origin: 0, ends: &ends)
        else { return }
        plainCount += 1
        let whole = Bytes(rebasing: bytes[..<length])
        var reader = AdReader(file: "v", isRSS: false)
        let text = String(decoding: whole, as: UTF8.self)
        let scanned = try? reader.read(whole, item, line: 1)
        let parsed = try? reader.read(whole, line: 1)
        #expect(scanned?.0 == parsed?.0, "\(text)")
        #expect(scanned?.1.faults == parsed?.1.faults, "\(text)")
      }
    }
    #expect(plainCount > 500)
  }
}

@Suite struct LineCountTests {
  @Test func countsEveryLineFeedAndNothingElse() {
    var random = SplitMix(seed: 3)
    for length in 0..<100 {
      let bytes = (0..<length).map { _ in [10, 0, 11, 138, 255, 9][Int(random.next() % 6)] as UInt8
      }
      let expected = bytes.filter { $0 == 10 }.count
      #expect(bytes.withUnsafeBufferPointer { $0.lineCount } == expected)
    }
  }
}
