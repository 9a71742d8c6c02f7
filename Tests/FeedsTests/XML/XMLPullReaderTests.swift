import SkillModel
import Testing

@testable import Feeds

@Suite struct XMLPullReaderTests {
  /// Every step, with what belongs to it.
  private func steps(_ source: ByteSource) throws -> [String] {
    var reader = try XMLPullReader(source)
    var found: [String] = []
    while true {
      switch try reader.next() {
      case .start:
        let attributes = reader.attributes().sorted { $0.key < $1.key }
          .map { " \($0.key)=\($0.value)" }.joined()
        found.append("<\(reader.name.local)\(attributes)> \(reader.line)")
      case .end: found.append("/")
      case .text:
        if let text = reader.text.trimmedText { found.append(text) }
      case .finished: return found
      }
    }
  }

  private let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- first -->
    <a xmlns="urn:one" xmlns:p="urn:two" p:x="1" y="&lt;2&amp;">
      <p:b/>tekst &#233;
      <c><![CDATA[<p>niet &amp; ontleed</p>]]></c>
    </a>
    """

  @Test(arguments: [1, 7, 1000])
  func elementsTextAndCDATA(size: Int) throws {
    let found = try steps(dripping(Array(document.utf8), by: size))
    #expect(
      found == [
        "<a x=1 y=<2&> 3", "<b> 4", "/", "tekst é", "<c> 5", "<p>niet &amp; ontleed</p>", "/", "/",
      ])
  }

  @Test func namesCarryTheirNamespace() throws {
    var reader = try XMLPullReader(ByteSource(name: "x", bytes: Array(document.utf8)))
    #expect(try reader.next() == .start)
    #expect(reader.name == XMLName("a", in: "urn:one"))
    _ = try reader.next()
    #expect(try reader.next() == .start)
    #expect(reader.name == XMLName("b", in: "urn:two"))
  }

  /// A prefix that is bound to nothing: the local name is still there.
  @Test func anUnboundPrefixLosesOnlyItself() throws {
    let found = try steps(ByteSource(name: "x", bytes: Array("<a><oa:b>1</oa:b></a>".utf8)))
    #expect(found == ["<a> 1", "<b> 1", "1", "/", "/"])
  }

  @Test func anElementBecomesAValue() throws {
    let text = "<l><i n='1'><t> een </t><u>geheim<v>x</v></u><t>twee</t></i><i n='2'/></l>"
    var reader = try XMLPullReader(ByteSource(name: "x", bytes: Array(text.utf8)))
    _ = try reader.next()
    _ = try reader.next()
    let item = try reader.element { $0.local != "u" }
    #expect(item.attributes == ["n": "1"])
    #expect(item.all("t").map(\.trimmedText) == ["een", "twee"])
    #expect(item.text("t") == "een")
    #expect(item.first("u") == nil)
    #expect(try reader.next() == .start)
    #expect(try reader.element().attributes == ["n": "2"])
    #expect(try reader.next() == .end)
    #expect(try reader.next() == .finished)
  }

  /// One item that is too large does not cost the next.
  @Test func anElementOverTheLimitIsPassedOver() throws {
    let long = String(repeating: "x", count: 5000)
    let text = "<l>\n<i><a><b>\(long)</b><c/></a></i>\n<i>kort</i></l>"
    var reader = try XMLPullReader(ByteSource(name: "x", bytes: Array(text.utf8)))
    _ = try reader.next()
    while try reader.next() != .start {}
    do {
      _ = try reader.element(limit: 1000)
      Issue.record("no fault")
    } catch {
      #expect(error == Fault(.tooLong(limit: 1000), file: "x", line: 2))
    }
    while try reader.next() != .start {}
    #expect(try reader.element(limit: 1000).text == "kort")
  }

  @Test func skipPassesOverEverythingInside() throws {
    let text = "<l><i><i><i/></i>x</i><j/></l>"
    var reader = try XMLPullReader(ByteSource(name: "x", bytes: Array(text.utf8)))
    _ = try reader.next()
    _ = try reader.next()
    try reader.skip()
    #expect(try reader.next() == .start)
    #expect(reader.name.local == "j")
    try reader.skip()
    #expect(reader.depth == 1)
  }

  @Test func anotherEncodingIsRead() throws {
    let text = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf".utf8)
    let found = try steps(ByteSource(name: "x", bytes: text + [0xE9] + Array("</a>".utf8)))
    #expect(found == ["<a> 1", "café", "/"])
  }
}
