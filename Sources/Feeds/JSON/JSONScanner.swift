internal import SkillModel

/// What a JSON text should have had at the scanner's place; "" when there is no text.
struct JSONFault: Error {
  let expected: String

  init(_ expected: String) { self.expected = expected }
}

/// Walks over the bytes of a JSON text.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Index of the next byte.
  private(set) var at = 0
  private var isInList = false

  init(_ raw: UnsafeRawBufferPointer) {
    bytes = raw.bindMemory(to: UInt8.self)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  var isAtEnd: Bool { at >= bytes.count }

  /// Number of line ends between an index and here.
  func lineFeeds(from index: Int) -> Int {
    let end = min(at, bytes.count)
    return Bytes(rebasing: bytes[min(index, end)..<end]).lineFeedCount
  }

  func fault(_ fault: JSONFault, file: String?, line: Int) -> Fault {
    if fault.expected.isEmpty { return Fault(.emptyFile, file: file) }
    return Fault(.notJSON(detail: fault.expected), file: file, line: line + lineFeeds(from: 0))
  }

  mutating func skipBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return
      }
    }
  }

  // MARK: - Values

  mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard at < bytes.count else { throw JSONFault("a value") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
    default: throw JSONFault("a value")
    }
  }

  /// Goes to the next element of the outermost list; false after the last.
  mutating func startNextElement() throws(JSONFault) -> Bool {
    skipBlanks()
    if isAtEnd, !isInList { throw JSONFault("") }
    if isInList {
      if skip(UInt8(ascii: "]")) {
        skipBlanks()
        return false
      }
      guard skip(UInt8(ascii: ",")) else { throw JSONFault("',' or ']'") }
      skipBlanks()
      return true
    }
    guard skip(UInt8(ascii: "[")) else { throw JSONFault("'['") }
    isInList = true
    skipBlanks()
    if skip(UInt8(ascii: "]")) {
      skipBlanks()
      return false
    }
    return true
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < JSONParser.depthLimit else { throw JSONFault("less nesting") }
    at += 1
    var object = JSONObject()
    skipBlanks()
    if skip(UInt8(ascii: "}")) { return .object(object) }
    while true {
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw JSONFault("a name") }
      let key = try string()
      skipBlanks()
      guard skip(UInt8(ascii: ":")) else { throw JSONFault("':'") }
      skipBlanks()
      object.set(key, to: try value(depth: depth + 1))
      skipBlanks()
      if skip(UInt8(ascii: "}")) { return .object(object) }
      guard skip(UInt8(ascii: ",")) else { throw JSONFault("',' or '}'") }
      skipBlanks()
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < JSONParser.depthLimit else { throw JSONFault("less nesting") }
    at += 1
    var values: [JSONValue] = []
    skipBlanks()
    if skip(UInt8(ascii: "]")) { return .array(values) }
    while true {
      values.append(try value(depth: depth + 1))
      skipBlanks()
      if skip(UInt8(ascii: "]")) { return .array(values) }
      guard skip(UInt8(ascii: ",")) else { throw JSONFault("',' or ']'") }
      skipBlanks()
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONFault) -> JSONValue {
    guard Bytes(rebasing: bytes[at...]).hasPrefix(word) else { throw JSONFault("a value") }
    at += word.utf8CodeUnitCount
    return value
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  // MARK: - Numbers

  private mutating func number() throws(JSONFault) -> JSONNumber {
    let start = at
    let isNegative = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits() }
    var isWhole = true
    if skip(UInt8(ascii: ".")) {
      isWhole = false
      try digits()
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      at += 1
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits()
    }
    let text = Bytes(rebasing: bytes[start..<at]).text
    if isWhole, at - start <= 15 {
      var whole = 0
      for byte in bytes[start..<at] where byte != UInt8(ascii: "-") {
        whole = whole * 10 + Int(byte - 0x30)
      }
      // -0 must stay negative.
      return JSONNumber(text: text, double: isNegative ? -Double(whole) : Double(whole))
    }
    return JSONNumber(text: text, double: Double(text) ?? .infinity)
  }

  private mutating func digits() throws(JSONFault) {
    let start = at
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
    if at == start { throw JSONFault("a digit") }
  }

  // MARK: - Texts

  private mutating func string() throws(JSONFault) -> String {
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
