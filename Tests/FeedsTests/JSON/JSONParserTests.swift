import Feeds
import SkillModel
import Testing

@Suite struct JSONParserTests {
  @Test func everyKindOfValue() throws {
    let value = try JSONParser.parse(
      #" {"a":[1,-2.5e3,true,false,null],"b":{"c":"\u00e9\n\ud83d\ude00\/"}} "#)
    #expect(value["a"]?.array?.first?.int == 1)
    #expect(value["a"]?.array?[1].number == -2500)
    #expect(value["a"]?.array?[2].bool == true)
    #expect(value["a"]?.array?[4].isNull == true)
    #expect(value["b"]?["c"]?.string == "é\n😀/")
    #expect(value["b"]?["d"] == nil)
    #expect(value.object?.members.map(\.key) == ["a", "b"])
  }

  @Test func wholeNumbersStayExact() throws {
    let value = try JSONParser.parse("[9007199254740993, 9223372036854775807, 2.0, 1e2, 0.1, -0]")
    #expect(value.array?.map(\.int) == [9_007_199_254_740_993, Int.max, 2, 100, nil, 0])
    #expect(value.array?[4].number == 0.1)
  }

  @Test func theLastOfARepeatedNameCounts() throws {
    let value = try JSONParser.parse(#"{"a":1,"b":2,"a":3}"#)
    #expect(value["a"]?.int == 3)
    #expect(value.object?.members.count == 2)
    let many = "{" + (0..<50).map { "\"k\($0 % 40)\":\($0)" }.joined(separator: ",") + "}"
    #expect(try JSONParser.parse(many)["k5"]?.int == 45)
    #expect(try JSONParser.parse(many).object?.members.count == 40)
  }

  @Test(arguments: [
    "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "[1 2]", "tru", "01", "1.", "-", "1e", "+1",
    ".5",
    "\"a", "\"\\x\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"a\nb\"",
    "1 2", "[] x", "nul", "'a'", "NaN", "{\"a\":}", "\u{FEFF}\u{FEFF}1",
  ])
  func whatIsNotJSONIsRefused(text: String) {
    let fault = #expect(throws: Fault.self) { try JSONParser.parse(text) }
    guard case .notJSON(let detail) = fault?.reason else {
      Issue.record("\(text): \(String(describing: fault))")
      return
    }
    #expect(!detail.isEmpty)
  }

  @Test func badUTF8IsRefused() {
    let fault = #expect(throws: Fault.self) { try JSONParser.parse([0x22, 0xEB, 0x22]) }
    #expect(fault?.reason == .notJSON(detail: "UTF-8"))
  }

  @Test func theLineOfTheFaultIsTold() {
    let fault = #expect(throws: Fault.self) {
      try JSONParser.parse("{\n\"a\": 1,\n\"b\" 2}", file: "x.json", line: 10)
    }
    #expect(fault == Fault(.notJSON(detail: "':'"), file: "x.json", line: 12))
  }

  @Test func nothingIsEmpty() {
    #expect(throws: Fault(.emptyFile)) { try JSONParser.parse(" \n ") }
  }

  @Test func nestingHasALimit() throws {
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(try JSONParser.parse(deep).array != nil)
    #expect(throws: Fault.self) { try JSONParser.parse("[" + deep + "]") }
    #expect(throws: Fault.self) {
      try JSONParser.parse(String(repeating: "[{\"a\":", count: 1_000_000))
    }
  }

  @Test func everyCutOffTextIsAFault() throws {
    let text = Array(#"{"a":[1,2.5,true],"b":"é\u00e9","c":{"d":null}}"#.utf8)
    for length in 0..<text.count {
      #expect(throws: Fault.self) { try JSONParser.parse(Array(text[..<length])) }
    }
  }
}
