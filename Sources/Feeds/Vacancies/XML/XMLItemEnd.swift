internal import Glibc

/// Where the element at the start of some bytes ends, found by its marks alone.
enum XMLItemEnd {
  /// Behind its end tag.
  case end(Int)
  /// The next one starts first: this one has no end.
  case next(Int)
  /// More bytes are needed.
  case more
  /// A start tag over the limit, at an index.
  case tooLong(Int)

  /// Looks for the end of an element of a qualified name; `origin` is where in the document the bytes start.
  static func find(
    in bytes: Bytes, name: [UInt8], origin: Int, marks: inout XMLMarkSearches
  ) -> XMLItemEnd {
    guard let base = bytes.baseAddress else { return .more }
    var at = 0
    while at < bytes.count,
      let found = memchr(base + at, CInt(UInt8(ascii: "<")), bytes.count - at)
    {
      let open = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      let rest = Bytes(rebasing: bytes[open...])
      if rest.count < 9 { return .more }
      if rest.hasPrefix("<![CDATA[") {
        switch section(bytes, from: open + 9, name, origin, &marks.section) {
        case .end(let close): at = close
        case let other: return other
        }
      } else if rest.hasPrefix("<!--") {
        switch section(bytes, from: open + 4, name, origin, &marks.comment) {
        case .end(let close): at = close
        case let other: return other
        }
      } else if rest.hasPrefix("<?") {
        let close = marks.instruction.first(in: bytes, from: open + 2, origin: origin)
        at = close.map { $0 + 2 } ?? open + 2
      } else {
        let isEnd = rest.hasPrefix("</")
        let tag = XMLTagName(rest, at: isEnd ? 2 : 1)
        guard tag.length > 0 else {
          at = open + 1
          continue
        }
        guard let close = tagEnd(rest, from: tag.end) else {
          return rest.count > XMLItemReader.tagLimit ? .tooLong(open) : .more
        }
        if close > XMLItemReader.tagLimit { return .tooLong(open) }
        if rest[tag.range].elementsEqual(name) {
          if isEnd { return .end(open + close) }
          if open > 0 { return .next(open) }
          if rest[close - 2] == UInt8(ascii: "/") { return .end(close) }
        }
        at = open + close
      }
    }
    return .more
  }

  /// Behind the `>` of a tag; a `<` ends a tag that lacks it.
  private static func tagEnd(_ bytes: Bytes, from start: Int) -> Int? {
    var at = start
    let limit = min(bytes.count, XMLItemReader.tagLimit + 2)
    while at < limit {
      switch bytes[at] {
      case UInt8(ascii: ">"): return at + 1
      case UInt8(ascii: "<"): return at
      default: at += 1
      }
    }
    return nil
  }

  /// Behind the end of a CDATA section or comment.
  ///
  /// One that holds the start of another of its kind was most likely never closed: where an item starts in
  /// it, that is where reading goes on.
  private static func section(
    _ bytes: Bytes, from start: Int, _ name: [UInt8], _ origin: Int, _ search: inout XMLMarkSearch
  ) -> XMLItemEnd {
    let end = search.first(in: bytes, from: start, origin: origin)
    let inside = Bytes(rebasing: bytes[start..<(end ?? bytes.count)])
    if end == nil || inside.hasOpening {
      var at = 0
      while let mark = mark(name, in: inside, from: at) {
        if !mark.isEnd { return .next(start + mark.at) }
        at = mark.at + 1
      }
    }
    return end.map { .end($0 + search.mark.utf8CodeUnitCount) } ?? .more
  }

  /// The first tag of a qualified name from an index on, wherever it stands.
  static func mark(
    _ name: [UInt8], in bytes: Bytes, from start: Int
  ) -> (at: Int, isEnd: Bool)? {
    guard let base = bytes.baseAddress else { return nil }
    var at = start
    while at < bytes.count,
      let found = memchr(base + at, CInt(UInt8(ascii: "<")), bytes.count - at)
    {
      let open = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      at = open + 1
      let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
      let first = isEnd ? at + 1 : at
      guard first + name.count < bytes.count, bytes[first] == name[0],
        bytes[first..<(first + name.count)].elementsEqual(name),
        XMLTagName.endsName(bytes[first + name.count])
      else { continue }
      return (open, isEnd)
    }
    return nil
  }
}

/// Where the name of a tag stands; empty when there is none.
struct XMLTagName {
  /// The qualified name.
  let range: Range<Int>

  /// Bytes of it.
  var length: Int { range.count }
  /// Behind it.
  var end: Int { range.upperBound }

  /// The name that starts at an index: a letter, `_` or a character beyond ASCII, and what goes on.
  init(_ bytes: Bytes, at start: Int) {
    var at = start
    while at < bytes.count, !Self.endsName(bytes[at]), bytes[at] != UInt8(ascii: "<") {
      at += 1
    }
    let isName =
      at > start
      && ((0x61...0x7A).contains(bytes[start] | 0x20) || bytes[start] == 0x5F
        || bytes[start] >= 0x80)
    range = isName ? start..<at : start..<start
  }

  /// The name without prefix.
  func local(in bytes: Bytes) -> Bytes {
    let whole = Bytes(rebasing: bytes[range])
    guard let colon = whole.lastIndex(of: UInt8(ascii: ":")) else { return whole }
    return Bytes(rebasing: whole[(colon + 1)...])
  }

  /// Whether a byte cannot be in a name and stands behind one.
  @inline(__always)
  static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ">"), UInt8(ascii: "/"): true
    default: false
    }
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// Index of the first of some marks from an index on.
  func firstIndex(of mark: StaticString, from start: Int) -> Int? {
    let length = mark.utf8CodeUnitCount
    guard let base = baseAddress, length > 0 else { return nil }
    var at = start
    while at + length <= count,
      let found = memchr(base + at, CInt(mark.utf8Start.pointee), count - at - length + 1)
    {
      at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(base + at, mark.utf8Start, length) == 0 { return at }
      at += 1
    }
    return nil
  }

  /// Whether `<![` is in it.
  var hasOpening: Bool {
    guard let base = baseAddress else { return false }
    var at = 0
    while at < count, let found = memchr(base + at, CInt(UInt8(ascii: "[")), count - at) {
      let index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if index >= 2, self[index - 1] == UInt8(ascii: "!"), self[index - 2] == UInt8(ascii: "<") {
        return true
      }
      at = index + 1
    }
    return false
  }

  /// Number of line feeds; for many short lines, eight bytes at a time.
  var lineCount: Int {
    guard let base = UnsafeRawPointer(baseAddress) else { return 0 }
    let (low, feed): (UInt64, UInt64) = (0x7F7F_7F7F_7F7F_7F7F, 0x0A0A_0A0A_0A0A_0A0A)
    var (feeds, at) = (0, 0)
    while at + 8 <= count {
      let word = base.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ feed
      feeds &+= (~(((word & low) &+ low) | word | low)).nonzeroBitCount
      at += 8
    }
    while at < count {
      feeds &+= self[at] == 0x0A ? 1 : 0
      at += 1
    }
    return feeds
  }
}
