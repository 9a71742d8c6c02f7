internal import SkillModel

/// What a JSON text should have had at the scanner's place; "" when there is no text.
struct JSONFault: Error {
  let expected: String

  init(_ expected: String) { self.expected = expected }
}

/// Walks over the bytes of a JSON text.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Index of the next byte.
  var at = 0
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

  mutating func skip(_ byte: UInt8) -> Bool {
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
}
