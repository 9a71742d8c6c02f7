import Glibc
import SkillModel
import Testing

@testable import Feeds

/// Documents that are damaged, or made to hurt: what is whole is kept, nothing else happens.
@Suite struct HostileVacancyXMLTests {
  /// Ten items in each format.
  static let documents: [String] = [
    IndeedTests.feed(
      (1...10).map { IndeedTests.full.replacing("205584", with: "\(200 + $0)") }
        .joined(separator: "\n")),
    BrokenItemTests.rss((1...10).map(BrokenItemTests.item)),
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lijst>\n"
      + (1...10).map { EURESVacancyTests.opening("\($0)") }.joined(separator: "\n") + "</lijst>\n",
    "<lijst>\n"
      + (1...10).map { SETUVacancyTests.opening("\($0)") }.joined(separator: "\n") + "</lijst>\n",
  ]

  private func read(_ bytes: [UInt8]) -> ReadVacancies? {
    try? ReadVacancies(ByteSource(name: "v", bytes: bytes))
  }

  @Test(arguments: documents.indices)
  func truncatedAtEveryPercent(format: Int) throws {
    let document = Self.documents[format]
    let bytes = Array(document.utf8)
    let whole = try ReadVacancies(document)
    #expect(whole.vacancies.count == 10 && whole.count.brokenOff == nil)
    var most = 0
    for percent in 0..<100 {
      let cut = bytes.prefix(bytes.count * percent / 100)
      guard let part = read(Array(cut)) else {
        #expect(most == 0, "\(percent) %")
        continue
      }
      #expect(part.vacancies == Array(whole.vacancies.prefix(part.vacancies.count)))
      #expect(part.count.brokenOff != nil, "\(percent) %")
      #expect(part.vacancies.count >= most && part.faults.isEmpty, "\(percent) %")
      most = part.vacancies.count
    }
    #expect(most >= 9)
  }

  @Test(arguments: documents.indices)
  func aByteFlippedAtRandomPlaces(format: Int) throws {
    let document = Self.documents[format]
    let bytes = Array(document.utf8)
    let whole = try ReadVacancies(document)
    let first = document.utf8.count / 12
    var random = SplitMix(seed: 41)
    for _ in 0..<1000 {
      var flipped = bytes
      let place = Int(random.next() % UInt64(bytes.count))
      flipped[place] ^= UInt8(truncatingIfNeeded: random.next() % 255 + 1)
      guard let read = read(flipped) else {
        #expect(place < first, "byte \(place) made it \(flipped[place])")
        continue
      }
      let kept = read.vacancies.filter { whole.vacancies.contains($0) }.count
      #expect(kept >= 9, "byte \(place) made it \(flipped[place]): \(kept) kept")
      #expect(
        read.vacancies.count + read.faults.count + (read.count.brokenOff == nil ? 0 : 1) >= 10)
    }
  }

  @Test(arguments: documents.indices)
  func noiseAndNULsInEveryItem(format: Int) throws {
    let document = Self.documents[format]
    var random = SplitMix(seed: 7)
    for round in 0..<50 {
      var bytes = Array(document.utf8)
      for _ in 0..<50 {
        bytes[Int(random.next() % UInt64(bytes.count))] =
          round % 2 == 0 ? 0 : UInt8(truncatingIfNeeded: random.next())
      }
      if let read = read(bytes) { #expect(read.vacancies.count <= 10) }
    }
  }

  @Test func documentTypesAreRefused() {
    let laughs = """
      <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><source><job><title>&c;</title></job></source>
      """
    #expect(ReadVacancies.refusal(laughs) == .hasDocumentType)
    #expect(
      ReadVacancies.refusal(
        "<!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><item>&x;</item></rss>")
        == .hasDocumentType)
  }

  /// A declaration behind the prolog is a broken item; what it declares stands as it is written.
  @Test func documentTypesInItemsDeclareNothing() throws {
    let job = "<job><!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><title>&x;</title></job>"
    let read = try ReadVacancies(IndeedTests.feed(job, "<job><title>&x;</title></job>"))
    #expect(read.vacancies.map { $0.title?.value } == ["&x;"] && read.faults.count == 1)
  }

  @Test func utf16IsRefusedByName() {
    let wide = IndeedTests.feed(IndeedTests.full).utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
    #expect(ReadVacancies.refusal([0xFF, 0xFE] + wide) == .notUTF8(looksLike: "UTF-16"))
    #expect(ReadVacancies.refusal(wide) == .notUTF8(looksLike: "UTF-16"))
  }

  @Test func deepNestingLosesItsItem() throws {
    let deep = String(repeating: "<a>", count: 200_000) + String(repeating: "</a>", count: 200_000)
    let good = "<job><title>Heel</title></job>"
    let read = try ReadVacancies(IndeedTests.feed(good, "<job>\(deep)</job>", good))
    #expect(read.vacancies.count == 2 && read.faults.count == 1 && read.count.brokenOff == nil)
    #expect(ReadVacancies.refusal(deep) == .unknownFormat)
    let opening = "<PositionOpening>\(deep.prefix(600_000))</PositionOpening>"
    #expect(try ReadVacancies("<l>\(opening)</l>").faults.count == 1)
  }

  @Test func aStartTagThatGoesOnLosesItsItem() throws {
    let many = (0..<40_000).map { " a\($0)='1'" }.joined()
    for item in ["<job\(many)><title>x</title></job>", "<job><title\(many)>x</title></job>"] {
      let read = try ReadVacancies(IndeedTests.feed(item, "<job><title>Heel</title></job>"))
      #expect(read.vacancies.map { $0.title?.value } == ["Heel"])
      #expect(read.faults.map(\.reason) == [.tooLong(limit: XMLItemReader.tagLimit)])
    }
  }

  /// 2 GB that never were on a disk: as text, CDATA, a comment, an attribute; inside and outside an item.
  @Test(arguments: [
    "<source><job><title>Heel</title></job><job><title>",
    "<source><job><title>Heel</title></job><job><title><![CDATA[",
    "<source><job><title>Heel</title></job><job><!--",
    "<source><job><title>Heel</title></job><job a='",
    "<source><job><title>Heel</title></job><publisher>",
    "<source><job><title>Heel</title></job><!--", "<source><job><title>Heel</title></job><![CDATA[",
  ])
  func endlessText(start: String) throws {
    var (left, isFirst) = (2_000_000_000, true)
    let source = ByteSource(name: "v") { buffer in
      if isFirst {
        isFirst = false
        buffer.copyBytes(from: start.utf8)
        return start.utf8.count
      }
      let count = min(buffer.count, left)
      if let base = buffer.baseAddress { memset(base, 0x78, count) }
      left -= count
      return count
    }
    let read = try ReadVacancies(source)
    #expect(read.vacancies.map { $0.title?.value } == ["Heel"] && left == 0)
    #expect(read.count.brokenOff?.reason == .truncatedRecord)
  }

  /// After an item that never ends the rest of the feed is read.
  @Test func anEndlessItemLosesOnlyItself() throws {
    let good = "<job><title>Heel</title></job>"
    var bytes = Array(("<source>" + good + "<job><title><![CDATA[").utf8)
    bytes += [UInt8](repeating: 0x78, count: 10_000_000)
    bytes += Array(("</job>" + good + good + "</source>").utf8)
    let read = try ReadVacancies(dripping(bytes, by: 50_000))
    #expect(read.vacancies.count == 3 && read.count.brokenOff == nil)
    #expect(read.faults.map(\.reason) == [.tooLong(limit: XMLItemReader.itemLimit)])
  }

  /// What would take hours if the end of every piece were looked for in all that follows.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "<job><title><![CDATA[", "<job><!-- ", "<job><?x ", "<!-- ", "<![CDATA[", "<?x ",
      "<![CDATA[<job>]]>",
      "<job><title><![CDATA[<b <b ", "<job><description><!--<!--", "<job", "</job>", "<a ",
      "<job><![CDATA[]]>",
    ])
  func repeatsDoNotTakeLong(part: String) throws {
    let parts = String(repeating: part, count: 600_000 / part.utf8.count)
    for document in ["<source>" + parts, "<source><job>" + parts + "</job></source>"] {
      // Hours when it is quadratic in the length: the limit above ends it then.
      let read = try? ReadVacancies(document)
      #expect(read?.vacancies.isEmpty ?? true)
    }
  }

  @Test(arguments: [
    "<b ", "<!--", "<b '", "<![CDATA[", "&lt;b ", "<!x ", "&amp;", "<script>", "<b \"'>",
  ])
  func repeatsInATextDoNotTakeLong(part: String) {
    let text = String(repeating: part, count: 500_000 / part.utf8.count)
    #expect(PlainText.plain(text).utf8.count <= text.utf8.count)
  }

  /// However the bytes come in, the same is read; blanks take the items behind the start of the document,
  /// which is looked at in one piece.
  @Test(arguments: documents.indices)
  func portionsDoNotMatter(format: Int) throws {
    var document = Self.documents[format]
    for root in ["<source>", "<channel>", "<lijst>"] {
      document = document.replacing(
        root, with: root + String(repeating: " ", count: XMLProlog.limit))
    }
    let whole = try ReadVacancies(dripping(Array(document.utf8), by: 1 << 20))
    #expect(whole.vacancies.count == 10)
    for size in [1, 2, 7, 61, 4093] {
      let read = try ReadVacancies(dripping(Array(document.utf8), by: size))
      #expect(read.vacancies == whole.vacancies && read.notes == whole.notes, "\(size)")
      #expect(read.count == whole.count && read.faults == whole.faults, "\(size)")
    }
  }

  @Test func aSourceThatGivesUpKeepsWhatWasRead() throws {
    let jobs = Array(repeating: IndeedTests.full, count: 200).joined(separator: "\n")
    let bytes = Array(("<source>" + jobs).utf8)
    var at = 0
    let read = try ReadVacancies(
      ByteSource(name: "v") { (buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int in
        if at == bytes.count { throw Fault(.cannotRead(detail: "schijf"), file: "v") }
        let count = min(buffer.count, bytes.count - at)
        buffer.copyBytes(from: bytes[at..<(at + count)])
        at += count
        return count
      })
    #expect(read.vacancies.count == 200)
    #expect(read.count.brokenOff?.reason == .cannotRead(detail: "schijf"))
  }
}

/// A generator of the same numbers for the same seed (SplitMix64).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
