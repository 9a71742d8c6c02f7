import TestSupport
import Testing

@testable import Wire

/// How a line is cut into words.
@Suite struct LineTokenizerTests {
  private func request(_ text: String) throws -> RequestLine? {
    try LineTokenizer.request(Array(text.utf8))
  }

  private func code(_ bytes: [UInt8]) -> ErrorCode? {
    do throws(WireFault) {
      _ = try LineTokenizer.request(bytes)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func wordsOptionsAndQuotes() throws {
    let line = try #require(
      try request("  @a.1 gap K-1042\t\"een \\\"naam\\\" \\\\ x\"  limit=5 region=\"Den Bosch\" "))
    #expect(
      line
        == RequestLine(
          tag: "a.1", verb: "GAP", words: ["K-1042", "een \"naam\" \\ x"],
          options: [.init("limit", "5"), .init("region", "Den Bosch")]))
  }

  /// An address with a query is a word, not an option; a word in quotes never is one.
  @Test func onlyAPlainNameMakesAnOption() throws {
    let line = try #require(try request("SHOW http://x.example/?a=b \"limit=5\" a=b=c empty="))
    #expect(line.words == ["http://x.example/?a=b", "limit=5"])
    #expect(line.options == [.init("a", "b=c"), .init("empty", "")])
  }

  @Test func jsonTakesTheRestAsItIs() throws {
    let line = try #require(try request(#"MATCH limit=1 json={"a": "b \" c"}  "#))
    #expect(line.options == [.init("limit", "1")])
    #expect(line.json == Array(#"{"a": "b \" c"}  "#.utf8))
  }

  @Test func blanksAskNothing() throws {
    #expect(try request("") == nil)
    #expect(try request(" \t ") == nil)
  }

  @Test(arguments: [
    "@", "@ PING", "@a", "@a/b PING", "@" + String(repeating: "x", count: 65) + " PING", "X \"open",
    "X \"a\"b", "X a\"b", "X \"\\q\"", "X \"\\", "X limit=\"a\"b",
  ])
  func badLines(_ text: String) {
    #expect(code(Array(text.utf8)) == .badRequest, "\(text)")
  }

  @Test(arguments: [
    [0x50, 0x00], [0x50, 0xFF], [0x50, 0x20, 0xC3], [0xED, 0xA0, 0x80], [0x50, 0x1B], [0x7F],
    [0x50, 0x0D, 0x50],
  ])
  func whatIsNoText(_ bytes: [Int]) {
    #expect(code(bytes.map { UInt8($0) }) == .encoding)
  }

  @Test func aTagIsFoundInALineThatIsBadOtherwise() {
    #expect(LineTokenizer.tag(ofStart: Array("@x7 \u{0}".utf8)) == "x7")
    #expect(LineTokenizer.tag(ofStart: Array("@x7".utf8)) == nil)
    #expect(LineTokenizer.tag(ofStart: Array("@ x".utf8)) == nil)
    #expect(LineTokenizer.tag(ofStart: Array("PING @x ".utf8)) == nil)
    #expect(LineTokenizer.tag(ofStart: Array(" \t @x7 \"".utf8)) == "x7")
  }

  /// Any bytes give a request, nothing, or one of two faults.
  @Test func anyBytesAreSurvived() {
    var random = SplitMix64(seed: 7)
    let likely = Array("@aZ9 =\"\\\tjson={}-PING".utf8) + [0, 0x0D, 0xC3, 0xA9, 0xF0, 0xFF]
    for _ in 0..<20_000 {
      let count = Int(random.next() % 40)
      let bytes = (0..<count).map { _ in
        random.next() % 8 == 0
          ? UInt8(truncatingIfNeeded: random.next())
          : likely[Int(random.next() % UInt64(likely.count))]
      }
      let found = code(bytes)
      #expect(found == nil || found == .badRequest || found == .encoding)
      _ = LineTokenizer.tag(ofStart: bytes)
    }
  }

  /// What is written reads back as the same.
  @Test func writingAndReadingGoRound() throws {
    var random = SplitMix64(seed: 11)
    let scalars = Array("ab =\"\\\n\r\téß𝛼@:/?-_json".unicodeScalars)
    func text(_ least: Int) -> String {
      var text = ""
      for _ in 0..<(least + Int(random.next() % 8)) {
        text.unicodeScalars.append(scalars[Int(random.next() % UInt64(scalars.count))])
      }
      return text
    }
    for round in 0..<5_000 {
      var line = RequestLine(verb: "MATCH")
      if round % 3 == 0 { line.tag = "t\(round)" }
      for _ in 0..<(random.next() % 4) { line.words.append(text(0)) }
      for _ in 0..<(random.next() % 4) { line.options.append(.init("a-b", text(0))) }
      if round % 5 == 0 { line.json = Array("{\"x\": \"\(round) \\n\"}".utf8) }
      #expect(try request(line.text) == line, "\(line.text)")
    }
  }
}
