internal import Glibc
internal import SkillModel

/// One pass from HTML to plain text; never writes more bytes than it reads.
struct PlainTextWriter {
  /// What parts the text so far from what comes.
  private enum Gap: Int {
    case none, blank, line, item
  }

  private let bytes: UnsafePointer<UInt8>
  private let end: Int
  private let out: UnsafeMutablePointer<UInt8>
  private let keepsLines: Bool
  /// Behind it there is no `>`, so that no tag ends; found out when the first tag is met.
  private var lastClose: Int?
  private var commentEnds = XMLMarkSearch("-->")
  private var at = 0
  private var gap = Gap.none
  /// Bytes written; the last of them is never a blank.
  private(set) var count = 0
  /// Whether a tag came out of entities: the text was escaped twice.
  private(set) var isEscaped = false

  /// - Parameters:
  ///   - out: room for `count` bytes.
  ///   - keepsLines: whether line feeds part lines.
  init(
    _ bytes: UnsafePointer<UInt8>, count: Int, to out: UnsafeMutablePointer<UInt8>,
    keepsLines: Bool
  ) {
    self.bytes = bytes
    end = count
    self.out = out
    self.keepsLines = keepsLines
  }

  /// Goes through all of it.
  mutating func run() {
    while at < end {
      let byte = bytes[at]
      switch byte {
      case 0x20: blank(1)
      case 0x0A, 0x0D:
        at += 1
        gap = Gap(rawValue: max(gap.rawValue, keepsLines ? 2 : 1)) ?? gap
      case UInt8(ascii: "<"): tag()
      case UInt8(ascii: "&"): entity()
      case 0..<0x20, 0x7F: blank(1)
      case 0xC2 where at + 1 < end && bytes[at + 1] <= 0xA0: blank(2)
      case 0xE2 where at + 2 < end && isTurn(bytes[at + 1], bytes[at + 2]): blank(3)
      default: copyRun()
      }
    }
  }

  @inline(__always)
  private mutating func blank(_ length: Int) {
    at += length
    if gap == .none { gap = .blank }
  }

  /// Characters that turn the direction of text (U+202A-202E, U+2066-2069).
  @inline(__always)
  private func isTurn(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0x80 && (0xAA...0xAE).contains(third))
      || (second == 0x81 && (0xA6...0xA9).contains(third))
  }

  /// Writes what parts the text from what comes; nothing before the first character.
  @inline(__always)
  private mutating func closeGap() {
    switch gap {
    case .none: return
    case .blank:
      if count > 0 { put(0x20) }
    case .line:
      if count > 0 { put(0x0A) }
    case .item:
      if count > 0 { put(0x0A) }
      put(UInt8(ascii: "-"))
      put(0x20)
    }
    gap = .none
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    out[count] = byte
    count += 1
  }

  /// Copies up to the next byte that may mean something, blanks between words included.
  @inline(__always)
  private mutating func copyRun() {
    closeGap()
    // The byte at hand was looked at; it may be one that means something only in company.
    put(bytes[at])
    at += 1
    while at + 9 <= end {
      let raw = UnsafeRawPointer(bytes + at)
      let word = raw.loadUnaligned(as: UInt64.self)
      let special = Self.special(word, followedBy: (raw + 1).loadUnaligned(as: UInt64.self))
      UnsafeMutableRawPointer(out + count).storeBytes(of: word, as: UInt64.self)
      let length = special == 0 ? 8 : special.trailingZeroBitCount / 8
      at += length
      count += length
      if special != 0 { return dropBlank() }
    }
    while at < end, !Self.isSpecial(bytes[at], followedBy: at + 1 < end ? bytes[at + 1] : 0) {
      put(bytes[at])
      at += 1
    }
    dropBlank()
  }

  /// A blank that was copied belongs to what comes.
  @inline(__always)
  private mutating func dropBlank() {
    if count > 0, out[count - 1] == 0x20 {
      count -= 1
      gap = .blank
    }
  }

  private static func isSpecial(_ byte: UInt8, followedBy next: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xE2, UInt8(ascii: "<"), UInt8(ascii: "&"): true
    case 0x20: next <= 0x20 || next == UInt8(ascii: "<") || next == 0xC2
    default: false
    }
  }

  /// The same for eight bytes: the lowest bit that is set lies in the first special one (higher ones may be
  /// wrong).
  @inline(__always)
  private static func special(_ word: UInt64, followedBy next: UInt64) -> UInt64 {
    let alone =
      below(0x20, word) | equal(0x3C, word) | equal(0x26, word) | equal(0x7F, word)
      | equal(0xC2, word) | equal(0xE2, word)
    let afterBlank = below(0x21, next) | equal(0x3C, next) | equal(0xC2, next)
    return (alone | (equal(0x20, word) & afterBlank)) & 0x8080_8080_8080_8080
  }

  /// High bits of the bytes that are one value.
  @inline(__always)
  private static func equal(_ byte: UInt64, _ word: UInt64) -> UInt64 {
    let zero = word ^ (byte &* 0x0101_0101_0101_0101)
    return (zero &- 0x0101_0101_0101_0101) & ~zero
  }

  /// High bits of the bytes below a value of at most 128.
  @inline(__always)
  private static func below(_ byte: UInt64, _ word: UInt64) -> UInt64 {
    (word &- byte &* 0x0101_0101_0101_0101) & ~word
  }

  // MARK: - Markup

  /// Goes past a tag, comment or declaration; a `<` that starts none is text.
  private mutating func tag() {
    let left = end - at - 1
    guard left > 0 else { return literal() }
    let next = bytes[at + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return declaration() }
    guard let (kind, length) = HTMLTag.kind(bytes + at + 1, count: left), at < lastTagEnd(),
      let close = tagEnd(from: at + 1 + length)
    else { return literal() }
    let isClosing = next == UInt8(ascii: "/")
    at = close
    switch kind {
    case .inline: break
    case .block, .lineEnd:
      if isClosing || gap != .item { gap = .line }
    case .item: gap = isClosing ? .line : .item
    case .cell:
      if gap == .none { gap = .blank }
    case .hidden:
      if !isClosing { skipHidden() }
      if gap != .item { gap = .line }
    }
  }

  /// Index of the last `>`; -1 when there is none.
  private mutating func lastTagEnd() -> Int {
    if let lastClose { return lastClose }
    var index = end - 1
    while index >= 0, bytes[index] != UInt8(ascii: ">") { index -= 1 }
    lastClose = index
    return index
  }

  private mutating func literal() {
    closeGap()
    put(bytes[at])
    at += 1
  }

  /// Behind the `>` that ends a tag; one inside quotes does not; nil where there is none.
  private func tagEnd(from start: Int) -> Int? {
    var at = start
    var quote: UInt8 = 0
    while at < end {
      let byte = bytes[at]
      at += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return at
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    // A quote without its fellow must not take the rest of the text along.
    return quote == 0 ? nil : find(UInt8(ascii: ">"), from: start).map { $0 + 1 }
  }

  private mutating func declaration() {
    let rest = Bytes(start: bytes + at, count: end - at)
    if rest.hasPrefix("<![CDATA[") {
      at += 9
    } else if rest.hasPrefix("<!--") {
      let close = commentEnds.first(in: rest, from: 4, origin: at)
      at += close.map { $0 + 3 } ?? 4
      if gap == .none { gap = .blank }
    } else {
      if at >= lastTagEnd() { return literal() }
      at = find(UInt8(ascii: ">"), from: at).map { $0 + 1 } ?? end
    }
  }

  /// Goes to the tag that ends what is no text, or to the end.
  private mutating func skipHidden() {
    while let open = find(UInt8(ascii: "<"), from: at) {
      at = open + 1
      guard at < end, bytes[at] == UInt8(ascii: "/"),
        case (.hidden, let length)? = HTMLTag.kind(bytes + at, count: end - at)
      else { continue }
      at = tagEnd(from: at + length) ?? end
      return
    }
    at = end
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < end, let found = memchr(bytes + start, CInt(byte), end - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
  }

  // MARK: - Entities

  /// Writes the character of an entity, also of one whose `&` was escaped; another `&` is text.
  private mutating func entity() {
    let rest = Bytes(start: bytes + at, count: min(end - at, HTMLEntities.lengthLimit))
    guard var (scalar, length) = HTMLEntities.reference(rest) else { return literal() }
    at += length
    for _ in 0..<3 where scalar == "&" {
      guard let (inner, innerLength) = escapedReference() else { break }
      (scalar, length) = (inner, innerLength)
      at += length - 1
    }
    write(scalar)
  }

  /// What the bytes at hand are after an `&`.
  private func escapedReference() -> (Unicode.Scalar, Int)? {
    let count = min(end - at, HTMLEntities.lengthLimit - 1)
    guard count > 0 else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 1) { buffer in
      buffer[0] = UInt8(ascii: "&")
      for index in 0..<count { buffer[index + 1] = bytes[at + index] }
      return HTMLEntities.reference(Bytes(rebasing: Bytes(buffer)[...count]))
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A where keepsLines: gap = Gap(rawValue: max(gap.rawValue, 2)) ?? gap
    case 0xAD: return
    case 0x20, 0xA0:
      if gap == .none { gap = .blank }
    case _ where scalar.isControl:
      if gap == .none { gap = .blank }
    default:
      closeGap()
      if scalar == "<", at < end, HTMLTag.kind(bytes + at, count: end - at) != nil {
        isEscaped = true
      }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { put(byte) }
    }
  }
}
