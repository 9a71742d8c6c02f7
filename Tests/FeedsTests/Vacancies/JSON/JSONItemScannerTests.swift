import Glibc
import SkillModel
import Testing

@testable import Feeds

/// Finding the items of a document by its structure, whole or broken.
@Suite struct JSONItemScannerTests {
  /// What a document gave.
  struct Scanned {
    var items: [String] = []
    var places: [JSONItem.Place] = []
    var lines: [Int] = []
    var tooLong = 0
    var strays: [Fault] = []
    var brokenOff: Fault?

    /// The items that are no documents.
    var elements: [String] {
      zip(items, places).filter { if case .document = $0.1 { false } else { true } }.map(\.0)
    }
  }

  private func scan(_ source: ByteSource, limit: Int = 1 << 20) throws -> Scanned {
    var scanned = Scanned()
    var scanner = JSONItemScanner(source, limit: limit)
    try scanner.run { piece in
      switch piece {
      case .stray(let fault): scanned.strays.append(fault)
      case .item(let item):
        scanned.items.append(String(decoding: item.bytes, as: UTF8.self))
        scanned.places.append(item.place)
        scanned.lines.append(item.line)
        if item.isTooLong { scanned.tooLong += 1 }
      }
    }
    scanned.brokenOff = scanner.brokenOff
    return scanned
  }

  private func scan(_ text: String, limit: Int = 1 << 20) throws -> Scanned {
    try scan(ByteSource(name: "j", bytes: Array(text.utf8)), limit: limit)
  }

  @Test(
    arguments: [
      ("[{\"a\":1},{\"a\":2}]", ["{\"a\":1}", "{\"a\":2}"]),
      (" [ \n] ", []),
      ("[\"x]\\\"\", [1,{}] , {\"b\":\"}\"}]", ["\"x]\\\"\"", "[1,{}]", "{\"b\":\"}\"}"]),
      (
        "{\"n\":1,\"vacatures\":[{\"a\":1}],\"m\":2}",
        ["{\"a\":1}", "{\"n\":1,\"vacatures\":[],\"m\":2}"]
      ),
      (
        "{\"t\":{\"hits\":[{\"no\":1}]},\"hits\":{\"total\":2,\"hits\":[{\"a\":1},{\"a\":2}]}}",
        [
          "{\"a\":1}", "{\"a\":2}",
          "{\"t\":{\"hits\":[{\"no\":1}]},\"hits\":{\"total\":2,\"hits\":[]}}",
        ]
      ),
      (
        "{\"details\":{\"1\":{\"s\":1},\"2\":{\"s\":2}}}",
        ["{\"s\":1}", "{\"s\":2}", "{\"details\":{}}"]
      ),
      ("{\"a\":1}\n{\"a\":2}\n\n", ["{\"a\":1}", "{\"a\":2}"]),
      // A list of numbers holds no items.
      ("{\"items\":[1,2]}", ["{\"items\":[1,2]}"]),
      // Inside an item such names mean something else.
      ("[{\"items\":[{\"a\":1}]}]", ["{\"items\":[{\"a\":1}]}"]),
    ] as [(String, [String])])
  func itemsOfWholeDocuments(text: String, items: [String]) throws {
    for size in [1, 2, 3, 7, 1 << 18] {
      let scanned = try scan(dripping(Array(text.utf8), by: size))
      #expect(scanned.items == items)
      #expect(scanned.strays == [])
      #expect(scanned.brokenOff == nil)
    }
  }

  @Test func whereItemsStand() throws {
    let scanned = try scan(
      "\n{\"data\":{\"items\":[\n {\"a\":\"\n\"},\n\n{\"a\":2}]},\n\"closedReferences\":[\"9\"]}")
    #expect(scanned.lines == [3, 6, 7, 2])
    #expect(
      scanned.places == [
        .element(of: "data.items"), .element(of: "data.items"), .element(of: "closedReferences"),
        .document(lists: ["data.items", "closedReferences"]),
      ])
  }

  /// The item at hand is lost, and no other.
  @Test(arguments: [
    "{\"a\":tru}", "{\"a\":1,}", "{\"a\" 2}", "{\"a\":'x'}", "{a:2}", "{\"a\":\"x}", "{\"a:2}",
    "{\"a\":\"x\",b\":3}", "{\"a\":[1,2}", "{\"a\":{\"b\":2}", "{\"a\":1]}", "{\"a\":\"x\"y\"}",
    "{\"a\":\"\\\"}", "{\"a\":\"\u{0}\"}", ";\"a\":2}", "\"a\":2}", "{\"a\":2;", "nul",
    "{\"a\":\"x\"]",
  ])
  func aBrokenItemLosesOnlyItself(item: String) throws {
    for separator in [",", ",\n", "\n,\n  "] {
      let all = ["{\"a\":1}", item, "{\"a\":3,\"b\":[{\"c\":\"d\"}]}", "{\"a\":4}"]
      let scanned = try scan("[" + all.joined(separator: separator) + "]")
      #expect(scanned.items.contains(all[0]))
      #expect(scanned.items.contains(all[2]))
      #expect(scanned.items.contains(all[3]))
      let kept = scanned.items.filter { all.contains($0) || Self.isJSON($0) }
      #expect(kept.count <= 4)
    }
  }

  private static func isJSON(_ text: String) -> Bool {
    do throws(Fault) {
      return try JSONParser.parse(text).object != nil
    } catch { return false }
  }

  @Test(arguments: [
    "{\"a\":1", "{\"a\":\"x", "{\"a\":[1,2}", "{\"a\":{\"b\":\"", "{\"a\":\"x,\"b\":2}", "xx", "",
    "{\"a\":}}",
  ])
  func aBrokenLineLosesOnlyItself(line: String) throws {
    let scanned = try scan("{\"a\":1}\n\(line)\n{\"a\":3}\n{\"a\":4}")
    #expect(scanned.items.filter(Self.isJSON) == ["{\"a\":1}", "{\"a\":3}", "{\"a\":4}"])
  }

  @Test func whatStoodBeforeABreakIsKept() throws {
    let text = "{\"n\":\"x\",\"matches\":[{\"a\":1},\n{\"a\":{\"b\":[1,2]}},{\"a\":\"drie\"}]}"
    let bytes = Array(text.utf8)
    let whole = try scan(text).elements
    #expect(whole.count == 3)
    for count in 0..<bytes.count {
      let scanned = try scan(ByteSource(name: "j", bytes: Array(bytes[..<count])))
      #expect(whole.starts(with: scanned.elements))
      let isOpen = !bytes[..<count].allSatisfy { $0 <= 0x20 }
      #expect((scanned.brokenOff != nil) == isOpen)
      if isOpen { #expect(scanned.brokenOff?.reason == .truncatedRecord) }
    }
  }

  @Test func anItemOverTheLimitIsPassedOver() throws {
    let long = "{\"a\":\"" + String(repeating: "x", count: 2000) + "\"}"
    let scanned = try scan("[{\"a\":1},\(long),{\"a\":3}]", limit: 1000)
    #expect(scanned.items == ["{\"a\":1}", "", "{\"a\":3}"])
    #expect(scanned.tooLong == 1)
  }

  @Test func depthTakesNoMemory() throws {
    let deep = String(repeating: "[", count: 200_000)
    #expect(try scan(deep).brokenOff?.reason == .truncatedRecord)
    let closed = "[{\"a\":" + deep + String(repeating: "]", count: 200_000) + "},{\"a\":2}]"
    #expect(try scan(closed).items.last == "{\"a\":2}")
    let objects = "[" + String(repeating: "{\"a\":", count: 200_000)
    #expect(try scan(objects).brokenOff?.reason == .truncatedRecord)
    #expect(try scan(String(repeating: "{\"hits\":", count: 200_000)).brokenOff != nil)
  }
}
