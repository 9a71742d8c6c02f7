internal import SkillModel

/// The bytes of one item as UTF-8, whatever the document says of itself.
enum XMLItemText {
  /// How the bytes of an item were read.
  enum Reading: Hashable {
    /// As they are.
    case asIs
    /// From the encoding that the document declares.
    case declared([UInt8])
    /// Bytes that are no UTF-8 were taken for Windows-1252, against what the document declares.
    case guessed([UInt8])
  }

  /// Reads an item: bytes that are UTF-8 are so, since text in another encoding hardly ever looks it.
  static func reading(_ bytes: Bytes, declared: String) -> Reading {
    var validator = UTF8Validator()
    let bad = validator.firstBadByte(in: UnsafeRawBufferPointer(bytes))
    if bad == nil, !validator.isInsideCharacter { return .asIs }
    if declared.hasPrefix("utf") || declared.hasSuffix("ascii") { return .guessed(mended(bytes)) }
    let isLatin9 = declared == "iso-8859-15"
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes {
      append(isLatin9 ? Windows1252.scalarOfLatin9(byte) : Windows1252.scalar(byte), to: &text)
    }
    return .declared(text)
  }

  /// Well-formed characters as they are, other bytes from Windows-1252.
  private static func mended(_ bytes: Bytes) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var at = 0
    while at < bytes.count {
      let length = characterLength(bytes, at)
      if length == 0 {
        append(Windows1252.scalar(bytes[at]), to: &text)
        at += 1
      } else {
        text.append(contentsOf: bytes[at..<(at + length)])
        at += length
      }
    }
    return text
  }

  /// Bytes of the character at an index; 0 when it is none.
  private static func characterLength(_ bytes: Bytes, _ at: Int) -> Int {
    if bytes[at] < 0x80 { return 1 }
    for length in 2...4 where at + length <= bytes.count {
      let character = UnsafeRawBufferPointer(Bytes(rebasing: bytes[at..<(at + length)]))
      if UTF8Validator.isValid(character) { return length }
    }
    return 0
  }

  /// What libxml2 would not take, though it says nothing about the structure: control characters become
  /// blanks, and outside CDATA `&` that starts none of the five entities of XML becomes the character
  /// HTML means by it or, where it means none, `&amp;`.
  static func tolerant(_ bytes: Bytes) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 64)
    var ends = XMLMarkSearch("]]>")
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "<"),
        Bytes(rebasing: bytes[at...]).hasPrefix("<![CDATA["),
        let close = ends.first(in: bytes, from: at, origin: 0)
      {
        for index in at..<close { text.append(isControl(bytes[index]) ? 0x20 : bytes[index]) }
        at = close
      } else if byte == UInt8(ascii: "&") {
        at += appendReference(Bytes(rebasing: bytes[at...]), to: &text)
      } else {
        text.append(isControl(byte) ? 0x20 : byte)
        at += 1
      }
    }
    return text
  }

  /// Writes what an `&` starts; gives the bytes it takes.
  private static func appendReference(_ bytes: Bytes, to text: inout [UInt8]) -> Int {
    guard let (scalar, length) = HTMLEntities.reference(bytes),
      bytes[length - 1] == UInt8(ascii: ";")
    else {
      text.append(contentsOf: "&amp;".utf8)
      return 1
    }
    switch scalar {
    case "<": text.append(contentsOf: "&lt;".utf8)
    case ">": text.append(contentsOf: "&gt;".utf8)
    case "&": text.append(contentsOf: "&amp;".utf8)
    case "\"": text.append(contentsOf: "&quot;".utf8)
    case "'": text.append(contentsOf: "&apos;".utf8)
    case _ where scalar.isControl && scalar != "\n": text.append(0x20)
    default: append(scalar, to: &text)
    }
    return length
  }

  /// The text of a field outside CDATA, with characters for references.
  static func resolved(_ bytes: Bytes) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "&"),
        let (scalar, length) = HTMLEntities.reference(Bytes(rebasing: bytes[at...]))
      {
        append(scalar, to: &text)
        at += length
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return text
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
