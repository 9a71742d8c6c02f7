import SkillModel
import Testing

@testable import Feeds

/// Documents made to hurt: each is a fault with a name, in bounded memory.
@Suite struct HostileXMLTests {
  /// The fault a document ends with when it is walked over; nil when there is none.
  private func fault(_ source: ByteSource) -> Fault? {
    do throws(Fault) {
      var reader = try XMLPullReader(source)
      while try reader.next() != .finished {}
      return nil
    } catch { return error }
  }

  private func reason(_ text: String) -> FaultReason? {
    fault(ByteSource(name: "x", bytes: Array(text.utf8)))?.reason
  }

  @Test(arguments: [
    // A billion laughs.
    """
    <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;">]><l>&d;</l>
    """,
    "<!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><l>&x;</l>",
    "<!-- c --><?p i?>\n<!DOCTYPE l SYSTEM 'http://127.0.0.1:9/l.dtd'><l/>",
    "<!DOCTYPE l [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'>%p;]><l/>",
  ])
  func aDocumentTypeIsRefused(text: String) {
    #expect(reason(text) == .hasDocumentType)
  }

  /// Each attribute is compared with all before it: without a limit 200,000 of them take a minute.
  @Test(arguments: [1, 7, 4096])
  func aStartTagThatGoesOnIsGivenUp(lead: Int) {
    let many = (0..<40_000).map { " a\($0)='1'" }.joined()
    let text = String(repeating: " ", count: lead) + "<l\(many)/>"
    #expect(reason(text) == .tooLong(limit: XMLPullReader.tagLimit))
    let long = String(repeating: "< x ", count: 100_000)
    #expect(reason("<l>" + String(repeating: " ", count: lead) + "<![CDATA[\(long)]]></l>") == nil)
    #expect(reason("<l><!--\(long)--></l>") == nil)
  }

  /// Behind more than the prolog check looks at, and in an encoding that hides it.
  @Test func aHiddenDocumentTypeIsRefused() {
    let comment = "<!--" + String(repeating: "x", count: XMLProlog.limit) + "-->"
    #expect(reason(comment + "<!DOCTYPE l [<!ENTITY a 'b'>]><l>&a;</l>") != nil)
    #expect(
      reason("<?xml version='1.0' encoding='UTF-7'?>+ADw-!DOCTYPE l+AD4-<l/>")
        == .notUTF8(looksLike: "UTF-7"))
  }

  @Test func anEntityThatIsNotDeclaredIsRefused() {
    #expect(reason("<a>&x;</a>") == .notXML(detail: "no entity but the five of XML"))
  }

  @Test(arguments: [
    ("<a><b>x</b>", FaultReason.truncatedRecord), ("<a><b", .truncatedRecord),
    ("<a x='1", .truncatedRecord), ("<a>x", .truncatedRecord), ("<a><![CDATA[x", .truncatedRecord),
    ("<a><b></a></b>", .notXML(detail: "the end tag that fits")),
    ("", .emptyFile), (" \n", .emptyFile), ("<!-- ", .truncatedRecord),
    ("<a>\u{1}</a>", .notXML(detail: "no control character")),
    ("<a/><b/>", .notXML(detail: "nothing after the first element")),
    ("x<a/>", .notXML(detail: "'<'")),
  ])
  func brokenDocuments(text: String, expected: FaultReason) {
    #expect(reason(text) == expected)
  }

  @Test func faultsHaveTheLine() {
    #expect(fault(ByteSource(name: "x", bytes: Array("<a>\n<b>\n</a>".utf8)))?.place.line == 3)
  }

  @Test func bytesThatAreNoText() {
    let latin = Array("<a>caf".utf8) + [0xE9] + Array(" x y z</a>".utf8)
    #expect(
      fault(ByteSource(name: "x", bytes: latin))?.reason == .notUTF8(looksLike: "Windows-1252"))
    #expect(reason("<a>x\0y</a>") != nil)
    let wide = "<a>x</a>".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(
      fault(ByteSource(name: "x", bytes: [0xFF, 0xFE] + wide))?.reason
        == .notUTF8(looksLike: "UTF-16"))
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
    #expect(reason(deep) == .notXML(detail: "less nesting"))
    let most = XMLPullReader.depthLimit
    let fits = String(repeating: "<a>", count: most) + String(repeating: "</a>", count: most)
    #expect(reason(fits) == nil)
  }

  /// 100 MB that never were on a disk: as text, as an attribute, as a comment, as a CDATA section.
  @Test(arguments: ["<a>", "<a x='", "<a><!--", "<a><![CDATA["])
  func endlessTextIsRefused(start: String) {
    var (left, isFirst, given) = (100_000_000, true, 0)
    let source = ByteSource(name: "x") { buffer in
      if isFirst {
        isFirst = false
        buffer.copyBytes(from: start.utf8)
        return start.utf8.count
      }
      let count = min(buffer.count, left)
      for index in 0..<count { buffer[index] = 0x78 }
      left -= count
      given += count
      return count
    }
    let limit = start.contains("'") ? XMLPullReader.tagLimit : XMLPullReader.nodeLimit
    #expect(fault(source)?.reason == .tooLong(limit: limit))
    #expect(given < 30_000_000)
  }

  /// What the document says must not get into a message.
  @Test func faultsDoNotQuoteTheDocument() {
    for text in [
      "<a Verzonnen>", "<a>&Verzonnen;</a>", "<a></Verzonnen>", "<a><Verzonnen x=1/></a>",
    ] {
      let said = fault(ByteSource(name: "x", bytes: Array(text.utf8)))
      #expect(said != nil)
      #expect(!"\(String(describing: said))".contains("Verzonnen"), "\(text)")
    }
  }
}
