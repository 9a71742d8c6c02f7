/// Texts: nearly all have no escapes and are taken over in one go.
extension JSONScanner {
  /// The text that starts with the quote at hand.
  ///
  /// - Throws: what it should have had.
  mutating func string() throws(JSONFault) -> String {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
      if bytes[at] < 0x20 { throw JSONFault("no control character in a text") }
      at += 1
    }
    guard at < bytes.count else { throw JSONFault("'\"'") }
    if bytes[at] == UInt8(ascii: "\"") {
      at += 1
      return try text(Bytes(rebasing: bytes[start..<(at - 1)]))
    }
    return try stringWithEscapes(from: start)
  }

  private func text(_ bytes: Bytes) throws(JSONFault) -> String {
    guard UTF8Validator.isValid(UnsafeRawBufferPointer(bytes)) else { throw JSONFault("UTF-8") }
    return bytes.text
  }

  private mutating func stringWithEscapes(from start: Int) throws(JSONFault) -> String {
    var units = Array(bytes[start..<at])
    while true {
      guard at < bytes.count else { throw JSONFault("'\"'") }
      let byte = bytes[at]
      if byte < 0x20 { throw JSONFault("no control character in a text") }
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: units, as: UTF8.self) else { throw JSONFault("UTF-8") }
        return text
      case UInt8(ascii: "\\"): try escape(into: &units)
      default: units.append(byte)
      }
    }
  }

  private mutating func escape(into units: inout [UInt8]) throws(JSONFault) {
    guard at < bytes.count else { throw JSONFault("an escape") }
    at += 1
    switch bytes[at - 1] {
    case UInt8(ascii: "\""): units.append(0x22)
    case UInt8(ascii: "\\"): units.append(0x5C)
    case UInt8(ascii: "/"): units.append(0x2F)
    case UInt8(ascii: "b"): units.append(0x08)
    case UInt8(ascii: "f"): units.append(0x0C)
    case UInt8(ascii: "n"): units.append(0x0A)
    case UInt8(ascii: "r"): units.append(0x0D)
    case UInt8(ascii: "t"): units.append(0x09)
    case UInt8(ascii: "u"):
      var scalar = UInt32(try hexadecimal())
      if (0xD800...0xDBFF).contains(scalar) {
        guard skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else {
          throw JSONFault("the second half of a surrogate pair")
        }
        let low = UInt32(try hexadecimal())
        guard (0xDC00...0xDFFF).contains(low) else {
          throw JSONFault("the second half of a surrogate pair")
        }
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let found = Unicode.Scalar(scalar) else {
        throw JSONFault("the first half of a surrogate pair")
      }
      units.append(contentsOf: UTF8.encode(found) ?? UTF8.encodedReplacementCharacter)
    default: throw JSONFault("an escape")
    }
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard at < bytes.count else { throw JSONFault("four hexadecimal digits") }
      let byte = bytes[at]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt16(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt16(byte - 0x57)
      default: throw JSONFault("four hexadecimal digits")
      }
      at += 1
    }
    return value
  }
}
