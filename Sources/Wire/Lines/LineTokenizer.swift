/// Cuts a line into words: spaces separate, `key=value`, double quotes with backslash escapes, `json=`
/// takes the rest, an optional `@tag` comes first.
///
/// Linear in the length of the line; any bytes give a request or a fault.
public struct LineTokenizer {
  /// Bytes of a tag at the most.
  public static let longestTag = 64

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a line without its line end.
  ///
  /// - Returns: nil for a line of blanks only, which asks nothing.
  /// - Throws: `ENCODING` for what is not UTF-8 or has control characters other than tabs;
  ///   `BADREQUEST` for a tag without a verb, an unclosed quote, an unknown escape, or a quote inside a
  ///   word.
  public static func request(_ bytes: [UInt8]) throws(WireFault) -> RequestLine? {
    if bytes.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
      throw WireFault(.encoding, "control character in the line")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw WireFault(.encoding, "the line is not UTF-8")
    }
    var tokenizer = LineTokenizer(bytes)
    return try tokenizer.request()
  }

  /// The tag a line begins with, whatever the rest is; nil when it has none that is whole.
  public static func tag(ofStart bytes: some Sequence<UInt8>) -> String? {
    var tag: [UInt8] = []
    var isFirst = true
    for byte in bytes {
      if isFirst {
        // Blanks may stand before it, as before any word.
        if isBlank(byte) { continue }
        guard byte == UInt8(ascii: "@") else { return nil }
        isFirst = false
      } else if isTag(byte) {
        tag.append(byte)
        if tag.count > longestTag { return nil }
      } else {
        return isBlank(byte) && !tag.isEmpty ? String(decoding: tag, as: UTF8.self) : nil
      }
    }
    return nil
  }

  /// Letters of the name of an option that some bytes begin with, when `=` follows them.
  static func nameLength(of bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first, isLower(first) else { return nil }
    let name = bytes.prefix { isLower($0) || $0 == UInt8(ascii: "-") }
    return name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: "=")
      ? name.count : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isTag(_ byte: UInt8) -> Bool {
    isLower(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ":")
  }

  private mutating func skipBlanks() {
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
  }

  private mutating func request() throws(WireFault) -> RequestLine? {
    skipBlanks()
    guard position < bytes.count else { return nil }
    var request = RequestLine(verb: "")
    if bytes[position] == UInt8(ascii: "@") {
      let word = bytes[position...].prefix { !Self.isBlank($0) }
      let tag = word.dropFirst()
      guard !tag.isEmpty, tag.count <= Self.longestTag, tag.allSatisfy(Self.isTag) else {
        throw WireFault(
          .badRequest,
          "a tag is @ and 1 to \(Self.longestTag) letters, digits or any of . _ - :")
      }
      request.tag = String(decoding: tag, as: UTF8.self)
      position = word.endIndex
      skipBlanks()
      guard position < bytes.count else {
        throw WireFault(.badRequest, "a verb must follow the tag")
      }
    }
    let verb = bytes[position...].prefix { !Self.isBlank($0) }
    request.verb = String(decoding: verb, as: UTF8.self).uppercased()
    position = verb.endIndex
    skipBlanks()
    while position < bytes.count {
      try readWord(into: &request)
      skipBlanks()
    }
    return request
  }

  private mutating func readWord(into request: inout RequestLine) throws(WireFault) {
    if let length = Self.nameLength(of: bytes[position...]) {
      let name = String(decoding: bytes[position..<position + length], as: UTF8.self)
      position += length + 1
      if name == "json" {
        request.json = Array(bytes[position...])
        position = bytes.count
      } else {
        request.options.append(.init(name, try word()))
      }
    } else {
      request.words.append(try word())
    }
  }

  /// A word from the position on: in quotes or up to the next blank.
  private mutating func word() throws(WireFault) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let word = bytes[position...].prefix { !Self.isBlank($0) }
      if word.contains(UInt8(ascii: "\"")) {
        throw WireFault(.badRequest, "a quote inside a word: put the whole word in quotes")
      }
      position = word.endIndex
      return String(decoding: word, as: UTF8.self)
    }
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position == bytes.count || Self.isBlank(bytes[position]) else {
          throw WireFault(.badRequest, "a blank must follow the closing quote")
        }
        return String(decoding: text, as: UTF8.self)
      }
      text.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
    }
    throw WireFault(.badRequest, "a quote is not closed")
  }

  private mutating func escaped() throws(WireFault) -> UInt8 {
    guard position < bytes.count else { throw WireFault(.badRequest, "a quote is not closed") }
    defer { position += 1 }
    switch bytes[position] {
    case UInt8(ascii: "\""): return UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    default: throw WireFault(.badRequest, "unknown escape: \\\" \\\\ \\n \\r \\t are known")
    }
  }
}
