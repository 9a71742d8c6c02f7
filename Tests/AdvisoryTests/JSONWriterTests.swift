import Advisory
import Testing

/// The writer of JSON against plain rules: what is escaped, how numbers look, and room that is made.
struct JSONWriterTests {
  /// Every byte of ASCII at every place of a text: eight bytes are looked at at once.
  @Test func escapesWhereverItStands() {
    for byte in UInt8(0)..<128 {
      for length in [1, 7, 8, 9, 15, 16, 17, 24] {
        for place in 0..<length {
          var text = Array(repeating: UInt8(ascii: "x"), count: length)
          text[place] = byte
          var writer = JSONWriter()
          writer.value(String(decoding: text, as: UTF8.self))
          let expected = "\"" + text.map(escaped).joined() + "\""
          #expect(writer.text == expected)
        }
      }
    }
  }

  private func escaped(_ byte: UInt8) -> String {
    switch byte {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case 0x09: "\\t"
    case 0x0D: "\\r"
    case 0..<0x10: "\\u000" + String(byte, radix: 16)
    case 0x10..<0x20: "\\u00" + String(byte, radix: 16)
    default: String(Unicode.Scalar(byte))
    }
  }

  @Test func lettersBeyondASCIIStayAsTheyAre() {
    var writer = JSONWriter()
    writer.value("één \u{20AC} 日本 \u{1F469}")
    #expect(writer.text == "\"één \u{20AC} 日本 \u{1F469}\"")
  }

  @Test func numbersAreDecimal() {
    for number in [0, 7, 10, 99, 100, -1, -120, Int.max, Int.min] {
      var writer = JSONWriter()
      writer.value(number)
      #expect(writer.text == String(number))
    }
    let fractions = [(0, "0"), (1, "0.000001"), (-500_000, "-0.5"), (12_340_000, "12.34")]
    for (units, text) in fractions {
      var writer = JSONWriter()
      writer.value(units: units)
      #expect(writer.text == text)
    }
  }

  /// What is written comes out whole, however little room there was at first.
  @Test func makesRoom() {
    let text = String(repeating: "abc", count: 1_000)
    var writer = JSONWriter(reserving: 1)
    writer.object { writer in
      writer.field("first", text)
      writer.name("list")
      writer.array(0..<500) { $0.value($1) }
      writer.field("last", true)
    }
    let list = (0..<500).map(String.init).joined(separator: ",")
    #expect(writer.text == "{\"first\":\"\(text)\",\"list\":[\(list)],\"last\":true}")
    #expect(writer.utf8 == Array(writer.text.utf8))
  }
}
