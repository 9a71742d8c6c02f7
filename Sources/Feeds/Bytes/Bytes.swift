internal import Glibc

/// A run of bytes in a reader's buffer; valid until the reader moves on.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
  /// The text, with anything that is not UTF-8 replaced; readers check before.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Without spaces, tabs, line ends and no-break spaces at both ends.
  var trimmed: Bytes {
    var (low, high) = (0, count)
    while low < high {
      if Self.isSpace(self[low]) {
        low += 1
      } else if low + 1 < high, self[low] == 0xC2, self[low + 1] == 0xA0 {
        low += 2
      } else {
        break
      }
    }
    while low < high {
      if Self.isSpace(self[high - 1]) {
        high -= 1
      } else if high - 1 > low, self[high - 2] == 0xC2, self[high - 1] == 0xA0 {
        high -= 2
      } else {
        break
      }
    }
    return Bytes(rebasing: self[low..<high])
  }

  /// Whether the bytes are exactly this text.
  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && hasPrefix(text)
  }

  /// Whether the bytes start with this text.
  func hasPrefix(_ text: StaticString) -> Bool {
    guard let base = baseAddress, count >= text.utf8CodeUnitCount else {
      return text.utf8CodeUnitCount == 0
    }
    return memcmp(base, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// Whether the bytes end with this text.
  func hasSuffix(_ text: StaticString) -> Bool {
    guard let base = baseAddress, count >= text.utf8CodeUnitCount else {
      return text.utf8CodeUnitCount == 0
    }
    let start = base + (count - text.utf8CodeUnitCount)
    return memcmp(start, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// Calls back with each part between separators; an empty run has one empty part.
  func forEachPart(separatedBy separator: StaticString, _ body: (Bytes) -> Void) {
    let length = separator.utf8CodeUnitCount
    guard let base = baseAddress, length > 0 else { return body(self) }
    var (start, at) = (0, 0)
    while at + length <= count,
      let found = memchr(base + at, CInt(separator.utf8Start.pointee), count - at - length + 1)
    {
      let index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      guard memcmp(base + index, separator.utf8Start, length) == 0 else {
        at = index + 1
        continue
      }
      body(Bytes(start: base + start, count: index - start))
      at = index + length
      start = at
    }
    body(Bytes(start: base + start, count: count - start))
  }

  /// Number of line feeds.
  var lineFeedCount: Int {
    guard let base = baseAddress else { return 0 }
    var (at, feeds) = (0, 0)
    while let found = memchr(base + at, 0x0A, count - at) {
      at = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      feeds += 1
    }
    return feeds
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
