internal import SkillModel

/// Going past values, whole or broken.
extension JSONItemScanner {
  /// Goes past the value at hand; false when the source ends first.
  mutating func skipValue() throws(Fault) -> Bool {
    open.removeAll(keepingCapacity: true)
    (deeper, isAtNextItem) = (0, false)
    while let byte = try window.peek() {
      switch byte {
      case Self.quote:
        try skipText()
        if isAtNextItem { return true }
      case Self.openBrace, Self.openBracket:
        if byte == Self.openBrace, try startsNextItem() {
          isAtNextItem = true
          return true
        }
        window.advance()
        opened(byte)
        continue
      case Self.closeBrace, Self.closeBracket:
        window.advance()
        closed(byte)
      default:
        window.advance()
      }
      if open.isEmpty { return true }
    }
    return false
  }

  mutating func opened(_ byte: UInt8) {
    if open.count < Self.depthLimit { open.append(byte) } else { deeper += 1 }
  }

  /// A closer of another kind closes what it fits; without such it is passed over.
  mutating func closed(_ byte: UInt8) {
    if deeper > 0 {
      deeper -= 1
      return
    }
    let opener = byte == Self.closeBrace ? Self.openBrace : Self.openBracket
    guard let place = open.lastIndex(of: opener) else {
      isInDoubt = true
      return
    }
    open.removeSubrange(place...)
  }

  /// Goes past the text at hand, which a line feed ends too.
  ///
  /// Letters right before or behind a text tell that a quote is missing; then the next item may stand
  /// inside what looks like a text.
  mutating func skipText() throws(Fault) {
    isAtNextItem = false
    let before = window.last
    window.advance()
    if !"{[,:".utf8.contains(before), before != 0 { isInDoubt = true }
    let signature = signature
    let window = window
    let isNext: (() throws(Fault) -> Bool)? =
      isInDoubt && !signature.isEmpty && !open.isEmpty
      ? { () throws(Fault) -> Bool in try window.next(signature.count) == signature } : nil
    switch try window.skipText(stoppingAtBraces: isNext) {
    case Self.quote?: window.advance()
    case Self.openBrace?: isAtNextItem = true
    default: break
    }
    if let next = try window.peek(), next > 0x20, !",:]}".utf8.contains(next) { isInDoubt = true }
  }

  /// Whether the brace at hand starts the next item although the one before was not closed.
  mutating func startsNextItem() throws(Fault) -> Bool {
    guard let top = open.last else { return false }
    if top == Self.openBrace, window.last != UInt8(ascii: ":") { isInDoubt = true }
    guard isInDoubt, !signature.isEmpty else { return false }
    return try window.next(signature.count) == signature
  }

  /// `{`, blanks and the first name of the object at hand with its opening quote; of JSON-LD, where
  /// all objects start with `@type`, also what follows.
  func startOfItem() throws(Fault) -> [UInt8] {
    let bytes = try window.next(Self.nameLimit)
    var quotes = 0
    var most = 2
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\\") { return [] }
      if byte == UInt8(ascii: "@"), quotes == 1 { most = 4 }
      if byte == Self.quote { quotes += 1 }
      if quotes == 0, index > 0, byte > 0x20 { return [] }
      if quotes == most { return Array(bytes[...index]) }
    }
    return []
  }

  /// The name that starts with a quote; "" when it is longer than any that is known.
  static func name(in bytes: [UInt8]) -> String {
    guard let end = bytes.dropFirst().firstIndex(of: quote) else { return "" }
    return String(decoding: bytes[1..<end], as: UTF8.self)
  }
}
