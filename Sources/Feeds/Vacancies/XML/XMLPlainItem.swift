internal import Glibc

/// The fields of an item that is as plain as most are: elements without elements in them, each with one
/// run of text or one CDATA section.
///
/// Reads in one pass what libxml2 would give for the same bytes, many times faster; whatever is out of the
/// ordinary (many attributes, comments, elements in elements, a tag that does not fit) is left to libxml2.
struct XMLPlainItem {
  /// An element in the item; ranges are of the bytes of the item.
  struct Field {
    /// Its local name.
    let name: Range<Int>
    /// Its text, without the marks of CDATA; empty when there is none.
    let text: Range<Int>
    /// Whether `&` may mean something in it.
    let hasReferences: Bool
  }

  /// In document order.
  private(set) var fields: [Field] = []
  /// Value of the attribute `id`; empty when there is none.
  private(set) var id = 0..<0

  /// Reads the item at the start of some bytes; gives its length, nil when it is not plain or not all of
  /// it is there.
  ///
  /// - Parameters:
  ///   - origin: where in the document the bytes start.
  ///   - ends: where CDATA sections end, for the next item too.
  mutating func scan(
    _ bytes: Bytes, name: [UInt8], origin: Int, ends: inout XMLMarkSearch
  ) -> Int? {
    fields.removeAll(keepingCapacity: true)
    id = 0..<0
    guard let base = bytes.baseAddress else { return nil }
    let end = bytes.count
    var at = name.count + 1
    guard at < end else { return nil }
    if base[at] != UInt8(ascii: ">") {
      guard let close = scanID(bytes, from: at) else { return nil }
      at = close
    }
    at += 1
    while true {
      while at < end, Self.isBlank(base[at]) { at += 1 }
      guard at + 3 < end, base[at] == UInt8(ascii: "<") else { return nil }
      at += 1
      if base[at] == UInt8(ascii: "/") {
        at += 1
        guard at + name.count < end, base[at + name.count] == UInt8(ascii: ">"),
          bytes[at..<(at + name.count)].elementsEqual(name)
        else { return nil }
        return at + name.count + 1
      }
      guard let next = scanField(bytes, base, at, origin, &ends) else { return nil }
      at = next
    }
  }

  /// Reads an element from its name on; gives the index behind it.
  @inline(__always)
  private mutating func scanField(
    _ bytes: Bytes, _ base: UnsafePointer<UInt8>, _ start: Int, _ origin: Int,
    _ ends: inout XMLMarkSearch
  ) -> Int? {
    let end = bytes.count
    var at = start
    var local = start
    guard Self.isNameStart(base[at]) else { return nil }
    while at < end, Self.isName(base[at]) {
      if base[at] == UInt8(ascii: ":") { local = at + 1 }
      at += 1
    }
    let nameEnd = at
    guard at + 1 < end, local < nameEnd else { return nil }
    if base[at] == UInt8(ascii: "/"), base[at + 1] == UInt8(ascii: ">") {
      fields.append(Field(name: local..<nameEnd, text: at..<at, hasReferences: false))
      return at + 2
    }
    if base[at] != UInt8(ascii: ">") {
      guard let close = Self.attributesEnd(base, at, end) else { return nil }
      at = close
    }
    at += 1
    var text = at..<at
    var hasReferences = false
    while true {
      guard let found = memchr(base + at, CInt(UInt8(ascii: "<")), end - at) else { return nil }
      let open = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if open > at, let run = Self.trimmed(base, at..<open) {
        guard text.isEmpty,
          Bytes(start: base + run.lowerBound, count: run.count).firstIndex(of: "]]>", from: 0)
            == nil
        else { return nil }
        text = run
        hasReferences = memchr(base + run.lowerBound, 0x26, run.count) != nil
      }
      at = open + 1
      guard at < end else { return nil }
      if base[at] == UInt8(ascii: "/") {
        at += 1
        let length = nameEnd - start
        guard at + length < end, base[at + length] == UInt8(ascii: ">"),
          memcmp(base + at, base + start, length) == 0
        else { return nil }
        fields.append(
          Field(name: local..<nameEnd, text: text, hasReferences: hasReferences))
        return at + length + 1
      }
      guard text.isEmpty, at + 8 < end, memcmp(base + at, "![CDATA[", 8) == 0,
        let close = ends.first(in: bytes, from: at + 8, origin: origin)
      else { return nil }
      let section = Bytes(start: base + at + 8, count: close - at - 8)
      // Most likely a section that was never closed before.
      if section.hasOpening { return nil }
      if let run = Self.trimmed(base, (at + 8)..<close) { text = run }
      at = close + 3
    }
  }

  /// Index of the `>` of a start tag with a few attributes, which say nothing here; nil when they may
  /// break a rule.
  private static func attributesEnd(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var at = start
    var names = (0..<0, 0..<0)
    while true {
      let blanks = at
      while at < end, isBlank(base[at]) { at += 1 }
      guard at < end else { return nil }
      if base[at] == UInt8(ascii: ">") { return at }
      guard at > blanks, isNameStart(base[at]), names.1.isEmpty else { return nil }
      let first = at
      while at < end, isName(base[at]) { at += 1 }
      let name = first..<at
      if name.count == names.0.count,
        memcmp(base + first, base + names.0.lowerBound, name.count) == 0
      {
        return nil
      }
      names = (name, names.0)
      guard at + 2 < end, base[at] == UInt8(ascii: "=") else { return nil }
      let quote = base[at + 1]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      at += 2
      while at < end, base[at] != quote {
        if base[at] == UInt8(ascii: "<") || base[at] == UInt8(ascii: "&") { return nil }
        at += 1
      }
      at += 1
    }
  }

  /// Reads the only attribute an item may have here; gives the index of the `>`.
  private mutating func scanID(_ bytes: Bytes, from start: Int) -> Int? {
    var at = start
    while at < bytes.count, Self.isBlank(bytes[at]) { at += 1 }
    guard at > start, at + 5 < bytes.count, Bytes(rebasing: bytes[at...]).hasPrefix("id=") else {
      return nil
    }
    let quote = bytes[at + 3]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    at += 4
    let first = at
    while at < bytes.count, bytes[at] != quote {
      if bytes[at] == UInt8(ascii: "<") || bytes[at] == UInt8(ascii: "&") { return nil }
      at += 1
    }
    guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ">") else { return nil }
    id = first..<at
    return at + 1
  }

  @inline(__always)
  private static func trimmed(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isBlank(base[low]) { low += 1 }
    while low < high, isBlank(base[high - 1]) { high -= 1 }
    return low < high ? low..<high : nil
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  @inline(__always)
  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
  }

  @inline(__always)
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x3A, 0x5F, 0x2D, 0x2E: true
    default: false
    }
  }
}
