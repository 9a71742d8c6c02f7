import Feeds
import Glibc
import SkillModel
import Testing

@Suite struct CSVReaderTests {
  @Test func lineEndsMayBeEither() throws {
    #expect(try table("a,b\r\n1,2\r\n").records == [["a", "b"], ["1", "2"]])
    #expect(try table("a,b\n1,2").records == [["a", "b"], ["1", "2"]])
  }

  @Test func quotedFieldsHoldLineEndsDelimitersAndQuotes() throws {
    let found = try table("id,alt\r\n1,\"a\nb, \"\"c\"\"\"\r\n2,x\r\n")
    #expect(found.records == [["id", "alt"], ["1", "a\nb, \"c\""], ["2", "x"]])
    #expect(found.lines == [1, 2, 4])
  }

  @Test func aByteOrderMarkIsNotPartOfTheHeader() throws {
    #expect(try table("\u{FEFF}a,b\n1,2\n").records.first == ["a", "b"])
  }

  @Test func emptyFieldsCountAndEmptyLinesDoNot() throws {
    let found = try table("a,,c\n\n\r\n,,\nx,y,")
    #expect(found.records == [["a", "", "c"], ["", "", ""], ["x", "y", ""]])
    #expect(found.lines == [1, 4, 5])
  }

  @Test func quotesInsideAnUnquotedFieldAreThemselves() throws {
    #expect(try table("5\" pipe,b\n").records == [["5\" pipe", "b"]])
  }

  @Test func textAfterAClosingQuoteIsKept() throws {
    #expect(try table("\"a\" b,\"c\"\"d\"e\nx,y\n").records == [["a b", "c\"de"], ["x", "y"]])
  }

  @Test func otherDialects() throws {
    #expect(try table("a;\"b;c\"\n", dialect: .semicolon).records == [["a", "b;c"]])
    #expect(try table("a\t\"b\n", dialect: .plainTab).records == [["a", "\"b"]])
    #expect(try table("a\t\"b\tc\"\n", dialect: .tab).records == [["a", "b\tc"]])
  }

  @Test func anOpenQuoteAtTheEndIsATruncatedRecord() throws {
    let found = try table("a,b\n1,\"cut off\nhere")
    #expect(found.records == [["a", "b"]])
    #expect(found.faults == [Fault(.truncatedRecord, file: "t.csv", line: 2)])
  }

  @Test func aLongRecordIsAFaultAndReadingGoesOnInSync() throws {
    let long = String(repeating: "x", count: 500)
    let found = try table("a,b\n1,\(long)\n2,y\n", limit: 100)
    #expect(found.records == [["a", "b"], ["2", "y"]])
    #expect(found.lines == [1, 3])
    #expect(found.faults == [Fault(.tooLong(limit: 100), file: "t.csv", line: 2)])
  }

  @Test func anOpenQuoteLosesNoMoreThanTheLimit() throws {
    let rows = (0..<100).map { "row \($0),value" }.joined(separator: "\n")
    let found = try table("a,b\n1,\"open\n" + rows + "\n", limit: 200)
    #expect(found.faults.map(\.reason) == [.tooLong(limit: 200)])
    #expect(found.records.last == ["row 99", "value"])
    #expect(found.records.count > 80)
    #expect(found.lines.last == 102)
  }

  @Test(arguments: [1, 2, 3, 11])
  func chunkBordersDoNotShow(size: Int) throws {
    let text = "a,\"b\"\"c\nd\",e\r\n\"\",x,\"y\"\r\nlast,1,2"
    let dripped = try table(dripping(Array(text.utf8), by: size))
    #expect(dripped.records == (try table(text).records))
    #expect(dripped.records == [["a", "b\"c\nd", "e"], ["", "x", "y"], ["last", "1", "2"]])
  }

  @Test func recordsLongerThanTheBufferAreRead() throws {
    let long = String(repeating: "é\"\"\n", count: 400_000)
    let found = try table("a,\"\(long)\"\nb,c\n")
    #expect(found.records.count == 2)
    #expect(found.records[0][1].utf8.count == 400_000 * 4)
    #expect(found.lines == [1, 400_002])
  }

  /// A line of 2 GB, never in memory as a whole.
  @Test func aLineOfTwoGigabytesStaysBounded() throws {
    let total = 2 << 30
    var given = 0
    let tail = Array("\nb,c\n".utf8)
    let source = ByteSource(name: "t.csv") { buffer in
      if given < total {
        if let base = buffer.baseAddress { memset(base, 0x78, buffer.count) }
        given += buffer.count
        return buffer.count
      }
      guard given < total * 2 else { return 0 }
      given = total * 2
      buffer.copyBytes(from: tail)
      return tail.count
    }
    let reader = CSVReader(source)
    var (records, faults): (Int, [FaultReason]) = (0, [])
    reading: while true {
      switch try reader.next() {
      case .end: break reading
      case .fault(let fault): faults.append(fault.reason)
      case .record: records += 1
      }
      #expect(reader.bufferCapacity <= CSVReader.defaultRecordLimit + ByteSource.chunkSize)
    }
    #expect(faults == [.tooLong(limit: CSVReader.defaultRecordLimit)])
    #expect(records == 1)
  }

  @Test func fieldsCompareWithoutText() throws {
    let reader = CSVReader(ByteSource(name: "t", bytes: Array("essential,\"opt\"\n".utf8)))
    #expect(try reader.next() == .record)
    #expect(reader.record.equals("essential", at: 0))
    #expect(!reader.record.equals("optional", at: 1))
    #expect(reader.record.isEmpty(at: 9))
    #expect(reader.record.string(at: 9) == "")
    #expect(reader.record.withBytes(at: 1) { $0.count } == 3)
  }
}
